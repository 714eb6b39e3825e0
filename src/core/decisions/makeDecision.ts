import type { Article } from '../article/article.js';
import { hashOf } from '../document/hash.js';
import type { Finding } from '../finding.js';
import type { Fact, Study } from '../studies/study.js';
import { sourceId } from '../studies/studyName.js';
import type { Span } from '../text/span.js';
import type { CheckedFinding, FactAnchor, NamedMention, Signed, WrongFact } from './decision.js';
import { sentenceAround } from './sentences.js';

/** A decision that nobody has signed yet. */
export type Unsigned<T extends Signed> = T extends Signed ? Omit<T, keyof Signed> : never;

/** The decision that a finding stands as intended. `file` is relative to the folder that holds `.vouch`, or null where it is in none. */
export function checkedFinding(article: Article, finding: Finding, file: string | null): Unsigned<CheckedFinding> {
  const anchor = {
    decision: 'as-intended',
    rule: finding.rule,
    problem: finding.messageId,
    study: finding.study,
    ...placeOf(article, finding.span),
  } as const;
  return { id: idOf(anchor), ...anchor, ...(file === null ? {} : { file }) };
}

/** The decision that a fact which is held of a study is wrong. */
export function wrongFact(study: Study, fact: Fact): Unsigned<WrongFact> {
  const anchor = { decision: 'fact-is-wrong', study: study.id, identifier: identifierOf(study), fact: anchorOf(fact) } as const;
  return { id: idOf(anchor), ...anchor };
}

/** The decision that a mention is this study, or with null none that is known. */
export function namedMention(article: Article, mention: Span, study: Study | null, file: string | null): Unsigned<NamedMention> {
  const anchor = {
    decision: 'mention-is',
    ...placeOf(article, mention),
    study: study?.id ?? null,
    identifier: study && identifierOf(study),
  } as const;
  return { id: idOf(anchor), ...anchor, ...(file === null ? {} : { file }) };
}

/** What a fact says, apart from where it stands. */
export const anchorOf = ({ kind, role, value, unit, arm, outcome }: Fact): FactAnchor => ({
  kind,
  role: role ?? null,
  value,
  unit,
  arm,
  outcome,
});

/** The study's own identifier; null where only its id names it. */
export function identifierOf(study: Study): string | null {
  const id = sourceId(study);
  return id.startsWith('study:') ? null : id;
}

function placeOf({ document }: Article, span: Span): { readonly text: string; readonly sentence: string } {
  const text = document.text.slice(span.start, span.end);
  return { text, sentence: sentenceAround(document, span.start) ?? text };
}

/** Made from what the decision is about, so that two people who decide the same write the same id. */
function idOf(anchor: object): string {
  const text = JSON.stringify(anchor);
  return [text, `${text}.`].map((part) => hashOf(part).toString(16).padStart(8, '0')).join('');
}
