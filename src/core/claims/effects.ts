import { gated } from '../expressions/gated.js';
import type { Span } from '../text/span.js';
import { longestAt, type PhraseTree, treeOf } from '../vocabulary/phraseTree.js';
import { vocabularyData } from '../vocabulary/vocabularyData.js';
import { wordsOf } from '../vocabulary/words.js';
import { comparatives, type Effect, giving, moreVerbs, notVerbs } from './claimWords.js';

/** A verb or noun that says what happened to something: "reduces", "a reduction in", "had no effect on". */
export interface EffectWord {
  readonly effect: Effect;
  readonly range: Span;
}

/** The words of effect in the clause, in order. */
export function effectsIn(clause: string): readonly EffectWord[] {
  const words = wordsOf(clause);
  const found: EffectWord[] = [];
  for (let at = 0; at < words.length; ) {
    const hit = longestAt(effectTree, clause, words, at);
    const range = { start: words[at]?.start ?? 0, end: words[hit?.last ?? at]?.end ?? 0 };
    if (hit && isVerbHere(clause, range)) found.push({ effect: hit.value, range });
    at = hit ? hit.last + 1 : at + 1;
  }
  return found.filter((word, at) => !isCarriedOn(clause, word, found[at + 1]) && !isObject(clause, found[at - 1], word));
}

const effectTree = buildTree();

function buildTree(): PhraseTree<Effect> {
  const tree = treeOf(moreVerbs);
  for (const { lemma, forms, effect } of vocabularyData.resultVerbs)
    for (const form of [lemma, ...forms]) {
      if (notVerbs.has(form)) continue;
      tree.add(
        wordsOf(form).map((word) => word.folded),
        effect,
      );
    }
  return tree;
}

/** "Lower doses" is no lowering, "used to treat" asserts a use, "effects" after "block the" is an object. */
function isVerbHere(clause: string, range: Span): boolean {
  const word = clause.slice(range.start, range.end).toLowerCase();
  const before = clause.slice(Math.max(0, range.start - 30), range.start).toLowerCase();
  const behind = clause.slice(range.end, range.end + 25).toLowerCase();
  if (
    /^(?:lower|raised?|increased|decreased|reduced|improved|lowered)$/.test(word) &&
    /^[ -](?:doses?|dosages?|dosing|amounts?|strength|risk of bias)\b/.test(behind)
  )
    return false;
  if (usedFor.test(before)) return false;
  if (
    /^(?:benefit|benefits|help|block|clear|increase|decrease|decline|cause|causes|target|targets|influence|balance|affect)$/.test(word) &&
    /\b(?:the|a|an|no|any|its|their|of|common|main) $/.test(before)
  )
    return /^(?:benefit|benefits)$/.test(word) && /\b(?:a|an|no|any) $/.test(before);
  if (giving.has(word) && !/^[^.;,]{0,40}\b(?:relief|benefits?|improvements?)\b/i.test(clause.slice(range.end))) return false;
  if (medicines.test(before)) return false;
  return comparatives.has(word) || !toBefore.test(before) || asserts.test(clause.slice(Math.max(0, range.start - 80), range.start));
}

/** Before "to reduce" there must be words that assert it: a "trial to reduce" only hopes for it. */
const asserts =
  /\b(?:shown|showed|demonstrated|proven|proved|found|known|helps?|helped|works?|worked|able|ability|appears?|appeared|seems?|seemed|likely|unlikely|thought|believed|hypothesi[sz]ed|said|reported|claimed|expected|expect|potential|tends?|failed|fails?|suggested|considered|certain|sure|established|confirmed|due|capacity|leads?|attributed|relat\w{1,4}|contributes?)\b[^,;]{0,45}\bto (?:\w{1,15}ly )?$/i;

/** "Helps alleviate", "works to reduce": the second verb says what is meant. */
function isCarriedOn(clause: string, word: EffectWord, next: EffectWord | undefined): boolean {
  if (!next || !/^(?:help|work)/i.test(clause.slice(word.range.start, word.range.end))) return false;
  return /^ (?:to )?$/.test(clause.slice(word.range.end, next.range.start));
}

/** "Dampening the release of", "block the activation of": the noun is what the verb acts on. */
function isObject(clause: string, verb: EffectWord | undefined, word: EffectWord): boolean {
  const isNoun = /(?:ion|ase|ade)(?: of| in)?$| of$/i.test(clause.slice(word.range.start, word.range.end));
  return verb !== undefined && isNoun && /^ (?:the |a |an |its )?$/.test(clause.slice(verb.range.end, word.range.start));
}

const toBefore = gated(/\bto (?:\w{1,15}ly )?$/);
const medicines = gated(
  /\b(?:drugs|medicines|medications|treatments|therapies|agents|ones|others|pills|opioids|products|substances|factors|things) (?:that|which) $/,
);
const usedFor = gated(
  /\b(?:used|using|studied|tried|tested|prescribed|investigated|promoted|marketed|taken|given|indicated|considered) (?:off-label )?(?:to|for|in|as)(?: \w{1,12}){0,2} $/,
);
