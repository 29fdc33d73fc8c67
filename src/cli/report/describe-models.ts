import { framesFrChildProtection } from "../../generated/frames-fr-child-protection.js";
import { framesFrChildProtectionWeights } from "../../generated/frames-fr-child-protection-weights.js";
import { framesFrPrivacy } from "../../generated/frames-fr-privacy.js";
import { framesFrPrivacyWeights } from "../../generated/frames-fr-privacy-weights.js";
import { stanceFr } from "../../generated/stance-fr.js";
import { stanceFrCalibration } from "../../generated/stance-fr-calibration.js";
import { stanceFrInference } from "../../generated/stance-fr-inference.js";
import { toneFr } from "../../generated/tone-fr.js";
import { toneFrWeights } from "../../generated/tone-fr-weights.js";
import type { Provenance } from "../../report/types.js";
import { hashContent } from "../hash-content.js";

/** The models of the package by the names of their folders, with what each is for. */
const MODELS: readonly (readonly [id: string, note: string, model: object])[] = [
  ["stance-fr/rules", "Grammaire des positions déclarées.", stanceFr],
  ["stance-fr/inference", "Positions inférées, où rien n’est déclaré.", stanceFrInference],
  ["stance-fr/calibration", "Confiance des positions.", stanceFrCalibration],
  ["frames-fr/privacy", "Rôles de la vie privée : règles.", framesFrPrivacy],
  ["frames-fr/privacy-weights", "Rôles de la vie privée : poids.", framesFrPrivacyWeights],
  [
    "frames-fr/child-protection",
    "Rôles de la protection de l’enfance : règles.",
    framesFrChildProtection,
  ],
  [
    "frames-fr/child-protection-weights",
    "Rôles de la protection de l’enfance : poids.",
    framesFrChildProtectionWeights,
  ],
  ["tone-fr/rules", "Mots d’évaluation.", toneFr],
  ["tone-fr/weights", "Ton : poids.", toneFrWeights],
];

/** The models that the package was built with: version, and SHA-256 of the compiled model as JSON. */
export function describeModels(): NonNullable<Provenance["models"]> {
  return MODELS.map(([id, note, model]) => ({
    id,
    note,
    ...("version" in model ? { version: String(model.version) } : {}),
    sha256: hashContent(JSON.stringify(model)),
  }));
}
