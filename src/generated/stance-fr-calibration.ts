// Compiled from models/stance-fr/calibration.json by models/build.ts: change that file, then run "npm run build:models".

export const stanceFrCalibration: { readonly "id": string; readonly "version": number; readonly "declared": { readonly "act": number; readonly "resolved": number; readonly "support": number; readonly "nominal": number; readonly "refused": number; readonly "leaning": number; readonly "conflict": number }; readonly "inferred": { readonly "side": readonly (number)[]; readonly "silence": readonly (number)[]; readonly "abstentionShare": number }; readonly "threshold": number } = {
  "id": "stance-fr-calibration",
  "version": 1,
  "declared": {"act":0.971,"resolved":0.875,"support":0.986,"nominal":0.956,"refused":0.874,"leaning":0.947,"conflict":0.857},
  "inferred": {"side":[-0.3244,0.47,0.7249],"silence":[0.6163,-0.2042,-0.6092],"abstentionShare":0.032},
  "threshold": 0.3,
};
