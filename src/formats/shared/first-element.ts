/**
 * Name of a document's own element, after declarations and comments, without its prefix; "" where none begins.
 *
 * @example
 * firstElement('<?xml version="1.0"?><!-- a --><tei:TEI xml:lang="fr">'); // "TEI"
 */
export function firstElement(head: string): string {
  for (let at = head.indexOf("<"); at !== -1; at = head.indexOf("<", at)) {
    const isComment = head.startsWith("<!--", at);
    if (!isComment && !/[?!]/.test(head.charAt(at + 1)))
      return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(head.slice(at, at + 200))?.[1] ?? "";
    const end = head.indexOf(isComment ? "-->" : ">", at);
    if (end === -1) return "";
    at = end;
  }
  return "";
}
