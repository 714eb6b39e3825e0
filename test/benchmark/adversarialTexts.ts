import { plainProse } from './corpora.js';

/** Texts of the size that a parser, a search that goes back and forth, or a comparison of all with all would take for ever on. */
export function adversarialTexts(size: number): Readonly<Record<string, string>> {
  const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length));
  /** So many pieces that they have the size, each made of its number. */
  const each = (make: (at: number) => string, between = ''): string => {
    const parts: string[] = [];
    for (let at = 0, length = 0; length < size; at++) {
      const part = make(at);
      parts.push(part);
      length += part.length + between.length;
    }
    return parts.join(between);
  };
  const oneLine = plainProse().replace(/\s+/g, ' ');
  const listed = `\n\n## References\n\n- ${entry}\n`;
  return {
    // What a Markdown parser is slow on.
    'opening brackets': fill('['),
    'pairs of brackets': fill('[]'),
    'links that do not close': fill('[a]('),
    'images that do not close': fill('![a]('),
    'nested lists': Array.from({ length: Math.ceil(Math.sqrt(size)) }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n'),
    'lists in one line': fill(`${'- '.repeat(500)}a\n`),
    'nested quotes': Array.from({ length: Math.ceil(size / 2000) }, () => `${'> '.repeat(1000)}a`).join('\n'),
    emphasis: fill('*a **b '),
    'emphasis that does not close': fill('_a *b '),
    backticks: each((at) => `${'`'.repeat(1 + (at % 300))} a `),
    'rows of raised digits': fill(`Does it help? ${'¹²'.repeat(60)}x. `),
    'rows of bars': fill('|a'),
    'a giant table': `| a | b | c |\n| - | - | - |\n${fill('| 12 mg | 34% | n = 5 |\n')}`,
    'a wide table': Array.from({ length: 4 }, (_, at) => fill(at === 1 ? '| - ' : '| 4 ').slice(0, size / 4)).join('|\n'),
    'HTML soup': fill('<div><p a="<b>"><!-- <i></div> '),
    'comments that do not end': fill('<!-- vouch-disable '),
    'instructions by the thousand': fill('<!-- vouch-disable-next-line dose-mismatch -->\n\na\n\n'),
    'link definitions': each((at) => `[a${at}]: https://example.org/${at}`, '\n'),
    footnotes: each((at) => `A claim.[^${at}]\n\n[^${at}]: ${entry}`, '\n\n'),
    'fences that do not close': fill('```\n\n~~~\n\n'),
    formulas: fill('$a$ $$b '),
    'front matter': `---\n${each((at) => `a${at}: [`, '\n')}\n---\n\nText.`,
    // Units that are no letters.
    'NUL bytes': fill('\0'),
    'NUL bytes in prose': fill('a\0 trial\0 of '),
    'surrogates and joiners': fill('👩‍⚕️\u200d\u202e'),
    'lone surrogates': fill('\ud83d a \udc69 '),
    'zero-width characters': fill('\u200b\u200c\ufeffa'),
    'right-to-left': fill('\u202eشملت الدراسة ١٢ مريضا (2011) '),
    'combining marks': fill(`a${'\u0301'.repeat(200)} `),
    'line separators': fill('a\u2028b\u2029\u0085\r'),
    // Forms of text.
    'one line': fill(oneLine),
    'one word': fill('a'),
    'long words': fill(`${'a'.repeat(5000)} `),
    'long words with hyphens': fill('anti-'),
    digits: fill('1'),
    'digits and dots': fill('1.2,'),
    'blank lines': fill('\n'),
    'short lines': fill('a\n\n'),
    headings: each((at) => `${'#'.repeat(1 + (at % 6))} Results ${at}`, '\n\n'),
    'capital letters': fill('SMITH AND JONES '),
    abbreviations: fill('e.g. i.e. et al. vs. Dr. '),
    'quotation marks': fill('“a" ‘b\' '),
    // What is found in prose, by the thousand.
    'numbers in brackets': fill('(n = 12) [3] '),
    'numbers in brackets, with a list': `${fill('(n = 12) [1] ')}\n\n## References\n\n1. ${entry}\n`,
    'names and years': fill('Smith et al. (2011) '),
    'names and years, each with a figure': fill('Smith et al. (2011) treated 40 people. '),
    'citations of one entry': `${fill('Pain fell by 30% in 31 women (Younger et al., 2013). ')}${listed}`,
    'citations of one entry, a paragraph each': `${fill('Pain fell by 30% in 31 women (Younger et al., 2013).\n\n')}${listed}`,
    'one citation, then figures': `Younger et al. (2013) treated 31 women. ${fill('The pain fell by 30% in 12 of them. ')}${listed}`,
    'these studies, a paragraph each': `${fill('These studies show that low-dose naltrexone reduces pain (Younger et al., 2013).\n\n')}${listed}`,
    'different numbers of one study': `${each((at) => `Younger et al. (2013) treated ${at} women with fibromyalgia.`, '\n\n')}${listed}`,
    'numbers of items': fill('; (7) a '),
    'people of coded groups': fill('34 ADP and 26 HC, '),
    'citation keys in prose': fill('@smith2007 '),
    'open parentheses': fill('(Smith, '),
    'one bracket of citations': `(${fill('Smith, 2011; Jones, 2012; ')})`,
    'citation keys': fill('[@smith2011; @jones2012, p. 3] '),
    identifiers: fill('doi:10.1000/182 PMID: 12345678 NCT01234567 '),
    percentages: fill('12% of 40, 5/12 (42%), '),
    'doses and times': fill('4.5 mg twice daily for 12 weeks, '),
    statistics: fill('t(28) = 2.20, p = .036; 95% CI 0.2 to 1.4; '),
    claims: fill('Low-dose naltrexone reduces pain in people with fibromyalgia. '),
    'claims, a paragraph each': fill('Low-dose naltrexone reduces pain in people with fibromyalgia.\n\n'),
    'strong words': fill('It clearly proves and always cures every patient. '),
    'a review, then vague attributions': `A review told of it. ${fill('Studies show that experts agree. ')}`,
    'vague attributions': fill('Studies show that experts agree. '),
    'reference entries': `A claim.\n\n## References\n\n${each((at) => `- ${entry.replace('2013', String(1900 + (at % 120))).replace('529', String(at))}`, '\n')}\n`,
    'entries of one author and year': `A claim.\n\n## References\n\n${each((at) => `- Smith J. The ${at}th study of itch in eczema. J Skin. 2010;12:1-9.`, '\n')}\n`,
    'outcomes of one effect': `Younger et al. (2013) found that ${fill('pain or sleep or ')} fell by 37%.`,
    'citation keys that the front matter lacks': `---\nreferences:\n${each((at) => `  - id: okafor${at}x\n    title: Itch ${at}\n`)}---\n\n${each((at) => `Itch fell [@okafer${at}y].\n\n`)}`,
    'numbered entries, each cited': numberedEntries(size),
  };
}

const entry =
  'Younger, J., Noor, N., McCue, R., & Mackey, S. (2013). Low-dose naltrexone for the treatment of fibromyalgia. Arthritis & Rheumatism, 65(2), 529-538.';

function numberedEntries(size: number): string {
  const count = Math.ceil(size / 190);
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const cited = numbers.map((at) => `Pain fell by ${at % 90}% [${at}].`).join(' ');
  const entries = numbers.map(
    (at) => `${at}. Haverkamp A, Lund B. The ${at}th study of itch in eczema. J Skin. ${1950 + (at % 70)};${at}:1-9.`,
  );
  return `${cited}\n\n## References\n\n${entries.join('\n')}\n`;
}
