import type { StanceLabel } from "../types.js";
import type { StatedPosition, StatedRecord } from "./types.js";

type Named = NonNullable<StatedRecord["stance"]["positions"]>;

function ownPositions(positions: Named): StanceLabel[] {
  const own = positions.filter(
    ({ holder, modality }) =>
      holder !== "others" && (modality === "actual" || modality === "mistaken"),
  );
  return [...new Set(own.flatMap(({ label }) => (label === "refused" ? [] : [label])))];
}

/** What a record's text states, with the quote that shows it. */
export function statePosition(record: StatedRecord): StatedPosition {
  const { label, declared, confidence, object, evidence, positions = [] } = record.stance;
  const refusal = evidence.find((quote) => quote.kind === "refused");
  const refused = label === "indetermine" && refusal !== undefined;
  const wanted = refused ? "refused" : declared ? "declared" : "inferred";
  const shown = evidence.find((quote) => quote.kind === wanted) ?? evidence[0];
  return {
    label,
    declared,
    refused,
    mentionsMistake: positions.some((position) => position.modality === "mistaken"),
    named: ownPositions(positions),
    object,
    quote: shown?.quote ?? null,
    confidence,
  };
}
