// npm start                 the page in corpora/demo, then the codes of the real vote of 6 July 2021
// npm start -- page.html    your own page
import { join } from "node:path";
import { runCommand } from "../src/cli/run-command.js";
import { summarizeGroups } from "../src/index.js";
import { formatArgumentTable, formatStanceTable } from "../src/report/terminal/format-groups.js";
import { readCodes } from "./lib/shipped.js";

const DEMO_PAGE = join(import.meta.dirname, "../corpora/demo/page.html");
const REAL_VOTE = "2020/0259(COD)";
const given = process.argv.slice(2);

/** The real vote, from the codes that the project ships without their texts. */
function printRealVote(): void {
  const rows = readCodes().filter((row) => row.procedure === REAL_VOTE);
  const options = { width: process.stdout.columns ?? 120 };
  const parties = summarizeGroups(rows, { by: "party" }).filter((group) => group.textCount > 0);
  const groups = summarizeGroups(rows, { by: "group" }).filter((group) => group.textCount > 0);
  const parts = [
    `Un vote réel : ${REAL_VOTE}, dérogation temporaire à la directive ePrivacy, 6 juillet 2021`,
    "Codes seulement, sans les textes (corpora/term9-codes) : ce que les explications déclarent.",
    "",
    formatStanceTable("parti national", parties, options),
    "",
    formatStanceTable("groupe", groups, options),
    "",
    formatArgumentTable("parti national", parties, options),
  ];
  process.stdout.write(`\n\n${parts.join("\n")}\n`);
}

process.exitCode = await runCommand(["analyze", ...(given.length > 0 ? given : [DEMO_PAGE])], {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: new AbortController().signal,
});
if (given.length === 0) printRealVote();
