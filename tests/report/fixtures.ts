import type { ReportRecord } from "../../src/report/types.js";
import type { Position, StanceLabel } from "../../src/types.js";

/** What a made record is about; the quotes are looked up in its text. */
export interface MadeRecord {
  readonly speaker: string;
  readonly party: string;
  readonly group: string;
  readonly text: string;
  readonly label: StanceLabel;
  readonly quote?: string;
  readonly kind?: "declared" | "refused" | "inferred";
  readonly privacy?: readonly [role: string, quote: string];
  readonly child?: readonly [role: string, quote: string];
  readonly tone?: readonly ["positive" | "negative", quote: string];
  readonly axis?: number;
  readonly recordedVote?: Position;
  readonly date?: string;
  readonly isOral?: boolean;
}

function locate(text: string, quote: string) {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`not in the text: ${quote}`);
  return { start, end: start + quote.length, quote };
}

function makeFrame(id: string, text: string, given?: readonly [string, string]) {
  const evidence = given ? [{ ...locate(text, given[1]), role: given[0] }] : [];
  return { id, role: given?.[0] ?? "absent", evidence };
}

const AXIS = { "-1": "protection", "0": "balanced", "1": "privacy" } as const;

/** A record as the analyzer would give it, from quotes. */
export function makeReportRecord(made: MadeRecord, index: number): ReportRecord {
  const { text, label, quote, kind = "declared" } = made;
  const [polarity, toneQuote] = made.tone ?? ["positive", null];
  const axis = made.axis === undefined ? null : AXIS[String(made.axis) as keyof typeof AXIS];
  return {
    id: `t${index + 1}`,
    speaker: made.speaker,
    party: made.party,
    group: made.group,
    date: made.date ?? "2023-03-14",
    procedure: "2022/0404(COD)",
    kind: made.isOral ? "oral" : "written",
    text,
    language: "fr",
    ...(made.recordedVote === undefined
      ? {}
      : { recordedVote: made.recordedVote, linkTier: "strict" as const }),
    stance: {
      label,
      declared: kind === "declared" && label !== "indetermine",
      confidence: kind === "declared" ? 0.98 : 0.81,
      evidence: quote
        ? [{ ...locate(text, quote), kind, rule: "made", weight: kind === "declared" ? 1 : 0.6 }]
        : [],
    },
    frames: [
      makeFrame("privacy", text, made.privacy),
      makeFrame("child-protection", text, made.child),
    ],
    axis: { label: axis ?? "neither", position: made.axis ?? null },
    tone: {
      label: toneQuote === null ? "neutral" : polarity,
      score: toneQuote === null ? 0 : polarity === "positive" ? 1 : -1,
      evidence: toneQuote
        ? [{ ...locate(text, toneQuote), polarity, rule: "made", weight: 1 }]
        : [],
    },
  };
}

const RIVES = "Parti des Rives";
const COTES = "Union des Côtes";
const FORETS = "Mouvement des Forêts et des Campagnes réunies";
const LAC = "Alliance du Lac";
const GAUCHE = "Groupe des Estuaires";
const DROITE = "Groupe des Collines";

const COPIED =
  "J’ai voté pour ce texte, qui aidera à repérer plus vite les images d’enfants maltraités tout en respectant la vie privée des familles.";

/** Twelve invented explanations on an invented file. */
export const MADE: readonly MadeRecord[] = [
  ...["Jeanne D’ALBE", "Marc TILLIER", "Odile VANNEAU", "Hervé CASTANG"].map((speaker) => ({
    speaker,
    party: RIVES,
    group: DROITE,
    text: `. – ${COPIED}`,
    label: "pour" as const,
    quote: "J’ai voté pour ce texte",
    privacy: ["safeguarded", "respectant la vie privée"] as const,
    child: ["goal", "repérer plus vite les images d’enfants maltraités"] as const,
    tone: ["positive", "aidera à repérer plus vite"] as const,
    axis: 0,
    recordedVote: "pour" as const,
  })),
  {
    speaker: "Lise ORMEAU",
    party: COTES,
    group: GAUCHE,
    text: "Lire toutes les lettres pour en trouver une mauvaise, c’est la surveillance de tous. La protection des enfants est un but que je partage, mais ce règlement sacrifie le secret des correspondances. Je vote donc contre.",
    label: "contre",
    quote: "Je vote donc contre",
    privacy: ["threatened", "sacrifie le secret des correspondances"],
    child: ["conceded", "La protection des enfants est un but que je partage, mais"],
    tone: ["negative", "sacrifie le secret des correspondances"],
    axis: 1,
    recordedVote: "contre",
  },
  {
    speaker: "Paul RÉMUZAT",
    party: COTES,
    group: GAUCHE,
    text: "Entre la sécurité des mineurs et la confidentialité de nos échanges, l’équilibre n’est pas trouvé. Je me suis abstenu.",
    label: "abstention",
    quote: "Je me suis abstenu",
    privacy: ["balance", "la confidentialité de nos échanges, l’équilibre"],
    child: ["goal", "la sécurité des mineurs"],
    axis: 0,
    recordedVote: "contre",
  },
  {
    speaker: "Agathe LESCURE",
    party: FORETS,
    group: GAUCHE,
    text: "Je salue l’adoption rapide de ce règlement : les victimes attendaient depuis trop longtemps.",
    label: "pour",
    kind: "inferred",
    quote: "Je salue l’adoption rapide de ce règlement",
    child: ["goal", "les victimes attendaient"],
    tone: ["positive", "Je salue l’adoption rapide"],
    axis: -1,
    recordedVote: "pour",
  },
  {
    speaker: "Yves BRANDOUIN",
    party: FORETS,
    group: GAUCHE,
    text: "Dans ces conditions, je préfère ne pas soutenir ce texte.",
    label: "indetermine",
    kind: "refused",
    quote: "je préfère ne pas soutenir ce texte",
    recordedVote: "abstention",
  },
  {
    speaker: "Solène MARCHAIS",
    party: FORETS,
    group: GAUCHE,
    text: "Le rapport porte sur le traitement des données par les fournisseurs de messagerie. Il prévoit une évaluation au bout de deux ans.",
    label: "indetermine",
  },
  {
    speaker: "Denis FAUGÈRE",
    party: LAC,
    group: DROITE,
    text: "Pour. Les règles sur les données empêchaient jusqu’ici les enquêteurs d’agir ; cet obstacle est levé au profit des enfants.",
    label: "pour",
    quote: "Pour.",
    privacy: ["obstacle", "Les règles sur les données empêchaient"],
    child: ["goal", "au profit des enfants"],
    tone: ["positive", "cet obstacle est levé"],
    axis: -1,
    recordedVote: "pour",
  },
  {
    speaker: "Inès COLOMBEL",
    party: LAC,
    group: DROITE,
    text: "Ce texte ne va pas assez loin pour les enfants, et fragilise le chiffrement. J’ai voté contre.",
    label: "contre",
    quote: "J’ai voté contre",
    privacy: ["threatened", "fragilise le chiffrement"],
    child: ["insufficient", "ne va pas assez loin pour les enfants"],
    tone: ["negative", "ne va pas assez loin"],
    axis: 0,
    recordedVote: "contre",
  },
  {
    speaker: "Bruno SALVETAT",
    party: LAC,
    group: DROITE,
    text: "J’ai soutenu ce règlement, provisoire et encadré.",
    label: "pour",
    quote: "J’ai soutenu ce règlement",
    tone: ["positive", "encadré"],
    recordedVote: "contre",
  },
];

export const RECORDS: readonly ReportRecord[] = MADE.map(makeReportRecord);
