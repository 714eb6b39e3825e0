/** Check digits of standard numbers, without hyphens and spaces, X in upper case. */

/** ISBN-10 (ISO 2108): the sum of the digits times 10, 9, … 1 is divisible by 11. */
export function isIsbn10(digits: string): boolean {
  return /^\d{9}[\dX]$/.test(digits) && weightedSum(digits, 10) % 11 === 0;
}

/** ISBN-13: the sum of the digits times 1, 3, 1, 3 … is divisible by 10. */
export function isIsbn13(digits: string): boolean {
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  return [...digits].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

/** ISSN (ISO 3297): the sum of the digits times 8, 7, … 1 is divisible by 11. */
export function isIssn(digits: string): boolean {
  return /^\d{7}[\dX]$/.test(digits) && weightedSum(digits, 8) % 11 === 0;
}

function weightedSum(digits: string, highest: number): number {
  return [...digits].reduce((sum, digit, i) => sum + (digit === 'X' ? 10 : Number(digit)) * (highest - i), 0);
}

/** The ISBN-13 of an ISBN-10. */
export function isbn13Of(isbn10: string): string {
  const body = `978${isbn10.slice(0, 9)}`;
  const sum = [...body].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return body + ((10 - (sum % 10)) % 10);
}
