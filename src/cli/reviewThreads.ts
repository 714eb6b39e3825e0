import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Finding } from '../core/finding.js';
import type { Input } from '../files/input.js';
import { Progress } from './progress.js';
import type { RuleSettings } from './reviewInput.js';
import { type ReviewedText, receivedText, type SentText } from './reviewedText.js';
import type { FileError, StudyOptions } from './workspace.js';

/** A review as it is printed. */
export interface PrintedReview {
  readonly input: Input;
  readonly article: ReviewedText;
  readonly findings: readonly Finding[];
}

/** What a thread is started with. */
export interface ThreadSetting {
  readonly options: StudyOptions;
  readonly severities: RuleSettings;
  readonly librariesAreRead: boolean;
}

export interface Task {
  readonly position: number;
  readonly input: Input;
}

/** What a thread answers: the review, and what it would have said on standard error. */
export interface Answer {
  readonly position: number;
  readonly findings: readonly Finding[];
  readonly text: SentText;
  readonly said: string;
  readonly errors: readonly FileError[];
}

/** Starting a thread and opening the index there costs as much as reviewing so many units of text. */
const WORTH_A_THREAD = 150_000;
/** So many texts are with a thread at once, so that it does not wait for the next one. */
const AHEAD = 2;

/** Over how many threads texts are spread: one where they are few, or where `mustBeOne` says so. */
export function threadsFor(inputs: readonly Input[], mustBeOne: boolean, wanted: number | undefined): number {
  if (mustBeOne || inputs.length < 2) return 1;
  if (wanted !== undefined && wanted >= 1) return Math.min(Math.floor(wanted), inputs.length);
  const size = inputs.reduce((sum, { text }) => sum + text.length, 0);
  return Math.max(1, Math.min(availableParallelism(), inputs.length, Math.floor(size / WORTH_A_THREAD)));
}

/**
 * Reviews the texts in several threads. The reviews come in the order of the texts, and what the threads have to say is said in that order,
 * each thing once: several threads may read one library.
 */
export async function reviewInThreads(
  inputs: readonly Input[],
  setting: ThreadSetting,
  threads: number,
  errors: FileError[],
): Promise<readonly PrintedReview[]> {
  const answers = await answersOf(inputs, setting, threads);
  const said = new Set<string>();
  const known = new Set<string>();
  return answers.flatMap((answer, position) => {
    const input = inputs[position];
    if (!input) return [];
    for (const line of answer.said.split(/(?<=\n)/)) {
      if (!said.has(line)) process.stderr.write(line);
      said.add(line);
    }
    for (const error of answer.errors) {
      const key = JSON.stringify(error);
      if (!known.has(key)) errors.push(error);
      known.add(key);
    }
    return { input, article: receivedText(input.text, answer.text), findings: answer.findings };
  });
}

function answersOf(inputs: readonly Input[], setting: ThreadSetting, threads: number): Promise<readonly Answer[]> {
  const program = realpathSync(process.argv[1] ?? '');
  const workers = Array.from({ length: threads }, () => new Worker(program, { workerData: setting }));
  const progress = new Progress(inputs.length);
  const answers: Answer[] = [];
  let next = 0;
  let done = 0;
  return new Promise<readonly Answer[]>((resolve, reject) => {
    const give = (worker: Worker): void => {
      const input = inputs[next];
      if (input) worker.postMessage({ position: next++, input } satisfies Task);
    };
    for (const worker of workers) {
      worker.on('error', reject);
      worker.on('message', (answer: Answer) => {
        answers[answer.position] = answer;
        progress.show(++done);
        if (done === inputs.length) resolve(answers);
        else give(worker);
      });
      for (let i = 0; i < AHEAD; i++) give(worker);
    }
  }).finally(() => {
    progress.end();
    for (const worker of workers) void worker.terminate();
  });
}
