/** A heading to stand before what made-up trials found. */
export const trialsHead = '# What the trials found\n\n';

/** What is said first, so that the subject is clear. */
export const subjectFirst = 'Low-dose naltrexone (LDN) has been tested in Crohn’s disease, fibromyalgia and multiple sclerosis.\n\n';

/** A sentence in a short article, so that its subject is clear. */
export const inFrame = (text: string): string => `# Low-dose naltrexone: what the studies found\n\n${text}\n`;
