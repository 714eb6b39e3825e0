import { OBJECT } from './prose.js';

/**
 * The Markdown with what CommonMark does not know taken out, unit by unit, so that every offset stays: formulas between dollar signs become
 * object characters, lines of fenced divs (`::: {#refs}`) and YAML blocks become blank.
 */
export function maskMarkdown(text: string): string {
  let masked = text;
  if (masked.includes('$')) {
    masked = masked.replace(displayFormula, maskFormula).replace(inlineFormula, maskFormula);
  }
  if (masked.includes(':::')) masked = masked.replace(divLine, (line) => ' '.repeat(line.length));
  if (masked.includes('---')) masked = masked.replace(yamlBlock, (block) => block.replace(/[^\r\n]/g, ' '));
  return masked;
}

// As pandoc has it: no white space inside the signs, no digit behind them; so prices are no formulas.
const inlineFormula = /(?<![\\$\w])\$(?=[^\s$])[^$`\r\n]{1,200}(?<=[^\s\\])\$(?![\d$])/g;
const displayFormula = /(?<![\\$])\$\$(?:[^$`\r\n]|\r?\n(?![ \t>]{0,20}\r?\n)){1,4000}\$\$/g;

const maskFormula = (formula: string): string =>
  formula.includes('-->') || formula.includes('<!--') ? formula : OBJECT.repeat(formula.length);

const divLine = /^[ >]{0,20}:{3,40}(?:[ \t{][^\r\n]{0,500})?$/gm;

const yamlBlock =
  /(?<=^[ \t]{0,10}\r?\n)---[ \t]{0,10}\r?\n(?:[\w-]{1,60}:(?:[ \t][^\r\n]{0,1000})?\r?\n)(?:[^\r\n]{1,1000}\r?\n){0,200}?(?:---|\.\.\.)[ \t]{0,10}$/gm;
