import assert from 'node:assert/strict';
import { finish } from '../../src/core/steps.js';
import { AmendedIndex } from '../../src/core/studies/amendedIndex.js';
import { readLibrary } from '../../src/core/studies/libraries/readLibrary.js';
import { withRetractions } from '../../src/core/studies/retractions/applyRetractions.js';
import { readRetractions } from '../../src/core/studies/retractions/readRetractions.js';
import { standingOf } from '../../src/core/studies/standing.js';
import { StudyIndex } from '../../src/core/studies/studyIndex.js';
import { hoverAt } from '../../src/features/hover.js';
import { retractedStudy } from '../../src/rules/retracted-study.js';
import { indexWith, reviewText } from '../support/review.js';

const nbib = (lines: string): string =>
  `PMID- 30000001\nTI  - Itch in eczema: a randomised trial.\nAU  - Haverkamp A\nDP  - 2019\n${lines}\n`;
const ris = (lines: string, title = 'Itch in eczema: a randomised trial'): string =>
  `TY  - JOUR\nTI  - ${title}\nAU  - Haverkamp, A\nPY  - 2019\n${lines}\nER  -\n`;
const bib = (fields: string, title = 'Itch in eczema: a randomised trial'): string =>
  `@article{haverkamp2019, title = {${title}}, author = {Haverkamp, A}, year = 2019, ${fields}}`;
const csl = (fields: object): string =>
  JSON.stringify([
    {
      id: 'h',
      type: 'article-journal',
      title: 'Itch in eczema: a randomised trial',
      author: [{ family: 'Haverkamp' }],
      issued: { 'date-parts': [[2019]] },
      ...fields,
    },
  ]);
const xml = (corrections: string, types = '<PublicationType>Journal Article</PublicationType>'): string =>
  `<?xml version="1.0"?><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>30000001</PMID><Article><Journal><JournalIssue><PubDate><Year>2019</Year></PubDate></JournalIssue><Title>Journal of Skin</Title></Journal><ArticleTitle>Itch in eczema: a randomised trial.</ArticleTitle><AuthorList CompleteYN="Y"><Author><LastName>Haverkamp</LastName><ForeName>A</ForeName></Author></AuthorList><PublicationTypeList>${types}</PublicationTypeList></Article>${corrections}</MedlineCitation></PubmedArticle></PubmedArticleSet>`;
const comment = (type: string): string =>
  `<CommentsCorrectionsList><CommentsCorrections RefType="${type}"><RefSource>J Skin. 2022;7:3</RefSource></CommentsCorrections></CommentsCorrectionsList>`;
const record = (status: object): string =>
  JSON.stringify([
    {
      id: 'haverkamp-2019',
      item: {
        type: 'article-journal',
        title: 'Itch in eczema: a randomised trial',
        author: [{ family: 'Haverkamp' }],
        issued: { 'date-parts': [[2019]] },
      },
      status,
    },
  ]);

describe('retraction and concern are read from', () => {
  for (const [name, path, text, standing] of [
    ['PubMed’s publication type', 'a.nbib', nbib('PT  - Retracted Publication'), 'retracted'],
    ['PubMed’s RIN', 'a.nbib', nbib('RIN - J Skin. 2022;7:3. PMID: 30000002'), 'retracted'],
    ['PubMed’s ECI', 'a.nbib', nbib('ECI - J Skin. 2022;7:3'), 'concern'],
    ['PubMed’s EIN', 'a.nbib', nbib('EIN - J Skin. 2022;7:3'), 'corrected'],
    ['PubMed’s XML, a retraction', 'a.xml', xml(comment('RetractionIn')), 'retracted'],
    ['PubMed’s XML, a publication type', 'a.xml', xml('', '<PublicationType>Retracted Publication</PublicationType>'), 'retracted'],
    ['PubMed’s XML, a concern', 'a.xml', xml(comment('ExpressionOfConcernIn')), 'concern'],
    ['PubMed’s XML, an erratum', 'a.xml', xml(comment('ErratumIn')), 'corrected'],
    ['PubMed’s XML, a comment', 'a.xml', xml(comment('CommentIn')), 'stands'],
    ['a title “RETRACTED:”', 'a.ris', ris('', 'RETRACTED: Itch in eczema: a randomised trial'), 'retracted'],
    ['a title “Retraction of”', 'a.ris', ris('', 'Retraction of: Itch in eczema: a randomised trial'), 'retracted'],
    ['a title “[Retracted]”', 'a.bib', bib('', 'Itch in eczema: a randomised trial [Retracted]'), 'retracted'],
    ['a title on retractions', 'a.ris', ris('', 'Retracted articles in dermatology: a review of 84 cases'), 'stands'],
    ['a title on a retraction of something', 'a.ris', ris('', 'Retraction of the eyelid after surgery'), 'stands'],
    ['a title “RETRACTED ARTICLE:”', 'a.ris', ris('', 'RETRACTED ARTICLE: Itch in eczema: a randomised trial'), 'retracted'],
    ['a title “[Retracted] …”', 'a.ris', ris('', '[Retracted] Itch in eczema: a randomised trial'), 'retracted'],
    ['a note on patients', 'a.ris', ris('N1  - two patients retracted their consent'), 'stands'],
    ['a note with the day', 'a.ris', ris('N1  - This article has been retracted on 5 May 2022.'), 'retracted'],
    ['a note in RIS', 'a.ris', ris('N1  - Retracted publication'), 'retracted'],
    ['a keyword in RIS', 'a.ris', ris('KW  - Expression of concern'), 'concern'],
    ['a keyword in BibTeX', 'a.bib', bib('keywords = {eczema, retracted}'), 'retracted'],
    ['a note in BibTeX', 'a.bib', bib('note = {Retraction in: J Skin 2022}'), 'retracted'],
    ['a note that denies it', 'a.bib', bib('note = {not retracted as of 2024}'), 'stands'],
    ['CSL’s status', 'a.json', csl({ status: 'Retracted' }), 'retracted'],
    ['CSL’s note', 'a.json', csl({ note: 'Expression of concern published in 2022' }), 'concern'],
    [
      'a Vouch record, a retraction',
      'a.vouch.json',
      record({ retracted: true, date: '2024-01-05', reason: 'faked data', source: 'the journal' }),
      'retracted',
    ],
    ['a Vouch record, a concern', 'a.vouch.json', record({ retracted: null, concern: true }), 'concern'],
    ['a Vouch record, a correction', 'a.vouch.json', record({ retracted: false, erratum: 'Table 2 was corrected.' }), 'corrected'],
    ['a Vouch record, a reinstatement', 'a.vouch.json', record({ retracted: false, isReinstated: true }), 'reinstated'],
    ['a Vouch record that says nothing', 'a.vouch.json', record({ retracted: null }), 'stands'],
    ['a record that says nothing', 'a.nbib', nbib('PT  - Journal Article'), 'stands'],
  ] as const) {
    it(`${name}: ${standing}`, () => {
      const { studies, problems } = readLibrary(text, path);
      assert.deepEqual(problems, []);
      const [study] = studies;
      assert.ok(study);
      assert.equal(standingOf(study), standing);
      const { findings } = reviewText('In eczema, itch fell (Haverkamp, 2019).', {
        index: StudyIndex.of(studies),
        rules: [retractedStudy],
      });
      const expected = { retracted: ['error'], concern: ['warning'] }[standing as string] ?? [];
      assert.deepEqual(
        findings.map(({ severity }) => severity),
        expected,
      );
    });
  }

  it('a list of retractions: at every mention and at the entry, with day, reason and source, also on hover', () => {
    const { studies } = readLibrary(ris('DO  - 10.1234/itch'), 'a.ris');
    const list = finish(
      readRetractions(
        'RetractionNature,Reason,RetractionDate,OriginalPaperPubMedID,OriginalPaperDOI\nRetraction,+Fake Peer Review;,1/5/2024 0:00,0,10.1234/itch',
        'rw.csv',
      ),
    );
    const index = new AmendedIndex(StudyIndex.of(studies), (study) => withRetractions(study, list));
    const text =
      'In eczema, itch fell (Haverkamp, 2019). That was so for all, says Haverkamp (2019).\n\n## References\n\n- Haverkamp, A. (2019). Itch in eczema: a randomised trial. Journal of Skin, 4(1), 1-9. https://doi.org/10.1234/itch\n';
    const { article, findings } = reviewText(text, { index, rules: [retractedStudy] });
    assert.deepEqual(
      findings.map(({ span }) => text.slice(span.start, span.start + 9)),
      ['Haverkamp', 'Haverkamp', 'Haverkamp'],
    );
    assert.equal(findings[0]?.message, 'Haverkamp (2019) was retracted on 5 January 2024 (Fake Peer Review).');
    assert.equal(findings[0]?.sources[0]?.basis, 'the list of retractions rw.csv');
    const card = hoverAt(article, text.indexOf('Haverkamp'))?.markdown ?? '';
    assert.match(
      card,
      /⚠ \*\*Retracted\.\*\* On 5 January 2024 \\?\(Fake Peer Review\\?\) According to the list of retractions rw\\?\.csv/,
    );
  });

  for (const [text, count] of [
    ['The trial by Haverkamp (2019) has since been retracted.', 0],
    ['In eczema, itch fell in one trial (Haverkamp, 2019; retracted).', 0],
    ['After the retraction of Haverkamp (2019), no trial is left.', 0],
    ['Haverkamp (2019) was never retracted.', 1],
    ['Haverkamp (2019) found less itch. Another trial was retracted.', 1],
    [
      'In eczema, itch fell (Haverkamp, 2019).\n\n## References\n\n- Haverkamp, A. (2019). Retracted: Itch in eczema: a randomised trial. Journal of Skin, 4(1), 1-9.',
      1,
    ],
  ] as const) {
    it(`reports ${count === 0 ? 'nothing' : 'it'} in “${text}”`, () => {
      const index = indexWith({ path: 'a.nbib', text: nbib('PT  - Retracted Publication') });
      assert.equal(reviewText(text, { index, rules: [retractedStudy] }).findings.length, count);
    });
  }
});
