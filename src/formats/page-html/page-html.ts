import type { Format } from "../format.js";
import { createPageHtmlParser } from "./parse.js";

function detect(head: string): number {
  if (!/^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|body|main|section|article)/i.test(head))
    return 0;
  if (/<section id="groups">|class="chip /.test(head)) return 0.1;
  return /<article|<div class="empty">|<select id="member"/.test(head) ? 0.95 : 0.3;
}

/** A page of quivotequoi.eu, saved as HTML. */
export const pageHtml: Format = {
  id: "page-html",
  title: "Saved page of explanations, HTML",
  gives: ["explanations"],
  hasRealSample: true,
  detect,
  createParser: createPageHtmlParser,
};
