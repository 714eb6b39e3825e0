/** Wall times of one piece of work, in milliseconds. */
export interface Times {
  readonly minimum: number;
  readonly median: number;
  readonly p95: number;
  readonly maximum: number;
  readonly runs: number;
}

/** Times of the work after some runs that are not counted. Work that gives a promise is waited for. */
export async function measure(work: () => unknown, runs: number, warmUps = Math.ceil(runs / 4)): Promise<Times> {
  for (let i = 0; i < warmUps; i++) await work();
  const spans: number[] = [];
  for (let i = 0; i < runs; i++) spans.push(await once(work));
  return timesOf(spans);
}

export function timesOf(spans: readonly number[]): Times {
  const sorted = [...spans].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { minimum: at(0), median: at(0.5), p95: at(0.95), maximum: at(1), runs: sorted.length };
}

/** Milliseconds of the processor that the work took, which other programs on the machine change little. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function once(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
