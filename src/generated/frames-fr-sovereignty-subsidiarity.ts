// Compiled from models/frames-fr/sovereignty-subsidiarity.json by models/build.ts: change that file, then run "npm run build:models".
import type { FrameDefinition } from "../frames/frame-types.js";

export const framesFrSovereigntySubsidiarity: FrameDefinition = {
  "id": "sovereignty-subsidiarity",
  "version": 1,
  "language": "fr",
  "title": "Sovereignty and subsidiarity",
  "definition": "Competence of the states or of the Union, sovereignty, subsidiarity, independence from abroad.",
  "exploratory": true,
  "policyFrame": "External regulation and reputation; Political",
  "classes": {},
  "macros": {},
  "mentions": [
    {"id":"sovereignty","pattern":["[souverain|souveraine|souveraineté|souverains|souveraines|souverainetés]","autonomie stratégique","indépendance [nationale|européenne|numérique|énergétique]"]},
    {"id":"competence","pattern":["[compétence|compétences|prérogative|prérogatives] ..3 [états|nationale*|exclusive*|union|europe*|membres]","subsidiarité","[unanimité|veto]","[ressort|relève] ..3 [états|nations]"]},
    {"id":"federal","pattern":["[fédéralis*|supranational*|ingérence*]","[transfert|abandon] de [compétence*|souveraineté]"]},
  ],
  "exclusions": [],
  "roles": [
    {"id":"threatened","definition":"the text takes from the states or makes dependent","cues":[{"id":"takes","pattern":["@harm","[empiét*|outrepass*|arroge*|immisc*|dépossé*|dessaisi*|accapar*|transfert|abandon|perte]"],"scope":"sentence","weight":2,"denied":"respected"},{"id":"federal-push","pattern":"[fédéralis*|supranational*|ingérence*]","scope":"phrase","weight":1}]},
    {"id":"respected","definition":"the text leaves states their competence or strengthens independence","cues":[{"id":"leaves","pattern":["@protect","@strengthen","[laisse|marge|liberté|latitude]"],"scope":"clause","reach":8,"weight":1,"denied":"threatened"}]},
    {"id":"value","definition":"any other substantive use","cues":[]},
  ],
  "defaultRole": "value",
};
