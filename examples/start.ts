// npm start                 the page in corpora/demo
// npm start -- page.html    your own page
import { join } from "node:path";
import { runCommand } from "../src/cli/run-command.js";

const DEMO_PAGE = join(import.meta.dirname, "../corpora/demo/page.html");
const given = process.argv.slice(2);

process.exitCode = await runCommand(["analyze", ...(given.length > 0 ? given : [DEMO_PAGE])], {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: new AbortController().signal,
});
