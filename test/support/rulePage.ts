import type { Example, Rule } from '../../src/core/rule.js';

/** The page of a rule in docs/rules, made from what its file says. */
export function rulePage(rule: Rule, examples: readonly Example[]): string {
  const reported = examples.filter(({ text }) => text.includes('⟦'));
  const silent = examples.filter(({ text }) => !text.includes('⟦'));
  const { summary, why, silent: silentWhere, sources } = rule.docs;
  return [
    `# ${rule.id}`,
    `Reports ${summary}. Default severity: **${rule.severity}**.`,
    why,
    ...section('What it says', ['`⟦ ⟧` marks what is underlined.', ...reported.map(exampleText)]),
    ...(silentWhere ? ['## When it stays silent', silentWhere.map((item) => `* ${item}`).join('\n')] : []),
    ...silent.map(exampleText),
    ...(sources ? ['## Where the method comes from', sources.map((item) => `* ${item}`).join('\n')] : []),
    '## Turning it off',
    `Here: put \`<!-- vouch-disable-next-line ${rule.id} -- your reason -->\` on the line before. Everywhere: set \`vouch.rules.${rule.id}\` to \`off\`.`,
  ]
    .join('\n\n')
    .concat('\n');
}

const section = (title: string, parts: readonly string[]): readonly string[] => (parts.length > 0 ? [`## ${title}`, ...parts] : []);

function exampleText({ title, text, message, fixed, beside }: Example): string {
  const other = beside ? `\n\nwith \`${beside.path}\` in the same workspace:\n\n${fence(beside.text)}` : '';
  const says = message ? `\n\n> ${message}` : '';
  const after = fixed ? `\n\nAfter the fix:\n\n${fence(fixed)}` : '';
  return `${title}:\n\n${fence(text)}${other}${says}${after}`;
}

const fence = (text: string): string => `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
