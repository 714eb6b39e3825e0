/** Something that the person who called can mend; shown as one line, without a stack. */
export class UserError extends Error {}

/** What went wrong with a file, in words that end a line begun with its name. */
export function reasonOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'no such file.';
    case 'EISDIR':
      return 'this is a folder. Name the files in it.';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read. Check its permissions.';
    default:
      return `cannot be read (${error instanceof Error ? error.message : String(error)}).`;
  }
}
