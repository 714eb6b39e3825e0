/** Words of the article as a message shows them: where they were wrapped, a space. */
export const inOneLine = (text: string): string => text.replace(/\s{1,20}/g, ' ');
