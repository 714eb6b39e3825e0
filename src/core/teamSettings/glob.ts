/**
 * Whether a pattern names a path or a folder that it lies in. Paths are relative, with `/`. `*` and `?` stand for any characters of one
 * name, `**` for any number of folders; a pattern without `/` names files and folders at any depth, as in a `.gitignore`. Takes time in
 * proportion to the length of the pattern times that of the path.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const written = namesOf(pattern);
  if (written.length === 0) return false;
  const isAnywhere = written.length === 1 && !pattern.startsWith('/');
  const wanted = isAnywhere ? ['**', ...written] : written;
  // What may be matched already: a set of positions in the pattern, moved on with each name of the path.
  let reached = withSkipped(new Set([0]), wanted);
  for (const name of namesOf(path)) {
    const next = new Set<number>();
    for (const at of reached) {
      const one = wanted[at];
      // At the end it stands for everything in the folder before it.
      if (one === '**' && at + 1 === wanted.length) return true;
      if (one === '**') next.add(at);
      else if (one !== undefined && matchesName(one, name)) next.add(at + 1);
    }
    reached = withSkipped(next, wanted);
    // A folder is named, and everything in it with it.
    if (reached.has(wanted.length)) return true;
  }
  return false;
}

const namesOf = (path: string): readonly string[] => path.split('/').filter((name) => name !== '' && name !== '.');

/** `**` may stand for no folder at all. */
function withSkipped(reached: Set<number>, wanted: readonly string[]): Set<number> {
  for (const at of reached) if (wanted[at] === '**' && at + 1 < wanted.length) reached.add(at + 1);
  return reached;
}

/** The usual walk with one way back: to the last star, which then takes one character more. */
function matchesName(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let taken = 0;
  for (let i = 0; i < name.length; ) {
    if (pattern[at] === '*') {
      star = at++;
      taken = i;
    } else if (pattern[at] === '?' || pattern[at] === name[i]) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++taken;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
