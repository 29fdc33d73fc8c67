// Compiled from models/stance-fr/calibration.json by models/build.ts: change that file, then run "npm run build:models".

export const stanceFrCalibration: { readonly "id": string; readonly "version": number; readonly "declared": { readonly "act": number; readonly "resolved": number; readonly "support": number; readonly "nominal": number; readonly "refused": number; readonly "leaning": number; readonly "conflict": number }; readonly "inferred": { readonly "silence": readonly (number)[]; readonly "side": readonly (number)[]; readonly "abstentionShare": number }; readonly "threshold": number } = {
  "id": "stance-fr-calibration",
  "version": 1,
  "declared": {"act":0.978,"resolved":0.857,"support":0.992,"nominal":0.936,"refused":0.864,"leaning":0.933,"conflict":0.75},
  "inferred": {"silence":[-0.3775,0.0246,-0.4229],"side":[0.0139,0.5325],"abstentionShare":0.034},
  "threshold": 0.45,
};
