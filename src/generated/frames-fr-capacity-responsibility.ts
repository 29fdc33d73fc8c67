// Compiled from models/frames-fr/capacity-responsibility.json by models/build.ts: change that file, then run "npm run build:models".
import type { FrameDefinition } from "../frames/frame-types.js";

export const framesFrCapacityResponsibility: FrameDefinition = {
  "id": "capacity-responsibility",
  "version": 1,
  "language": "fr",
  "title": "Capacity and responsibility of platforms and authorities",
  "definition": "Who must or can act: duties of platforms, means of authorities, feasibility, sanctions.",
  "exploratory": true,
  "policyFrame": "Capacity and resources; Policy prescription and evaluation",
  "classes": {},
  "macros": {},
  "mentions": [
    {"id":"platforms","pattern":["[plateforme*|hébergeur*|fournisseur*|gafam|messagerie*]","géants ..2 [numérique|américains|internet]","réseaux sociaux","services [numériques|en-ligne]"]},
    {"id":"authorities","pattern":["[autorité|autorités] ..2 [compétentes|nationales|contrôle|indépendante*|répressives|judiciaires]","[agence|centre] européen*","services d' enquête"]},
  ],
  "exclusions": [],
  "roles": [
    {"id":"missing","definition":"duties or means are missing","cues":[{"id":"none","pattern":["@lack","[volontaria*|facultati*|bon-vouloir|impunité]","bon vouloir"],"scope":"sentence","weight":2}]},
    {"id":"excessive","definition":"power is handed to the wrong hands or too far","cues":[{"id":"too-much-power","pattern":"[privatis*|confier|censure|arbitraire*|tout-puissant*|livr*|toute-puissance]","scope":"sentence","weight":2}]},
    {"id":"imposed","definition":"duties or means are set","cues":[{"id":"must","pattern":["[oblig*|impos*|contrai*|responsabilis*|sanctionn*|amende*|doivent|devront|tenus]","[moyens|ressources|effectifs]"],"scope":"sentence","weight":1}]},
    {"id":"value","definition":"any other substantive use","cues":[]},
  ],
  "defaultRole": "value",
};
