import assert from 'node:assert/strict';
import { readVagueAttributions } from '../../../src/core/claims/vagueAttributions.js';
import { contentOf } from './content.js';

/** Sentences with the words that rest them on nobody in particular between marks. */
const vague: readonly string[] = [
  '⟦Studies show⟧ that naps help.',
  '⟦Several recent studies have shown⟧ that naps help.',
  'Naps help, as ⟦research suggests⟧.',
  '⟦Some research indicates⟧ a benefit of naps.',
  'But ⟦a growing body of evidence suggests⟧ that naps help.',
  '⟦Preclinical and observational data suggest⟧ a role of light.',
  '⟦Clinical trials have demonstrated⟧ fewer falls.',
  '⟦Studies in mice and rats have found⟧ longer lives.',
  '⟦Research on shift workers has consistently linked⟧ poor sleep to weight gain.',
  '⟦Numerous randomised controlled trials support⟧ the use of light.',
  'At present, ⟦evidence supports⟧ a short nap.',
  '⟦Most studies report⟧ mild effects.',
  '⟦Hundreds of animal studies have shown⟧ a benefit.',
  '⟦Experts say⟧ that naps help.',
  '⟦Many doctors now recommend⟧ short naps.',
  '⟦Researchers have found⟧ that light matters.',
  '⟦It is well known that⟧ naps help.',
  'After all, ⟦it has been shown that⟧ light delays sleep.',
  '⟦It is widely accepted that⟧ rest heals.',
  '⟦Anecdotal evidence suggests⟧ that naps help.',
];

const silent: readonly string[] = [
  'Several small studies have reported a benefit; they are listed in Table 1.',
  'Many trials found that naps help, as summarised below.',
  'No studies have shown that naps help.',
  'Few trials have found a benefit.',
  'Not all studies show a benefit.',
  'There is little evidence that naps help.',
  'More research is needed.',
  'Further studies should show whether naps help.',
  'Future research may find a better dose.',
  'These studies show that naps help.',
  'The available evidence suggests little.',
  'The two earlier trials showed no difference.',
  'Three trials found a benefit.',
  'Our data show a fall in prescriptions.',
  'This study shows that naps help.',
  'We reviewed the trials; the included studies showed little.',
  'Sixty studies were pooled. Most studies found nothing.',
  'Over 20 trials have looked at it, and most studies have found no effect.',
  'Results: Clinical trials suggest that naps help.',
  'Do studies show that naps help?',
  'The leaflet says “studies show that naps help”.',
  'It remains to be seen if studies show a benefit.',
  'She has studied sleep and shown much.',
  'The studies were done in mice.',
  'The data were shown in a table.',
  'The literature was searched up to May.',
  'It is important to know that naps help.',
  'Doctors should say so.',
  'The evidence base is thin.',
  'Findings of a meta-analysis of cohort studies suggest a modest risk.',
  'Response data reported as numbers and percentages are in Table 2.',
  'Studies reported in the list were read in full.',
  'Data shown in Figure 2 are from one centre.',
  'Such studies show little.',
  'Haverkamp J, Lund B. Studies show that naps help. J Sleep. 2014;12(3):45-9.',
];

const marked = (text: string): string => {
  let result = text;
  for (const { range } of [...readVagueAttributions(contentOf(text))].reverse())
    result = `${result.slice(0, range.start)}⟦${result.slice(range.start, range.end)}⟧${result.slice(range.end)}`;
  return result;
};

describe('vague attributions', () => {
  for (const text of vague) it(text, () => assert.equal(marked(text.replace(/[⟦⟧]/g, '')), text));
  for (const text of silent) it(`finds none: ${text}`, () => assert.equal(marked(text), text));

  it('tells studies, people and common knowledge apart', () => {
    assert.deepEqual(
      ['Studies show that naps help.', 'Experts say that naps help.', 'It is well known that naps help.'].flatMap((text) =>
        readVagueAttributions(contentOf(text)).map(({ kind }) => kind),
      ),
      ['studies', 'people', 'known'],
    );
  });
});
