import assert from 'node:assert/strict';
import { reviewText } from '../support/review.js';

const RULES = new Set(['mention-mismatch', 'missing-reference', 'ambiguous-mention', 'unknown-study', 'malformed-identifier']);

/** A line of text, and `rule: words` or `rule: words → words after the first fix` for each finding. */
type Row = readonly [text: string, ...found: string[]];

function found(text: string): readonly string[] {
  return reviewText(text)
    .findings.filter(({ rule }) => RULES.has(rule))
    .map(({ rule, span, fixes }) => {
      const words = text.slice(span.start, span.end);
      const [fix] = fixes;
      const edits = [...(fix?.edits ?? [])].sort((a, b) => b.start - a.start);
      const fixed = edits.reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text);
      return `${rule}: ${words}${fix && rule !== 'missing-reference' ? ` → ${fixed.slice(span.start, span.end + fixed.length - text.length)}` : ''}`;
    });
}

const WITHOUT_LIST: readonly Row[] = [
  ['Younger et al. (2012) gave women with fibromyalgia naltrexone.', 'mention-mismatch: Younger et al. (2012) → Younger et al. (2013)'],
  ['Pain in fibromyalgia fell (Yonger et al., 2013).', 'mention-mismatch: Yonger et al., 2013 → Younger et al., 2013'],
  ['Mackey and Younger (2009) saw this in fibromyalgia.', 'mention-mismatch: Mackey and Younger (2009) → Younger and Mackey (2009)'],
  ['Mackey et al. (2013) saw this in fibromyalgia.', 'mention-mismatch: Mackey et al. (2013) → Younger et al. (2013)'],
  ['Younger and Mackey (2008) ran a pilot.', 'mention-mismatch: Younger and Mackey (2008) → Younger and Mackey (2009)'],
  // Another subject, another work by namesakes, or a year too far off: nothing is said of them but that they are not known.
  ['Younger et al. (2012) treated asthma.', 'unknown-study: Younger et al. (2012)'],
  ['Younger and Haverkamp (2013) treated fibromyalgia.', 'unknown-study: Younger and Haverkamp (2013)'],
  ['Younger et al. (2003) treated fibromyalgia.', 'unknown-study: Younger et al. (2003)'],
  ['In 2012, Younger and colleagues enrolled women with fibromyalgia.'],
  ['Younger et al. (2013) treated fibromyalgia.'],
  ['Haverkamp (2016) and Haverkamp et al. (2016) treated eczema.', 'unknown-study: Haverkamp (2016)'],
];

const KNOWN = 'Naltrexone is given in many illnesses, and the oldest trial of it is that of Smith et al. (2007) in Crohn’s disease.\n\n';

const ENTRIES = [
  'Haverkamp, A., Lund, B., & Moe, C. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9.',
  'Okafor, C. (2021). Sleep in eczema. Journal of Skin, 6(1), 11-19.',
  'Perera, D., & Quist, E. (2018a). Creams for dry hands. Journal of Skin, 3(2), 40-48.',
  'Perera, D., & Quist, E. (2018b). Soap and the skin of nurses. Journal of Skin, 3(4), 90-98.',
];

const WITH_LIST: readonly Row[] = [
  ['It itches (Haverkamp et al., 2018).', 'mention-mismatch: Haverkamp et al., 2018 → Haverkamp et al., 2019'],
  ['It itches (Haverkmap et al., 2019).', 'mention-mismatch: Haverkmap et al., 2019 → Haverkamp et al., 2019'],
  ['It itches (Lund et al., 2019).', 'mention-mismatch: Lund et al., 2019 → Haverkamp et al., 2019'],
  ['It itches (Haverkamp & Moe, 2019).', 'mention-mismatch: Haverkamp & Moe, 2019 → Haverkamp & Lund, 2019'],
  ['Quist and Perera (2018a) wrote it.', 'mention-mismatch: Quist and Perera (2018a) → Perera and Quist (2018a)'],
  ['It itches (Okafor et al., 2021).', 'mention-mismatch: Okafor et al., 2021'],
  ['It itches (Ruiz, 2020).', 'missing-reference: Ruiz, 2020'],
  ['It itches (Perera & Quist, 2018).', 'ambiguous-mention: Perera & Quist, 2018'],
  ['Nurses wash with soap (Perera & Quist, 2018).'],
  ['It itches (Haverkamp et al., 2019; Okafor, 2021).'],
  ['In 2018, Haverkamp and colleagues recruited nurses.'],
];

const NUMBERS: readonly Row[] = [
  ['It itches [1]. It lasts [3,9].', 'missing-reference: [3,9]'],
  ['It itches (1). It lasts (2). It spreads (3). It ends (4, 9).', 'missing-reference: (4, 9)'],
  ['It itches (1). It lasts (2). It spreads (3). It ends (18).', 'missing-reference: (18)'],
  ['It itches.^1^ It lasts.^2,3^ It ends.^4,9^', 'missing-reference: 4,9'],
  ['It itches.¹ It lasts.² It ends.⁷', 'missing-reference: ⁷'],
  ['It itches [1]. It lasts [9a].', 'missing-reference: [9a]'],
  ['It itches [1]. It lasts [2a].'],
  ['It itches [1]. It was 1999 [1–4].'],
];

const IDENTIFIERS: readonly Row[] = [
  ['See doi:10.12/skin.2019.', 'malformed-identifier: 10.12/skin.2019'],
  ['See doi:10,1002/art.37734.', 'malformed-identifier: 10,1002/art.37734'],
  ['See https://doi.org/11.1002/art.37734.', 'malformed-identifier: 11.1002/art.37734'],
  ['See PMID 123456789.', 'malformed-identifier: PMID 123456789'],
  ['See doi:10.1002/art.37734, PMID 23359310 and https://doi.org/10/abcd.'],
];

describe('rules on mentions', () => {
  describe('without a list', () => {
    for (const [text, ...expected] of WITHOUT_LIST) it(text, () => assert.deepEqual(found(KNOWN + text), expected));
  });
  const list = `\n\n## References\n\n${ENTRIES.map((entry) => `- ${entry}`).join('\n')}\n`;
  describe('with a list', () => {
    for (const [text, ...expected] of WITH_LIST) it(text, () => assert.deepEqual(found(text + list), expected));
  });
  const numbered = `\n\n## References\n\n${ENTRIES.map((entry, i) => `${i + 1}. ${entry}`).join('\n')}\n`;
  describe('with a numbered list', () => {
    for (const [text, ...expected] of NUMBERS) it(text, () => assert.deepEqual(found(text + numbered), expected));
  });
  it('misses an entry that is left out between two', () => {
    const entries = ENTRIES.map((entry, i) => `[${i < 2 ? i + 1 : i + 2}] ${entry}`).join('\n\n');
    assert.deepEqual(found(`It itches [1] and lasts [3].\n\n## References\n\n${entries}\n`), ['missing-reference: [3]']);
  });
  describe('identifiers', () => {
    for (const [text, ...expected] of IDENTIFIERS) it(text, () => assert.deepEqual(found(text), expected));
  });
});
