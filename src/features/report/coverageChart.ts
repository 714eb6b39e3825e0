import type { EvidenceReport } from './evidenceReport.js';
import { html, type Markup } from './markup.js';
import { CITATION_WORDS, CLAIM_WORDS, FIGURE_WORDS, SIGNS, type Tone } from './verdictWords.js';

/** How many of one kind have which verdict. */
export interface ToneCount {
  readonly title: string;
  readonly all: number;
  readonly counts: Readonly<Record<Tone, number>>;
}

export function toneCounts({ figures, citations, claims }: EvidenceReport): readonly ToneCount[] {
  return [
    countOf(
      'Figures',
      figures.map(({ verdict }) => FIGURE_WORDS[verdict].tone),
    ),
    countOf(
      'Citations',
      citations.map(({ verdict }) => CITATION_WORDS[verdict].tone),
    ),
    countOf(
      'Claims',
      claims.map(({ verdict }) => CLAIM_WORDS[verdict].tone),
    ),
  ];
}

function countOf(title: string, tones: readonly Tone[]): ToneCount {
  const of = (tone: Tone): number => tones.filter((one) => one === tone).length;
  return { title, all: tones.length, counts: { good: of('good'), bad: of('bad'), doubt: of('doubt'), open: of('open') } };
}

export const TONES: readonly (readonly [Tone, string])[] = [
  ['good', 'Confirmed'],
  ['bad', 'Problem'],
  ['doubt', 'Unclear'],
  ['open', 'Open'],
];

/** A bar for each kind, as long as its share, and the same numbers as a table beside it. */
export function coverageChart(report: EvidenceReport, id: string): Markup {
  const rows = toneCounts(report);
  const bars = rows.map((row, at) => barOf(row, at * STEP));
  const words = rows.map(
    ({ title, all, counts }) =>
      `${title}: ${all} in all, ${TONES.map(([tone, word]) => `${counts[tone]} ${word.toLowerCase()}`).join(', ')}. `,
  );
  return html`<div class="coverage">
<svg role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${LABEL + WIDTH} ${rows.length * STEP}" width="${LABEL + WIDTH}" height="${rows.length * STEP}">
<title id="${id}-title">How much could be checked</title><desc id="${id}-desc">${words}</desc>
<defs>${patterns(id)}</defs>${bars.map((bar) => bar(id))}
</svg>
<table class="counts"><caption class="hidden">How much could be checked</caption>
<thead><tr><td></td>${TONES.map(([tone, word]) => html`<th class="key-head" scope="col"><span class="key ${tone}" aria-hidden="true">${SIGNS[tone]}</span> ${word}</th>`)}<th class="key-head" scope="col">All</th></tr></thead>
<tbody>${rows.map(({ title, all, counts }) => html`<tr><th scope="row">${title}</th>${TONES.map(([tone]) => html`<td>${counts[tone]}</td>`)}<td>${all}</td></tr>`)}</tbody>
</table></div>`;
}

const LABEL = 76;
const WIDTH = 340;
const STEP = 32;

/** Stripes and dots, so that neighbours differ without colour. */
const patterns = (id: string): Markup =>
  html`<pattern id="${id}-bad" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="fill bad" width="6" height="6"/><rect class="stripe" width="2" height="6"/></pattern><pattern id="${id}-doubt" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="fill doubt" width="6" height="6"/><circle class="stripe" cx="3" cy="3" r="1.2"/></pattern>`;

function barOf({ title, all, counts }: ToneCount, y: number): (id: string) => Markup {
  return (id) => {
    let x = LABEL;
    const parts = TONES.map(([tone]) => {
      const width = all === 0 ? 0 : (counts[tone] / all) * WIDTH;
      const left = x;
      x += width;
      if (width === 0) return null;
      const pattern = tone === 'bad' || tone === 'doubt' ? html` fill="url(#${id}-${tone})"` : null;
      return html`<rect class="${pattern ? 'part' : `part fill ${tone}`}" x="${left}" y="${y + 5}" width="${Math.max(0, width - 2)}" height="18" rx="2"${pattern}/>`;
    });
    const none = all === 0 ? html`<text class="label" x="${LABEL}" y="${y + 19}">none</text>` : null;
    return html`<text class="label" x="0" y="${y + 19}">${title}</text>${parts}${none}`;
  };
}
