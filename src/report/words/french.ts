import type { Position, StanceLabel, ToneLabel } from "../../types.js";
import type { FrameWords } from "../types.js";

/** French counts in the plural from two on. */
export const plural = (n: number, one: string, many: string): string => (n >= 2 ? many : one);

const FRAMES: Readonly<Record<string, FrameWords>> = {
  privacy: {
    name: "Vie privée",
    shortName: "vie privée",
    roles: {
      absent: "absente",
      threatened: "menacée",
      safeguarded: "protégée",
      balance: "à équilibrer",
      obstacle: "obstacle",
      value: "autre emploi",
    },
  },
  "child-protection": {
    name: "Protection de l’enfance",
    shortName: "enfance",
    roles: {
      absent: "absente",
      goal: "objectif",
      conceded: "concédée",
      insufficient: "insuffisante",
      value: "autre emploi",
    },
  },
};

const STANCE: Readonly<Record<StanceLabel, string>> = {
  pour: "pour",
  contre: "contre",
  abstention: "abstention",
  indetermine: "indéterminable",
};

/** An inferred position is never printed as a vote. */
const INFERRED: Readonly<Record<Position, string>> = {
  pour: "favorable (inféré)",
  contre: "défavorable (inféré)",
  abstention: "réservé (inféré)",
};

const TONE: Readonly<Record<ToneLabel, string>> = {
  positive: "positif",
  negative: "négatif",
  mixed: "mêlé",
  neutral: "neutre",
};

export const french = {
  stance: STANCE,
  inferred: INFERRED,
  inferredShort: { pour: "favorable", contre: "défavorable", abstention: "réservé" } as Readonly<
    Record<Position, string>
  >,
  inferredHeading: "inféré",
  undeterminable: "indéterminable",
  evidence: { declared: "déclaré", refused: "refusé", inferred: "inféré" },
  polarity: { positive: "jugement positif", negative: "jugement négatif" },
  tone: TONE,
  frames: FRAMES,
  notAnalysed: "non analysé",
  recorded: {
    pour: "pour",
    contre: "contre",
    abstention: "abstention",
    for: "pour",
    against: "contre",
    "did-not-vote": "n’a pas voté",
  },
  linkTier: {
    strict: "lien sûr (un document, un vote final)",
    loose: "lien possible (peut être un autre vote)",
    "single-rollcall": "lien possible (seul vote connu du dossier)",
    given: "lien donné par la source",
  },
  without: "sans indication",
  texts: (n: number, text: string) => `${text} ${plural(n, "texte", "textes")}`,
  number: (count: string, total: string) => `${count} sur ${total}`,
  axisEnds: ["protection de l’enfance", "les deux", "vie privée"] as readonly string[],
  axisLabels: {
    protection: "protection de l’enfance",
    privacy: "vie privée",
    balanced: "les deux",
    neither: "ni l’une ni l’autre",
  },
  member: "explication d’un membre",
  institution: "texte d’une institution",
  institutions: "Institutions",
  charts: {
    positions: "Positions déclarées",
    positionsNote:
      "Part des textes de chaque ligne. Seules les positions déclarées forment la barre ; ce qui est inféré ou indéterminable figure à part.",
    axis: "Ce qui porte l’argument",
    axisNote: "Un point par texte où au moins un des deux enjeux porte l’argument.",
    roles: "Rôles",
    rolesNote: "Part des textes analysés de chaque ligne ; nombre de textes dans la case.",
    reuse: "Mots en commun",
    reuseNote:
      "Part des mots de la ligne (en %) qui se trouvent dans des suites d’au moins cinq mots, écrites aussi par un autre membre de la colonne.",
    timeline: "Textes par mois",
    timelineNote: "Nombre de textes par mois, selon la position déclarée.",
    calibration: "Calibration",
    calibrationNote:
      "Part de réponses justes selon la confiance annoncée. Sur la diagonale, la confiance dit vrai.",
    coverage: "Couverture",
    coverageNote:
      "Part de réponses justes parmi celles que l’on garde lorsqu’on écarte les moins sûres.",
    confidence: "confiance",
    accuracy: "part de réponses justes",
    coverageAxis: "part de réponses gardées",
    threshold: "seuil",
    month: "mois",
    empty: "Rien à montrer.",
  },
};

/** Every language has the same words to offer. */
export type ReportWords = typeof french;
