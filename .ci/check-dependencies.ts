/** Fails where a package that users install has a licence that is not free to combine, or runs a script on install. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const FREE = new Set(["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Zlib"]);

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const shipped = Object.entries(lock.packages).filter(([path, entry]) => path !== "" && !entry.dev);

for (const [path, entry] of shipped) {
  const name = path.replace(/^.*node_modules\//u, "");
  const faults = [
    ...(entry.hasInstallScript ? ["runs a script on install"] : []),
    ...(FREE.has(entry.license ?? "") ? [] : [`has the licence ${entry.license ?? "(none)"}`]),
  ];
  console.log(`${name} ${entry.version} ${entry.license}`);
  for (const fault of faults) {
    console.error(`${name}: ${fault}`);
    process.exitCode = 1;
  }
}
