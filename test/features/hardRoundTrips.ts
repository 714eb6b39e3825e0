import type { TextFormat } from '../../src/core/document/document.js';
import type { Citing } from './roundTrips.js';

/** A document that is hard to write in. `‸` marks where a study is cited that it lacks. */
export interface HardTrip {
  readonly name: string;
  readonly citing: Citing | 'footnotes';
  readonly format: TextFormat;
  readonly text: string;
  /** The studies that are cited after that, in the order of their first mention. */
  readonly cited: readonly string[];
}

const [OKAFOR, HAVERKAMP, ODEGARD] = ['okafor-2021', 'haverkamp-2019', 'odegard-2018'];
const NEW = 'maliepaard-2020';

const APA = {
  okafor: 'Okafor, A. B., Perez, A. B., & Quinn, A. B. (2021). Sleep in eczema. *Journal of Skin Research*, *12*(3), 101–109.',
  haverkamp: 'Haverkamp, A. B., & Lund, A. B. (2019). Itch in eczema. *Journal of Skin Research*, *12*(3), 101–109.',
  odegard: 'Ödegård, A. B. (2018). Sleep and itch in eczema: a cohort study. *Journal of Skin Research*, *12*(3), 101–109.',
};
const VAN = {
  okafor: 'Okafor AB, Perez AB, Quinn AB. Sleep in eczema. J Skin Res. 2021;12(3):101-109.',
  haverkamp: 'Haverkamp AB, Lund AB. Itch in eczema. J Skin Res. 2019;12(3):101-109.',
  odegard: 'Ödegård AB. Sleep and itch in eczema: a cohort study. J Skin Res. 2018;12(3):101-109.',
};
const apaList = `## References\n\n- ${APA.haverkamp}\n- ${APA.odegard}\n- ${APA.okafor}\n`;
const vanList = `## References\n\n1. ${VAN.okafor}\n2. ${VAN.haverkamp}\n3. ${VAN.odegard}\n`;

const trip = (
  name: string,
  citing: HardTrip['citing'],
  text: string,
  cited: readonly (string | undefined)[],
  format: TextFormat = 'markdown',
): HardTrip => ({ name, citing, format, text, cited: cited.flatMap((one) => one ?? []) });

export const hardTrips: readonly HardTrip[] = [
  trip(
    'a range and a group in one bracket',
    'numbered',
    `# Itch\n\nEczema begins early [1]. Cold water may help children‸. All agree [1–3]. Soap dries the skin [2,3].\n\n${vanList}`,
    [OKAFOR, NEW, HAVERKAMP, ODEGARD],
  ),
  trip(
    'a citation that goes into a bracket that is there',
    'numbered',
    `# Itch\n\nEczema begins early [1]. Cold water may help children‸ [2]. Nights are bad [3].\n\n${vanList}`,
    [OKAFOR, HAVERKAMP, NEW, ODEGARD],
  ),
  trip(
    'raised numbers with a range, behind the stop',
    'superscript',
    `# Itch\n\nEczema begins early.^1^ Cold water may help children‸. Nights are bad.^2,3^ So all say.^1–3^\n\n${vanList}`,
    [OKAFOR, NEW, HAVERKAMP, ODEGARD],
  ),
  trip(
    'raised digits',
    'superscript',
    `# Itch\n\nEczema begins early.¹ Cold water may help children‸. Nights are bad.² Soap dries the skin.³\n\n${vanList}`,
    [OKAFOR, NEW, HAVERKAMP, ODEGARD],
  ),
  trip(
    'HTML for raised numbers',
    'superscript',
    `# Itch\n\nEczema begins early.<sup>1</sup> Cold water may help children‸. Nights are bad.<sup>2,3</sup>\n\n${vanList}`,
    [OKAFOR, NEW, HAVERKAMP, ODEGARD],
  ),
  trip(
    'Windows line ends, with a table that cites',
    'numbered',
    `# Itch\n\nEczema begins early [1]. Cold water may help children‸.\n\n| work | finds |\n| --- | --- |\n| Itch [2] | bad nights |\n| Cohort [3] | the same |\n\n${vanList}`.replaceAll(
      '\n',
      '\r\n',
    ),
    [OKAFOR, NEW, HAVERKAMP, ODEGARD],
  ),
  trip(
    'a table whose cell is cited in',
    'author-year',
    `# Itch\n\n| work | finds |\n| --- | --- |\n| (Okafor et al., 2021) | poor sleep |\n| Cold water may help children‸ | less itch |\n\nNights are bad (Haverkamp & Lund, 2019; Ödegård, 2018).\n\n${apaList}`,
    [OKAFOR, NEW, HAVERKAMP, ODEGARD],
  ),
  trip(
    'nested lists',
    'author-year',
    `# Itch\n\n- What helps\n  - Emollients do (Okafor et al., 2021).\n    - Cold water may help children‸.\n  1. Soap dries (Haverkamp & Lund, 2019).\n- Nights are bad (Ödegård, 2018).\n\n${apaList}`,
    [OKAFOR, NEW, HAVERKAMP, ODEGARD],
  ),
  trip(
    'several citations in one bracket, with words before them',
    'author-year',
    `# Itch\n\nEczema begins early (see Okafor et al., 2021, p. 103; Haverkamp & Lund, 2019). Cold water may help children‸. Nights are bad (e.g., Ödegård, 2018).\n\n${apaList}`,
    [OKAFOR, HAVERKAMP, NEW, ODEGARD],
  ),
  trip(
    'a quotation and names in the sentence',
    'author-year',
    `# Itch\n\n> Okafor et al. (2021) say that sleep is poor.\n> Cold water may help children‸.\n\nHaverkamp and Lund (2019) and Ödegård (2018) say so too.\n\n${apaList}`,
    [OKAFOR, NEW, HAVERKAMP, ODEGARD],
  ),
  trip(
    'a list parted by headings',
    'author-year',
    `# Itch\n\nEczema begins early (Okafor et al., 2021). Cold water may help children‸. Nights are bad (Haverkamp & Lund, 2019; Ödegård, 2018).\n\n## References\n\n### Reviews\n\n- ${APA.okafor}\n\n### Studies\n\n- ${APA.haverkamp}\n- ${APA.odegard}\n`,
    [OKAFOR, NEW, HAVERKAMP, ODEGARD],
  ),
  trip(
    'a numbered list with text behind it and a figure’s caption',
    'numbered',
    `# Itch\n\nEczema begins early [1]. Cold water may help children‸. Nights are bad [2, 3].\n\n![Nights](nights.png)\n\n${vanList}\n## Authors\n\nA. B. wrote 3 drafts; C. D. read them.\n\n[^x]: Not used.\n`,
    [OKAFOR, NEW, HAVERKAMP, ODEGARD],
  ),
  trip(
    'pandoc keys with locators and a prefix',
    'keys',
    '---\nbibliography: refs.bib\n---\n\n# Itch\n\nEczema begins early [see @okafor-2021, p. 103; @haverkamp-2019, chap. 2]. Cold water may help children‸. @odegard-2018 [p. 5] says that nights are bad.\n',
    [OKAFOR, HAVERKAMP, NEW, ODEGARD],
  ),
  trip(
    'a key without its author and a group that is there',
    'keys',
    '---\nbibliography: refs.bib\n---\n\n# Itch\n\nOkafor says so [-@okafor-2021]. Cold water may help children‸ [@haverkamp-2019]. Nights are bad [@odegard-2018, pp. 3-5].\n',
    [OKAFOR, HAVERKAMP, NEW, ODEGARD],
  ),
  trip(
    'a number cited twice before the place, and one behind it that the list has first',
    'numbered',
    `# Itch\n\nEczema begins early [1]; it stays [1]. Nights are bad [2]. Cold water may help children‸. Soap dries [3]; so they said [2].\n\n${vanList}`,
    [OKAFOR, HAVERKAMP, NEW, ODEGARD],
  ),
  trip(
    'an entry that nothing cites',
    'numbered',
    `# Itch\n\nEczema begins early [1]. Cold water may help children‸. Nights are bad [2].\n\n${vanList}`,
    [OKAFOR, NEW, HAVERKAMP],
  ),
  trip(
    'entries in brackets of two lines each',
    'numbered',
    `# Itch\n\nEczema begins early [1]. Cold water may help children‸. Nights are bad [2–3].\n\n## References\n\n[1] ${VAN.okafor.replace('eczema. ', 'eczema.\n    ')}\n\n[2] ${VAN.haverkamp.replace('eczema. ', 'eczema.\n    ')}\n\n[3] ${VAN.odegard}\n`,
    [OKAFOR, NEW, HAVERKAMP, ODEGARD],
  ),
  trip(
    'plain text with bullets and Windows line ends',
    'author-year',
    `Itch\n\nEczema begins early (Okafor et al., 2021). Cold water may help children‸.\nNights are bad (Haverkamp & Lund, 2019; Ödegård, 2018).\n\nReferences\n\n${APA.haverkamp}\n\n${APA.odegard}\n\n${APA.okafor}\n`
      .replaceAll('*', '')
      .replaceAll('\n', '\r\n'),
    [OKAFOR, NEW, HAVERKAMP, ODEGARD],
    'plain',
  ),
  trip(
    'footnotes that hold the references',
    'footnotes',
    `# Itch\n\nEczema begins early.[^1] Cold water may help children‸. Nights are bad.[^2] Soap dries the skin.[^3]\n\n[^1]: ${APA.okafor}\n[^2]: ${APA.haverkamp}\n[^3]: ${APA.odegard}\n`,
    [OKAFOR, NEW, HAVERKAMP, ODEGARD],
  ),
  trip(
    'footnotes beside a numbered list, and comments',
    'numbered',
    `# Itch\n\nEczema begins early[^a] [1]. <!-- check -->Cold water may help children‸. Nights are bad [2], [3].\n\n[^a]: Mostly in the first year [1].\n\n${vanList}`,
    [OKAFOR, NEW, HAVERKAMP, ODEGARD],
  ),
];
