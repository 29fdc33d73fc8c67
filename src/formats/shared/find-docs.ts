const DOCUMENT = /\b(?:RC-)?[ABC]\d{1,2}-\d{4}\/\d{4}\b/g;

/**
 * The Parliament's document numbers in a title, each once.
 *
 * @example
 * findDocs("RC-B9-0331/2023 – Motion for a resolution"); // ["RC-B9-0331/2023"]
 */
export function findDocs(text: string): readonly string[] {
  return [...new Set(text.match(DOCUMENT) ?? [])];
}
