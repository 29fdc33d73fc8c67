import { csv } from "./csv/csv.js";
import type { Format } from "./format.js";
import { json } from "./json/json.js";
import { jsonl } from "./jsonl/jsonl.js";
import { membersXml } from "./members-xml/members-xml.js";
import { pageHtml } from "./page-html/page-html.js";
import { pageText } from "./page-text/page-text.js";
import { rollcallXml } from "./rollcall-xml/rollcall-xml.js";
import { voteHtml } from "./vote-html/vote-html.js";

/** Every format, one line each; of two equally likely ones the first wins. */
export const formats: readonly Format[] = [
  pageText,
  pageHtml,
  voteHtml,
  jsonl,
  rollcallXml,
  membersXml,
  json,
  csv,
];
