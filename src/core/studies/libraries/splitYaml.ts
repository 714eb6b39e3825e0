/** An entry of a list in YAML: its lines and the line on which it starts, counted from 1. */
export interface YamlPart {
  readonly text: string;
  readonly line: number;
}

/**
 * The entries of CSL-YAML by their indentation alone, whether or not the whole can be parsed: a broken entry then costs only itself. A line
 * that stands too far left ends the list only where no further entry follows. Empty where there is no list of entries.
 */
export function splitYaml(yaml: string): readonly YamlPart[] {
  const lines = yaml.split(/\r\n|\n|\r/);
  const from = lines.findIndex((line) => /^references:\s{0,40}$/.test(line)) + 1;
  const first = lines.findIndex((line, at) => at >= from && ENTRY.test(line));
  if (first < 0) return [];
  const indent = indentOf(lines[first] ?? '');
  const starts = lines.flatMap((line, at) => (at >= first && indentOf(line) === indent && ENTRY.test(line) ? [at] : []));
  return starts.map((start, position) => {
    const next = starts[position + 1] ?? endOf(lines, start, indent);
    return { text: lines.slice(start, next).join('\n'), line: start + 1 };
  });
}

/** The last entry ends before the first line that is no part of it. */
function endOf(lines: readonly string[], start: number, indent: number): number {
  const end = lines.findIndex((line, at) => at > start && line.trim() !== '' && indentOf(line) <= indent && !line.trim().startsWith('#'));
  return end < 0 ? lines.length : end;
}

const indentOf = (line: string): number => /^ {0,200}/.exec(line)?.[0].length ?? 0;

/** The start of an entry: a dash, and a field of CSL or an object. */
const ENTRY =
  /^ {0,40}- {1,20}(?:\{|["']?(?:id|type|title|author|editor|issued|abstract|citation-key|container-title|DOI|PMID|URL|ISSN|ISBN|publisher|page|volume|issue|accessed|language|keyword|note)["']?\s{0,10}:)/;
