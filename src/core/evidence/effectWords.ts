import { treeOf } from '../vocabulary/phraseTree.js';

export type EffectKind = 'up' | 'down' | 'better' | 'worse' | 'same' | 'changed' | 'not-worse';

/**
 * How a word of effect finds its outcome. `verb`: behind it, or before it where it has no object. `noun`: behind "in", "of" or "on".
 * `comparative`: right behind it, or before the verb "to be". `state`: before the verb "to be". `rank`: one treatment beside another, the
 * outcome behind "for" or "in". "Worsening" is no verb here: "worsening heart failure" names an illness.
 */
export type EffectForm = 'verb' | 'noun' | 'comparative' | 'state' | 'rank';

export interface EffectEntry {
  readonly kind: EffectKind;
  readonly form: EffectForm;
}

const rows: readonly (readonly [EffectEntry, string])[] = [
  [
    { kind: 'down', form: 'verb' },
    'reduce|reduces|reduced|reducing|decrease|decreases|decreased|decreasing|lower|lowers|lowered|lowering|fall|falls|fell|fallen|decline|declines|declined|declining|drop|drops|dropped|diminish|diminishes|diminished|lessen|lessens|lessened|shorten|shortens|shortened|shortening|suppress|suppresses|suppressed|inhibit|inhibits|inhibited|inhibiting|prevent|prevents|prevented|preventing|halved|halves|attenuate|attenuates|attenuated|cut|dampen|dampened|curb|curbed|slow|slowed|slows',
  ],
  [
    { kind: 'up', form: 'verb' },
    'increase|increases|increased|increasing|raise|raises|raised|raising|rise|rises|rose|risen|rising|elevate|elevates|elevated|lengthen|lengthens|lengthened|prolong|prolongs|prolonged|enhance|enhances|enhanced|enhancing|boost|boosts|boosted|doubled|promote|promotes|promoted|promoting|accelerate|accelerates|accelerated|sped up|speeds up|cause|causes|caused|lifted|lifts',
  ],
  [
    { kind: 'better', form: 'verb' },
    'improve|improves|improved|improving|relieve|relieves|relieved|relieving|alleviate|alleviates|alleviated|alleviating|ease|eases|eased|easing|ameliorate|ameliorates|ameliorated|resolve|resolved|resolves|treats|mitigate|mitigates|mitigated|benefits|benefited|remitted|soothes|soothed|help alleviate|helps alleviate|helped alleviate|cure|cures|cured',
  ],
  [
    { kind: 'worse', form: 'verb' },
    'worsen|worsens|worsened|aggravate|aggravates|aggravated|exacerbate|exacerbates|exacerbated|deteriorate|deteriorates|deteriorated|impair|impairs|impaired',
  ],
  [
    { kind: 'changed', form: 'verb' },
    'change|changes|changed|changing|alter|alters|altered|affect|affects|affected|influence|influenced|differ|differed|differs',
  ],
  [{ kind: 'down', form: 'noun' }, 'reduction|reductions|decline in|decrease in|decreases in|fall in|drop in|fewer cases of'],
  [{ kind: 'up', form: 'noun' }, 'increase in|increases in|rise in|elevation of|elevation in'],
  [{ kind: 'better', form: 'noun' }, 'improvement|improvements|relief|alleviation|benefit|benefits|advantage|amelioration'],
  [{ kind: 'worse', form: 'noun' }, 'deterioration|worsening of|worsening in'],
  [{ kind: 'changed', form: 'noun' }, 'difference|differences|effect|effects|change in|changes in|change from|impact|influence on'],
  [
    { kind: 'down', form: 'comparative' },
    'less|fewer|lower|shorter|smaller|less common|less frequent|less often|less frequently|rarer|less severe|less likely|lesser',
  ],
  [
    { kind: 'up', form: 'comparative' },
    'higher|longer|greater|more common|more frequent|more often|more frequently|commoner|more likely|more severe|larger|more|faster',
  ],
  [{ kind: 'better', form: 'comparative' }, 'better'],
  [{ kind: 'worse', form: 'comparative' }, 'worse|poorer'],
  [{ kind: 'changed', form: 'state' }, 'different'],
  [{ kind: 'not-worse', form: 'rank' }, 'noninferior|non inferior'],
  [
    { kind: 'same', form: 'state' },
    'unchanged|unaffected|similar|comparable|alike|the same|equal|equivalent|as frequent|as common|identical|no different|not different|indistinguishable',
  ],
  [{ kind: 'better', form: 'rank' }, 'superior|outperform|outperforms|outperformed|more effective|more efficacious|better than'],
  [{ kind: 'worse', form: 'rank' }, 'inferior|less effective|worse than'],
  [{ kind: 'same', form: 'rank' }, 'ineffective|as effective as|equally effective|equally good'],
];

/** Words of effect, folded to American spelling. */
export const effectWords = treeOf<EffectEntry>(rows);

/** Whether a text may hold a word of effect at all: cheap, and true too often rather than never. */
export const mayHoldEffect =
  /reduc|decreas|lower|f[ae]ll|declin|drop|diminish|lessen|shorte|suppress|inhibit|prevent|hal[fv]|attenuat|\bcut\b|damp|curb|slow|increas|rais|ris(?:e|ing)|rose|elevat|length|prolong|enhanc|boost|doubl|promot|accelerat|sp[e]{1,2}d|caus|lift|improv|reli[ev]|alleviat|\beas|amelior|resolv|treats|mitigat|benefit|remit|sooth|\bcur|wors|aggravat|exacerbat|deterior|impair|chang|alter|affect|influenc|differ|effect|impact|advantage|less|few|small|rare|high|great|larg|\bmore\b|common|faster|long|better|poor|similar|compar|alike|\bsame\b|equal|equiv|frequent|identical|indisting|superior|inferior|outperform|severe/i;
