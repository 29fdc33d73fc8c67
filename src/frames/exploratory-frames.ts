import { framesFrCapacityResponsibility } from "../generated/frames-fr-capacity-responsibility.js";
import { framesFrEconomyCost } from "../generated/frames-fr-economy-cost.js";
import { framesFrLegalityRights } from "../generated/frames-fr-legality-rights.js";
import { framesFrSecurityCrime } from "../generated/frames-fr-security-crime.js";
import { framesFrSovereigntySubsidiarity } from "../generated/frames-fr-sovereignty-subsidiarity.js";
import type { FrameDefinition } from "./frame-types.js";

/**
 * Frames beyond the codebook, off by default: coded by nobody, their roles are sums of cues. Their `policyFrame` names
 * the corresponding dimension of the Policy Frames Codebook (Boydstun, Card, Gross, Resnik & Smith 2014).
 *
 * @example
 * createAnalyzer({ frames: exploratoryFrames });
 */
export const exploratoryFrames = [
  framesFrSecurityCrime,
  framesFrLegalityRights,
  framesFrSovereigntySubsidiarity,
  framesFrEconomyCost,
  framesFrCapacityResponsibility,
] as unknown as readonly FrameDefinition[];
