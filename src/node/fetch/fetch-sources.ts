import { mkdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { PourcontreError } from "../../errors.js";
import { type Answer, askPolitely } from "./ask-politely.js";
import { pause } from "./back-off.js";
import type { FetchedFile, FetchFailure, FetchOptions, FetchResult } from "./fetch-types.js";
import {
  hashFile,
  type Manifest,
  type ManifestEntry,
  readManifest,
  withEntry,
  writeManifest,
} from "./manifest.js";
import { type FetchRequest, listTargets, type Target } from "./sources.js";

interface Session {
  readonly options: FetchOptions;
  readonly files: FetchedFile[];
  readonly failures: FetchFailure[];
  readonly empty: string[];
  manifest: Manifest;
  hasAsked: boolean;
}

/** One file from one address. */
interface Job {
  readonly file: string;
  readonly address: string;
  readonly licence: string;
}

/** The address on the base that is asked instead. */
function toUrl(address: string, baseUrl: string | undefined): string {
  if (baseUrl === undefined) return address;
  const { pathname, search } = new URL(address);
  return `${baseUrl.replace(/\/+$/, "")}${pathname}${search}`;
}

function checkBase(baseUrl: string | undefined): void {
  if (baseUrl === undefined || /^https?:\/\/[^/]/.test(baseUrl)) return;
  throw new PourcontreError("INVALID_OPTION", `"${baseUrl}" is no http or https address`);
}

/** What is at hand, if nobody changed it since it came. */
async function findKnown(session: Session, job: Job): Promise<ManifestEntry | null> {
  const entry = session.manifest.files.find(({ file }) => file === job.file);
  if (entry === undefined || entry.address !== job.address) return null;
  const sha256 = await hashFile(join(session.options.folder, job.file));
  return sha256 === entry.sha256 ? entry : null;
}

function dateOf(headers: Headers, given: string | undefined): string | null {
  const served = Date.parse(headers.get("date") ?? "");
  return given ?? (Number.isNaN(served) ? null : new Date(served).toISOString().slice(0, 10));
}

async function addFile(session: Session, job: Job, headers: Headers): Promise<void> {
  const { folder, date } = session.options;
  const path = join(folder, job.file);
  const before = session.manifest.files.find(({ file }) => file === job.file);
  const etag = headers.get("etag");
  const lastModified = headers.get("last-modified");
  const entry: ManifestEntry = {
    ...job,
    date: dateOf(headers, date),
    sha256: (await hashFile(path)) ?? "",
    byteCount: (await stat(path)).size,
    ...(etag === null ? {} : { etag }),
    ...(lastModified === null ? {} : { lastModified }),
  };
  const isSame = before?.sha256 === entry.sha256;
  session.files.push({
    ...entry,
    state: before === undefined ? "new" : isSame ? "unchanged" : "changed",
  });
  session.manifest = withEntry(session.manifest, entry);
  await writeManifest(folder, session.manifest);
}

/** What an answer means to someone who waits for a file. */
const WORDS: Readonly<Record<number, string>> = {
  202: "the server answers browsers only (202): save the page with one, or fetch votes, which hold the same",
  403: "the server refuses (403)",
};

function describeFailure(answer: Answer): Pick<FetchFailure, "status" | "message"> {
  if (answer.type === "unreachable") return { status: null, message: answer.message };
  const status = answer.type === "refused" ? answer.status : 304;
  return { status, message: WORDS[status] ?? `the server answered ${status}` };
}

/** Whether the file is in the folder; `isMissing` where the server has none there. */
async function fetchJob(session: Session, job: Job): Promise<"here" | "missing" | "failed"> {
  const { file, address } = job;
  const { options } = session;
  const known = await findKnown(session, job);
  if (session.hasAsked) await pause(options.pauseMs ?? 1000, options.signal);
  session.hasAsked = true;
  const fileCount = session.files.length;
  const question = {
    url: toUrl(address, options.baseUrl),
    address,
    path: join(options.folder, file),
    known,
    onBytes: (byteCount: number) => options.onProgress?.({ file, byteCount, fileCount }),
  };
  const answer = await askPolitely(question, options);
  if (answer.type === "whole") await addFile(session, job, answer.headers);
  else if (answer.type === "not-modified" && known !== null)
    session.files.push({ ...known, state: "unchanged" });
  else if (answer.type === "empty") session.empty.push(address);
  else if (answer.type === "refused" && answer.status === 404) return "missing";
  else session.failures.push({ file, address, ...describeFailure(answer) });
  return answer.type === "whole" || answer.type === "not-modified" ? "here" : "failed";
}

async function fetchWhole(session: Session, target: Target): Promise<void> {
  const { file, licence } = target;
  for (const address of target.addresses)
    if ((await fetchJob(session, { file, address, licence })) !== "missing") return;
  const [address = ""] = target.addresses;
  session.failures.push({ file, address, status: 404, message: "there is nothing at the address" });
}

/** How many items a page holds, and how many there are in all, if it says so. */
async function measurePage(path: string): Promise<{ count: number; total: number | null }> {
  const page = JSON.parse(await readFile(path, "utf8")) as {
    readonly data?: readonly unknown[];
    readonly meta?: { readonly total?: unknown };
  };
  const total = page.meta?.total;
  return { count: page.data?.length ?? 0, total: typeof total === "number" ? total : null };
}

async function fetchPages(session: Session, target: Target, pageItemCount: number): Promise<void> {
  const [list = ""] = target.addresses;
  for (let offset = 0; ; offset += pageItemCount) {
    const file = `${target.file}-${String(offset).padStart(5, "0")}.jsonld`;
    const address = `${list}&offset=${offset}&limit=${pageItemCount}`;
    const state = await fetchJob(session, { file, address, licence: target.licence });
    if (state === "missing") session.empty.push(address);
    if (state !== "here") return;
    const page = await measurePage(join(session.options.folder, file)).catch(() => null);
    if (page === null) {
      session.failures.push({ file, address, status: null, message: "the answer is no JSON" });
      return;
    }
    const isLast = page.count < pageItemCount && page.total === null;
    if (isLast || page.count === 0 || offset + pageItemCount >= (page.total ?? Infinity)) return;
  }
}

/**
 * Downloads public sources into a folder, one request at a time, with a manifest of where each file came from. What is
 * at hand and unchanged is not sent again (ETag, Last-Modified); a cut download goes on where it stopped; 429, 5xx and
 * cut connections are tried again with growing pauses. A file is there whole or not at all. What cannot be brought is
 * a failure of the result, the others are fetched. This is the one function of the library that uses the network.
 *
 * @throws PourcontreError INVALID_ARGUMENT, INVALID_OPTION, ABORTED; FILE_UNREADABLE for a broken manifest; the
 *   system's errors where the folder cannot be written
 * @example
 * await fetchSources({ sources: ["rollcalls"], sitting: "2021-07-06" }, { folder: "data" });
 * // { files: [{ file: "PV-9-2021-07-06-RCV_FR.xml", state: "new", sha256: "…", … }], failures: [], empty: [] }
 */
export async function fetchSources(
  request: FetchRequest,
  options: FetchOptions,
): Promise<FetchResult> {
  checkBase(options.baseUrl);
  const targets = listTargets(request);
  await mkdir(options.folder, { recursive: true });
  const session: Session = {
    options,
    files: [],
    failures: [],
    empty: [],
    manifest: await readManifest(options.folder),
    hasAsked: false,
  };
  for (const target of targets) {
    if (target.pageItemCount === undefined) await fetchWhole(session, target);
    else await fetchPages(session, target, target.pageItemCount);
  }
  const { files, failures, empty } = session;
  return { files, failures, empty };
}
