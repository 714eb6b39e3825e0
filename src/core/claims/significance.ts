import { gated } from '../expressions/gated.js';

/**
 * Statistical significance as the clause claims it: by "significantly" and its like, else by the p-values printed in it (.05 is the level).
 * "Clinically significant" is another matter. Null where nothing is said, or where p-values disagree.
 */
export function significanceOf(clause: string): 'significant' | 'not-significant' | null {
  if (!mayTell.test(clause)) return null;
  if (denied.test(clause)) return 'not-significant';
  if (claimed.test(clause)) return 'significant';
  const told = new Set([...clause.matchAll(pValue)].map(([, operator, value]) => ofPValue(operator ?? '', Number(value))));
  return told.size === 1 ? ([...told][0] ?? null) : null;
}

const mayTell = /signific|\bp\b|p-value|statistically/i;

const denials = String.raw`(?:\b(?:not|no|non|never|neither|nor|without|lack of|lacked|absence of|fail(?:s|ed)? to|unable to|short of)|n['’]t)`;
/** Up to four words between the denial and "significant", none of which begins something new. */
const denied = gated(
  new RegExp(
    String.raw`${denials}[- ](?:(?!and\b|but\b|only\b|which\b|clinically\b)[\w-]{1,20} ){0,4}(?:statistically |statistical )?significan(?:t|tly|ce)\b|\b(?:in|non)significan(?:t|tly)\b|\b(?:statistically|significantly) (?:similar|comparable|indistinguishable|inconclusive)\b|\bsignificance (?:was|is|were) (?:not|never|lost)\b|\bsignificance (?:disappeared|vanished)\b`,
    'i',
  ),
);
const claimed = /(?<!clinically |clinical |not only )\bsignificant(?:ly)?\b|\bstatistical(?:ly)? significance\b/i;

/** "p = .03", "P < 0.001", "p-value of 0.2". */
const pValue = /\bp(?:[- ]values?)?(?:\s?(=|<|>|≤|≥)\s?|\s(?:of|was)\s)(0?\.\d{1,6}|[01]\.0)\b/gi;
const level = 0.05;

function ofPValue(operator: string, p: number): 'significant' | 'not-significant' | null {
  if (operator === '>' || operator === '≥') return p >= level ? 'not-significant' : null;
  if (operator === '<' || operator === '≤') return p <= level ? 'significant' : null;
  return p < level ? 'significant' : 'not-significant';
}
