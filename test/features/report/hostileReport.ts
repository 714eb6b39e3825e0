import type { EvidenceReport } from '../../../src/features/report/evidenceReport.js';

/** A report whose every text tries to become markup: of HTML, of Markdown, or of a spreadsheet. */
export function hostileReport(evil: string): EvidenceReport {
  const place = { start: 0, end: 4, line: 1, column: 1 };
  const study = {
    id: evil,
    name: evil,
    title: evil,
    year: 2013,
    design: evil,
    people: evil,
    participants: 31,
    dose: evil,
    duration: evil,
    standing: 'retracted',
    status: evil,
    doi: evil,
    link: 'https://doi.org/10.1000/1',
    library: evil,
    mentions: [{ place, text: evil }],
    figures: [{ place, text: evil, sentence: evil, verdict: 'mismatch', reported: evil }],
  } as const;
  const result = {
    study: evil,
    design: evil,
    strength: 4,
    participants: 31,
    bearing: 'better',
    isControlled: true,
    isCited: true,
  } as const;
  return {
    title: evil,
    path: evil,
    date: evil,
    notice: evil,
    coverage: { mentions: 1, resolved: 1, ambiguous: 0, unknown: 0, figures: 1, verified: 0, mismatched: 1, unchecked: 0 },
    findings: [
      {
        place,
        rule: evil,
        severity: 'error',
        message: evil,
        text: evil,
        sources: [{ id: evil, says: evil, basis: evil }],
        fixes: [evil],
      },
      { place, rule: evil, severity: 'hint', message: evil, text: evil, sources: [], fixes: [] },
    ],
    studies: [study],
    figures: [
      { place, kind: evil, text: evil, sentence: evil, verdict: 'mismatch', studies: [evil], reported: [{ says: evil, source: evil }] },
    ],
    citations: [{ place, text: evil, verdict: 'unknown', studies: [evil], entries: [evil], reason: evil }],
    claims: [{ place, text: evil, kind: evil, understood: evil, certainty: evil, verdict: 'noted', studies: [evil], notes: [evil, evil] }],
    unmatched: [{ place, label: evil, text: evil, cited: 1 }],
    evidence: [
      {
        drug: evil,
        condition: evil,
        outcome: evil,
        isDisputed: true,
        results: [{ ...result, outcome: evil, says: evil }],
      },
    ],
  };
}
