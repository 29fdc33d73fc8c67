import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { callCommand } from "../support/call-command.js";
import { type LocalServer, startServer } from "./fetch-server.js";

const ROLL_CALLS = `<PV.RollCallVoteResults Sitting.Date="2031-03-04"><RollCallVote.Result Identifier="77" Date="2031-03-04"><RollCallVote.Description.Text>Lanternes</RollCallVote.Description.Text><Result.For Number="1"><Result.PoliticalGroup.List Identifier="GV"><PoliticalGroup.Member.Name MepId="1" PersId="900001">D'Albe</PoliticalGroup.Member.Name></Result.PoliticalGroup.List></Result.For></RollCallVote.Result></PV.RollCallVoteResults>`;

let folder = "";
let server: LocalServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "pourcontre-fetch-"));
  server = await startServer((request, response) => {
    if (request.url?.startsWith("/doceo")) response.end(ROLL_CALLS);
    else if (request.url?.startsWith("/api/v2/speeches")) {
      response.statusCode = 204;
      response.end();
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const fetchArgs = (...args: readonly string[]) =>
  ["fetch", ...args, "--to", folder, "--base", server.baseUrl, "--pause", "1"] as const;

test("what is fetched is in the folder, and formats --check reads it", async () => {
  const sources = ["rollcalls", "explanations", "--sitting", "2031-03-04"];
  const fetched = await callCommand(...fetchArgs(...sources, "--date", "2031-04-01"));
  expect(fetched.status).toBe(0);
  expect(fetched.stdout).toContain("new\tPV-10-2031-03-04-RCV_FR.xml");
  expect(fetched.stdout).toContain("empty\thttps://data.europarl.europa.eu/api/v2/speeches");
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(server.seen[0]?.headers["user-agent"]).toBe(`pourcontre/${version}`);
  const checked = await callCommand("formats", "--check", folder, "--json");
  const rows = JSON.parse(checked.stdout);
  expect([checked.status, rows]).toEqual([
    0,
    [
      expect.objectContaining({
        file: "PV-10-2031-03-04-RCV_FR.xml",
        format: "rollcall-xml",
        rollCallCount: 1,
        positionCount: 1,
        rejectionCount: 0,
      }),
    ],
  ]);
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  expect(manifest.files).toMatchObject([{ date: "2031-04-01" }]);
});

test("a failure is told, with its address; the status is 1", async () => {
  const { status, stdout } = await callCommand(...fetchArgs("votes", "--sitting", "2031-03-04"));
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^failed\tvotes-2031-03-04\.jsonld\tthere is nothing at the address\thttps/,
  );
});

test.each([
  [["fetch"], /name what to download: meetings, votes/],
  [["fetch", "everything"], /no source "everything"/],
  [["fetch", "votes"], /needs the sitting's date/],
  [["fetch", "meetings", "--year", "2031", "--base", "ftp://x"], /no http or https address/],
  [["fetch", "meetings", "--year", "2031", "--date", "today"], /--date is YYYY-MM-DD/],
])("%j is a wrong use", async (args, message) => {
  const { status, stderr } = await callCommand(...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
});

test("formats: the table, and a folder that is none", async () => {
  const table = await callCommand("formats");
  expect(table.status).toBe(0);
  expect(table.stdout).toMatch(/rollcall-xml .* roll calls .* yes/);
  const none = await callCommand("formats", "--check", join(folder, "none"));
  expect([none.status, none.stderr]).toEqual([1, expect.stringContaining("no such file")]);
});
