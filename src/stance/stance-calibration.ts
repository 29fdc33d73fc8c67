/** How sure each path to a stance is: measured by grouped cross-validation on coded texts, never on the reporting ones. */
export interface StanceCalibration {
  readonly id: string;
  readonly version: number;
  /** Share of right labels by how the position is declared. */
  readonly declared: Readonly<Record<DeclarationTier, number>>;
  readonly inferred: {
    /** Intercept and slopes, on the model's margin and the balance of evaluations, of the chance that a text which tells
     * a side tells pour. */
    readonly side: readonly [number, number, number];
    /** Intercept and slopes, on the size of that logit and the number of evaluations, of the chance that the text tells
     * nothing. */
    readonly silence: readonly [number, number, number];
    /** Abstentions among texts that declare nothing. */
    readonly abstentionShare: number;
  };
  /** Inferred positions less sure than this are `indetermine`. */
  readonly threshold: number;
}

/**
 * How a position is declared: by a vote cast, by support or rejection, by a nominal turn or an opinion; refused;
 * hypothetical or leaning; two texts against each other.
 */
export const DECLARATION_TIERS = [
  "act",
  "resolved",
  "support",
  "nominal",
  "refused",
  "leaning",
  "conflict",
] as const;

export type DeclarationTier = (typeof DECLARATION_TIERS)[number];
