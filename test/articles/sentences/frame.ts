/** A sentence in a short article, so that its subject is clear. */
export const inFrame = (text: string): string => `# Low-dose naltrexone: what the studies found\n\n${text}\n`;
