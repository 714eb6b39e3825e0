/**
 * How far wording goes. `absolute`: proof, cure, certainty, which no single small study gives. `controlled`: an effect or safety as
 * established, which takes a comparison with people who got something else.
 */
export type Strength = 'absolute' | 'controlled';

/**
 * Strong wording with the careful one that keeps the sentence. `$1` … are the groups of the pattern; a replacement of null has none that
 * keeps the sentence's grammar. Patterns are tried in order, the first that fits a place wins, and none crosses a sentence's end.
 */
export interface StrongWording {
  readonly strength: Strength;
  readonly pattern: string;
  readonly hedged: string | null;
}

const adverb =
  '(?:(?:clearly|clinically|conclusively|convincingly|definitively|finally|firmly|now|scientifically|undoubtedly|unequivocally|well) )?';
const sureAdverb = '(?:clearly|conclusively|convincingly|definitively|undoubtedly|unequivocally|unmistakably|irrefutably)';
const good = '(?:effective|efficacious|safe|helpful|beneficial|useful|successful|superior)';
const treatment = '(?:treatment|therapy|remedy|medicine|medication|option|drug|approach|intervention|alternative)';
const worth = '(?:efficacy|effectiveness|safety|benefits?|value|usefulness|superiority)';
const change = '(?:improvements?|reductions?|benefits?|decreases?|increases?|declines?|relief|effects?|gains?|drops?|responses?)';
const sideEffects = '((?:serious |known |significant |real )?(?:side[- ]effects|adverse effects|adverse events|adverse reactions))';
const completely = '(?:completely|entirely|totally|perfectly|absolutely|wholly|utterly|100 ?%|one hundred percent)';

/** Proof. */
const proof: readonly StrongWording[] = [
  ['(have|has|had) been ADVERBproven (to|in|for|as)\\b', '$1 been reported $2'],
  ['(have|has|had) been ADVERBproven (GOOD)', '$1 been reported to be $2'],
  ['(is|are|was|were) ADVERBproven (to|in|for|as)\\b', '$1 reported $2'],
  ['(is|are|was|were) ADVERBproven (GOOD)', '$1 reported to be $2'],
  ['(have|has|had) ADVERBproven that', '$1 suggested that'],
  ['(have|has|had) ADVERBproven (to be )?(GOOD)', '$1 seemed $2$3'],
  ['(have|has|had) ADVERBproven ((?:the|its|their) WORTH)', '$1 supported $2'],
  ['proves (to be )?(GOOD)', 'appears $1$2'],
  ['prove (to be )?(GOOD)', 'appear $1$2'],
  ['proved (to be )?(GOOD)', 'appeared $1$2'],
  ['(?:SURE )?proves that', 'suggests that'],
  ['(?:SURE )?prove that', 'suggest that'],
  ['(?:SURE )?proved that', 'suggested that'],
  ['proving that', 'suggesting that'],
  ['proves ((?:the|its|their) WORTH)', 'supports $1'],
  ['prove ((?:the|its|their) WORTH)', 'support $1'],
  ['proved ((?:the|its|their) WORTH)', 'supported $1'],
  [
    '(?:a |the )?(?:definite |definitive |conclusive |clear |final |scientific |clinical |solid |strong |irrefutable |living )?proof (that|of(?! (?:concept|principle|mechanism)))\\b',
    'some evidence $1',
  ],
  ['(?:conclusive|definitive|irrefutable|incontrovertible) evidence', 'some evidence'],
  ['a (?:clinically |scientifically )?proven (TREATMENT)', 'a possible $1'],
  ['(?:clinically |scientifically )?proven (TREATMENTs?|(?:WORTH))', 'possible $1'],
  ['leaves? no doubt that', 'suggests that'],
  ['left no doubt that', 'suggested that'],
  ['there (?:is|can be) no doubt that', 'it seems that'],
  [',? beyond (?:any |all |a |every )?(?:reasonable |possible )?doubt', ''],
].map(([pattern, hedged]) => ({ strength: 'absolute', pattern: pattern ?? '', hedged: hedged ?? null }));

/** Cure, certainty, the absence of harm. */
const certainty: readonly StrongWording[] = [
  ['(?:is|are) (?:a |the )?CUREKIND?cure for', 'may help with'],
  ['(?:was|were) (?:a |the )?CUREKIND?cure for', 'seemed to help with'],
  [
    '(?<!\\b(?:no|any|known|miracle|of|for|and|as|the|other|such) )(?:can WHOLLY?cure|WHOLLY?cures)(?= (?!rates?\\b|of\\b|for\\b|in\\b|was\\b|were\\b|is\\b|are\\b|model))',
    'may help with',
  ],
  ['(was|were) WHOLLY?cured(?! (?:of|in|with|and)\\b)', 'improved'],
  [
    '(?<!NOTACTIVE )WHOLLY?cured(?= (?:\\d|some|most|many|several|all|half|a third|two thirds|the (?:patients|women|children|people)|patients|people))',
    'seemed to help',
  ],
  ['(?<!NOTACTIVE )WHOLLY?cured(?= (?!meats?\\b|ham\\b|bacon|fish|sausage|resin|of\\b|by\\b|in\\b)\\p{L})', 'seemed to help with'],
  ['miracle (drug|treatment|remedy|medicine|pill|cure)', '$1'],
  ['WHOLLY?eliminates(?= (?!from\\b|by\\b))', 'may reduce'],
  ['(was|were) WHOLLY?eliminated(?! (?:from|by|in)\\b)', '$1 reduced'],
  ['(?<!NOTACTIVE )WHOLLY?eliminated(?= (?!from\\b|by\\b|in\\b))', 'seemed to reduce'],
  ['(?:is|are) guaranteed to', 'may'],
  ['(?:was|were) guaranteed to', 'might'],
  ['guarantees that', 'may mean that'],
  ['guarantees', 'may bring'],
  ['works? for (?:everyone|everybody|every patient|all patients)', 'may work for some patients'],
  ['is (?:completely )?free (?:of|from) (?:any |all )?SIDE', 'has few reported $1'],
  ['are (?:completely )?free (?:of|from) (?:any |all )?SIDE', 'have few reported $1'],
  ['without (?:any )?SIDE', 'with few reported $1'],
  ['(has|have|causes|cause|produces|produce|carries|carry) (?:absolutely |virtually )?no SIDE', '$1 few reported $2'],
  ['with (?:absolutely )?no SIDE', 'with few reported $1'],
  ['is COMPLETELY (safe|effective|harmless)', 'appears $1'],
  ['are COMPLETELY (safe|effective|harmless)', 'appear $1'],
  ['(?:was|were) COMPLETELY (safe|effective|harmless)', 'appeared $1'],
  ['COMPLETELY (safe|effective|harmless)', 'apparently $1'],
].map(([pattern, hedged]) => ({ strength: 'absolute', pattern: pattern ?? '', hedged: hedged ?? null }));

/** An effect or safety as established. */
const effect: readonly StrongWording[] = [
  ['SURE (?:shows|demonstrates|establishes)', 'suggests'],
  ['SURE (?:show|demonstrate|establish)', 'suggest'],
  ['SURE shown to', 'reported to'],
  ['SURE (?:showed|demonstrated|established|shown)', 'suggested'],
  ['is (?:both |a |an )?(?:safe and effective|effective and safe)(?! TREATMENT)', 'appears safe and may be effective'],
  ['are (?:both )?(?:safe and effective|effective and safe)(?! TREATMENT)', 'appear safe and may be effective'],
  ['(?:was|were) (?:both )?(?:safe and effective|effective and safe)(?! TREATMENT)', 'appeared safe and possibly effective'],
  ['(?:a |an )(?:safe and effective|effective and safe|safe, effective) (TREATMENT)', 'a possible $1'],
  ['(?:safe and effective|effective and safe|safe, effective) (TREATMENTs?)', 'possible $1'],
  ['(?:safe and effective|effective and safe)', 'apparently safe and possibly effective'],
  ['is (?:highly|very|extremely|remarkably|clearly) effective(?! TREATMENT)', 'may be effective'],
  ['are (?:highly|very|extremely|remarkably|clearly) effective(?! TREATMENT)', 'may be effective'],
  ['(?:was|were) (?:highly|very|extremely|remarkably|clearly) effective(?! TREATMENT)', 'appeared effective'],
  ['an? (?:highly |very |extremely |remarkably )?effective (TREATMENT)', 'a possible $1'],
  ['a (?:clinically )?(?:significant|dramatic|remarkable|profound|massive) ((?:improvement|increase|effect)\\b)', 'an $1'],
  ['(?:clinically )?(?:significant|dramatic|remarkable|profound|massive) (CHANGE)', '$1'],
  [
    '(?:significantly|dramatically|remarkably|profoundly) (improv(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|lower(?:s|ed|ing)?|reliev(?:e|es|ed|ing)|eas(?:e|es|ed|ing)|increas(?:e|es|ed|ing))',
    '$1',
  ],
  ['demonstrates? ((?:the|its|their) (?:efficacy|effectiveness))', 'suggests $1'],
  ['demonstrated ((?:the|its|their) (?:efficacy|effectiveness))', 'suggested $1'],
].map(([pattern, hedged]) => ({ strength: 'controlled', pattern: pattern ?? '', hedged: hedged ?? null }));

const pieces: Readonly<Record<string, string>> = {
  ADVERB: adverb,
  SURE: sureAdverb,
  GOOD: good,
  TREATMENT: treatment,
  WORTH: worth,
  CHANGE: change,
  SIDE: sideEffects,
  COMPLETELY: completely,
  CUREKIND: '(?:(?:miracle|sure|guaranteed|complete|definitive|permanent|real|true) )',
  WHOLLY: '(?:(?:completely|fully|permanently|totally|entirely) )',
  NOTACTIVE: String.raw`\b(?:is|are|was|were|been|be|being|get|the|of|a|an)`,
};

export const strongWordings: readonly StrongWording[] = [...proof, ...certainty, ...effect].map((wording) => ({
  ...wording,
  pattern: wording.pattern.replace(/[A-Z]{4,10}/g, (name) => pieces[name] ?? name),
}));
