import { gated } from '../expressions/gated.js';
import type { BlockContent } from '../document/document.js';
import type { Found } from '../document/place.js';
import { judgeP } from './judgeP.js';
import type { Relation, ReportedP, Statistic, TestKind } from './statistic.js';

/**
 * The test statistics of a block that are reported with degrees of freedom and a p-value, in APA's notation ("t(28) = 2.20, p = .03",
 * "χ²(2, N = 120) = 6.1, p < .05") and the clinical one ("t = 2.20, df = 28, P = 0.03"), each with its p-value computed again.
 * A statistic without degrees of freedom (but z) or without a p-value cannot be checked and is left out.
 */
export function readStatistics(content: BlockContent): readonly Found<Statistic>[] {
  const { text } = content.prose;
  if (!MAY_HOLD_TESTS.test(text)) return [];
  const mayBeOneTailed = ONE_TAILED.test(text);
  const found: Found<Statistic>[] = [];
  for (const match of text.matchAll(TEST)) {
    const statistic = statisticOf(match, text, mayBeOneTailed);
    if (statistic) found.push(statistic);
  }
  return found;
}

function statisticOf(match: RegExpMatchArray, text: string, mayBeOneTailed: boolean): Found<Statistic> | null {
  const groups = match.groups ?? {};
  const test = kindOf(groups);
  const start = match.index ?? 0;
  const behind = start + match[0].length;
  const printed = groups.df ?? groups.index;
  const late = printed ? null : DF_BEHIND.exec(text.slice(behind, behind + 48));
  const df = degreesOfFreedom(test, printed ?? late?.[1] ?? '');
  const reported = numberOf(groups.value ?? '');
  if (!df || !reported) return null;
  const afterTest = behind + (late?.[0].length ?? 0);
  const pMatch = P_BEHIND.exec(text.slice(afterTest, afterTest + 120));
  const p = pMatch ? reportedP(pMatch) : null;
  if (!pMatch || !p) return null;
  const operator = relationOf(groups.relation ?? '=');
  const judgement = judgeP(test, df, { operator, ...reported }, p, mayBeOneTailed);
  if (!judgement) return null;
  const n = groups.n ? Number(groups.n.replace(/,/g, '')) : null;
  const isCorrected = CORRECTED.test(text.slice(Math.max(0, start - 200), afterTest + 120));
  return {
    range: { start, end: afterTest + pMatch[0].length },
    test,
    df,
    n,
    operator,
    value: reported.value,
    p,
    isCorrected,
    ...judgement,
  };
}

const CORRECTED =
  /\b(?:Bonferroni|Holm|Hochberg|Benjamini|Tukey|Scheff|Dunnett|Greenhouse|Huynh|FDR|corrected|correction|adjusted|adjustment)/i;

function kindOf(groups: Record<string, string | undefined>): TestKind {
  if (groups.chi) return 'chi2';
  const letter = groups.letter ?? '';
  if (/^Q/.test(letter)) return 'Q';
  return letter.toLowerCase() === 'z' ? 'z' : letter === 'F' ? 'F' : letter === 'r' ? 'r' : 't';
}

/** One for t, χ², r and Q, two for F, none for z; null where the number does not fit the test. */
function degreesOfFreedom(test: TestKind, printed: string): readonly number[] | null {
  const numbers = (printed.match(/\d[\d,]*(?:\.\d{1,6})?/g) ?? [])
    .flatMap((each) => (test === 'F' && /^\d{1,3},\d{1,4}$/.test(each) && !/[;\s/]/.test(printed) ? each.split(',') : [each]))
    .map((each) => Number(each.replace(/,/g, '')));
  if (test === 'z') return [];
  const wanted = test === 'F' ? 2 : 1;
  return numbers.length >= wanted && numbers.slice(0, wanted).every((number) => number > 0) ? numbers.slice(0, wanted) : null;
}

function numberOf(printed: string): { readonly value: number; readonly decimals: number } | null {
  const plain = printed.replace(/[−–‒]/g, '-').replace(/[\s,]/g, '');
  const value = Number(plain);
  return plain !== '' && Number.isFinite(value) ? { value, decimals: plain.split('.')[1]?.length ?? 0 } : null;
}

function reportedP(match: RegExpExecArray): ReportedP | null {
  const { relation, p } = match.groups ?? {};
  if (p === undefined) return { operator: 'ns', value: null, decimals: 0 };
  const scientific = /^(\d(?:\.\d{1,6})?)\s?(?:[eE]|[×x]\s?10\s?\^?)\s?([-−–]\s?\d{1,3})$/.exec(p);
  if (scientific) {
    const power = Number((scientific[2] ?? '0').replace(/[−–]/, '-').replace(/\s/g, ''));
    return {
      operator: relationOf(relation ?? '='),
      value: Number(scientific[1]) * 10 ** power,
      decimals: (scientific[1]?.split('.')[1]?.length ?? 0) - power,
    };
  }
  const number = numberOf(p);
  return number && { operator: relationOf(relation ?? '='), ...number };
}

function relationOf(printed: string): Relation {
  const sign = printed.replace(/\s/g, '');
  if (/^(?:≤|<=|⩽)$/.test(sign)) return '<=';
  if (/^(?:≥|>=|⩾)$/.test(sign)) return '>=';
  return sign.startsWith('<') || sign === '&lt;' ? '<' : sign.startsWith('>') || sign === '&gt;' ? '>' : '=';
}

const NUMBER = '(?:\\d{1,3}(?:,\\d{3}){1,3}(?:\\.\\d{1,12})?|\\d{1,8}(?:\\.\\d{1,12})?|\\.\\d{1,12})';
const DF = '\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,7}(?:\\.\\d{1,6})?';
const RELATION = '(?:[<>]\\s?=|[=<>≤≥⩽⩾]|&lt;|&gt;)';
const CHI = '(?:[χΧ𝜒𝝌Χ]|[Cc]hi|(?<![A-Za-z])[Xx])(?:\\s?[-–]?\\s?(?:2|²|\\^2|[Ss]quared?))';
const N = '(?:\\s?[,;]\\s?[Nn]\\s?=\\s?(?<n>[\\d,]{1,9}))?';
/** The letter of the test, its degrees of freedom in brackets or as an index, and its value. */
const TEST = gated(
  new RegExp(
    `(?:(?<chi>${CHI})|(?<![\\p{L}\\p{N}_])(?<letter>[tFrzZ]|Q(?:[-_ ]?(?:between|within|[bwBWMETm]))?))\\s{0,2}(?:[([]\\s?(?:df\\s?=\\s?)?(?<df>(?:${DF})(?:\\s?[,;/]\\s?(?:${DF}))?)${N}\\s?[)\\]]|(?<index>_?(?:${DF})(?:\\s?,\\s?(?:${DF}))?(?=\\s?${RELATION})))?\\s{0,2}(?<relation>${RELATION})\\s{0,2}(?<value>[-−–‒]?\\s?${NUMBER})(?![\\d])`,
    'gu',
  ),
);
const DF_BEHIND = new RegExp(
  `^\\s?[,;(\\[]?\\s?(?:with\\s)?(?:df|d\\.f\\.|DF|degrees of freedom)\\s?(?:=|:|of)?\\s?((?:${DF})(?:\\s?[,;/]\\s?(?:df2?\\s?=\\s?)?(?:${DF})(?!\\s?[=<>]))?)\\s?[)\\]]?`,
  'u',
);
const BETWEEN = "(?:[,;]\\s?(?:MSE|Cohen['’]s d|d|ηp?²p?|ηp?2|η²|r|ω²|φ|V|n|N|SE|partial η2|BF10)\\s?[=<>]\\s?[-−–]?[\\d.]{1,9}){0,3}";
const P_BEHIND = new RegExp(
  `^${BETWEEN}\\s{0,2}(?:[,;.:]|and|with|\\(|\\[|\\)|\\]){0,2}\\s{0,2}(?:[([]\\s?)?(?:(?:[pP](?:[\\s-]?values?)?(?:\\s?\\((?:one|two)-(?:tailed|sided)\\))?\\s{0,2}(?<relation>${RELATION})\\s{0,2}(?<p>[-−–]?\\s?(?:\\d(?:\\.\\d{1,6})?\\s?(?:[eE]|[×x]\\s?10\\s?\\^?)\\s?[-−–]\\s?\\d{1,3}|${NUMBER})))(?!\\d)|(?:p\\s?=?\\s?)?(?:ns|n\\.\\s?s\\.?|NS)(?![\\p{L}]))`,
  'u',
);
const ONE_TAILED = gated(/\b(?:one|1)[-\s](?:tailed|sided)\b|\bdirectional (?:test|hypothes)/i);
/** A cheap look before the long expression: a test's letter, a relation and a digit. */
const MAY_HOLD_TESTS = /(?:[tFrzZQ2²]|Q[-_ ]?[A-Za-z]{1,7}|[Ss]quared?)\s{0,2}[([\d=<>]/;
