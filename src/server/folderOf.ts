/** The innermost workspace folder on disk that holds the document; undefined where none does. */
export function folderOf(uri: string, folders: readonly string[]): string | undefined {
  return folders
    .filter((one) => one.startsWith('file:') && (uri === one || uri.startsWith(one.endsWith('/') ? one : `${one}/`)))
    .sort((a, b) => b.length - a.length)[0];
}
