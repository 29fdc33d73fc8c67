import { setTimeout as wait } from "node:timers/promises";
import { PourcontreError } from "../../errors.js";

/** Servers that ask for more are left alone. */
export const LONGEST_WAIT_MS = 10 * 60 * 1000;
const RETRIED = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Whether an answer may be another one later. */
export function isTemporary(status: number): boolean {
  return RETRIED.has(status);
}

/** What `Retry-After` asks for (seconds, or a date to be compared with the answer's own), null without it. */
export function readRetryAfterMs(headers: Headers): number | null {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  const now = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(until) || Number.isNaN(now) ? null : Math.max(0, until - now);
}

/** The pause before the next try: what the server asks for, at least the doubling one. */
export function nextDelayMs(
  tryCount: number,
  firstDelayMs: number,
  askedMs: number | null,
): number {
  return Math.max(askedMs ?? 0, firstDelayMs * 2 ** (tryCount - 1));
}

/** @throws PourcontreError ABORTED */
export async function pause(delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await wait(delayMs, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    throw new PourcontreError("ABORTED", "fetching was stopped", { cause: error });
  }
}
