import assert from 'node:assert/strict';
import type { Article } from '../../src/core/article/article.js';
import { buildArticle } from '../../src/core/article/buildArticle.js';
import type { TextFormat } from '../../src/core/document/document.js';
import { parseDocument } from '../../src/core/document/parseDocument.js';
import { review } from '../../src/core/review.js';
import { finish } from '../../src/core/steps.js';
import { StudyIndex } from '../../src/core/studies/studyIndex.js';
import type { Study } from '../../src/core/studies/study.js';
import { applyEdits } from '../../src/core/text/textEdit.js';
import { insertCitation } from '../../src/features/insertCitation.js';
import { rules } from '../../src/rules/index.js';
import { skinWork } from './skinWork.js';

const added: readonly Study[] = [
  skinWork('Adler', 2015, 'Emollients and itch in eczema', ['Brandt', 'Costa']),
  skinWork('Maliepaard', 2020, 'Cold water for itch in children with eczema', ['Nnadi']),
  skinWork('Ödegård', 2018, 'Sleep and itch in eczema: a cohort study', []),
  skinWork('van Dijk', 2017, 'Which soaps worsen eczema?', ['Eze', 'Fuchs', 'Grau', 'Hahn', 'Ito', 'Jung', 'Kahn']),
];
const known: readonly Study[] = [
  skinWork('Haverkamp', 2019, 'Itch in eczema', ['Lund']),
  skinWork('Okafor', 2021, 'Sleep in eczema', ['Perez', 'Quinn']),
];
const index = StudyIndex.of([...known, ...added]);

const body = (first: string, second: string): string =>
  `# Itch in eczema\n\nEmollients may lessen itch in some people. Eczema often begins early${first}\n\n- Cold water may help children. Sleep is often poor${second}\n- Soap may make the skin dry.\n`;

const documents: readonly { readonly name: string; readonly text: string; readonly format?: TextFormat; readonly listed?: false }[] = [
  {
    name: 'author-year with bullets',
    text: `${body(' (Haverkamp & Lund, 2019).', ' (Okafor et al., 2021).')}\n## References\n\n- Haverkamp, A. B., & Lund, A. B. (2019). Itch in eczema. *Journal of Skin Research*, *12*(3), 101–109. https://doi.org/10.1000/haverkamp.2019\n- Okafor, A. B., Perez, A. B., & Quinn, A. B. (2021). Sleep in eczema. *Journal of Skin Research*, *12*(3), 101–109. https://doi.org/10.1000/okafor.2021\n`,
  },
  {
    name: 'author-year in paragraphs of plain text',
    format: 'plain',
    text: `${body(' (Haverkamp & Lund, 2019).', ' (Okafor et al., 2021).').replace('# ', '')}\nReferences\n\nHaverkamp, A. B., & Lund, A. B. (2019). Itch in eczema. Journal of Skin Research, 12(3), 101-109.\n\nOkafor, A. B., Perez, A. B., & Quinn, A. B. (2021). Sleep in eczema. Journal of Skin Research, 12(3), 101-109.\n`,
  },
  {
    name: 'numbers in brackets',
    text: `${body(' [1].', ' [2].')}\n## References\n\n1. Haverkamp AB, Lund AB. Itch in eczema. J Skin Res. 2019;12(3):101-109.\n2. Okafor AB, Perez AB, Quinn AB. Sleep in eczema. J Skin Res. 2021;12(3):101-109.\n`,
  },
  {
    name: 'raised numbers with Windows line ends',
    text: `${body('.^1^', '.^2^')}\n## References\n\n1. Haverkamp AB, Lund AB. Itch in eczema. J Skin Res. 2019;12(3):101-109.\n2. Okafor AB, Perez AB, Quinn AB. Sleep in eczema. J Skin Res. 2021;12(3):101-109.\n`.replaceAll(
      '\n',
      '\r\n',
    ),
  },
  {
    name: 'footnotes',
    text: `${body('.[^1]', '.[^2]')}\n[^1]: Haverkamp AB, Lund AB. Itch in eczema. J Skin Res. 2019;12(3):101-109.\n[^2]: Okafor AB, Perez AB, Quinn AB. Sleep in eczema. J Skin Res. 2021;12(3):101-109.\n`,
  },
  {
    name: 'citation keys',
    listed: false,
    text: `---\nbibliography: refs.bib\n---\n\n${body(' [@haverkamp-2019].', ' [@okafor-2021].')}`,
  },
];

const places = ['people', 'early', 'children', 'Soap may make'] as const;

const read = (text: string, format: TextFormat = 'markdown'): Article => finish(buildArticle(parseDocument(text, format), index)).article;
const findingsOf = (article: Article): readonly string[] =>
  finish(review(article, rules)).map(({ rule, message }) => `${rule}: ${message}`);

const isNew = (before: readonly string[]) => (finding: string) => !before.includes(finding);

/** Words that stand fewer times afterwards than before. */
function lostWords(before: string, after: string): readonly string[] {
  const left = [...(after.match(/\p{L}{2,40}/gu) ?? [])];
  return (before.match(/\p{L}{2,40}/gu) ?? []).filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe('citations inserted into whole documents', () => {
  for (const { name, text, format, listed } of documents) {
    describe(name, () => {
      const before = read(text, format);
      const isNumbered = before.referenceList?.numbered ?? false;
      const foundBefore = findingsOf(before);

      it('begins without a finding', () => assert.deepEqual(foundBefore, []));

      for (const place of places) {
        for (const cited of [...added.map((one) => [one]), added.slice(0, 2)]) {
          it(`${cited.map(({ id }) => id).join(' and ')} at “${place}”`, () => {
            const edits = insertCitation(before, text.indexOf(place) + place.length, cited);
            const after = applyEdits(text, edits);
            const article = read(after, format);
            for (const { id } of cited) {
              const citation = article.citations.find(({ resolution }) => resolution.status === 'one' && resolution.studies.includes(id));
              const entries = article.references.filter((entry) => entry.study === id);
              assert.ok(
                citation ?? article.citations.some(({ resolution }) => resolution.studies.includes(id)),
                `${id} is not cited in\n${after}`,
              );
              if (listed !== false) {
                assert.equal(entries.length, 1, `the list has ${entries.length} entries for ${id} in\n${after}`);
                assert.deepEqual(entries[0]?.match?.differences, [], after);
              }
            }
            assert.deepEqual(findingsOf(article).filter(isNew(foundBefore)), [], after);
            // Nothing of the writer's is lost: without numbers every edit inserts, and with them all words stay.
            if (!isNumbered) assert.ok(edits.every(({ start, end }) => start === end));
            assert.deepEqual(lostWords(text, after), [], after);
            if (text.includes('\r\n')) assert.ok(!/[^\r]\n/.test(after), after);
            // Citing it again adds a mention at most, and no second entry.
            const again = applyEdits(after, insertCitation(article, after.indexOf(place) + place.length, cited));
            assert.equal(read(again, format).references.length, article.references.length, again);
          });
        }
      }
    });
  }
});
