import type { Article } from '../article/article.js';
import type { Document } from '../document/document.js';
import type { Finding } from '../finding.js';
import { foldText } from '../studies/fold.js';
import type { Fact, Study } from '../studies/study.js';
import type { StudyIndex } from '../studies/studyIndex.js';
import type { Span } from '../text/span.js';
import type { CheckedFinding, Decision, NamedMention, WrongFact } from './decision.js';
import { anchorOf, identifierOf } from './makeDecision.js';
import { saysTheSame, sentenceAround } from './sentences.js';

/** The decisions of a workspace, ready to be asked. A value: the same decisions give the same answers. */
export class DecisionBook {
  readonly all: readonly Decision[];
  readonly #findings: ReadonlyMap<string, readonly CheckedFinding[]>;
  readonly #facts: ReadonlyMap<string, readonly WrongFact[]>;
  readonly #mentions: ReadonlyMap<string, readonly NamedMention[]>;

  constructor(all: readonly Decision[]) {
    this.all = all;
    const findings = all.filter((one) => one.decision === 'as-intended');
    const facts = all.filter((one) => one.decision === 'fact-is-wrong');
    const mentions = all.filter((one) => one.decision === 'mention-is');
    this.#findings = group(findings, ({ rule }) => [rule]);
    this.#facts = group(facts, ({ study, identifier }) => [`study:${study}`, ...(identifier === null ? [] : [identifier])]);
    this.#mentions = group(mentions, ({ text }) => [foldText(text)]);
  }

  /** Whether facts of studies were set aside, so that the index has to be amended. */
  get namesFacts(): boolean {
    return this.#facts.size > 0;
  }

  /** The decision that this finding is as intended, or null. */
  checked({ document }: Article, finding: Finding): CheckedFinding | null {
    const known = this.#findings.get(finding.rule);
    if (!known) return null;
    const text = foldText(document.text.slice(finding.span.start, finding.span.end));
    const same = known.filter(
      (one) =>
        one.study === finding.study && (one.problem === undefined || one.problem === finding.messageId) && isSameText(one.text, text),
    );
    if (same.length === 0) return null;
    const sentence = sentenceAround(document, finding.span.start);
    return same.find((one) => sentence !== null && saysTheSame(one.sentence, sentence)) ?? null;
  }

  /** The decision that sets this fact of the study aside, or null. */
  wrong(study: Study, fact: Fact): WrongFact | null {
    return this.#decisionsOn(study).find((decision) => isSameFact(decision, fact)) ?? null;
  }

  /** The study without the facts that were set aside; those stand in `setAside`, with who decided so. */
  amend(study: Study): Study {
    if (this.#decisionsOn(study).length === 0) return study;
    const setAside = study.facts.flatMap((fact) => {
      const decision = this.wrong(study, fact);
      return decision ? [{ fact, reason: decision.reason, author: decision.author, date: decision.date }] : [];
    });
    if (setAside.length === 0) return study;
    const wrong = new Set(setAside.map(({ fact }) => fact));
    return { ...study, facts: study.facts.filter((fact) => !wrong.has(fact)), setAside };
  }

  /** The study that a mention was decided to be: its id, null for none of the known ones, undefined where nothing was decided. */
  studyOf(document: Document, mention: Span, index: StudyIndex): string | null | undefined {
    if (this.#mentions.size === 0) return undefined;
    const known = this.#mentions.get(foldText(document.text.slice(mention.start, mention.end)));
    const sentence = known ? sentenceAround(document, mention.start) : null;
    const decision = known?.find((one) => sentence !== null && saysTheSame(one.sentence, sentence));
    if (!decision || decision.study === null) return decision ? null : undefined;
    return studyNamed(decision, index)?.id;
  }

  #decisionsOn(study: Study): readonly WrongFact[] {
    if (this.#facts.size === 0) return [];
    const identifier = identifierOf(study);
    const keys = [`study:${study.id}`, ...(study.keys ?? []).map((key) => `study:${key}`), ...(identifier ? [identifier] : [])];
    return keys.flatMap((key) => (this.#facts.get(key) ?? []).filter((one) => isOn(one, identifier)));
  }
}

/** No decisions at all. */
export const NO_DECISIONS = new DecisionBook([]);

/** The study that a decision names: by its identifier, since a library may give another work the same id. */
export function studyNamed({ study, identifier }: WrongFact | NamedMention, index: StudyIndex): Study | null {
  const byId = study === null ? null : index.study(study);
  if (identifier === null || (byId && identifierOf(byId) === identifier)) return byId;
  const [, kind = '', id = ''] = /^(doi|pmid|pmcid|registry):(.{1,300})$/.exec(identifier) ?? [];
  const found = kind === '' ? [] : index.byIdentifier(KINDS[kind] ?? 'doi', id);
  return found.length === 1 && found[0] ? index.study(found[0].id) : null;
}

const KINDS = { doi: 'doi', pmid: 'pmid', pmcid: 'pmcid', registry: 'trialId' } as Readonly<
  Record<string, 'doi' | 'pmid' | 'pmcid' | 'trialId'>
>;

/** An id or key may be another work's in another library; an identifier may not. */
const isOn = (decision: WrongFact, identifier: string | null): boolean =>
  decision.identifier === null || identifier === null || decision.identifier === identifier;

/** Short words must be the same; a clause is judged as its sentence is. */
const isSameText = (decided: string, folded: string): boolean =>
  decided.length > LONGEST_FIXED ? saysTheSame(decided, folded) : foldText(decided) === folded;

const LONGEST_FIXED = 40;

const isSameFact = ({ fact: decided }: WrongFact, fact: Fact): boolean =>
  JSON.stringify(inOrder(decided)) === JSON.stringify(anchorOf(fact));

const inOrder = ({ kind, role, value, unit, arm, outcome }: WrongFact['fact']): WrongFact['fact'] => ({
  kind,
  role,
  value,
  unit,
  arm,
  outcome,
});

function group<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const found = groups.get(key);
      if (found) found.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}
