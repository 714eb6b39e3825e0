import { parentPort, workerData } from 'node:worker_threads';
import { reviewInput } from './reviewInput.js';
import { sentText } from './reviewedText.js';
import type { Answer, Task, ThreadSetting } from './reviewThreads.js';
import { type FileError, openDecisions, openIndex } from './workspace.js';

/** The other side of `reviewInThreads`: reviews what it is sent. What opening the studies says, the first thread has said already. */
export function reviewForOthers(): void {
  const { options, severities, librariesAreRead } = workerData as ThreadSetting;
  const errors: FileError[] = [];
  const { result: opened } = heard(() => openIndex(options));
  const { result: decided } = heard(() => openDecisions(options, errors, opened.team));
  parentPort?.on('message', ({ position, input }: Task) => {
    errors.length = 0;
    const { result, said } = heard(() => reviewInput(input, { opened, decided, severities, librariesAreRead, errors }));
    const answer: Answer = { position, findings: result.findings, text: sentText(result.article), said, errors };
    parentPort?.postMessage(answer);
  });
}

/** Does the work and keeps what it says on standard error, which the first thread says in the order of the texts. */
function heard<T>(work: () => T): { readonly result: T; readonly said: string } {
  const { write } = process.stderr;
  let said = '';
  process.stderr.write = (words: string | Uint8Array): boolean => {
    said += words;
    return true;
  };
  try {
    return { result: work(), said };
  } finally {
    process.stderr.write = write;
  }
}
