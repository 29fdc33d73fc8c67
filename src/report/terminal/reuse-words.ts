import type { ReportLanguage } from "../types.js";

const FRENCH = {
  head: (texts: number, clusters: number, largest: number) =>
    `${texts} textes écrits en ${clusters} groupes de copies ; le plus grand en compte ${largest}`,
  clusters: "Textes qui partagent leur formulation",
  noCluster: "Aucun : chaque texte a sa propre formulation.",
  moreClusters: (n: number) => `… et ${n} autres groupes (--json les donne tous)`,
  texts: "textes",
  members: "membres",
  parties: "partis",
  party: "parti",
  dates: "dates",
  partyLine: "Mots partagés, par parti",
  words: "mots",
  inside: "dans le parti",
  ownInside: "hors fonds commun",
  outside: "avec d’autres partis",
  institutional: "avec une institution",
  pairs: "Paires, les plus semblables d’abord",
  shared: "suites communes",
  containment: "part du plus court",
  ownContainment: "hors fonds commun",
  resemblance: "ressemblance",
  morePairs: (n: number) => `… et ${n} autres paires (--json les donne toutes)`,
  passages: "Passages mis en regard [ce qui diffère]",
  commonGround: "Fonds commun, laissé de côté",
  run: "suite de mots",
  reason: "motif",
  reasons: { widespread: "répandue", given: "titre ou acte" },
  moreRuns: (n: number) => `… et ${n} autres suites (--json les donne toutes)`,
  notes: (gramSize: number, threshold: string) => [
    `Suites d’au moins ${gramSize} mots communes à deux textes ; des textes sont réunis à partir de ${threshold} du plus court.`,
    "Hors fonds commun : sans les titres d’actes ni les formules de nombreux membres de plusieurs partis.",
    "Cela montre une formulation partagée, non qui l’a écrite en premier ; l’ordre est celui des identifiants.",
  ],
};

const ENGLISH: typeof FRENCH = {
  head: (texts, clusters, largest) =>
    `${texts} written texts in ${clusters} clusters of copies; the largest has ${largest}`,
  clusters: "Texts that share their wording",
  noCluster: "None: every text has its own wording.",
  moreClusters: (n) => `… and ${n} more clusters (--json gives them all)`,
  texts: "texts",
  members: "members",
  parties: "parties",
  party: "party",
  dates: "dates",
  partyLine: "Shared words, by party",
  words: "words",
  inside: "inside the party",
  ownInside: "less common ground",
  outside: "with other parties",
  institutional: "with an institution",
  pairs: "Pairs, the most alike first",
  shared: "shared runs",
  containment: "share of the shorter",
  ownContainment: "less common ground",
  resemblance: "resemblance",
  morePairs: (n) => `… and ${n} more pairs (--json gives them all)`,
  passages: "Passages side by side [what differs]",
  commonGround: "Common ground, left out",
  run: "run of words",
  reason: "reason",
  reasons: { widespread: "widespread", given: "title or act" },
  moreRuns: (n) => `… and ${n} more runs (--json gives them all)`,
  notes: (gramSize, threshold) => [
    `Runs of at least ${gramSize} words that two texts share; texts are joined from ${threshold} of the shorter one on.`,
    "Less common ground: without titles of acts and formulae of many members of several parties.",
    "This shows shared wording, not who wrote it first; the order is that of the ids.",
  ],
};

/** What only the table of shared wording says. */
export function reuseWordsOf(lang: ReportLanguage = "fr"): typeof FRENCH {
  return lang === "en" ? ENGLISH : FRENCH;
}
