/** A library's bytes as text. */
export interface LibraryText {
  readonly text: string;
  /** What the writer ought to know of its encoding, or null. */
  readonly notice: string | null;
}

/**
 * The text of a library file: UTF-8, or UTF-16 by its byte-order mark, which is no part of the text. What is no UTF-8 is read as
 * Windows-1252, which old exports are in, and the writer is told.
 */
export function libraryText(bytes: Uint8Array): LibraryText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), notice: null };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), notice: null };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notice: null };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    const notice = text.includes('\0') ? null : 'is not in UTF-8 and was read as Windows-1252; save it as UTF-8, else accents may be wrong';
    return { text, notice };
  }
}
