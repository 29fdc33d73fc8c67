// Compiled from models/frames-fr/security-crime.json by models/build.ts: change that file, then run "npm run build:models".
import type { FrameDefinition } from "../frames/frame-types.js";

export const framesFrSecurityCrime: FrameDefinition = {
  "id": "security-crime",
  "version": 1,
  "language": "fr",
  "title": "Security and crime",
  "definition": "Crime, terrorism, public order, police and criminal justice.",
  "exploratory": true,
  "policyFrame": "Crime and punishment; Security and defence",
  "classes": {},
  "macros": {},
  "mentions": [
    {"id":"crime","pattern":"[criminel*|criminalité|délinquan*|crime|crimes|trafic|trafics|trafiquant*|blanchiment|banditisme|mafia*|escroc*|cybercrimin*]"},
    {"id":"terror","pattern":"[terroris*|djihad*|attentat|attentats|radicalis*]"},
    {"id":"police","pattern":["[police|policier|policiers|policière|gendarm*|enquêteur*|europol|eurojust|parquet*]","forces de l' ordre"]},
    {"id":"public-safety","pattern":["sécurité [publique|intérieure|nationale|nationales]","sécurité des [citoyens|personnes|européens|français]","ordre public"]},
  ],
  "exclusions": [],
  "roles": [
    {"id":"excess","definition":"security goes too far, at the price of something else","cues":[{"id":"too-much","pattern":"[sécuritaire|répressi*|disproportionn*|arbitraire*|liberticide*|dérive*]","scope":"sentence","weight":2}]},
    {"id":"neglected","definition":"the text does too little for security","cues":[{"id":"too-little","pattern":["@lack","[laxis*|angélisme|naïveté|désarm*|impunité|abandon*]"],"scope":"sentence","weight":2}]},
    {"id":"strengthened","definition":"the text makes people safer","cues":[{"id":"fights","pattern":["[lutt*|combat*|démantel*|traqu*|poursui*|arrêt*|sanctionn*]","@strengthen","@protect"],"scope":"clause","reach":8,"weight":1,"denied":"neglected"}]},
    {"id":"value","definition":"any other substantive use","cues":[]},
  ],
  "defaultRole": "value",
};
