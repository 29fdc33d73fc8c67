import { clusterTexts } from "./cluster-texts.js";
import type { ReuseText } from "./reuse-text.js";

/** Texts joined by links, by id; a text that is linked to none is a cluster of its own. */
export interface ReuseCluster {
  readonly ids: readonly string[];
  readonly speakers: readonly string[];
  readonly parties: readonly string[];
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))].sort();
}

function toCluster(members: readonly ReuseText[]): ReuseCluster {
  const dates = distinct(members.map((text) => text.date));
  return {
    ids: members.map((text) => text.id),
    speakers: distinct(members.map((text) => text.speaker)),
    parties: distinct(members.map((text) => text.party)),
    firstDate: dates[0] ?? null,
    lastDate: dates[dates.length - 1] ?? null,
  };
}

/** Clusters of the explanations, most texts first, ties by the first id. */
export function listClusters(
  texts: readonly ReuseText[],
  links: readonly (readonly [number, number])[],
): ReuseCluster[] {
  const members = new Map<number, ReuseText[]>();
  clusterTexts(texts.length, links).forEach((first, t) => {
    const text = texts[t] as ReuseText;
    if ((text.kind ?? "explanation") !== "explanation") return;
    const known = members.get(first);
    if (known === undefined) members.set(first, [text]);
    else known.push(text);
  });
  return [...members.values()].sort((a, b) => b.length - a.length).map(toCluster);
}
