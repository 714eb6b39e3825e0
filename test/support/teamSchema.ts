import { type RuleGroup, ruleGroups, rules } from '../../src/rules/index.js';

/** What the groups of rules are about, for the settings and the schema. */
export const groupWords: Readonly<Record<RuleGroup, string>> = {
  figures: 'figures, designs, patients and results that are not the cited study’s',
  statistics: 'arithmetic that does not work out: percentages, test statistics, intervals',
  citations: 'mentions of studies: retracted, unknown, ambiguous, without an entry, out of order',
  references: 'entries of the reference list: wrong, repeated, unused, incomplete',
  claims: 'claims without a citation, against the evidence or stronger than it',
};

const severity = ['default', 'error', 'warning', 'information', 'hint', 'off'];

/** The JSON Schema of a team's `vouch.json`, with every rule and group that there is. */
export const teamSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:vouch:vouch.schema',
  title: 'Vouch settings of a team',
  description: 'Settings that everybody who works on these articles shares, in the editor and on the command line.',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    groups: {
      type: 'object',
      description: 'Severities of whole groups of rules.',
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.keys(ruleGroups).map((group) => [group, { enum: severity, description: `${firstUpper(groupWords[group as RuleGroup])}.` }]),
      ),
    },
    rules: {
      type: 'object',
      description: 'Severities of single rules; a rule goes before its group.',
      additionalProperties: false,
      properties: Object.fromEntries(
        rules.map((rule) => [rule.id, { enum: severity, description: `Reports ${rule.docs.summary}. The default is “${rule.severity}”.` }]),
      ),
    },
    libraries: {
      type: 'array',
      uniqueItems: true,
      items: { type: 'string', pattern: '\\S' },
      description: 'Files of studies to check against, relative to this file: BibTeX, CSL-JSON, RIS, PubMed, EndNote XML or Vouch studies.',
    },
    findLibraries: {
      type: 'boolean',
      default: true,
      description: 'Use libraries in the folder “references” and beside each article, too.',
    },
    retractions: {
      type: 'string',
      pattern: '\\S',
      description: 'A list of retractions as Retraction Watch publishes it (CSV), relative to this file.',
    },
    citationStyle: {
      type: 'string',
      pattern: '^(?:apa|ama|vancouver|harvard|.{1,500}\\.csl)$',
      description: 'The style of references: apa, ama, vancouver, harvard, or a .csl file relative to this file.',
    },
    decisions: {
      type: 'boolean',
      default: true,
      description: 'Whether the decisions in .vouch/decisions.json count.',
    },
    exclude: {
      type: 'array',
      uniqueItems: true,
      items: { type: 'string', pattern: '\\S' },
      description:
        'Files and folders that are not reviewed, relative to this file: “drafts”, “*.old.md”, “archive/**/*.md”. “*” stands for a part of a name, “**” for any folders.',
    },
  },
});

const firstUpper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
