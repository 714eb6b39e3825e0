import assert from 'node:assert/strict';
import { formatReference } from '../../../src/core/cite/formatReference.js';
import { referenceManner } from '../../../src/core/cite/referenceManner.js';
import type { CslItem } from '../../../src/core/references/reference.js';
import { entries, smallArticle, smallDocument } from '../../features/smallArticle.js';

const trial: CslItem = {
  type: 'article-journal',
  title: 'Low-dose naltrexone for the treatment of fibromyalgia',
  author: [
    { family: 'Younger', given: 'J' },
    { family: 'Noor', given: 'N' },
    { family: 'McCue', given: 'R' },
    { family: 'Mackey', given: 'S' },
  ],
  issued: { 'date-parts': [[2013, 2]] },
  'container-title': 'Arthritis & Rheumatism',
  'container-title-short': 'Arthritis Rheum',
  volume: '65',
  issue: '2',
  page: '529-538',
  DOI: '10.1002/art.37734',
  PMID: '23359310',
};

/** Entries as lists print them, and the same record in their manner. */
const table: readonly (readonly [name: string, entry: string, expected: string])[] = [
  [
    'APA in plain text',
    "Smith, J. P., Stock, H., & Zagon, I. S. (2007). Low-dose naltrexone therapy improves active Crohn's disease. American Journal of Gastroenterology, 102(4), 820-828.",
    'Younger, J., Noor, N., McCue, R., & Mackey, S. (2013). Low-dose naltrexone for the treatment of fibromyalgia. Arthritis & Rheumatism, 65(2), 529-538.',
  ],
  [
    'APA with the journal and volume in italics and a DOI',
    'Li, Y. (2013). Glia. *Brain, Behavior, and Immunity*, *24*(1), 21–32. https://doi.org/10.1016/j.bbi.2009.09.009',
    'Younger, J., Noor, N., McCue, R., & Mackey, S. (2013). Low-dose naltrexone for the treatment of fibromyalgia. *Arthritis & Rheumatism*, *65*(2), 529–538. https://doi.org/10.1002/art.37734',
  ],
  [
    'journal and volume in one emphasis',
    'Li, Y., & Zhang, Y. (2013). Glia. _Pain Medicine, 10_(4), 663–672.',
    'Younger, J., Noor, N., McCue, R., & Mackey, S. (2013). Low-dose naltrexone for the treatment of fibromyalgia. _Arthritis & Rheumatism, 65_(2), 529–538.',
  ],
  [
    'Vancouver with cut pages',
    '1. Cree BA, Kornyeyeva E, Goodin DS. Pilot trial of low-dose naltrexone. Ann Neurol. 2010;68(2):145-50.',
    'Younger J, Noor N, McCue R, Mackey S. Low-dose naltrexone for the treatment of fibromyalgia. Arthritis Rheum. 2013;65(2):529-38.',
  ],
  [
    'AMA with DOI',
    'Cree BA, Goodin DS. Pilot trial. *Ann Neurol*. 2010;68(2):145-150. doi:10.1002/ana.22006',
    'Younger J, Noor N, McCue R, Mackey S. Low-dose naltrexone for the treatment of fibromyalgia. *Arthritis Rheum*. 2013;65(2):529-538. doi:10.1002/art.37734',
  ],
  [
    'Vancouver that cuts authors',
    'Toljan K, Vrooman B, Smith A, et al. Review. Med Sci. 2018;6(4):82-99.',
    'Younger J, Noor N, McCue R, et al. Low-dose naltrexone for the treatment of fibromyalgia. Arthritis Rheum. 2013;65(2):529-538.',
  ],
  [
    'Wikipedia',
    '2. Kim PS, Fishman MA (2020). "Low-Dose Naltrexone for Chronic Pain". Current Pain and Headache Reports. 24 (10): 64–69. doi:10.1007/s11916-020-00898-0. PMID 32845365.',
    'Younger J, Noor N, McCue R, Mackey S (2013). "Low-dose naltrexone for the treatment of fibromyalgia". Arthritis & Rheumatism. 65 (2): 529–538. doi:10.1002/art.37734. PMID 23359310.',
  ],
  [
    'Harvard',
    'Younger, J. and Mackey, S. (2009) ‘Fibromyalgia symptoms’, Pain Medicine, 10(4), pp. 663–672.',
    'Younger, J., Noor, N., McCue, R. and Mackey, S. (2013) ‘Low-dose naltrexone for the treatment of fibromyalgia’, Arthritis & Rheumatism, 65(2), pp. 529–538.',
  ],
  [
    'Nature',
    'Hutchinson, M. R. & Watkins, L. R. Exploring opioids. *Pharmacol. Rev.* **62**, 96–123 (2010).',
    'Younger, J., Noor, N., McCue, R. & Mackey, S. Low-dose naltrexone for the treatment of fibromyalgia. *Arthritis Rheum* **65**, 529–538 (2013).',
  ],
];

describe('formatReference', () => {
  for (const [name, entry, expected] of table) {
    it(name, () => {
      const document = smallDocument(`References\n${entry}`);
      const words = entry.replace(/^\d\. /, '');
      const journal = /(?:\*|_)?(Ann Neurol|Pharmacol. Rev.|Med Sci)/.exec(entry)?.[1] ?? 'Pain Medicine';
      const references = entries(document, [{ words, item: { 'container-title': journal } }]);
      assert.equal(formatReference(trial, referenceManner(smallArticle(document, { references }))), expected);
    });
  }

  it('leaves out what is not known and says when authors are missing', () => {
    const manner = referenceManner(smallArticle(smallDocument('No list.', 'plain')));
    const item: CslItem = { type: 'article-journal', title: 'Is it safe?', author: [{ family: 'Bihari', given: 'B' }] };
    assert.equal(formatReference(item, manner, { authorsComplete: false }), 'Bihari, B., et al. (n.d.). Is it safe?');
  });

  it('writes hostile titles on one line and without tags', () => {
    const manner = referenceManner(smallArticle(smallDocument('No list.', 'plain')));
    const item: CslItem = { type: 'article-journal', title: 'A\n\n# heading <i>in vivo</i>', author: [{ literal: 'A\nB' }] };
    assert.equal(formatReference(item, manner), 'A B (n.d.). A # heading in vivo.');
  });
});
