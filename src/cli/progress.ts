import type { Writable } from "node:stream";

const REPORT_EVERY_MS = 200;
/** Short work shows nothing. */
const FIRST_REPORT_MS = 1000;

/** A line on a terminal that is written over as work goes on. */
export interface ProgressLine {
  update(count: number, doneShare: number | null): void;
  clear(): void;
}

function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Shows how far a long input has come, with rate and remaining time; on anything but a terminal it shows nothing.
 *
 * @param unit what is counted, in the plural
 */
export function createProgressLine(
  stream: Writable & { readonly isTTY?: boolean },
  unit: string,
): ProgressLine {
  if (stream.isTTY !== true) return { update: () => undefined, clear: () => undefined };
  const start = performance.now();
  let shown = start + FIRST_REPORT_MS - REPORT_EVERY_MS;
  let isShown = false;
  return {
    update(count, doneShare) {
      const now = performance.now();
      if (now - shown < REPORT_EVERY_MS) return;
      [shown, isShown] = [now, true];
      const seconds = (now - start) / 1000;
      const rate = Math.round(count / seconds).toLocaleString("en");
      const left =
        doneShare === null || doneShare <= 0
          ? ""
          : ` · ${formatSeconds((seconds * (1 - doneShare)) / doneShare)} left`;
      stream.write(`\r\x1b[K${count.toLocaleString("en")} ${unit} · ${rate}/s${left}`);
    },
    clear() {
      if (isShown) stream.write("\r\x1b[K");
    },
  };
}
