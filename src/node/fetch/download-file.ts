import type { ManifestEntry } from "./manifest.js";
import {
  dropPartial,
  findPartial,
  openPartial,
  type PartialFile,
  settlePartial,
  strongValidator,
} from "./partial-file.js";

/** One try to bring a file. */
export interface Download {
  /** Where it is asked for; `address`, or the same on another host. */
  readonly url: string;
  readonly address: string;
  readonly path: string;
  /** What is at hand, if it is as it came: then only news are asked for. */
  readonly known: ManifestEntry | null;
  readonly userAgent: string;
  readonly signal: AbortSignal | undefined;
  /** A server that sends nothing for so long is given up. */
  readonly idleTimeoutMs: number;
  readonly onBytes: (byteCount: number) => void;
}

export type DownloadResult =
  | { readonly type: "whole"; readonly headers: Headers }
  | { readonly type: "not-modified" }
  /** The server has nothing there (204). */
  | { readonly type: "empty" }
  | { readonly type: "refused"; readonly status: number; readonly headers: Headers };

/** Whether bytes were lost on the way: then the next try goes on. */
export function isCut(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return error.name === "AbortError" || /^(?:fetch failed|terminated|only \d+)/.test(error.message);
}

function headersFor(download: Download, partial: PartialFile | null): Headers {
  const { known, userAgent } = download;
  const headers = new Headers({ "user-agent": userAgent, accept: "*/*" });
  // Ranges count the bytes as sent: nothing may pack them.
  headers.set("accept-encoding", "identity");
  if (partial !== null) {
    headers.set("range", `bytes=${partial.byteCount}-`);
    headers.set("if-range", partial.validator);
  } else if (known?.etag !== undefined) headers.set("if-none-match", known.etag);
  else if (known?.lastModified !== undefined) headers.set("if-modified-since", known.lastModified);
  return headers;
}

/** Where the bytes of an answer belong: after the partial file, or at the start. */
function startOf(response: Response, partial: PartialFile | null): number {
  if (response.status !== 206 || partial === null) return 0;
  const start = /^bytes (\d+)-/.exec(response.headers.get("content-range") ?? "")?.[1];
  return Number(start) === partial.byteCount ? partial.byteCount : -1;
}

function expectedByteCount(headers: Headers): number | null {
  const isPacked = (headers.get("content-encoding") ?? "identity") !== "identity";
  const length = headers.get("content-length");
  return length === null || isPacked ? null : Number(length);
}

/** Writes the body; a body shorter than announced is an error, as undici's own. */
async function saveBody(download: Download, response: Response, from: number): Promise<void> {
  const { path, address, onBytes } = download;
  const file = await openPartial(path, from, address, strongValidator(response.headers));
  let byteCount = 0;
  try {
    for await (const chunk of response.body ?? []) {
      await file.write(chunk, 0, chunk.length, from + byteCount);
      byteCount += chunk.length;
      onBytes(from + byteCount);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  const expected = expectedByteCount(response.headers);
  if (expected !== null && byteCount !== expected)
    throw new TypeError(`only ${byteCount} of ${expected} bytes came`);
}

interface Watch {
  readonly signal: AbortSignal;
  /** Something came. */
  touch(): void;
  stop(): void;
}

/** Aborts where nothing comes for too long, or where the caller does. */
function watchSilence(idleTimeoutMs: number, signal: AbortSignal | undefined): Watch {
  const idle = new AbortController();
  const start = () => setTimeout(() => idle.abort(), idleTimeoutMs);
  let timer = start();
  return {
    signal: signal === undefined ? idle.signal : AbortSignal.any([signal, idle.signal]),
    touch() {
      clearTimeout(timer);
      timer = start();
    },
    stop: () => clearTimeout(timer),
  };
}

async function settle(
  download: Download,
  response: Response,
  partial: PartialFile | null,
): Promise<DownloadResult> {
  const { status, headers } = response;
  const from = startOf(response, partial);
  if ((status === 200 || status === 206) && from >= 0) {
    await saveBody(download, response, from);
    await settlePartial(download.path);
    return { type: "whole", headers };
  }
  await response.body?.cancel();
  if (status === 304) return { type: "not-modified" };
  if (status === 204) return { type: "empty" };
  // The partial file fits no more: the next try begins anew.
  if (status === 416 || from < 0) await dropPartial(download.path);
  const isMismatch = status === 416 || status === 206;
  return { type: "refused", status: isMismatch ? 503 : status, headers };
}

/**
 * Tries once to bring a file whole to `path`. What was cut off stays beside it and is gone on with if the server still
 * has the same content (Range, If-Range: RFC 9110, section 14).
 *
 * @throws TypeError, AbortError where the connection fails
 */
export async function downloadFile(download: Download): Promise<DownloadResult> {
  const partial = await findPartial(download.path, download.address);
  const watch = watchSilence(download.idleTimeoutMs, download.signal);
  const onBytes = (byteCount: number): void => {
    watch.touch();
    download.onBytes(byteCount);
  };
  try {
    const headers = headersFor(download, partial);
    const response = await fetch(download.url, { headers, signal: watch.signal });
    watch.touch();
    return await settle({ ...download, onBytes }, response, partial);
  } finally {
    watch.stop();
  }
}
