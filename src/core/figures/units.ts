/** Units of time as printed, with their short form. Longest first, since the reader takes the first that fits. */
export const TIME_UNITS: readonly (readonly [string, string])[] = [
  ['milliseconds?|msecs?|ms', 'ms'],
  ['seconds?|secs?|s', 's'],
  ['minutes?|mins?', 'min'],
  ['hours?|hrs?|h', 'h'],
  ['days?|d', 'd'],
  ['weeks?|wks?', 'wk'],
  ['months?|mos?', 'mo'],
  ['years?|yrs?|ys?', 'a'],
  ['decades?', 'decade'],
];

/** Masses and activities that doses are given in. */
export const MASS_UNITS: readonly (readonly [string, string])[] = [
  ['milligrams?|mgs?|mg', 'mg'],
  ['micrograms?|mcg|µg|μg|ug', 'ug'],
  ['nanograms?|ng', 'ng'],
  ['grams?|g', 'g'],
  ['IU|units?|U', 'U'],
  ['millilit(?:er|re)s?|mL|ml', 'mL'],
];

/** The short form of a printed unit, by one of the tables; null where it isn't there. */
export function unitIn(table: typeof TIME_UNITS | typeof MASS_UNITS, printed: string): string | null {
  // "96 MS patients" are no milliseconds: short forms are printed in lower case.
  if (table === TIME_UNITS && printed.length <= 3 && printed === printed.toUpperCase()) return null;
  for (const [expression, short] of EXPRESSIONS.get(table) ?? []) if (expression.test(printed)) return short;
  return null;
}

const EXPRESSIONS: ReadonlyMap<readonly (readonly [string, string])[], readonly (readonly [RegExp, string])[]> = new Map(
  [TIME_UNITS, MASS_UNITS].map((table) => [
    table,
    table.map(([pattern, short]) => [new RegExp(`^(?:${pattern})$`, short === 'U' ? '' : 'i'), short] as const),
  ]),
);
