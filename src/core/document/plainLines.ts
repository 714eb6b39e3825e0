/** The sign that begins an item of a list in plain text, or null. */
export function itemMarker(
  line: string,
): { readonly start: number; readonly marker: string; readonly textStart: number; readonly ordered: boolean } | null {
  const match = markerPattern.exec(line);
  if (!match) return null;
  const [all, indentation, marker] = match;
  return { start: indentation?.length ?? 0, marker: marker ?? '', textStart: all.length, ordered: /\d/.test(marker ?? '') };
}

const bullet = '[•‣◦▪●○∙·*–—-]';
const number = String.raw`\d{1,3}[a-z]?[.)]|\(\d{1,3}[a-z]?\)|\[\d{1,3}[a-z]?\]`;
const markerPattern = new RegExp(String.raw`^([ \t\u00a0]{0,40})(${bullet}|${number})[ \t\u00a0]{1,10}(?=\S)`);
