// Compiled from models/stance-fr/calibration.json by models/build.ts: change that file, then run "npm run build:models".

export const stanceFrCalibration: { readonly "id": string; readonly "version": number; readonly "declared": { readonly "act": number; readonly "resolved": number; readonly "support": number; readonly "nominal": number; readonly "refused": number; readonly "leaning": number; readonly "conflict": number }; readonly "inferred": { readonly "side": readonly (number)[]; readonly "silence": readonly (number)[]; readonly "abstentionShare": number }; readonly "threshold": number } = {
  "id": "stance-fr-calibration",
  "version": 1,
  "declared": {"act":0.974,"resolved":0.876,"support":0.986,"nominal":0.946,"refused":0.867,"leaning":0.95,"conflict":0.875},
  "inferred": {"side":[-0.3914,0.4852,0.7623],"silence":[0.5572,-0.2193,-0.574],"abstentionShare":0.047},
  "threshold": 0.4,
};
