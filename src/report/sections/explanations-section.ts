import type { StanceLabel, ToneLabel } from "../../types.js";
import { partyAnchor } from "../anchors.js";
import { describeCount, formatExplanation } from "../format-explanation.js";
import { type Markup, markup, NOTHING } from "../markup.js";
import { formatNumber } from "../numbers.js";
import type { ReportContext } from "../report-context.js";
import { frameWordsOf } from "../words/words.js";
import { formatSection } from "./section.js";

const STANCES: readonly StanceLabel[] = ["pour", "contre", "abstention", "indetermine"];
const TONES: readonly ToneLabel[] = ["positive", "mixed", "neutral", "negative"];
const FOLDS_FROM = 60;

type Choice = readonly [value: string, label: string];

function formatSelect(
  id: string,
  key: string,
  label: string,
  choices: readonly Choice[],
  all: string,
): Markup {
  const options = choices.map(([value, name]) => markup`<option value="${value}">${name}</option>`);
  return markup`<label for="f-${id}">${label}<select id="f-${id}" data-f="${key}"><option value="">${all}</option>${options}</select></label>`;
}

function listRoleSelects({ input, texts, words, options }: ReportContext): Markup[] {
  const frames = input.groups.party[0]?.frames ?? [];
  return frames.map(({ id, roles }, i) => {
    const { name, roles: names } = frameWordsOf(id, words, options);
    const choices = Object.keys(roles).map((role): Choice => [`${i}-${role}`, names[role] ?? role]);
    return formatSelect(`role-${i}`, "r", name, choices, texts.all);
  });
}

/** Shown by the script only: without it there is nothing that filters. */
function formatFilters(context: ReportContext): Markup {
  const { input, lang, parties, groups, texts, words } = context;
  const numbered = (names: readonly (string | null)[]): Choice[] =>
    names.map((name, i) => [String(i), name ?? words.without]);
  const grounds: readonly Choice[] = [
    ["declared", texts.groundDeclared],
    ["inferred", texts.groundInferred],
    ["none", texts.groundNone],
  ];
  const stances = STANCES.map((label): Choice => [label, words.stance[label]]);
  const tones = TONES.map((label): Choice => [label, words.tone[label]]);
  const kinds: readonly Choice[] = [
    ["written", texts.kindWritten],
    ["oral", texts.kindOral],
  ];
  const hasOral = input.records.some(({ kind }) => kind === "oral");
  const total = formatNumber(input.records.length, lang);
  return markup`<form id="filters" aria-label="${texts.filters}" hidden>${[
    formatSelect("party", "p", texts.party, numbered(parties), texts.all),
    formatSelect("group", "g", texts.group, numbered(groups), texts.all),
    formatSelect("stance", "s", texts.stance, stances, texts.all),
    formatSelect("ground", "k", texts.ground, grounds, texts.all),
    ...listRoleSelects(context),
    formatSelect("tone", "t", texts.tone, tones, texts.all),
    ...(hasOral ? [formatSelect("kind", "w", texts.kind, kinds, texts.all)] : []),
    markup`<label for="f-search">${texts.search}<input id="f-search" type="search" autocomplete="off"></label>`,
    markup`<button type="reset">${texts.reset}</button>`,
    markup`<p id="shown" role="status" data-text="${texts.shown}" data-total="${total}"></p>`,
  ]}</form>\n`;
}

function formatLegend({ input, texts, words, options }: ReportContext): Markup {
  const entry = (look: string, sample: string, says: string): Markup =>
    markup`<li><mark class="${look}">${sample}</mark> ${says}</li>`;
  const frames = (input.groups.party[0]?.frames ?? []).map(({ id }, i) =>
    entry(`role-${i % 2}`, frameWordsOf(id, words, options).name, ""),
  );
  return markup`<details class="legend" open><summary>${texts.legend}</summary><ul>${[
    entry("declared", words.evidence.declared, texts.legendDeclared),
    entry("inferred", words.evidence.inferred, texts.legendInferred),
    entry("refused", words.evidence.refused, texts.legendRefused),
    ...frames,
    markup`<li>${texts.legendTone}</li>`,
  ]}</ul></details>\n`;
}

/** The places of the records of each party, in the order of the page. */
function groupByParty({ input, parties }: ReportContext): Map<string | null, number[]> {
  const places = new Map<string | null, number[]>(parties.map((party) => [party, []]));
  input.records.forEach((record, i) => {
    places.get(record.party ?? null)?.push(i);
  });
  return places;
}

function formatParty(
  party: string | null,
  places: readonly number[],
  groupIndex: ReadonlyMap<string | null, number>,
  context: ReportContext,
): Markup {
  const { input, parties, words, options } = context;
  if (places.length === 0) return NOTHING;
  const partyPlace = parties.indexOf(party);
  const articles = places.map((place) => {
    const record = input.records[place];
    if (record === undefined) return NOTHING;
    const group = groupIndex.get(record.group ?? null) ?? -1;
    return formatExplanation(record, place, { party: partyPlace, group }, context);
  });
  const isOpen = places.length < (options.foldsFrom ?? FOLDS_FROM);
  const title = markup`<h3>${party ?? words.without}</h3> <span class="count">${describeCount(places.length, context)}</span>`;
  return markup`<details class="party" id="${partyAnchor(party, context)}"${isOpen ? markup` open` : null}><summary>${title}</summary>\n${articles}</details>\n`;
}

/** Every explanation with its evidence, party by party. */
export function formatExplanations(context: ReportContext): Markup {
  const { texts, groups } = context;
  const groupIndex = new Map(groups.map((name, i) => [name, i]));
  const parties = [...groupByParty(context)].map(([party, places]) =>
    formatParty(party, places, groupIndex, context),
  );
  return formatSection(
    "explanations",
    texts.sections.explanations,
    formatLegend(context),
    formatFilters(context),
    ...parties,
  );
}
