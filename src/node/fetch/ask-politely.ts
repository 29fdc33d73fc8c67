import { PourcontreError } from "../../errors.js";
import { isTemporary, LONGEST_WAIT_MS, nextDelayMs, pause, readRetryAfterMs } from "./back-off.js";
import { type Download, type DownloadResult, downloadFile, isCut } from "./download-file.js";

/** How servers are asked. */
export interface PoliteOptions {
  /** Name and version for the servers' logs. Default "pourcontre". */
  readonly userAgent?: string;
  readonly signal?: AbortSignal;
  /** Tries after the first, on 429, 5xx and cut connections. Default 5. */
  readonly retryCount?: number;
  /** First pause before a new try, doubled each time. Default 1000. */
  readonly retryDelayMs?: number;
  /** A server that sends nothing for so long is given up, and asked again. Default 60000. */
  readonly idleTimeoutMs?: number;
}

export type Answer = DownloadResult | { readonly type: "unreachable"; readonly message: string };
export type Question = Pick<Download, "url" | "address" | "path" | "known" | "onBytes">;

async function askOnce(question: Question, options: PoliteOptions): Promise<Answer> {
  const { userAgent = "pourcontre", signal, idleTimeoutMs = 60_000 } = options;
  try {
    return await downloadFile({ ...question, userAgent, signal, idleTimeoutMs });
  } catch (error) {
    if (signal?.aborted)
      throw new PourcontreError("ABORTED", "fetching was stopped", { cause: error });
    if (!isCut(error)) throw error;
    const cause = error.cause instanceof Error ? error.cause : error;
    return { type: "unreachable", message: cause.message || "no connection" };
  }
}

/** Pause before the next try; null where the answer is final. */
function delayAfter(answer: Answer, tryCount: number, options: PoliteOptions): number | null {
  const { retryCount = 5, retryDelayMs = 1000 } = options;
  if (tryCount > retryCount) return null;
  if (answer.type === "unreachable") return nextDelayMs(tryCount, retryDelayMs, null);
  if (answer.type !== "refused" || !isTemporary(answer.status)) return null;
  const delay = nextDelayMs(tryCount, retryDelayMs, readRetryAfterMs(answer.headers));
  return delay > LONGEST_WAIT_MS ? null : delay;
}

/**
 * Asks for a file, again with growing pauses where the answer may be another one later.
 *
 * @throws PourcontreError ABORTED
 */
export async function askPolitely(question: Question, options: PoliteOptions): Promise<Answer> {
  for (let tryCount = 1; ; tryCount += 1) {
    const answer = await askOnce(question, options);
    const delay = delayAfter(answer, tryCount, options);
    if (delay === null) return answer;
    await pause(delay, options.signal);
  }
}
