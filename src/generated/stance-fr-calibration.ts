// Compiled from models/stance-fr/calibration.json by models/build.ts: change that file, then run "npm run build:models".

export const stanceFrCalibration: { readonly "id": string; readonly "version": number; readonly "declared": { readonly "act": number; readonly "resolved": number; readonly "support": number; readonly "nominal": number; readonly "refused": number; readonly "leaning": number; readonly "conflict": number }; readonly "inferred": { readonly "side": readonly (number)[]; readonly "silence": readonly (number)[]; readonly "abstentionShare": number }; readonly "threshold": number } = {
  "id": "stance-fr-calibration",
  "version": 1,
  "declared": {"act":0.99,"resolved":0.938,"support":0.987,"nominal":0.973,"refused":0.929,"leaning":0.982,"conflict":0.95},
  "inferred": {"side":[-0.3306,0.5991,1.0959],"silence":[1.2167,-0.09,-0.8302],"abstentionShare":0.004},
  "threshold": 0.3,
};
