import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), "utf8"));

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = read("package-lock.json") as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

// npm leaves out the packages of platforms that it cannot fetch, and npm ci then refuses the file.
test("the lock file names the packages of every platform", () => {
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter(
        (name) =>
          !(
            `node_modules/${name}` in lock.packages ||
            `${path}/node_modules/${name}` in lock.packages
          ),
      )
      .map((name) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test("versions are exact", () => {
  const { dependencies, devDependencies } = read("package.json");
  const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/u.test(version),
  );
  expect(loose).toEqual([]);
});
