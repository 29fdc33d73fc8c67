const PROCEDURE = /[?&]reference=(\d{4}\/\d{4}[A-Z]?\([A-Z]{3}\))/;
const DOCUMENT = /\/document\/(A|B|RC|C)-(\d{1,2})-(\d{4})-(\d{4})(?:_|$)/;
const SITTING = /\/document\/PV-\d{1,2}-(\d{4}-\d{2}-\d{2})/;

/** What a link of the European Parliament's site names. */
export interface PageLink {
  readonly procedure?: string;
  /** As A9-0258/2020. */
  readonly doc?: string;
  /** Date of the sitting whose minutes the link leads to. */
  readonly sittingDate?: string;
}

/**
 * Reads procedure, document or sitting off a link.
 *
 * @example
 * readPageLink("https://www.europarl.europa.eu/doceo/document/A-9-2020-0258_FR.html"); // { doc: "A9-0258/2020" }
 */
export function readPageLink(href: string): PageLink {
  const procedure = PROCEDURE.exec(href)?.[1];
  if (procedure !== undefined) return { procedure };
  const sittingDate = SITTING.exec(href)?.[1];
  if (sittingDate !== undefined) return { sittingDate };
  const doc = DOCUMENT.exec(href);
  if (doc === null) return {};
  const prefix = doc[1] === "RC" ? "RC-B" : (doc[1] ?? "");
  return { doc: `${prefix}${doc[2]}-${doc[4]}/${doc[3]}` };
}
