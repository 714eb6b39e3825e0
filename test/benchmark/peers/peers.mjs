/**
 * The programs that Vouch is timed beside, each as a function of a text that is warm after its first call. They look for other things
 * than Vouch does: spelling, grammar, style, form. What they share is that a writer waits for them.
 *
 * @typedef {{ readonly name: string, readonly run: (text: string) => unknown }} Peer
 */
import { readFileSync } from 'node:fs';

/** @returns {Peer} What reading Markdown costs anybody: remark-parse with GFM and front matter. */
export async function baseline() {
  const [{ unified }, remarkParse, remarkGfm, remarkFrontmatter] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    import('remark-gfm'),
    import('remark-frontmatter'),
  ]);
  const parser = unified().use(remarkParse.default).use(remarkGfm.default).use(remarkFrontmatter.default);
  return { name: 'remark-parse', run: (text) => parser.parse(text) };
}

/** @type {Readonly<Record<string, () => Promise<Peer['run']>>>} */
const setups = {
  'harper.js': async () => {
    const [{ Dialect, LocalLinter }, { binary }] = await Promise.all([import('harper.js'), import('harper.js/binary')]);
    const linter = new LocalLinter({ binary, dialect: Dialect.American });
    await linter.setup();
    return (text) => linter.lint(text, { language: 'markdown' });
  },
  textlint: async () => {
    const { createLinter } = await import('textlint');
    const { TextlintKernelDescriptor } = await import('@textlint/kernel');
    const { moduleInterop } = await import('@textlint/module-interop');
    const rules = await Promise.all(
      ['common-misspellings', 'max-comma', 'terminology', 'write-good'].map(async (ruleId) => ({
        ruleId,
        rule: moduleInterop((await import(`textlint-rule-${ruleId}`)).default),
        options: true,
      })),
    );
    const plugins = [
      { pluginId: 'markdown', plugin: moduleInterop((await import('@textlint/textlint-plugin-markdown')).default), options: true },
    ];
    const linter = createLinter({ descriptor: new TextlintKernelDescriptor({ rules, plugins, filterRules: [] }) });
    return (text) => linter.lintText(text, 'article.md');
  },
  cspell: async () => {
    const { spellCheckDocument } = await import('cspell-lib');
    return (text) =>
      spellCheckDocument(
        { uri: 'article.md', text, languageId: 'markdown', locale: 'en' },
        { generateSuggestions: false, noConfigSearch: true },
        { words: [], maxNumberOfProblems: 100_000 },
      );
  },
  'write-good': async () => {
    const writeGood = (await import('write-good')).default;
    return (text) => writeGood(text);
  },
  alex: async () => {
    const { markdown } = await import('alex');
    return (text) => markdown(text);
  },
  'remark-lint': async () => {
    const [{ remark }, preset, gfm, frontmatter] = await Promise.all([
      import('remark'),
      import('remark-preset-lint-recommended'),
      import('remark-gfm'),
      import('remark-frontmatter'),
    ]);
    const processor = remark().use(preset.default).use(gfm.default).use(frontmatter.default);
    return (text) => processor.process(text);
  },
};

export const names = Object.keys(setups);

/** @returns {Promise<Peer>} One of `names`, with its version. */
export async function peer(name) {
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  return { name: `${name} ${dependencies[name] ?? dependencies[`${name}-lib`]}`, run: await setups[name]() };
}
