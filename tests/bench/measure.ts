/** One thing measured: a function that works through the texts given. */
export interface Subject {
  readonly id: string;
  /** One in so many texts: slow ones get a sample. Default 1. */
  readonly every?: number;
  run(texts: readonly string[]): unknown | Promise<unknown>;
  /** Seconds of processor time of a run in another process, where `run` leads there. */
  readonly reportsSeconds?: boolean;
}

/** Microseconds of processor time a text. */
export interface Measured {
  readonly id: string;
  readonly microseconds: number;
  readonly rounds: readonly number[];
}

export const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] as number;

/** Processor time of this process, user and system, in seconds. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function timeOnce({ run, reportsSeconds }: Subject, texts: readonly string[]) {
  const before = cpuSeconds();
  const result = await run(texts);
  return reportsSeconds === true ? (result as number) : cpuSeconds() - before;
}

/** Rounds until the compiler has done its work: in the first ones it costs more than what it compiles. */
const WARM_UP_ROUNDS = 3;

/**
 * Measures subjects in turn, round by round, so that a busy machine slows all alike; the first rounds warm up and do
 * not count. Processor time, median of the rounds.
 */
export async function measureInterleaved(
  subjects: readonly Subject[],
  texts: readonly string[],
  rounds = 5,
): Promise<Measured[]> {
  const all = new Map<string, number[]>(subjects.map(({ id }) => [id, []]));
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    for (const subject of subjects) {
      const { every = 1 } = subject;
      const sample = every === 1 ? texts : texts.filter((_, i) => i % every === 0);
      const seconds = await timeOnce(subject, sample);
      if (round >= 0) all.get(subject.id)?.push((seconds * 1e6) / sample.length);
    }
  }
  return [...all].map(([id, values]) => ({ id, microseconds: medianOf(values), rounds: values }));
}
