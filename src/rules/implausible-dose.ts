import type { Document } from '../core/document/document.js';
import type { Figure } from '../core/figures/figure.js';
import { defineRule, type Example } from '../core/rule.js';
import { drugFormOf, drugOf } from '../core/vocabulary/related.js';

export const implausibleDose = defineRule({
  id: 'implausible-dose',
  severity: 'warning',
  docs: {
    summary: 'a dose outside everything the index knows for the drug, a slipped decimal point or unit',
    why: 'A dose that is far above every dose that was ever studied is most often a slipped decimal point or a wrong unit, and readers may follow it. Vouch compares a dose of a drug that it knows with all doses in its index.',
    silent: [
      'for doses up to three times the highest one known',
      'for low doses, which may be a step of a titration',
      'where the index knows no dose of the drug',
      'for a usual dose of the drug itself, as in a comparison',
      'where the study that is cited gave that dose',
      'for depots, implants and monthly injections, which last for weeks',
    ],
  },
  messages: { high: '{printed} is far above every dose of {drug} that Vouch knows, {low} to {high} mg a day.' },
  yieldsTo: ['dose-mismatch'],
  check(article, report) {
    for (const { figure, verdict } of article.figures) {
      const form = figure.kind === 'dose' && figure.of ? drugFormOf(figure.of) : null;
      const known = form ? article.knownDoses.get(form.id) : undefined;
      const [low, high] = [known?.[0], known?.at(-1)];
      const dose = milligrams(figure);
      if (!form || low === undefined || high === undefined || dose === null || verdict === 'verified' || dose <= high * tolerated) continue;
      // A usual dose of the drug itself, beside its low dose: "4.5 mg, against the usual 50 mg".
      if (article.knownDoses.get(drugOf(figure.of ?? '') ?? form.id)?.includes(dose)) continue;
      if (isDepot(article.document, figure)) continue;
      report({
        messageId: 'high',
        data: { printed: figure.text, drug: figure.of ?? form.id, low, high },
        span: figure.span,
      });
    }
  },
});

/** As many times the highest known dose as may be an unusual one. */
const tolerated = 3;

/** The dose in milligrams a day, where it is one number in a unit that says so; per kilogram or a week says nothing. */
function milligrams({ unit, printed }: Figure): number | null {
  const [value] = printed;
  if (value === undefined || printed.length !== 1) return null;
  const factor = unit === null ? undefined : factors[unit];
  return factor === undefined ? null : value * factor;
}

/** "A monthly 380 mg injection", "380 mg every four weeks": no dose a day. */
function isDepot({ text }: Document, { span }: Figure): boolean {
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  return depot.test(
    `${before.slice(before.search(/[^.;\n]{0,40}$/))} | ${/^[^.;\n]{0,60}/.exec(text.slice(span.end, span.end + 60))?.[0] ?? ''}`,
  );
}

const depot =
  /\b(?:injections?|injected|injectable|depots?|implants?|pellets?|extended[- ]release|monthly|once a month|(?:a|per|every) month|every (?:four|4) weeks|Vivitrol)\b/i;

const factors: Readonly<Record<string, number>> = { mg: 1, 'mg/d': 1, g: 1000, 'g/d': 1000 };

export const examples: readonly Example[] = [
  {
    title: 'A slipped decimal point',
    text: 'Low-dose naltrexone is usually taken at ⟦45 mg⟧ at bedtime.',
    message: '45 mg is far above every dose of low-dose naltrexone that Vouch knows, 0.75 to 12 mg a day.',
  },
  { title: 'A usual dose', text: 'Low-dose naltrexone is usually taken at 4.5 mg at bedtime.' },
  { title: 'A depot', text: 'For opioid dependence, naltrexone also comes as a monthly injection of 380 mg.' },
  { title: 'A comparison', text: 'Low-dose naltrexone is a tenth of the usual 50 mg.' },
  { title: 'The full dose of the drug', text: 'For alcohol dependence, naltrexone is taken at 50 mg a day.' },
];
