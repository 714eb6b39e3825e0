/** Colours for a terminal, or none. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
}

/** With `isColored` false every function gives its text back. */
export function paintFor(isColored: boolean): Paint {
  const style =
    (open: number, close: number) =>
    (text: string): string =>
      isColored ? `\u001B[${open}m${text}\u001B[${close}m` : text;
  return { bold: style(1, 22), dim: style(2, 22), red: style(31, 39), yellow: style(33, 39), blue: style(34, 39), green: style(32, 39) };
}

/** Whether a stream shows colours, by the conventions of NO_COLOR and FORCE_COLOR. */
export function showsColors(stream: { readonly isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR && env.FORCE_COLOR !== '0') return true;
  return stream.isTTY === true && env.TERM !== 'dumb';
}
