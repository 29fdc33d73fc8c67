import { Worker } from "node:worker_threads";
import { PourcontreError } from "../errors.js";

/** A message to a worker, with the buffers that it gives away. */
export interface Shipment<Input> {
  readonly message: Input;
  readonly transfer: readonly ArrayBuffer[];
}

export interface PoolOptions<Source, Input> {
  /** The script that a worker runs: it answers every message with one, in order. */
  readonly script: URL;
  readonly workerData: unknown;
  /** Number of workers. */
  readonly jobs: number;
  readonly pack: (source: Source) => Shipment<Input>;
}

interface Hand<Output> {
  readonly worker: Worker;
  readonly waiting: { resolve(output: Output): void; reject(error: unknown): void }[];
}

/** How many inputs may wait at one worker: one in work, one at hand. */
const WAITING_PER_WORKER = 2;

function startHand<Output>(script: URL, workerData: unknown): Hand<Output> {
  const worker = new Worker(script, { workerData });
  const hand: Hand<Output> = { worker, waiting: [] };
  worker.on("message", (output: Output) => hand.waiting.shift()?.resolve(output));
  const fail = (error: unknown): void => {
    for (const { reject } of hand.waiting.splice(0)) reject(error);
  };
  worker.on("error", fail);
  worker.on("exit", () => fail(new PourcontreError("ABORTED", "a worker stopped before its work")));
  return hand;
}

function send<Input, Output>(hand: Hand<Output>, shipment: Shipment<Input>): Promise<Output> {
  const answer = new Promise<Output>((resolve, reject) => hand.waiting.push({ resolve, reject }));
  // The answer may be refused before anyone waits for it.
  answer.catch(() => undefined);
  hand.worker.postMessage(shipment.message, [...shipment.transfer]);
  return answer;
}

const leastBusy = <Output>(hands: readonly Hand<Output>[]): Hand<Output> =>
  hands.reduce((least, hand) => (hand.waiting.length < least.waiting.length ? hand : least));

/**
 * Hands each input to one of several worker threads and gives the outputs in the order of the inputs. It reads on only
 * while the workers have room, so that memory stays bounded.
 */
export async function* mapWithWorkers<Source, Input, Output>(
  sources: AsyncIterable<Source>,
  options: PoolOptions<Source, Input>,
): AsyncGenerator<Output> {
  const { script, workerData, jobs, pack } = options;
  const hands = Array.from({ length: jobs }, () => startHand<Output>(script, workerData));
  const iterator = sources[Symbol.asyncIterator]();
  const pending: Promise<Output>[] = [];
  let failure: { readonly error: unknown } | null = null;
  // Inputs that came before a failure are still answered: it is thrown after them.
  const readNext = (): Promise<IteratorResult<Source>> =>
    iterator.next().catch((error: unknown) => {
      failure = { error };
      return { done: true, value: undefined };
    });
  let next: Promise<IteratorResult<Source>> | null = readNext();
  try {
    while (next !== null || pending.length > 0) {
      const head = pending[0];
      const hasRoom = next !== null && pending.length < jobs * WAITING_PER_WORKER;
      const isHeadDone =
        head !== undefined &&
        (!hasRoom || (await Promise.race([head.then(() => true), next?.then(() => false)])));
      if (isHeadDone) {
        pending.shift();
        yield await head;
        continue;
      }
      const result: IteratorResult<Source> | undefined = await next?.then((r) => r);
      if (result === undefined || result.done === true) next = null;
      else {
        pending.push(send(leastBusy(hands), pack(result.value)));
        next = readNext();
      }
    }
    if (failure !== null) throw (failure as { readonly error: unknown }).error;
  } finally {
    await iterator.return?.();
    await Promise.all(hands.map((hand) => hand.worker.terminate()));
  }
}
