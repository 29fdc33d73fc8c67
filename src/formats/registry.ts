import { csv } from "./csv/csv.js";
import { epApi } from "./ep-api/ep-api.js";
import { europarl } from "./europarl/europarl.js";
import type { Format } from "./format.js";
import { howTheyVote } from "./howtheyvote/howtheyvote.js";
import { institutional } from "./institutional/institutional.js";
import { json } from "./json/json.js";
import { jsonl } from "./jsonl/jsonl.js";
import { membersXml } from "./members-xml/members-xml.js";
import { pageHtml } from "./page-html/page-html.js";
import { pageText } from "./page-text/page-text.js";
import { parltrack } from "./parltrack/parltrack.js";
import { rollcallXml } from "./rollcall-xml/rollcall-xml.js";
import { tei } from "./tei/tei.js";
import { voteHtml } from "./vote-html/vote-html.js";

/** Every format, one line each; of two equally likely ones the first wins. */
export const formats: readonly Format[] = [
  pageText,
  pageHtml,
  voteHtml,
  jsonl,
  json,
  csv,
  tei,
  parltrack,
  howTheyVote,
  epApi,
  rollcallXml,
  membersXml,
  europarl,
  institutional,
];
