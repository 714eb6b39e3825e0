import assert from 'node:assert/strict';
import type { Article } from '../../src/core/article/article.js';
import { reviewText } from '../support/review.js';

/** Small articles that cite as writers do, none of them wrong: the name, how much of it is understood, and the text. */
const RIGHT: readonly (readonly [name: string, understood: string, text: string])[] = [
  [
    'pandoc keys with references in the front matter',
    '4 of 4 mentions, 2 entries',
    `---
references:
- id: haverkamp2019
  type: article-journal
  author:
  - family: Haverkamp
    given: Anna
  title: Itch in eczema
  issued: {year: 2019}
- id: okafor2021
  author:
  - family: Okafor
    given: C.
  title: Sleep in eczema
  issued:
    date-parts: [[2021]]
---

Itch fell in most adults who used the cream [@haverkamp2019]. As @okafor2021 showed, sleep was better, too [see @haverkamp2019, p. 3; -@okafor2021].
`,
  ],
  [
    'Quarto, with cross-references and a bibliography file',
    '0 of 1 mentions, 0 entries',
    `---
title: A report
bibliography: refs.bib
---

Figure @fig-itch shows what we saw, see also @sec-methods and @tbl-numbers. The equation is @eq-one. Itch fell with time [@haverkamp2019, pp. 33-35].

![Itch](a.png){#fig-itch}
`,
  ],
  [
    'a copy of Wikipedia',
    '5 of 5 mentions, 4 entries',
    `Eczema is common.[1] It itches.[2] It is treated with creams.[3][4] Sleep suffers.[2]:12

## References

1. ^ Haverkamp, Anna (2019). "Itch in eczema". *Journal of Skin*. **4** (1): 1–9. doi:10.5555/skin.2019.4.
2. ^ a b Okafor, Chidi (2021). "Sleep in eczema". *Journal of Skin*. **6** (1): 11–19. PMID 12345678.
3. ^ Perera, D.; Quist, E. (2018). "Eczema in adults". *Journal of Skin*. **3** (2): 40–48.
4. ^ "Eczema". National Eczema Association. 2020. Retrieved 4 May 2021.
`,
  ],
  [
    'footnotes, one of which is a remark',
    '2 of 2 mentions, 2 entries',
    `Eczema is common[^1] and it itches.[^2] Sleep suffers.[^3]

[^1]: Haverkamp A, Lund B. Itch in eczema. J Skin. 2019;4:1-9.
[^2]: Okafor C. Sleep in eczema. J Skin. 2021;6:11-19.
[^3]: See Haverkamp and Lund for more on this; we follow them here.
`,
  ],
  [
    'a list by APA, and further reading',
    '5 of 5 mentions, 7 entries',
    `Eczema is common (Haverkamp & Lund, 2019). It itches, said Okafor (2021), and keeps people awake (Perera, Quist, & Ruiz, 2018; Ruiz, in press). WHO (2020) advises creams.

## References

Haverkamp, A., & Lund, B. (2019). Itch in eczema. *Journal of Skin*, *4*(1), 1–9. https://doi.org/10.5555/skin.2019.4

Okafor, C. (2021). Sleep in eczema. *Journal of Skin*, *6*(1), 11–19.

Perera, D., Quist, E., & Ruiz, F. (2018). Eczema in adults. *Journal of Skin*, *3*(2), 40–48.

Ruiz, F. (in press). Eczema in the old. *Journal of Skin*.

World Health Organization. (2020). *Skin care at home*. WHO Press.

## Further reading

Strand, G. (2015). *The book of skin*. Oxford University Press.

Tamm, H. (2016). *Living with eczema*. Penguin Books.
`,
  ],
  [
    'numbers in brackets, and supplementary references',
    '4 of 4 mentions, 6 entries',
    `Eczema is common [1]. It itches [2,3]. Sleep suffers [1–3], and many a cream was tried [4].

## References

1. Haverkamp A, Lund B. Itch in eczema. J Skin. 2019;4:1-9.
2. Okafor C. Sleep in eczema. J Skin. 2021;6:11-19.
3. Perera D. Eczema in adults. J Skin. 2018;3:40-48.
4. Quist E. Eczema creams. J Skin. 2017;2:5-15.

## Supplementary references

5. Ruiz F. Eczema in the old. J Skin. 2016;1:1-9.
6. Strand G. Eczema in the young. J Skin. 2015;1:10-19.
`,
  ],
  [
    'no list',
    '2 of 2 mentions, 0 entries',
    `Eczema is common, as every doctor knows. Haverkamp and Lund wrote in 2019 that it itches. Younger et al. (2013) gave naltrexone to women with fibromyalgia, and Smith et al. (2007) gave it in Crohn’s disease.
`,
  ],
  [
    'two lists, one for each part',
    '4 of 4 mentions, 4 entries',
    `# Part one

Eczema is common (Haverkamp & Lund, 2019), and it itches (Okafor, 2021).

## References

- Haverkamp, A., & Lund, B. (2019). Itch in eczema. Journal of Skin, 4(1), 1-9.
- Okafor, C. (2021). Sleep in eczema. Journal of Skin, 6(1), 11-19.

# Part two

Psoriasis is rarer (Perera, 2018), and it scales (Quist, 2017).

## References

- Perera, D. (2018). Psoriasis in adults. Journal of Skin, 3(2), 40-48.
- Quist, E. (2017). Psoriasis in children. Journal of Skin, 2(1), 5-15.
`,
  ],
  [
    'raised numbers',
    '4 of 4 mentions, 3 entries',
    `Eczema is common.¹ It itches.² ³ Sleep suffers in 5 m² flats.¹⁻³ The dose is 10⁶ units.

References

1. Haverkamp A, Lund B. Itch in eczema. J Skin. 2019;4:1-9.
2. Okafor C. Sleep in eczema. J Skin. 2021;6:11-19.
3. Perera D. Eczema in adults. J Skin. 2018;3:40-48.
`,
  ],
  [
    'alphabetical keys in brackets',
    '0 of 0 mentions, 2 entries',
    `Eczema is common [HL19]. It itches [Oka21].

## Bibliography

[HL19] A. Haverkamp and B. Lund. Itch in eczema. Journal of Skin, 4:1–9, 2019.

[Oka21] C. Okafor. Sleep in eczema. Journal of Skin, 6:11–19, 2021.
`,
  ],
  [
    'a list by Harvard, with particles, letters and institutions',
    '6 of 6 mentions, 5 entries',
    `In 2019 Haverkamp's group in Oslo found that eczema itches (Haverkamp et al. 2019a, b). O'Brien and van der Berg (2020) agreed; so did de la Cruz (2021) and the National Eczema Society (NES, 2018). Later the NES (2018) withdrew.

### Works cited

Cruz, M. de la (2021) 'Eczema in Spain', Skin Today, 12(3), pp. 4-9.
Haverkamp, A., Lund, B. and Moe, C. (2019a) 'Itch in eczema', Journal of Skin, 4(1), pp. 1-9.
Haverkamp, A., Lund, B. and Moe, C. (2019b) 'Sleep in eczema', Journal of Skin, 4(2), pp. 11-19.
National Eczema Society (2018) Living with eczema. London: NES.
O’Brien, K. and van der Berg, L. (2020) 'Eczema in the sun', Journal of Skin, 5(1), pp. 21-29.
`,
  ],
  [
    'sources below every section',
    '1 of 1 mentions, 4 entries',
    `# Creams

## Itch

A trial of a new cream in adults found less itch. Okafor et al. wrote it.

### Sources

- [Okafor et al. 2021, Journal of Skin](https://doi.org/10.5555/skin.2021.6)

## Sleep

Sleep was better with a cream at night.

### Sources

- [Perera & Quist 2018, Journal of Skin](https://doi.org/10.5555/skin.2018.3)
- [Haverkamp et al. 2019, Journal of Skin](https://doi.org/10.5555/skin.2019.4)

## Nurses

Nurses wash their hands often.

### Sources

- [Ruiz 2020, Journal of Care](https://doi.org/10.5555/care.2020.5)
`,
  ],
];

/** What each article would be told if its list and its mentions did not agree. */
const LIST_RULES: ReadonlySet<string> = new Set([
  'missing-reference',
  'uncited-reference',
  'mention-mismatch',
  'ambiguous-mention',
  'duplicate-reference',
  'reference-mismatch',
  'unverified-reference',
  'run-together-references',
  'incomplete-reference',
  'malformed-identifier',
  'citation-order',
  'empty-citation',
  'unknown-study',
]);

function understoodOf({ citations, references }: Article): string {
  const resolved = citations.filter(({ resolution }) => resolution.status === 'one').length;
  return `${resolved} of ${citations.length} mentions, ${references.length} entries`;
}

function listFindings(text: string): readonly string[] {
  const { article, findings } = reviewText(text);
  return findings
    .filter(({ rule }) => LIST_RULES.has(rule))
    .map(({ rule, span }) => `${rule}: ${article.document.text.slice(span.start, span.end).slice(0, 60)}`);
}

describe('articles with lists', () => {
  for (const [name, understood, text] of RIGHT)
    it(`finds nothing wrong in ${name}`, () => {
      assert.equal(understoodOf(reviewText(text).article), understood);
      assert.deepEqual(listFindings(text), []);
    });

  /** The same articles with one thing changed: what is found then. */
  const CHANGED: readonly (readonly [name: string, from: string, to: string, ...found: string[]])[] = [
    ['a copy of Wikipedia', '[3][4]', '[3][7]', 'missing-reference: [7]', 'citation-order: [7]', 'uncited-reference: "Eczema". National'],
    ['a list by APA, and further reading', 'Okafor (2021)', 'Okafor (2020)', 'mention-mismatch: Okafor (2020)'],
    ['a list by APA, and further reading', 'said Okafor (2021)', 'it is said', 'uncited-reference: Okafor, C. (2021)'],
    ['a list by APA, and further reading', '10.5555/skin.2019.4', '10.55/skin.2019.4', 'malformed-identifier: 10.55/skin.2019.4'],
    ['two lists, one for each part', '(Quist, 2017)', '(Quist, 2007)', 'uncited-reference: Quist, E. (2017)'],
    ['raised numbers', 'flats.¹⁻³', 'flats.⁴', 'missing-reference: ⁴'],
    [
      'numbers in brackets, and supplementary references',
      'tried [4]',
      'tried [9]',
      'missing-reference: [9]',
      'citation-order: [9]',
      'uncited-reference: 4. Quist',
    ],
    [
      'a list by Harvard, with particles, letters and institutions',
      'de la Cruz (2021)',
      'de la Crux (2021)',
      'mention-mismatch: de la Crux (2021)',
    ],
    ['no list', 'Younger et al. (2013)', 'Younger et al. (2012)', 'mention-mismatch: Younger et al. (2012)'],
  ];
  for (const [name, from, to, ...found] of CHANGED)
    it(`finds that ${to} stands for ${from}`, () => {
      const text = RIGHT.find(([one]) => one === name)?.[2] ?? '';
      assert.ok(text.includes(from));
      const findings = listFindings(text.replace(from, to));
      assert.equal(findings.length, found.length, findings.join('\n'));
      for (const one of found)
        assert.ok(
          findings.some((finding) => finding.startsWith(one)),
          `${one} in\n${findings.join('\n')}`,
        );
    });
});
