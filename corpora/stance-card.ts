/** The figures of models/stance-fr/card.md, from the results that `npm run validate -- stance --write` keeps. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const RESULTS = join(ROOT, "tests/validation/results.json");
const BLOCK = /(<!-- figures: npm run build:corpora -->\n)[\s\S]*?(<!-- end -->)/u;
/** Below this many texts a part's share says little. */
const LEAST_TEXTS = 10;

interface ValidatedSet {
  readonly name: string;
  readonly texts: number;
  readonly macroF1: number;
  readonly interval: readonly [number, number];
  readonly accuracy: number;
  readonly calibrationError: number;
  readonly classes: readonly {
    readonly label: string;
    readonly gold: number;
    readonly f1: number;
  }[];
  readonly breakdowns: readonly {
    readonly by: string;
    readonly part: string;
    readonly number: number;
    readonly accuracy: number;
  }[];
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;

function listSets(sets: readonly ValidatedSet[]): string[] {
  return [
    row([
      "texts",
      "number",
      "macro-F1 [95 %]",
      "accuracy",
      "calibration error",
      "F1 by label (cases)",
    ]),
    "|---|--:|---|--:|--:|---|",
    ...sets.map((set) =>
      row([
        set.name,
        set.texts,
        `${set.macroF1} [${set.interval.join(", ")}]`,
        set.accuracy,
        set.calibrationError,
        set.classes.map(({ label, gold, f1 }) => `${label} ${f1} (${gold})`).join(", "),
      ]),
    ),
  ];
}

function listParts({ name, breakdowns }: ValidatedSet): string[] {
  const parts = breakdowns.filter(
    ({ by, number }) => (by === "party" || by === "group") && number >= LEAST_TEXTS,
  );
  return [
    `By party and group, ${name} (those with ${LEAST_TEXTS} texts or more):`,
    "",
    row(["by", "part", "texts", "accuracy"]),
    "|---|---|--:|--:|",
    ...parts.map(({ by, part, number, accuracy }) => row([by, part, number, accuracy])),
  ];
}

/** The card with its figures as the results have them. */
export function writeStanceCard(): string {
  const card = readFileSync(join(ROOT, "models/stance-fr/card.md"), "utf8");
  if (!existsSync(RESULTS)) return card;
  const sets: readonly ValidatedSet[] = JSON.parse(readFileSync(RESULTS, "utf8")).stance.sets;
  const [first] = sets;
  const french = sets.filter(({ name }) => !name.includes("English"));
  const figures = [...listSets(french), "", ...(first === undefined ? [] : listParts(first)), ""];
  return card.replace(BLOCK, (_, open: string, close: string) => open + figures.join("\n") + close);
}
