// Institutions on the same axis: where do the members' texts stand between child protection (−1) and privacy (+1), and
// where an institution's? The axis means something only where both are at stake: on this one dossier.
// The members' places are shipped (corpora/term9-codes); texts of institutions are not: give your own. Without any, an
// invented resolution shows how.
//
//     npx tsx examples/10-institutions-on-the-axis.ts [resolution.txt …]
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseText } from "../src/formats/index.js";
import { createAnalyzer, frenchTerm9 } from "../src/index.js";
import { type InstitutionPoint, listAxisRows, plotAxis } from "../src/report/index.js";
import { percent, readCodes, saveChart } from "./lib/shipped.js";

const INVENTED = `# Résolution inventée sur la recherche d’images d’abus

Considérant que l’enfant agressé doit être protégé contre toute nouvelle diffusion de ses images,

Considérant que le secret des messages privés ne saurait céder à une surveillance générale,

1. Demande que la lutte contre les abus sexuels sur les enfants soit une priorité ;

2. S’oppose à toute surveillance de masse des communications, qui menace la vie privée ;

3. Invite les autorités à publier chaque année un bilan.
`;

const files = process.argv.slice(2);
const texts =
  files.length > 0
    ? files.map((file) => ({ file, text: readFileSync(file, "utf8") }))
    : [{ file: "an invented resolution", text: INVENTED }];

const { analyze } = createAnalyzer();
const institutions = texts.flatMap(({ file, text }): InstitutionPoint[] => {
  const { segments } = parseText(text, { file, format: "institutional" });
  const argued = segments.filter(({ kind }) => !["title", "heading", "footnote"].includes(kind));
  const positions = argued.flatMap((segment) => analyze(segment.text).axis?.position ?? []);
  console.log(`${file}: ${positions.length} of ${argued.length} segments stand on the axis`);
  if (positions.length === 0) return [];
  const position = positions.reduce((sum, each) => sum + each, 0) / positions.length;
  return [{ name: basename(file, ".txt"), position, number: positions.length }];
});

const registry = frenchTerm9();
const page = readCodes()
  .filter(({ sample, kind }) => sample === "page" && kind !== "oral")
  .map((row) => {
    const name = registry.memberById.get(row.mepId ?? 0)?.fullName;
    return name === undefined ? row : { ...row, speaker: name };
  });
const rows = listAxisRows(page, "party", "en", institutions);
for (const { name, dots } of rows) {
  const mean = dots.reduce((sum, { position }) => sum + position, 0) / dots.length;
  console.log(
    `${name}: ${dots.length} ${dots.length === 1 ? "text" : "texts"}, mean ${mean.toFixed(2)}`,
  );
}
const placed = rows.filter(({ kind }) => kind === "members").flatMap(({ dots }) => dots);
const towards = placed.filter(({ position }) => position < 0).length;
console.log(
  `${towards} of the ${placed.length} members’ texts on the axis lean towards child protection (${percent(towards / placed.length)}).`,
);
saveChart("10-institutions-on-the-axis", plotAxis(rows, { lang: "en" }));
