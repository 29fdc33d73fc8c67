// Compiled from models/stance-fr/calibration.json by models/build.ts: change that file, then run "npm run build:models".

export const stanceFrCalibration: { readonly "id": string; readonly "version": number; readonly "declared": { readonly "act": number; readonly "resolved": number; readonly "support": number; readonly "nominal": number; readonly "refused": number; readonly "leaning": number; readonly "conflict": number }; readonly "inferred": { readonly "side": readonly (number)[]; readonly "silence": readonly (number)[]; readonly "abstentionShare": number }; readonly "threshold": number } = {
  "id": "stance-fr-calibration",
  "version": 1,
  "declared": {"act":0.972,"resolved":0.878,"support":0.986,"nominal":0.956,"refused":0.876,"leaning":0.95,"conflict":0.875},
  "inferred": {"side":[-0.3529,0.4858,0.7372],"silence":[0.663,-0.2921,-0.5728],"abstentionShare":0.034},
  "threshold": 0.3,
};
