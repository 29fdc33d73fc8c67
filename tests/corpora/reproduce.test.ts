import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rebuild } from "../../corpora/reproduce.js";

const ROOT = join(import.meta.dirname, "../..");

describe("reproduce", () => {
  const files = rebuild();
  test("gives the same bytes on every run", () => expect([...rebuild()]).toEqual([...files]));
  test("covers tables, figures, README and the compiled models", () => {
    const paths = [...files.keys()];
    expect(paths).toContain("corpora/term9-codes/tables/party.csv");
    expect(paths).toContain("corpora/term9-codes/figures/positions-by-group.svg");
    expect(paths).toContain("corpora/term9-codes/README.md");
    expect(paths).toContain("src/generated/stance-fr.ts");
  });
  test("tables and figures of the codes are as carried (else: npm run build:corpora)", () => {
    const differing = [...files].filter(
      ([path, text]) =>
        path.startsWith("corpora/") && readFileSync(join(ROOT, path), "utf8") !== text,
    );
    expect(differing.map(([path]) => path)).toEqual([]);
  });
});

describe("every trained or written model", () => {
  const folders = readdirSync(join(ROOT, "models"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  test.each(folders.map((entry) => entry.name))("%s has a card", (name) => {
    expect(existsSync(join(ROOT, "models", name, "card.md"))).toBe(true);
  });
  test("the stance card says purpose, data, figures, failures, misuse and licence", () => {
    const card = readFileSync(join(ROOT, "models/stance-fr/card.md"), "utf8");
    for (const heading of ["Purpose", "Data", "Figures", "Known failures", "Not for", "Licence"])
      expect(card).toContain(`**${heading}.**`);
  });
});
