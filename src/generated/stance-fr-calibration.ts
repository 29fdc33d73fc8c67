// Compiled from models/stance-fr/calibration.json by models/build.ts: change that file, then run "npm run build:models".

export const stanceFrCalibration: { readonly "id": string; readonly "version": number; readonly "declared": { readonly "act": number; readonly "resolved": number; readonly "support": number; readonly "nominal": number; readonly "refused": number; readonly "leaning": number; readonly "conflict": number }; readonly "inferred": { readonly "side": readonly (number)[]; readonly "silence": readonly (number)[]; readonly "abstentionShare": number }; readonly "threshold": number } = {
  "id": "stance-fr-calibration",
  "version": 1,
  "declared": {"act":0.968,"resolved":0.89,"support":0.987,"nominal":0.954,"refused":0.892,"leaning":0.957,"conflict":0.833},
  "inferred": {"side":[-0.3767,0.587,0.9188],"silence":[0.834,-0.1194,-0.6395],"abstentionShare":0.029},
  "threshold": 0.3,
};
