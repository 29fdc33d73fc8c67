import type { Format } from "../format.js";
import { createVoteHtmlParser } from "./parse.js";

function detect(head: string): number {
  if (!/^\s*<(?:!doctype html|html|body|main)/i.test(head)) return 0;
  return /<section id="groups">|class="chip (?:for|against|abstention|novote)"/.test(head)
    ? 0.95
    : 0;
}

/** The page of one vote on quivotequoi.eu, saved as HTML. */
export const voteHtml: Format = {
  id: "vote-html",
  title: "Saved page of one vote, HTML",
  gives: ["roll calls"],
  hasRealSample: true,
  detect,
  createParser: createVoteHtmlParser,
};
