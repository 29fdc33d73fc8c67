/**
 * Where the script of the annotating workers stands. Sources, built entries and shared chunks all lie one folder deep,
 * so that the address is right from each of them.
 */
export function annotateWorkerUrl(): URL {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return new URL(`../node/annotate-worker.${extension}`, import.meta.url);
}
