/** Where lines begin: turns offsets into lines and columns and back. Lines end at \n, \r\n or \r, as in editors. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    if (text.includes('\r')) {
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
      }
    } else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Line and column of an offset, both counted from 0; an offset outside the text is moved to its nearest end. */
  position(offset: number): { readonly line: number; readonly character: number } {
    const inside = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: inside - (this.#starts[low] ?? 0) };
  }

  /** The offset of a line and column counted from 0; a place outside the text is moved to its nearest end. */
  offset(line: number, character: number): number {
    if (line < 0) return 0;
    const start = this.#starts[line];
    if (start === undefined) return this.#length;
    return Math.min(start + Math.max(0, character), this.#starts[line + 1] ?? this.#length);
  }

  lineStart(line: number): number {
    return this.#starts[line] ?? this.#length;
  }
}
