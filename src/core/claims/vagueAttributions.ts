import { gated } from '../expressions/gated.js';
import type { BlockContent } from '../document/document.js';
import type { Found, Placed } from '../document/place.js';
import { overlaps } from '../text/span.js';
import { isQuestion, looksLikeReference, quotationsOf, speaksOfItself } from './sentenceShape.js';

/** Words that rest a statement on studies or people without a name: "studies show", "experts say", "it is well known that". */
export interface VagueAttribution extends Placed {
  /** Whom the words rest on: works that could be cited, people, or everybody's knowledge. */
  readonly kind: 'studies' | 'people' | 'known';
}

/**
 * The vague attributions of a block, one a sentence, whether or not a study is named nearby. What is denied ("no studies have shown"),
 * wished for ("further studies"), asked, quoted, or told of the article's own studies ("these trials", "the included studies") is none.
 */
export function readVagueAttributions(content: BlockContent): readonly Found<VagueAttribution>[] {
  const { text } = content.prose;
  if (content.kind !== 'paragraph' || content.inQuote || !mayHold.test(text) || looksLikeReference(text)) return [];
  const quotations = quotationsOf(text);
  return content.sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    const found = mayHold.test(words) ? inSentence(words) : null;
    if (!found || isQuestion(words) || speaksOfItself(words) || ofAbstract.test(words) || pointsElsewhere.test(words)) return [];
    if (countsThem.test(text.slice(Math.max(0, sentence.start - lookBack), sentence.start + found.start))) return [];
    const range = { start: sentence.start + found.start, end: sentence.start + found.end };
    return quotations.some((quotation) => overlaps(quotation, range)) ? [] : [{ kind: found.kind, range }];
  });
}

/** What a structured abstract says of the works that it summarises. */
const ofAbstract = /^(?:results?|findings|main results|key findings|conclusions?)\b ?[:.]/i;

/** "They are listed in Table 1", "reviewed below": the article names them in another place. */
const pointsElsewhere = gated(
  /\b(?:listed|summari[sz]ed|shown|reviewed|collected|described|discussed|named|set out|see) (?:(?:in|by) )?(?:the )?(?:tables?|box|figures?|appendix|supplement|section|next section|below|above)\b/i,
);

/** "Sixty studies were pooled, and most studies found": the works were counted before. */
const countsThem = gated(
  /\b(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: [\p{L}-]{1,20}){0,4} (?:studies|trials|RCTs|experiments)\b[^.]{0,160}(?:\. [^.]{0,20})?$/iu,
);
const lookBack = 260;

const mayHold = gated(
  /stud|research|evidence|data|trial|experiment|literature|science|expert|scientist|doctor|physician|clinician|\bit (?:is|was|has)\b/i,
);

function inSentence(words: string): { readonly kind: VagueAttribution['kind']; readonly start: number; readonly end: number } | null {
  for (const [kind, pattern] of attributions) {
    // `matchAll` copies the expression, which costs more than looking.
    if (words.search(pattern) < 0) continue;
    for (const match of words.matchAll(pattern)) {
      const start = match.index + (match[0].length - match[0].trimStart().length);
      if (isDefinite(words.slice(Math.max(0, start - leadLength), start)) || isDenied(match[0])) continue;
      return { kind, start, end: match.index + match[0].length };
    }
  }
  return null;
}

/** How many and of what sort: nothing that says which. Wishes ("further", "larger") and denials ("no", "few") are not among them. */
const sorts = [
  'some|several|many|multiple|numerous|various|countless|a (?:few|handful|couple|number|growing number|variety|range) of|dozens of|hundreds of',
  'a (?:growing|large|substantial|considerable|wide|vast|small|solid|strong) (?:body|amount|wealth) of|plenty of|lots of|much|most',
  'recent|new|newer|other|older|early|earlier|emerging|growing|mounting|accumulating|increasing|current|modern|existing|available|prior|previous|past',
  'clinical|preclinical|pre-clinical|animal|human|laboratory|lab|observational|scientific|medical|experimental|epidemiological|randomi[sz]ed|controlled|pilot|published|population',
  'preliminary|limited|small|large|good|strong|solid|compelling|convincing|substantial|considerable|ample|anecdotal|independent|high-quality|rigorous',
].join('|');
const sort = `(?:(?:${sorts})(?:,? and|,)? ){0,4}`;

const sources = 'studies|trials|research|evidence|data|experiments|scientific literature|medical literature|literature|science|reports';
const speakers = 'experts|scientists|researchers|doctors|physicians|clinicians|specialists|authorities';

/** What may stand between the source and its verb: "in mice", "on the subject", "over the years". */
const about = String.raw`(?: (?:in|on|of|with|from|into|over|conducted|published|involving|using|done) [^.;:,()[\]\d]{1,50}?(?<! to))?`;
const manner =
  '(?:(?:has|have|had|now|also|even|clearly|already|repeatedly|consistently|generally|strongly|further|further|increasingly|recently|thus far|so far) ){0,3}';
const finding = [
  'shows?|showed|shown|suggests?|suggested|indicates?|indicated|demonstrates?|demonstrated|finds?|found|reveals?|revealed|proves?|proved|proven',
  'confirms?|confirmed|supports?|supported|reports?|reported|links?|linked|points? to|pointed to|establish(?:es|ed)?|hints?|implies|imply|implied|observed',
].join('|');
const saying =
  'says?|believes?|agrees?|thinks?|claims?|recommends?|suggests?|argues?|consider|advise|have (?:shown|found|discovered|demonstrated|suggested|reported)';

const before = String.raw`(?:^|[^\p{L}\p{N}-])`;
/** "Data shown in Figure 2" show nothing by themselves. */
const notParticiple = String.raw`(?<!(?:reported|shown|found|observed|supported|confirmed)(?= (?:as|in|by|from|for|at|with)\b))`;
const attributions: readonly (readonly [VagueAttribution['kind'], RegExp])[] = [
  [
    'studies',
    gated(
      new RegExp(`${before}${sort}(?:${sources})${about} ${manner}(?:${finding})\\b(?! (?:here|above|below)\\b)${notParticiple}`, 'giu'),
    ),
  ],
  ['people', gated(new RegExp(`${before}${sort}(?:${speakers}) (?:(?:now|generally|also|often|widely) )?(?:${saying})\\b`, 'giu'))],
  [
    'known',
    gated(
      new RegExp(
        String.raw`${before}it (?:is|was|has been|has long been) (?:(?:now|well|widely|generally|commonly|scientifically|clinically|repeatedly|also|long|firmly) ){0,2}(?:known|established|accepted|documented|recogni[sz]ed|proven|shown|demonstrated|acknowledged|understood) (?:that|to)\b`,
        'giu',
      ),
    ),
  ],
];

/** In units: as far as a determiner may stand in front. */
const leadLength = 80;

/** "These studies", "two early trials", "the included studies", "our data", "no evidence": what is named elsewhere, counted or denied. */
const isDefinite = (lead: string): boolean => determined.test(lead) || dependent.test(lead);

const determined =
  /\b(?:(?:the|these|those|both|all|our|their|its|his|her|this|that|such|each|every|no|few|fewer|neither|any|further|future|additional)(?: [\p{L}-]{1,20}){0,2}|(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)(?: [\p{L}-]{1,20},?){0,2}) $/iu;
const dependent =
  /(?:\b(?:not|without|little|lack of|more|larger|longer|better|if|whether|until|unless|when|where|included|identified|reviewed|eligible|pooled|cited|above|following|of|from|for|than|by|with|to|on|['’]s)|\b(?:of|from) \p{L}[\p{L}-]{1,20}|-) $/iu;

const isDenied = (words: string): boolean => /\b(?:not|never|no|neither|few)\b/i.test(words);
