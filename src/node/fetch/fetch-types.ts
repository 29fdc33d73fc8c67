import type { PoliteOptions } from "./ask-politely.js";
import type { ManifestEntry } from "./manifest.js";

export interface FetchProgress {
  readonly file: string;
  readonly byteCount: number;
  /** Files that are done. */
  readonly fileCount: number;
}

export interface FetchOptions extends PoliteOptions {
  /** Where the files and their manifest go; made where it is missing. */
  readonly folder: string;
  /** Asked instead of the public hosts, with the same paths: a mirror, a server for tests. */
  readonly baseUrl?: string;
  /** Date for the manifest (YYYY-MM-DD). Default: the server's. */
  readonly date?: string;
  readonly onProgress?: (progress: FetchProgress) => void;
  /** Pause between two requests. Default 1000. */
  readonly pauseMs?: number;
}

/** A file that is in the folder now. */
export interface FetchedFile extends ManifestEntry {
  readonly state: "new" | "unchanged" | "changed";
}

/** What could not be brought. */
export interface FetchFailure {
  readonly file: string;
  readonly address: string;
  /** The server's last answer; null where there was none. */
  readonly status: number | null;
  readonly message: string;
}

export interface FetchResult {
  readonly files: readonly FetchedFile[];
  readonly failures: readonly FetchFailure[];
  /** Addresses where the server has nothing to give (204), as for a day without a sitting. */
  readonly empty: readonly string[];
}
