// Your own frame: what else do the texts speak of, and in which role? Here: digital sovereignty.
// The command takes the same definition as a JSON file: pourcontre analyze page.html --frame frame.json
//
//     npx tsx examples/03-your-own-frame.ts
import { createAnalyzer } from "../src/index.js";

const sovereignty = {
  id: "sovereignty",
  version: 1,
  language: "fr",
  title: "Digital sovereignty",
  definition: "Europe's independence from foreign providers of digital services.",
  classes: { giants: ["gafam", "géants", "américaines", "américains", "chinoises", "chinois"] },
  macros: {},
  mentions: [
    {
      id: "sovereignty",
      pattern: ["souveraineté ..1 numérique", "[plateformes|entreprises] ..1 @giants", "gafam"],
      example: "La souveraineté numérique a un prix.",
      counterExample: "La souveraineté du peuple est ancienne.",
    },
  ],
  exclusions: [],
  roles: [
    {
      id: "threatened",
      definition: "the text or its object endangers it",
      cues: [
        {
          id: "dependence",
          pattern: ["[dépend*|~soumettre|~livrer|main|mainmise]"],
          scope: "sentence",
          example: "Ce texte nous livre aux GAFAM.",
          counterExample: "Ce texte parle des GAFAM.",
        },
      ],
    },
    {
      id: "goal",
      definition: "affirmed as a reason or aim",
      cues: [
        {
          id: "strengthen",
          pattern: ["[~renforcer|~défendre|~construire|~garantir]"],
          scope: "sentence",
          example: "Il faut renforcer notre souveraineté numérique.",
          counterExample: "Notre souveraineté numérique est un mot.",
        },
      ],
    },
    { id: "value", definition: "any other use", cues: [] },
  ],
  defaultRole: "value",
};

const texts = [
  "Je vote pour : ce règlement va renforcer notre souveraineté numérique.",
  "Ce texte livre nos données aux GAFAM. J’ai voté contre.",
  "Les GAFAM ont suivi le débat.",
  "J’ai voté pour.",
];

const { analyze } = createAnalyzer({ frames: [sovereignty] });
for (const text of texts) {
  const frame = analyze(text).frames.find(({ id }) => id === "sovereignty");
  const quotes = frame?.evidence.map(({ quote }) => `« ${quote} »`).join(" ") ?? "";
  console.log(`sovereignty ${frame?.role}: ${quotes || text}`);
}
