/**
 * Trial registries: how their numbers begin, and the form of a right one. Sources: the registries' own pages, WHO ICTRP's list of primary
 * registries.
 */
export interface Registry {
  readonly name: string;
  /** Finds what is meant as a number of this registry, right or not. */
  readonly written: string;
  /** What the number must look like, in upper case without spaces. */
  readonly form: RegExp;
}

export const REGISTRIES: readonly Registry[] = [
  { name: 'ClinicalTrials.gov', written: String.raw`NCT[\s:#-]?\d{4,12}`, form: /^NCT\d{8}$/ },
  { name: 'ISRCTN', written: String.raw`ISRCTN\s?\d{4,12}`, form: /^ISRCTN\d{8}$/ },
  { name: 'EudraCT', written: String.raw`(?:19|20)\d{2}-00\d{4}-\d{2}`, form: /^(?:19|20)\d{2}-\d{6}-\d{2}$/ },
  { name: 'CTIS', written: String.raw`20\d{2}-5\d{5}-\d{2}-\d{2}`, form: /^20\d{2}-5\d{5}-\d{2}-\d{2}$/ },
  { name: 'ANZCTR', written: String.raw`ACTRN\s?\d{8,18}`, form: /^ACTRN\d{14}$/ },
  { name: 'ChiCTR', written: String.raw`ChiCTR-?(?:[A-Z]{2,5}-?)?\d{5,12}`, form: /^CHICTR-?(?:[A-Z]{2,5}-?)?(?:\d{8}|\d{10})$/ },
  { name: 'CTRI', written: String.raw`CTRI\/\d{4}\/\d{2,3}\/\d{4,8}`, form: /^CTRI\/\d{4}\/\d{2,3}\/\d{6}$/ },
  { name: 'DRKS', written: String.raw`DRKS\s?\d{5,10}`, form: /^DRKS\d{8}$/ },
  { name: 'UMIN', written: String.raw`(?:JPRN-)?UMIN\s?\d{6,12}`, form: /^(?:JPRN-)?UMIN\d{9}$/ },
  { name: 'jRCT', written: String.raw`(?:JPRN-)?jRCTs?\d{8,12}`, form: /^(?:JPRN-)?JRCTS?\d{9,10}$/ },
  { name: 'JapicCTI', written: String.raw`(?:JPRN-)?JapicCTI-?\d{5,7}`, form: /^(?:JPRN-)?JAPICCTI-?\d{6}$/ },
  { name: 'CRIS', written: String.raw`KCT\d{5,9}`, form: /^KCT\d{7}$/ },
  { name: 'IRCT', written: String.raw`IRCT\d{8,14}N\d{1,3}`, form: /^IRCT\d{8,14}N\d{1,3}$/ },
  { name: 'PACTR', written: String.raw`PACTR\s?\d{12,18}`, form: /^PACTR\d{15,16}$/ },
  { name: 'ReBEC', written: 'RBR-[0-9a-z]{5,9}', form: /^RBR-[0-9A-Z]{6,8}$/ },
  { name: 'RPCEC', written: String.raw`RPCEC\d{6,10}`, form: /^RPCEC\d{8}$/ },
  { name: 'SLCTR', written: String.raw`SLCTR\/\d{4}\/\d{2,4}`, form: /^SLCTR\/\d{4}\/\d{3}$/ },
  { name: 'TCTR', written: String.raw`TCTR\d{9,13}`, form: /^TCTR\d{11}$/ },
  { name: 'LBCTR', written: String.raw`LBCTR\d{8,12}`, form: /^LBCTR\d{10}$/ },
  { name: 'NTR', written: String.raw`NTR\s?\d{3,5}`, form: /^NTR\d{3,5}$/ },
  { name: 'UTN', written: String.raw`U1111-\d{4}-\d{4}`, form: /^U1111-\d{4}-\d{4}$/ },
];
