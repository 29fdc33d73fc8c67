// Compiled from models/stance-fr/calibration.json by models/build.ts: change that file, then run "npm run build:models".

export const stanceFrCalibration: { readonly "id": string; readonly "version": number; readonly "declared": { readonly "act": number; readonly "resolved": number; readonly "support": number; readonly "nominal": number; readonly "refused": number; readonly "leaning": number; readonly "conflict": number }; readonly "inferred": { readonly "side": readonly (number)[]; readonly "silence": readonly (number)[]; readonly "abstentionShare": number }; readonly "threshold": number } = {
  "id": "stance-fr-calibration",
  "version": 1,
  "declared": {"act":0.987,"resolved":0.919,"support":0.982,"nominal":0.972,"refused":0.927,"leaning":0.979,"conflict":0.941},
  "inferred": {"side":[-0.2781,0.5642,1.0283],"silence":[1.0633,-0.091,-0.7659],"abstentionShare":0.005},
  "threshold": 0.3,
};
