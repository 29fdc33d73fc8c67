// Compiled from models/frames-fr/economy-cost.json by models/build.ts: change that file, then run "npm run build:models".
import type { FrameDefinition } from "../frames/frame-types.js";

export const framesFrEconomyCost: FrameDefinition = {
  "id": "economy-cost",
  "version": 1,
  "language": "fr",
  "title": "Economy and cost",
  "definition": "Costs and benefits for firms, taxpayers, budgets; competition, jobs, burdens.",
  "exploratory": true,
  "policyFrame": "Economic; Capacity and resources",
  "classes": {},
  "macros": {},
  "mentions": [
    {"id":"cost","pattern":"[coût|coûts|coûteu*|dépense*|budgétaire*|contribuable*|financement*|gaspill*]"},
    {"id":"firms","pattern":["[pme|entreprises|entreprise|artisan*|industrie*|industriel*|compétitivité|innovation|croissance|emploi|emplois]","charges administratives"]},
    {"id":"trade","pattern":"[concurrence|libre-échange|exportation*|importation*|marché|marchés]"},
  ],
  "exclusions": [
    {"id":"market-names","pattern":["marché [intérieur|unique]","semestre européen"]},
  ],
  "roles": [
    {"id":"burden","definition":"the text costs or hampers","cues":[{"id":"weighs","pattern":["@burden","@hinder","@harm","[exorbitant*|excessif*|gaspill*|déloyale]"],"scope":"clause","reach":8,"weight":2,"denied":"benefit"}]},
    {"id":"benefit","definition":"the text helps the economy or saves","cues":[{"id":"helps","pattern":["[soutien*|soutenir|favoris*|relanc*|stimul*|facilit*|simplifi*|économ*|créer|création|débouché*]","@strengthen"],"scope":"clause","reach":8,"weight":1,"denied":"burden"}]},
    {"id":"value","definition":"any other substantive use","cues":[]},
  ],
  "defaultRole": "value",
};
