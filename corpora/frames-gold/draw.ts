/**
 * Draws the texts of `train` whose roles, axis and tone two blind coders read, for learning
 * (`tsx corpora/frames-gold/draw.ts OUT_DIR`): texts that name privacy, texts that name children, and others for the
 * tone. The gold of ../shared is for reporting and stays out. Drawn once; frozen since.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRandom, shuffle } from "../../src/statistics/random.js";

interface Row {
  id: string;
  text: string;
}

const DATA = new URL("../../../shared/data/", import.meta.url);
const read = (name: string): Row[] =>
  readFileSync(new URL(name, DATA), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);

const PRIVACY =
  /vie privée|données (?:à caractère )?personnel|protection des données|rgpd|confidentialité|surveill|anonym|chiffrement|biométri|reconnaissance faciale|traçage|fichage|espion|pegasus|mouchard|écoutes|cookies|passe sanitaire|certificat (?:vert|covid)|identité numérique/iu;
const CHILD = /enfan|mineur|pédo|adolescent|fillette|jeunes filles|juvénile/iu;

const gold = new Set(read("gold/frames.jsonl").map((row) => row.id));
const train = read("term9/explanations.train.jsonl").filter((row) => !gold.has(row.id));
const random = createRandom(20210706);
const samples = new Map<string, string>();

function draw(name: string, rows: readonly Row[], count: number): void {
  const free = rows.filter((row) => !samples.has(row.id));
  for (const row of shuffle(free, random).slice(0, count)) samples.set(row.id, name);
}

draw(
  "both",
  train.filter((row) => PRIVACY.test(row.text) && CHILD.test(row.text)),
  60,
);
draw(
  "privacy",
  train.filter((row) => PRIVACY.test(row.text)),
  170,
);
draw(
  "child",
  train.filter((row) => CHILD.test(row.text)),
  120,
);
draw("other", train, 90);

const texts = new Map(train.map((row) => [row.id, row.text]));
const out = process.argv[2];
if (out === undefined) throw new Error("name the folder for the coders' sheets");
mkdirSync(out, { recursive: true });
const ids = shuffle([...samples.keys()], random);
ids.forEach((id, i) => {
  const path = `${out}/frames-${String(Math.floor(i / 55) + 1).padStart(2, "0")}.txt`;
  writeFileSync(path, `### ${i + 1}\n${texts.get(id)}\n\n`, { flag: i % 55 === 0 ? "w" : "a" });
});
writeFileSync(`${out}/frames.ids.json`, JSON.stringify(ids));
const csv = [...samples].map(([id, name]) => `${id},${name}`).join("\n");
writeFileSync(new URL("samples.csv", import.meta.url), `id,sample\n${csv}\n`);
const counts: Record<string, number> = {};
for (const name of samples.values()) counts[name] = (counts[name] ?? 0) + 1;
console.log(counts);
