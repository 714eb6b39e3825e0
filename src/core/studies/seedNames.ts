/** The text with files of seed documents by the names that readers know them under; other files stay as they are. */
export const nameSeeds = (text: string): string => text.replace(SEED_FILE, (file) => NAMES.get(file) ?? file);

const SEED_FILE = /\b\d{3}_[0-9a-f]{16}\.txt\b/g;

/** By title where the document has one, else by what it is about. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['000_b99471eb32c819e2.txt', 'web article “Low Dose Naltrexone in MS, Fibromyalgia & Crohn’s Disease”'],
  ['001_82ef6a1e079c3104.txt', 'web article “Did you know low dose naltrexone can improve chronic pain?”'],
  ['002_078e3749245d96d8.txt', 'encyclopedia article “Low-dose naltrexone”'],
  ['003_8cc9f88233b186e9.txt', 'web article on what LDN is used for'],
  ['004_7ec85a9f4fb57067.txt', 'web summary of guidelines on LDN'],
]);
