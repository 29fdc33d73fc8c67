import { readFile } from "node:fs/promises";

/** The version of the package: sources, entries and chunks all lie two folders below package.json. */
export async function readVersion(): Promise<string> {
  const source = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(source) as { readonly version: string }).version;
}
