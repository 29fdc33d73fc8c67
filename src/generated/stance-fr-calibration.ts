// Compiled from models/stance-fr/calibration.json by models/build.ts: change that file, then run "npm run build:models".

export const stanceFrCalibration: { readonly "id": string; readonly "version": number; readonly "declared": { readonly "act": number; readonly "resolved": number; readonly "support": number; readonly "nominal": number; readonly "refused": number; readonly "leaning": number; readonly "conflict": number }; readonly "inferred": { readonly "silence": readonly (number)[]; readonly "side": readonly (number)[]; readonly "abstentionShare": number }; readonly "threshold": number } = {
  "id": "stance-fr-calibration",
  "version": 1,
  "declared": {"act":0.974,"resolved":0.876,"support":0.986,"nominal":0.946,"refused":0.867,"leaning":0.95,"conflict":0.875},
  "inferred": {"silence":[0.3405,0.0482,-0.663],"side":[-0.4146,0.7618],"abstentionShare":0.047},
  "threshold": 0.35,
};
