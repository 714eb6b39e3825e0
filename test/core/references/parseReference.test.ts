import assert from 'node:assert/strict';
import { parseReference } from '../../../src/core/references/parseReference.js';
import type { CslItem } from '../../../src/core/references/reference.js';

/** What an entry must be read as; fields that are not named are not asked for, `null` says that there must be none. */
interface Expected {
  readonly authors?: string;
  readonly year?: number | null;
  readonly title?: string;
  readonly container?: string | null;
  readonly volume?: string | null;
  readonly issue?: string | null;
  readonly page?: string | null;
  readonly doi?: string;
  readonly pmid?: string;
  readonly pmcid?: string;
  readonly url?: string;
  readonly type?: string;
  readonly cut?: boolean;
  readonly suffix?: string;
}

const entries: Readonly<Record<string, readonly (readonly [string, Expected])[]>> = {
  APA: [
    [
      'Harrow, T. L., & Quint, B. (2012). Sleep and pain in older adults: A diary study. Journal of Sleep Medicine, 14(3), 201-219.',
      {
        authors: 'Harrow, Quint',
        year: 2012,
        title: 'Sleep and pain in older adults: A diary study',
        container: 'Journal of Sleep Medicine',
        volume: '14',
        issue: '3',
        page: '201-219',
        type: 'article-journal',
      },
    ],
    [
      'Oduya, M., Ferrand, C., Li, W., & van der Meer, J. P. (2019). Statins after stroke. Stroke, 50, 1120–1128. https://doi.org/10.1161/strokeaha.118.02',
      {
        authors: 'Oduya, Ferrand, Li, Meer',
        year: 2019,
        title: 'Statins after stroke',
        container: 'Stroke',
        volume: '50',
        page: '1120-1128',
        doi: '10.1161/strokeaha.118.02',
      },
    ],
    [
      'Petrov, A. (2014a). Naltrexone in small doses. Pharmacology Letters, 3(2), e45.',
      { authors: 'Petrov', year: 2014, suffix: 'a', volume: '3', issue: '2', page: 'e45' },
    ],
    [
      'Lund, S., Berg, K., ... & Ahl, P. (2008). Vitamin D and falls. Age and Ageing, 37(6), 612-618.',
      { authors: 'Lund, Berg, Ahl', cut: true, year: 2008, volume: '37' },
    ],
    [
      'Marsh, D. (2020). The pain handbook (2nd ed.). Oxford University Press.',
      { authors: 'Marsh', year: 2020, container: null, volume: null, type: 'book' },
    ],
    [
      'World Health Organization. (2018). Guidelines on physical activity. https://www.who.int/publications/activity',
      {
        authors: 'World Health Organization',
        year: 2018,
        title: 'Guidelines on physical activity',
        url: 'https://www.who.int/publications/activity',
        type: 'webpage',
      },
    ],
  ],
  'AMA and Vancouver': [
    [
      'Harrow TL, Quint B. Sleep and pain in older adults: a diary study. J Sleep Med. 2012;14(3):201-219.',
      {
        authors: 'Harrow, Quint',
        year: 2012,
        title: 'Sleep and pain in older adults: a diary study',
        container: 'J Sleep Med',
        volume: '14',
        issue: '3',
        page: '201-219',
      },
    ],
    [
      'Okafor CN, Weiss J, Almeida R, et al. Dietary fibre and remission in colitis. Gut. 2016 Apr;65(4):571-8. doi: 10.1136/gutjnl-2015-309',
      {
        authors: 'Okafor, Weiss, Almeida',
        cut: true,
        year: 2016,
        container: 'Gut',
        volume: '65',
        issue: '4',
        page: '571-8',
        doi: '10.1136/gutjnl-2015-309',
      },
    ],
    [
      'Smythe A, Bell RG. Opioids and the gut. Lancet Gastroenterol Hepatol 2018; 3: 203–11.',
      { authors: 'Smythe, Bell', year: 2018, container: 'Lancet Gastroenterol Hepatol', volume: '3', page: '203-11' },
    ],
    [
      'Delacroix P, O’Neill K. Fatigue in multiple sclerosis. Mult Scler. 2009;15:88-95. PMID: 19123456',
      { authors: 'Delacroix, O’Neill', year: 2009, pmid: '19123456', page: '88-95' },
    ],
    [
      'Ito Y. Glial cells in chronic pain [review]. Brain Res Bull. 2011 Jan 15;84(1):12-21. PMCID: PMC3011223',
      { authors: 'Ito', year: 2011, pmcid: 'PMC3011223', volume: '84', issue: '1' },
    ],
    ['Brandt H, Koch U, editors. Handbook of inflammation. 3rd ed. Berlin: Springer; 2007.', { year: 2007, container: null, type: 'book' }],
  ],
  Chicago: [
    [
      'Harrow, Thomas L., and Beatrice Quint. “Sleep and Pain in Older Adults.” Journal of Sleep Medicine 14, no. 3 (2012): 201–219.',
      {
        authors: 'Harrow, Quint',
        year: 2012,
        title: 'Sleep and Pain in Older Adults',
        container: 'Journal of Sleep Medicine',
        volume: '14',
        issue: '3',
        page: '201-219',
      },
    ],
    [
      'Novak, Elena. The Opioid Century. Chicago: University of Chicago Press, 2015.',
      { authors: 'Novak', year: 2015, title: 'The Opioid Century', container: null, type: 'book' },
    ],
    [
      'Tanaka, Hiro. “Cytokines and Mood.” Psychoneuroendocrinology 33 (2008): 45–60. https://doi.org/10.1016/j.psyneuen.2007.09.001.',
      { authors: 'Tanaka', year: 2008, volume: '33', page: '45-60', doi: '10.1016/j.psyneuen.2007.09.001' },
    ],
    [
      'Ruiz, Carla. 2017. “Patients, Doctors and Off-Label Drugs.” Social Science and Health 22 (4): 311–29.',
      { authors: 'Ruiz', year: 2017, volume: '22', issue: '4', page: '311-29' },
    ],
  ],
  Harvard: [
    [
      'Harrow, T.L. and Quint, B. (2012) ‘Sleep and pain in older adults’, Journal of Sleep Medicine, 14(3), pp. 201–219.',
      {
        authors: 'Harrow, Quint',
        year: 2012,
        title: 'Sleep and pain in older adults',
        container: 'Journal of Sleep Medicine',
        volume: '14',
        issue: '3',
        page: '201-219',
      },
    ],
    [
      'Bose, R., Kent, L. and Moyo, T., 2013. Exercise for fibromyalgia. Rheumatology International, 33(1), pp.15-24.',
      { authors: 'Bose, Kent, Moyo', year: 2013, title: 'Exercise for fibromyalgia', volume: '33', page: '15-24' },
    ],
    [
      'Fenwick, J. (2011) Living with Crohn’s disease. London: Routledge.',
      { authors: 'Fenwick', year: 2011, container: null, type: 'book' },
    ],
    [
      'NHS (2021) Low back pain. Available at: https://www.nhs.uk/conditions/back-pain/ (Accessed: 3 March 2022).',
      { authors: 'NHS', year: 2021, url: 'https://www.nhs.uk/conditions/back-pain/' },
    ],
  ],
  MLA: [
    [
      'Harrow, Thomas, and Beatrice Quint. "Sleep and Pain in Older Adults." Journal of Sleep Medicine, vol. 14, no. 3, 2012, pp. 201-219.',
      { authors: 'Harrow, Quint', year: 2012, title: 'Sleep and Pain in Older Adults', volume: '14', issue: '3', page: '201-219' },
    ],
    [
      'Fry, Alan, et al. "Immune Tone." Annals of Immunology, vol. 8, 2019, pp. 33-41.',
      { authors: 'Fry', cut: true, year: 2019, volume: '8', page: '33-41' },
    ],
    ['Dorset, Mary. Medicines and Markets. Penguin, 2004.', { authors: 'Dorset', year: 2004, type: 'book' }],
  ],
  'Nature and Science': [
    [
      'Harrow, T. L. & Quint, B. Sleep and pain in older adults. J. Sleep Med. 14, 201–219 (2012).',
      {
        authors: 'Harrow, Quint',
        year: 2012,
        title: 'Sleep and pain in older adults',
        container: 'J. Sleep Med',
        volume: '14',
        page: '201-219',
      },
    ],
    [
      'Zhou, Q. et al. Toll-like receptors in glia. Nat. Neurosci. 9, 77–85 (2006).',
      { authors: 'Zhou', cut: true, year: 2006, volume: '9', page: '77-85' },
    ],
    [
      'A. B. Carter, D. Evans, F. Gomez, Gut microbes and drug response. Science 361, 1234 (2018).',
      { authors: 'Carter, Evans, Gomez', year: 2018, volume: '361', page: '1234' },
    ],
    [
      '[7] K. Mensah and P. Roth, “Dose finding in small trials,” IEEE Trans. Biomed. Eng., vol. 55, no. 2, pp. 301–310, Feb. 2008.',
      { authors: 'Mensah, Roth', year: 2008, title: 'Dose finding in small trials', volume: '55', issue: '2', page: '301-310' },
    ],
  ],
  PubMed: [
    [
      'Harrow TL, Quint B. Sleep and pain in older adults: a diary study. J Sleep Med. 2012 Mar;14(3):201-19. doi: 10.1016/j.jsm.2011.12.003. Epub 2012 Jan 9. PMID: 22233445; PMCID: PMC3334455.',
      {
        authors: 'Harrow, Quint',
        year: 2012,
        volume: '14',
        issue: '3',
        page: '201-19',
        doi: '10.1016/j.jsm.2011.12.003',
        pmid: '22233445',
        pmcid: 'PMC3334455',
      },
    ],
    [
      'Gallo M, Vitale F. Naltrexone for itch. Dermatol Ther. 2020 Nov;33(6):e14100. doi: 10.1111/dth.14100. PMID: 32771100.',
      { authors: 'Gallo, Vitale', year: 2020, page: 'e14100', pmid: '32771100' },
    ],
    [
      'Sato K, Mori N. Autonomic symptoms in ME/CFS. Front Neurol. 2021;12:604000. doi:10.3389/fneur.2021.604000 [PubMed] [Google Scholar]',
      { authors: 'Sato, Mori', year: 2021, volume: '12', page: '604000', doi: '10.3389/fneur.2021.604000' },
    ],
    [
      'Wells G. Trial design for rare diseases. BMJ. 2015 Jun 8;350:h2301.',
      { authors: 'Wells', year: 2015, container: 'BMJ', volume: '350', page: 'h2301' },
    ],
  ],
  Wikipedia: [
    [
      'Harrow TL, Quint B (March 2012). "Sleep and pain in older adults". Journal of Sleep Medicine. 14 (3): 201–219. doi:10.1016/j.jsm.2011.12.003. PMID 22233445. S2CID 12345678.',
      {
        authors: 'Harrow, Quint',
        year: 2012,
        title: 'Sleep and pain in older adults',
        container: 'Journal of Sleep Medicine',
        volume: '14',
        issue: '3',
        page: '201-219',
        pmid: '22233445',
      },
    ],
    [
      'Adler, Simone (5 May 2019). "A cheap pill finds new uses". The Guardian. Retrieved 8 June 2020.',
      { authors: 'Adler', year: 2019, title: 'A cheap pill finds new uses', volume: null, page: null },
    ],
    [
      '^ Lowe J, Hart P (2010). "Opioid growth factor". Peptides. 31 (9): 1700–8. doi: 10.1016/j.peptides.2010.05.019 . PMC   2929311 . PMID   20550000.',
      { year: 2010, volume: '31', issue: '9', page: '1700-8', pmid: '20550000', pmcid: 'PMC2929311' },
    ],
    [
      '"Naltrexone hydrochloride tablets". DailyMed. 12 July 2017. Retrieved 1 January 2020.',
      { year: 2017, title: 'Naltrexone hydrochloride tablets' },
    ],
  ],
  'German and French': [
    [
      'Krüger, Hans; Schäfer, Ute (2009): Schmerztherapie im Alter. In: Der Schmerz 23 (4), S. 345–352.',
      {
        authors: 'Krüger, Schäfer',
        year: 2009,
        title: 'Schmerztherapie im Alter',
        container: 'Der Schmerz',
        volume: '23',
        issue: '4',
        page: '345-352',
      },
    ],
    ['Weber, K.: Fibromyalgie. Stuttgart: Thieme, 2013.', { authors: 'Weber', year: 2013, type: 'book' }],
    [
      'Lefèvre, J., & Dubois, M. (2016). La douleur chronique chez l’enfant. Revue médicale suisse, 12(5), 210-215.',
      { authors: 'Lefèvre, Dubois', year: 2016, title: 'La douleur chronique chez l’enfant', volume: '12', page: '210-215' },
    ],
    [
      'DURAND P., « Les opioïdes à faible dose », Douleurs, vol. 9, n° 2, 2008, p. 77-84.',
      { year: 2008, title: 'Les opioïdes à faible dose', volume: '9', issue: '2', page: '77-84' },
    ],
    [
      'Baumann M, Huber F (2011) Niedrig dosiertes Naltrexon. Nervenarzt 82:1021–1029',
      { authors: 'Baumann, Huber', year: 2011, container: 'Nervenarzt', volume: '82', page: '1021-1029' },
    ],
  ],
  'chapters, proceedings, theses, reports': [
    [
      'Quint, B. (2010). Measuring pain. In L. Stone & M. Hale (Eds.), Handbook of nursing research (pp. 55-78). Sage.',
      { authors: 'Quint', year: 2010, title: 'Measuring pain', container: 'Handbook of nursing research', page: '55-78', type: 'chapter' },
    ],
    [
      'Rossi P, Bianchi L. Opioid receptors. In: Verdi G, editor. Textbook of pharmacology. 4th ed. Milan: Edizioni Salute; 2006. p. 120-34.',
      { authors: 'Rossi, Bianchi', year: 2006, title: 'Opioid receptors', page: '120-34' },
    ],
    [
      'Hart, S. (2017). Low doses, long effects (Doctoral dissertation). University of Leeds.',
      { authors: 'Hart', year: 2017, type: 'thesis' },
    ],
    [
      'J. Kumar and A. Steele. 2014. Reading dosage from free text. In Proceedings of the Workshop on Clinical Language Processing, pages 12–20, Baltimore.',
      { authors: 'Kumar, Steele', year: 2014, title: 'Reading dosage from free text', page: '12-20', type: 'paper-conference' },
    ],
    ['Office for National Statistics. Deaths related to drug poisoning. Technical report, London, 2019.', { year: 2019, type: 'report' }],
  ],
  'leftovers and hard cases': [
    [
      'Harrow,T.L.,Quint,B.(2012).Sleep and pain in older adults.Journal of Sleep Medicine,14(3),201-219.',
      { year: 2012, volume: '14', issue: '3', page: '201-219' },
    ],
    [
      'De Luca F., Di Stefano M., Van den Berg A. Bowel function after surgery. Colorectal Dis. 2013; 15(7): 801-7',
      { authors: 'De Luca, Di Stefano, Van den Berg', year: 2013, volume: '15', page: '801-7' },
    ],
    [
      'Meyer T. et al. Remission in 2010: what 1998 taught us. Ann Intern Med 2011; 154:20-27',
      { authors: 'Meyer', cut: true, year: 2011, volume: '154', page: '20-27' },
    ],
    [
      'Farouk N, Salem H. New uses for old drugs. Br J Clin Pharmacol (in press)',
      { authors: 'Farouk, Salem', year: null, volume: null, page: null },
    ],
    [
      'García-Pérez A, Muñoz Ruiz L. Calidad de vida en la enfermedad de Crohn. Rev Esp Enferm Dig 2012;104:475-481.',
      { authors: 'García-Pérez, Muñoz Ruiz', year: 2012, volume: '104', page: '475-481' },
    ],
    [
      'Younis B. Safety of naltrexone. ClinicalTrials.gov identifier: NCT01234567. Updated May 4, 2012. https://clinicaltrials.gov/ct2/show/NCT01234567',
      { authors: 'Younis', url: 'https://clinicaltrials.gov/ct2/show/NCT01234567' },
    ],
  ],
};

const familiesOf = (item: CslItem): string =>
  (item.author ?? [])
    .map(
      (name) =>
        (name['non-dropping-particle'] && !/^[A-Z]/.test(name.family ?? '') ? `${name['non-dropping-particle']} ` : '') +
        (name.family ?? name.literal ?? ''),
    )
    .join(', ');

describe('parseReference', () => {
  for (const [style, table] of Object.entries(entries)) {
    describe(style, () => {
      for (const [text, expected] of table) {
        it(text.slice(0, 70), () => {
          const { item, yearSuffix, authorsCut } = parseReference(text);
          const read: Record<string, unknown> = {
            authors: familiesOf(item),
            year: item.issued?.['date-parts']?.[0]?.[0] ?? null,
            title: item.title,
            container: item['container-title'] ?? null,
            volume: item.volume ?? null,
            issue: item.issue ?? null,
            page: item.page ?? null,
            doi: item.DOI,
            pmid: item.PMID,
            pmcid: item.PMCID,
            url: item.URL,
            type: item.type,
            cut: authorsCut,
            suffix: yearSuffix,
          };
          assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, read[key]])), expected);
        });
      }
    });
  }

  it('says where each part stands', () => {
    const text = 'Harrow TL, Quint B. Sleep and pain. J Sleep Med. 2012b;14(3):201-219. doi:10.1016/J.JSM.2011';
    const { fields } = parseReference(text);
    const printed = Object.fromEntries(Object.entries(fields).map(([field, span]) => [field, text.slice(span.start, span.end)]));
    assert.deepEqual(printed, {
      author: 'Harrow TL, Quint B.',
      year: '2012b',
      title: 'Sleep and pain',
      'container-title': 'J Sleep Med',
      volume: '14',
      issue: '3',
      page: '201-219',
      DOI: 'doi:10.1016/J.JSM.2011',
    });
  });

  it('reads anything without failing', () => {
    for (const text of [
      '',
      ' ',
      '.',
      '10.',
      '((((',
      '“',
      'a'.repeat(5000),
      '1 2 3 4 5 6 7 8 9',
      '\u{1F600} \u{1F600}',
      'doi:10.1/'.repeat(50),
    ])
      assert.equal(typeof parseReference(text).item.type, 'string');
  });
});
