// Compiled from models/frames-fr/legality-rights.json by models/build.ts: change that file, then run "npm run build:models".
import type { FrameDefinition } from "../frames/frame-types.js";

export const framesFrLegalityRights: FrameDefinition = {
  "id": "legality-rights",
  "version": 1,
  "language": "fr",
  "title": "Legality and fundamental rights",
  "definition": "Rule of law, fundamental rights, legal basis, courts, proportionality.",
  "exploratory": true,
  "policyFrame": "Constitutionality and jurisprudence; Fairness and equality",
  "classes": {},
  "macros": {},
  "mentions": [
    {"id":"rights","pattern":["droits [fondamentaux|humains]","droits de l' homme","libertés [publiques|fondamentales|individuelles]","état de droit","liberté d' expression"]},
    {"id":"courts","pattern":["[cour|cours] de justice","[cjue|cedh|jurisprudence|charte]","conseil constitutionnel"]},
    {"id":"legal-basis","pattern":["base [juridique|légale]","[sécurité|insécurité|vide|cadre|clarté] juridique","[légalité|proportionnalité|nécessité] ..2 [mesure*|principe*]","principe de [proportionnalité|légalité|précaution]"]},
  ],
  "exclusions": [],
  "roles": [
    {"id":"breached","definition":"the text violates law or rights","cues":[{"id":"breach","pattern":["@harm","[contraire*|incompatible*|illégal*|censur*|annul*]"],"scope":"clause","reach":8,"weight":2,"denied":"respected"}]},
    {"id":"respected","definition":"the text respects or strengthens law or rights","cues":[{"id":"respect","pattern":["@protect","@strengthen","conforme*"],"scope":"clause","reach":8,"weight":1,"denied":"breached"},{"id":"clarity","pattern":"[clarifi*|clarté|harmonis*|comble*]","scope":"clause","reach":6,"weight":1}]},
    {"id":"value","definition":"any other substantive use","cues":[]},
  ],
  "defaultRole": "value",
};
