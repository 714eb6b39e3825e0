import { gated } from '../expressions/gated.js';
import type { ResultVerb } from '../vocabulary/vocabularyData.js';

/** What a verb says of its object: more of it, less, better, worse, no difference, or acting on it in a way that has no direction. */
export type Effect = ResultVerb['effect'] | 'acts';

/** Verbs of claims beside the vocabulary's verbs of results. */
export const moreVerbs: readonly (readonly [Effect, string])[] = [
  [
    'better',
    'cure|cures|cured|treats|heals|healed|lift|lifts|lifted|remedies|calm|calms|calmed|went into remission|entered remission|slept better|sleep better|feel better|felt better|mitigate|mitigates|mitigated|mitigating|control pain|controls pain|soothe|soothes|restore|restores|restored|efficacy in|efficacy for|effectiveness in|effectiveness for|more effective|promise for|promise in|promise as|reverse|reverses|reversed|helpful|better than|pain relieving effect|pain relieving effects|pain relieving properties|has efficacy|benefit|benefits in|potential in|superior|normalize|normalizes|success in|alleviation of|ameliorate|ameliorates|ameliorated|better|relief from|relief of|provide|provides|provided|produces|produced|brings|brought|gives|gave',
  ],
  [
    'same',
    'absence of an effect|absence of effect|absence of benefit|absence of a benefit|lack of effect|lack of an effect|lack of benefit|lack of efficacy|no better than|disappeared|vanished|non inferior to|not inferior to|not worse than|noninferior to|non inferior|similar extent|left unchanged|stayed the same|remained the same|remained unchanged|stayed unchanged|reach significance|reach statistical significance|no affinity for|no effect on|no effect|no benefit|no advantage|not superior|differ|no more effective|little effect on|little benefit|little effect|did nothing for|does nothing for',
  ],
  ['worse', 'got worse|get worse|gets worse|became worse|becomes worse|grew worse|worse than'],
  [
    'down',
    'drop in|drops in|fall in|falls in|bring down|brings down|brought down|ends|ended|shorten|shortens|shortened|reduction in|reductions in|reduction of|reductions of|decrease in|decreases in|decline in|reduces|lessen|lessens|lessened|diminish|diminishes|diminished|antagonize|antagonizes|downregulate|downregulates|downregulated|prevention of|interrupt|interrupts|quell|quells|curb|curbs|slow|slows|slowed|slowing|halt|halts|halted|delays|delayed|eliminate|eliminates|eliminated|abolish|abolishes|abolished|less|fewer',
  ],
  [
    'up',
    'rise in|rises in|induce|induces|induced|achieve|achieves|achieved|trigger|triggers|triggered|upregulation of|restoration of|release of|increase in|increases in|causes|caused|cause|leads to an increase in',
  ],
  [
    'acts',
    'act via|act through|act upon|acts upon|modulate|modulates|modulated|modulating|bind|binds|binding to|acts on|act on|acts as|act as|acts by|act by|acts via|acts through|works on|works by|works via|works through|work by|operates as|operate as|regulate|regulates|interact with|interacts with|influence|influences|change|changes|changed|alter|alters|target|targets|affect|affects|interfere with|interferes with|balance|balances|serves as|functions as',
  ],
];

/** Forms of the vocabulary's verbs that are adjectives or nouns far more often. */
export const notVerbs: ReadonlySet<string> = new Set([
  'failed to improve',
  'clear',
  'response',
  'remission',
  'similar',
  'comparable',
  'equivalent',
  'fall',
  'rise',
  'relief',
  'work',
  'worked',
  'inconsistent',
  'conflicting',
  'reducing',
  'increasing',
  'lowering',
  'elevated',
]);

/** Verbs that say something only with their object: "brings relief", "produced an improvement". */
export const giving: ReadonlySet<string> = new Set([
  'provide',
  'provides',
  'provided',
  'produces',
  'produced',
  'brings',
  'brought',
  'gives',
  'gave',
]);

/** Words of "same" that deny nothing: two treatments do as well as each other. */
export const alike = /^(?:non-?inferior|not inferior|not worse|similar extent)/i;

/** Both treatments do as well. */
export const alikeBehind = gated(
  /\bto (?:a |an |the )?(?:similar|same|comparable|equal) (?:extent|degree)\b|\bequally (?:well|effective|efficacious|good|safe)\b|\b(?:similarly|as) (?:well|effective|efficacious|good)(?: as\b|$)/i,
);

/** Verbs whose object, a symptom, is harm done and no effect hoped for. */
export const causing = /^(?:caus(?:e|es|ed|ing)|provok(?:e|es|ed)|trigger(?:s|ed)?|induc(?:e|es|ed))$/i;

/** Names that an outcome has for its opposite: less insomnia is better sleep. */
export const opposites = /^(?:insomnia|sleeplessness|sleep problems|brain fog|pain relief|analgesia)$/i;

/** Words of comparison: they say something of the outcome right behind them only. */
export const comparatives: ReadonlySet<string> = new Set(['less', 'fewer', 'better']);

/** Outcomes that tell how a drug acts, not what it does for a patient. */
export const mechanisms: ReadonlySet<string> = new Set(
  'cytokines pro-inflammatory-cytokines anti-inflammatory-cytokines tnf-alpha nitric-oxide reactive-oxygen-species beta-endorphin tlr4-signalling nf-kappab-signalling irf3-signalling microglial-activation cell-proliferation cell-number endoplasmic-reticulum-stress'.split(
    ' ',
  ),
);

export const safetyOutcomes: ReadonlySet<string> = new Set(
  'safety tolerability adverse-events serious-adverse-events sleep-disturbance'.split(' '),
);

/** Outcomes that say nothing of an effect on patients. */
export const noEffects: ReadonlySet<string> = new Set(
  'effective-dose dose-definition line-of-therapy included-studies screened-records search-date study-centres prescribing sex approval discontinuation completion mri-findings laboratory-values medication-use'.split(
    ' ',
  ),
);

/** What a drug acts on, where the vocabulary has no outcome for it. */
export const mechanismObject =
  /\b(?:receptors?|microglia|glial|glia|inflammation|neuroinflammation|inflammatory|anti-inflammatory|neuroprotective|immune|immunomodulat\w{0,6}|immunity|endorphins?|enkephalins?|endogenous opioids|dopamine|T[- ]cells?|B[- ]cells?|macrophages?|pathways?|signalling|signaling|proliferation|opioid effects|effects of (?:opioids|heroin|morphine)|cravings)\b/i;
