import { isQuestion, speaksOfItself } from './sentenceShape.js';

const people =
  '(?:patients?|people|users?|women|men|individuals|sufferers|others|many|some|persons?|families|parents|advocates|proponents|readers|friends|fans)';

/** Kinds of sentence that assert nothing for studies to support, each with what gives it away. */
const silent: readonly (readonly [string, RegExp])[] = [
  [
    'advice',
    /^(?:\W{0,3}(?:please|always|never|do not|don['’]t|so|then|if [^,]{1,80},)?\s?)(?:talk|speak|ask|consult|tell|discuss|check|see|contact|take|start|stop|avoid|make sure|remember|consider|note|keep|use|try|learn|read|find out|let)\b/i,
  ],
  [
    'advice',
    /\b(?:patients|you|people|users|everyone|readers|clinicians|doctors|providers|physicians|prescribers|women|adults)\s(?:should|must|need to|ought to|have to)\b/i,
  ],
  [
    'advice',
    /\b(?:consult|talk to|speak with|speak to|ask|tell) (?:with )?(?:your|a|an|the|their) (?:own )?(?:doctor|physician|health|pharmacist|provider|clinician|GP)/i,
  ],
  [
    'advice',
    /\b(?:care|caution|precautions?) (?:must|should|is|needs)\b|\bit(?: is|['’]s) (?:essential|important|best|advisable|crucial|vital|wise) (?:to|that)\b/i,
  ],
  ['anecdote', /(?:^|\s)I(?:['’]\w{1,2})?\s|\b(?:me|[Mm]y|mine)\b/],
  ['history', /\b(?:he|she|his|her)\b/i],
  ['aim', /\b(?:aims?|goals?|objectives?|purpose|hypothesis|question)\b[^.;]{0,40}\b(?:is|was|were|are|that|whether|to)\b/i],
  [
    'aim',
    /\b(?:to|and|will|was|were|is|are|being|been|which|that) ?(?:test|tests|tested|testing|determine|assess|evaluate|investigate|examine|explore|study|studying|ask|see|learn|find out|look at|clarify|check|compare)\b[^.;]{0,30}\b(?:whether|if|the (?:effects?|efficacy|role|safety|impact|use|potential))\b/i,
  ],
  [
    'history',
    /\b(?:noticed|discovered|decided|founded|invented|developed|synthesi[sz]ed|patented|pioneered|speculated|wondered|stumbled|went on to|began to|first used|first described)\b/i,
  ],
  ['aim', /\bhope (?:is|was|that)\b/i],
  ['anecdote', /\banecdot\w{0,6}/i],
  [
    'anecdote',
    new RegExp(
      String.raw`\b${people}\b(?![^.;]{0,80}\b(?:trial|randomi[sz]ed|placebo)\b)[^.;,]{0,40}\b(?:reports?|reported|reporting|says?|said|claims?|claimed|feels?|felt|describes?|described|swears?|told|tells|notices?|noticed|believes?|believed|hopes?|hoped|credits?|thinks?|thought)\b`,
      'i',
    ),
  ],
  ['aim', /\b(?:primary|secondary|main) (?:outcomes?|end ?points?|measures?) (?:was|were|is|are|included|includes|will be)\b/i],
  [
    'wish',
    /\b(?:more|further|larger|additional|future|proper|better|rigorous|large|well-designed|controlled|trials?|stud(?:y|ies)|research)\b[^.;]{0,80}\b(?:(?:is|are|be) (?:still |urgently |clearly |therefore )?(?:needed|required|necessary|warranted)|needs? to)\b/i,
  ],
  ['purpose', /\b(?:science|story|reason|mechanism|evidence|theory|idea|question|research) (?:behind|of|on|about) (?:how|why|whether)\b/i],
  ['summary', /^(?:in (?:summary|conclusion|short|brief|sum)|to (?:sum up|summari[sz]e|conclude)|overall|taken together|all in all)\b/i],
];

/** Whether the sentence asserts nothing: a question, advice, an aim, history, an anecdote, a wish for research, a summing up. */
export function assertsNothing(sentence: string): boolean {
  return isQuestion(sentence) || speaksOfItself(sentence) || silent.some(([, pattern]) => pattern.test(sentence));
}
