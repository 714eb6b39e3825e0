import { gated } from '../expressions/gated.js';
import { isQuestion, speaksOfItself } from './sentenceShape.js';

const people =
  '(?:patients?|people|users?|women|men|individuals|sufferers|others|many|some|persons?|families|parents|advocates|proponents|readers|friends|fans)';

/** Kinds of sentence that assert nothing for studies to support, each with what gives it away. */
const silent: readonly (readonly [string, RegExp])[] = [
  [
    'advice',
    /^(?:\W{0,3}(?:please|always|never|do not|don['’]t|so|then|if [^,]{1,80},)?\s?)(?:talk|speak|ask|consult|tell|discuss|check|see|contact|take|start|stop|avoid|make sure|remember|consider|note|keep|use|try|learn|read|find out|let)(?! of\b)\b/i,
  ],
  [
    'advice',
    gated(
      /\b(?:patients|you|people|users|everyone|readers|clinicians|doctors|providers|physicians|prescribers|women|adults)\s(?:should|must|need to|ought to|have to)\b/i,
    ),
  ],
  [
    'advice',
    gated(
      /\b(?:consult|talk to|speak with|speak to|ask|tell) (?:with )?(?:your|a|an|the|their) (?:own )?(?:doctor|physician|health|pharmacist|provider|clinician|GP)/i,
    ),
  ],
  [
    'advice',
    gated(
      /\b(?:care|caution|precautions?) (?:must|should|is|needs)\b|\bit(?: is|['’]s) (?:essential|important|best|advisable|crucial|vital|wise) (?:to|that)\b/i,
    ),
  ],
  ['anecdote', /(?:^|\s)I(?:['’]\w{1,2})?\s|\b(?:me|[Mm]y|mine)\b/],
  ['history', /\b(?:he|she|his|her)\b/i],
  ['aim', gated(/\b(?:aims?|goals?|objectives?|purpose|hypothesis|question)\b[^.;]{0,40}\b(?:is|was|were|are|that|whether|to)\b/i)],
  [
    'aim',
    gated(
      /\b(?:to|and|will|was|were|is|are|being|been|which|that) ?(?:test|tests|tested|testing|determine|assess|evaluate|investigate|examine|explore|study|studying|ask|see|learn|find out|look at|clarify|check|compare)\b[^.;]{0,30}\b(?:whether|if|the (?:effects?|efficacy|role|safety|impact|use|potential))\b/i,
    ),
  ],
  [
    'history',
    gated(
      /\b(?:noticed|discovered|decided|founded|invented|developed|synthesi[sz]ed|patented|pioneered|speculated|wondered|stumbled|went on to|began to|first used|first described)\b/i,
    ),
  ],
  ['aim', gated(/\bhope (?:is|was|that)\b/i)],
  ['anecdote', gated(/\banecdot\w{0,6}/i)],
  [
    'anecdote',
    gated(
      new RegExp(
        String.raw`\b${people}\b(?![^.;]{0,80}\b(?:trial|randomi[sz]ed|placebo)\b)[^.;,]{0,40}\b(?:reports?|reported|reporting|says?|said|claims?|claimed|feels?|felt|describes?|described|swears?|told|tells|notices?|noticed|believes?|believed|hopes?|hoped|credits?|thinks?|thought)\b`,
        'i',
      ),
    ),
  ],
  ['aim', gated(/\b(?:primary|secondary|main) (?:outcomes?|end ?points?|measures?) (?:was|were|is|are|included|includes|will be)\b/i)],
  [
    'wish',
    gated(
      /\b(?:more|further|larger|additional|future|proper|better|rigorous|large|well-designed|controlled|trials?|stud(?:y|ies)|research)\b[^.;]{0,80}\b(?:(?:is|are|be) (?:still |urgently |clearly |therefore )?(?:needed|required|necessary|warranted)|needs? to)\b/i,
    ),
  ],
  [
    'purpose',
    gated(/\b(?:science|story|reason|mechanism|evidence|theory|idea|question|research) (?:behind|of|on|about) (?:how|why|whether)\b/i),
  ],
  ['summary', /^(?:in (?:summary|conclusion|short|brief|sum)|to (?:sum up|summari[sz]e|conclude)|overall|taken together|all in all)\b/i],
];

/** What was planned, measured or done, whom it was done to, and what would be if: neither in an article nor in an abstract a claim. */
const methods: readonly RegExp[] = [
  gated(
    /\b(?:was|were|is|are) (?:\w{1,15}ly )?(?:measured|assessed|evaluated|recorded|rated|scored|collected|calculated|examined|randomi[sz]ed|randomly|allocated|assigned|enrolled|recruited|excluded|included|eligible|invited|screened|compared|conducted|performed|searched|estimated|defined|allowed|permitted)\b(?! (?:more|less|higher|lower|with (?:a|an|better|lower|higher|reduced|increased)))/i,
  ),
  gated(
    /\b(?:patients|participants|subjects|women|men|adults|children|volunteers) (?:\w{1,15} )?(?:received|took|were given|underwent|completed)\b[^.;]{0,80}\b(?:or|and|for|daily|weeks)\b(?![^.;]{0,120}\b(?:improv|reduc|increas|decreas|lower|differ|worse))/i,
  ),
  /^(?:if|should|were|suppose|provided|assuming|had) [^,]{2,120}, [^.;]{0,80}\b(?:will|would|could|can|may|might|follow)\b/i,
  gated(/\bif \S{1,40} (?:works|worked|proves?|turns out|succeeds)\b/i),
  gated(
    /\b(?:future|further|more|larger|additional) (?:\w{1,15} ){0,2}(?:stud(?:y|ies)|trials?|research|work) (?:[\w-]{1,15} ){0,3}(?:should|must|will|could|may|might|would|is needed|are needed)\b/i,
  ),
  gated(
    /\bwe (?:aim|aimed|sought|hypothesi[sz]ed|investigated|measured|assessed|evaluated|examined|compared|tested|randomi[sz]ed|enrolled|recruited|searched|included|determined|studied|conducted|performed|planned|will|want|wanted|set out)\b/i,
  ),
  /^(?:to|in order to) (?:test|determine|assess|evaluate|investigate|examine|explore|compare|study|find out|see|clarify|estimate)\b/i,
  gated(
    /\b(?:trial|study|review) (?:tests|tested|asks|asked|assesses|assessed|investigates|investigated|examines|examined|evaluates|evaluated|compares|compared)\b/i,
  ),
  gated(
    /\bhere (?:is|are) (?:a|an|the|some|our|what)\b|^(?:there are (?:many|several|various) (?:ways|drugs|options|treatments)|(?:treatments|drugs|options|medicines|ways) (?:that|to|which)\b)/i,
  ),
];

const ofTheText = gated(
  /\b(?:next|following|previous|last) (?:section|chapter|part|paragraph|pages?)\b|\bwe (?:now )?(?:discuss|describe|review|explain|turn to|look at)\b/i,
);

/** Whether a sentence of an abstract reports no result: a question, an aim, methods, a wish for research. */
export const reportsNothing = (sentence: string): boolean =>
  isQuestion(sentence) ||
  methods.some((pattern) => pattern.test(sentence)) ||
  silent.some(([kind, pattern]) => kinds.has(kind) && pattern.test(sentence));

const kinds: ReadonlySet<string> = new Set(['aim', 'wish']);

/** Whether the sentence asserts nothing: a question, advice, an aim, history, an anecdote, a wish for research, a summing up. */
export function assertsNothing(sentence: string): boolean {
  return (
    isQuestion(sentence) ||
    speaksOfItself(sentence.replace(ownTrial, '')) ||
    silent.some(([, pattern]) => pattern.test(sentence)) ||
    ofTheText.test(sentence) ||
    methods.some((pattern) => pattern.test(sentence))
  );
}

/** "… in this trial" at the end speaks of the trial that the article tells of. */
const ownTrial = gated(/(?<=\w) (?:in|of|by) this (?:trial|study|analysis)(?=\W{0,3}$)/i);
