// Compiled from models/stance-fr/calibration.json by models/build.ts: change that file, then run "npm run build:models".

export const stanceFrCalibration: { readonly "id": string; readonly "version": number; readonly "declared": { readonly "act": number; readonly "resolved": number; readonly "support": number; readonly "nominal": number; readonly "refused": number; readonly "leaning": number; readonly "conflict": number }; readonly "inferred": { readonly "side": readonly (number)[]; readonly "silence": readonly (number)[]; readonly "abstentionShare": number }; readonly "threshold": number } = {
  "id": "stance-fr-calibration",
  "version": 1,
  "declared": {"act":0.987,"resolved":0.919,"support":0.982,"nominal":0.972,"refused":0.927,"leaning":0.979,"conflict":0.941},
  "inferred": {"side":[-0.2497,0.5195,1.0545],"silence":[1.0611,-0.092,-0.7661],"abstentionShare":0.005},
  "threshold": 0.3,
};
