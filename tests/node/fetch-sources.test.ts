import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readRetryAfterMs } from "../../src/node/fetch/back-off.js";
import { fetchSources } from "../../src/node/fetch/fetch-sources.js";
import type { FetchOptions, FetchProgress } from "../../src/node/fetch/fetch-types.js";
import { type FetchRequest, listTargets } from "../../src/node/fetch/sources.js";
import { termOfSitting } from "../../src/node/fetch/term-of-sitting.js";
import { type Answerer, type LocalServer, startServer } from "./fetch-server.js";

const SITTING = "2031-03-04";
const RCV = `PV-10-${SITTING}-RCV_FR.xml`;
const XML = `<PV.RollCallVoteResults Sitting.Date="${SITTING}">${"<x/>".repeat(5000)}</PV.RollCallVoteResults>`;
const BYTES = new TextEncoder().encode(XML);

let folder = "";
let server: LocalServer | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pourcontre-fetch-"));
});
afterEach(async () => {
  await restart();
});

const sha256 = (content: string) => createHash("sha256").update(content).digest("hex");
const fileOf = (name: string) => readFileSync(join(folder, name), "utf8");
const manifestOf = () => JSON.parse(fileOf("manifest.json"));

const seen = () => server?.seen ?? [];

/** Fetches from a server that answers so. */
async function fetchFrom(
  answer: Answerer,
  request: FetchRequest = { sources: ["rollcalls"], sitting: SITTING },
  options: Partial<FetchOptions> = {},
) {
  server ??= await startServer(answer);
  const quick = { pauseMs: 0, retryDelayMs: 1, idleTimeoutMs: 2000 };
  return fetchSources(request, { folder, baseUrl: server.baseUrl, ...quick, ...options });
}

/** The next fetch has a new server and an empty folder. */
async function restart(): Promise<void> {
  await server?.close();
  server = null;
  rmSync(folder, { recursive: true, force: true });
}

const whole: Answerer = (_request, response) => response.end(XML);

describe("addresses", () => {
  test.each([
    [
      "meetings",
      "https://data.europarl.europa.eu/api/v2/meetings?year=2031&format=application%2Fld%2Bjson",
    ],
    [
      "votes",
      "https://data.europarl.europa.eu/api/v2/meetings/MTG-PL-2031-03-04/decisions?format=application%2Fld%2Bjson&json-layout=framed",
    ],
    [
      "explanations",
      "https://data.europarl.europa.eu/api/v2/speeches?sitting-date=2031-03-04&activity-type=PLENARY_VOTE_EXPLANATIONS&include-output=xml_fragment&format=application%2Fld%2Bjson",
    ],
    ["rollcalls", "https://www.europarl.europa.eu/doceo/document/PV-10-2031-03-04-RCV_FR.xml"],
  ] as const)("%s", (source, address) => {
    expect(listTargets({ sources: [source], sitting: SITTING })[0]?.addresses[0]).toBe(address);
  });

  test.each([
    ["2021-07-06", 9],
    ["2019-07-01", 8],
    ["2024-07-16", 10],
    ["2004-07-20", 6],
  ])("the term of %s is %s", (date, term) => expect(termOfSitting(date)).toBe(term));

  test.each([
    ["no sitting", { sources: ["votes"] }],
    ["a sitting that is no date", { sources: ["speeches"], sitting: "6 juillet" }],
    ["a path in the sitting", { sources: ["rollcalls"], sitting: "../../2021-07-06" }],
    ["no year", { sources: ["meetings"] }],
    ["before all terms", { sources: ["rollcalls"], sitting: "1999-01-01" }],
  ] as const)("%s is a wrong use", async (_, request) => {
    await expect(fetchSources(request, { folder })).rejects.toMatchObject({
      code: "INVALID_ARGUMENT",
    });
  });

  test("a base that is no address is a wrong use", async () => {
    const request = { sources: ["howtheyvote"] } as const;
    await expect(fetchSources(request, { folder, baseUrl: "file:///etc" })).rejects.toMatchObject({
      code: "INVALID_OPTION",
    });
  });
});

describe("a file", () => {
  test("comes with its place in the manifest; the server learns name and version", async () => {
    const result = await fetchFrom(
      (_request, response) => {
        response.setHeader("etag", '"1"');
        response.setHeader("date", "Tue, 04 Mar 2031 10:00:00 GMT");
        response.end(XML);
      },
      undefined,
      { userAgent: "pourcontre/1.2.3" },
    );
    const entry = {
      file: RCV,
      address: `https://www.europarl.europa.eu/doceo/document/${RCV}`,
      date: SITTING,
      sha256: sha256(XML),
      byteCount: BYTES.length,
      licence: expect.stringContaining("European Parliament"),
      etag: '"1"',
    };
    expect(result).toEqual({ files: [{ ...entry, state: "new" }], failures: [], empty: [] });
    expect(manifestOf()).toEqual({ schemaVersion: 1, files: [entry] });
    expect(fileOf(RCV)).toBe(XML);
    expect(readdirSync(folder).sort()).toEqual([RCV, "manifest.json"]);
    expect(seen()[0]?.headers["user-agent"]).toBe("pourcontre/1.2.3");
  });

  test("unchanged by ETag or Last-Modified: not sent again; the date given goes into the manifest", async () => {
    const lastModified = "Tue, 04 Mar 2031 10:00:00 GMT";
    const answer: Answerer = (request, response) => {
      response.setHeader("last-modified", lastModified);
      if (request.headers["if-modified-since"] === lastModified) response.statusCode = 304;
      response.end(response.statusCode === 304 ? undefined : XML);
    };
    await fetchFrom(answer, undefined, { date: "2031-05-01" });
    const before = fileOf("manifest.json");
    const again = await fetchFrom(answer, undefined, { date: "2031-06-01" });
    expect(again.files.map(({ state, date }) => [state, date])).toEqual([
      ["unchanged", "2031-05-01"],
    ]);
    expect(fileOf("manifest.json")).toBe(before);
  });

  test("changed at the server: replaced, and said", async () => {
    let content = XML;
    const answer: Answerer = (_request, response) => response.end(content);
    await fetchFrom(answer);
    content = "<other/>";
    const again = await fetchFrom(answer);
    expect(again.files).toMatchObject([{ state: "changed", sha256: sha256("<other/>") }]);
    expect(fileOf(RCV)).toBe("<other/>");
  });

  test("touched or removed by someone: asked for whole again", async () => {
    const answer: Answerer = (request, response) => {
      response.setHeader("etag", '"1"');
      response.statusCode = request.headers["if-none-match"] === undefined ? 200 : 304;
      response.end(response.statusCode === 304 ? undefined : XML);
    };
    await fetchFrom(answer);
    writeFileSync(join(folder, RCV), "touched");
    await fetchFrom(answer);
    expect(fileOf(RCV)).toBe(XML);
    rmSync(join(folder, RCV));
    await fetchFrom(answer);
    expect(fileOf(RCV)).toBe(XML);
  });

  test("missing at one address: the next is asked; missing at all: a failure", async () => {
    const second = await fetchFrom((request, response) => {
      if (request.url?.startsWith("/doceo")) response.statusCode = 404;
      response.end(XML);
    });
    expect(second.files[0]?.address).toContain("/RegData/");
    await server?.close();
    server = null;
    rmSync(folder, { recursive: true });
    const none = await fetchFrom((_request, response) => {
      response.statusCode = 404;
      response.end("not here");
    });
    expect(none).toMatchObject({ files: [], failures: [{ file: RCV, status: 404 }] });
    expect(existsSync(join(folder, RCV))).toBe(false);
    expect(seen().length).toBe(2);
  });

  test("a manifest that is none is not overwritten", async () => {
    writeFileSync(join(folder, "manifest.json"), "mine");
    await expect(fetchFrom(whole)).rejects.toMatchObject({ code: "FILE_UNREADABLE" });
    expect(fileOf("manifest.json")).toBe("mine");
    expect(seen()).toEqual([]);
  });
});

describe("trouble", () => {
  test.each([429, 500, 502, 503, 504])("%s: asked again", async (status) => {
    const result = await fetchFrom((_request, response, count) => {
      if (count < 3) response.statusCode = status;
      response.end(count < 3 ? "busy" : XML);
    });
    expect(result.files).toMatchObject([{ state: "new", sha256: sha256(XML) }]);
    expect(seen().length).toBe(3);
  });

  test("Retry-After is kept to", async () => {
    const times: number[] = [];
    await fetchFrom((_request, response, count) => {
      times.push(performance.now());
      if (count === 1) response.writeHead(429, { "retry-after": "1" });
      response.end(count === 1 ? "" : XML);
    });
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
  });

  test.each([
    ["seconds", { "retry-after": "7" }, 7000],
    [
      "a date, against the server's own",
      {
        "retry-after": "Tue, 04 Mar 2031 10:00:30 GMT",
        date: "Tue, 04 Mar 2031 10:00:00 GMT",
      },
      30_000,
    ],
    [
      "a date that has passed",
      { "retry-after": "Tue, 04 Mar 2031 09:00:00 GMT", date: "Tue, 04 Mar 2031 10:00:00 GMT" },
      0,
    ],
    ["nonsense", { "retry-after": "soon" }, null],
    ["nothing", {}, null],
  ])("Retry-After: %s", (_, headers, expected) => {
    expect(readRetryAfterMs(new Headers(headers as Record<string, string>))).toBe(expected);
  });

  test("a server that asks for hours is left alone", async () => {
    const result = await fetchFrom((_request, response) => {
      response.writeHead(503, { "retry-after": "7200" });
      response.end();
    });
    expect(result.failures).toMatchObject([{ status: 503 }]);
    expect(seen().length).toBe(1);
  });

  test("never better: a failure after the last try; the other files are fetched", async () => {
    const result = await fetchFrom(
      (request, response) => {
        if (request.url?.includes("/votes.csv")) response.statusCode = 500;
        response.end("table");
      },
      { sources: ["howtheyvote"] },
      { retryCount: 2 },
    );
    expect(result.failures).toMatchObject([{ file: "howtheyvote-votes.csv.gz", status: 500 }]);
    expect(result.files.map(({ file }) => file)).toEqual([
      "howtheyvote-members.csv.gz",
      "howtheyvote-group_memberships.csv.gz",
      "howtheyvote-member_votes.csv.gz",
    ]);
    expect(seen().filter(({ url }) => url.includes("/votes.csv")).length).toBe(3);
  });

  test("a wall against programs (202, nothing in it) is a failure, not an empty file", async () => {
    const result = await fetchFrom((_request, response) => {
      response.statusCode = 202;
      response.end();
    });
    expect(result).toMatchObject({
      files: [],
      failures: [{ status: 202, message: expect.stringContaining("browser") }],
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("403 is final", async () => {
    const result = await fetchFrom((_request, response) => {
      response.statusCode = 403;
      response.end();
    });
    expect(result.failures).toMatchObject([{ status: 403 }]);
    expect(seen().length).toBe(1);
  });

  test("nobody at the address", async () => {
    const closed = await startServer(whole);
    await closed.close();
    const result = await fetchFrom(whole, undefined, { baseUrl: closed.baseUrl, retryCount: 1 });
    expect(result.failures).toMatchObject([
      { status: null, message: expect.stringContaining("ECONNREFUSED") },
    ]);
  });

  test("a server that falls silent is asked again", async () => {
    const result = await fetchFrom(
      (_request, response, count) => {
        if (count > 1) response.end(XML);
      },
      undefined,
      { idleTimeoutMs: 100 },
    );
    expect(result.files).toMatchObject([{ sha256: sha256(XML) }]);
  });
});

/** Sends half, then hangs up; asked for a range, it sends that, if the validator still holds. */
function halfAnswer(validator: (count: number) => string | null): Answerer {
  return (request, response, count) => {
    const etag = validator(count);
    if (etag !== null) response.setHeader("etag", etag);
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
    if (from > 0 && request.headers["if-range"] === etag) {
      response.writeHead(206, {
        "content-range": `bytes ${from}-${BYTES.length - 1}/${BYTES.length}`,
        "content-length": BYTES.length - from,
      });
      response.end(BYTES.subarray(from));
      return;
    }
    response.setHeader("content-length", BYTES.length);
    if (count > 1) response.end(BYTES);
    else response.write(BYTES.subarray(0, 8000), () => setTimeout(() => response.destroy(), 50));
  };
}

describe("cut on the way", () => {
  test("goes on where it stopped", async () => {
    const result = await fetchFrom(halfAnswer(() => '"1"'));
    expect(result.files).toMatchObject([{ sha256: sha256(XML), byteCount: BYTES.length }]);
    expect(seen()[1]?.headers).toMatchObject({ range: "bytes=8000-", "if-range": '"1"' });
    expect(readdirSync(folder).sort()).toEqual([RCV, "manifest.json"]);
  });

  test.each([
    ["other content meanwhile", (count: number) => `"${count}"`],
    ["no validator", () => null],
    ["a weak validator", () => 'W/"1"'],
  ])("%s: begins anew", async (_, validator) => {
    const result = await fetchFrom(halfAnswer(validator));
    expect(result.files).toMatchObject([{ sha256: sha256(XML), byteCount: BYTES.length }]);
    expect(fileOf(RCV)).toBe(XML);
  });

  test("the next run goes on too; until then there is no file of that name", async () => {
    const answer = halfAnswer(() => '"1"');
    const cut = await fetchFrom(answer, undefined, { retryCount: 0 });
    expect(cut.failures).toMatchObject([{ file: RCV, status: null }]);
    expect(existsSync(join(folder, RCV))).toBe(false);
    const next = await fetchFrom(answer);
    expect(next.files).toMatchObject([{ state: "new", sha256: sha256(XML) }]);
    expect(seen()[1]?.headers.range).toBe("bytes=8000-");
  });

  test("a range that is none, or is refused: begins anew", async () => {
    for (const wrong of [206, 416]) {
      const answer: Answerer = (request, response, count) => {
        response.setHeader("etag", '"1"');
        if (request.headers.range !== undefined) {
          response.writeHead(wrong, { "content-range": "bytes 5-9/10" });
          response.end("wrong");
        } else halfAnswer(() => '"1"')(request, response, count);
      };
      const result = await fetchFrom(answer);
      expect(result.files).toMatchObject([{ sha256: sha256(XML) }]);
      await restart();
    }
  });
});

describe("lists in pages", () => {
  const page = (count: number, total: number | null) =>
    JSON.stringify({
      data: Array.from({ length: count }, (_, n) => ({ activity_id: n })),
      ...(total === null ? {} : { meta: { total } }),
    });
  const offsetOf = (url: string | undefined) => Number(/offset=(\d+)/.exec(url ?? "")?.[1]);
  const request: FetchRequest = { sources: ["explanations"], sitting: SITTING };

  test.each([
    ["with a total", 250],
    ["without", null],
  ])("%s: one request at a time, until the last", async (_, total) => {
    const result = await fetchFrom((asked, response) => {
      setTimeout(() => response.end(page(Math.min(100, 250 - offsetOf(asked.url)), total)), 20);
    }, request);
    expect(result.files.map(({ file }) => file)).toEqual([
      `explanations-${SITTING}-00000.jsonld`,
      `explanations-${SITTING}-00100.jsonld`,
      `explanations-${SITTING}-00200.jsonld`,
    ]);
    expect(seen().map(({ openCount }) => openCount)).toEqual([0, 0, 0]);
  });

  test("exactly full pages without a total end with an empty one", async () => {
    const result = await fetchFrom((asked, response) => {
      if (offsetOf(asked.url) >= 200) response.statusCode = 204;
      response.end(response.statusCode === 204 ? undefined : page(100, null));
    }, request);
    expect([result.files.length, result.empty.length, result.failures.length]).toEqual([2, 1, 0]);
  });

  test("a day without a sitting is empty, not a failure", async () => {
    const result = await fetchFrom((_asked, response) => {
      response.statusCode = 204;
      response.end();
    }, request);
    expect(result).toMatchObject({ files: [], failures: [], empty: [expect.any(String)] });
  });

  test("an answer that is no JSON is said", async () => {
    const result = await fetchFrom((_asked, response) => response.end("<html>"), request);
    expect(result.failures).toMatchObject([{ message: "the answer is no JSON" }]);
  });
});

test("the network is reached from src/node/fetch only", () => {
  const src = join(import.meta.dirname, "../../src");
  const reaching = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.startsWith(join("node", "fetch")))
    .filter((path) =>
      /\bfetch\(|"node:(?:https?|http2|net|tls|dgram|dns)[/"]|XMLHttpRequest|WebSocket|EventSource|sendBeacon/.test(
        readFileSync(join(src, path), "utf8"),
      ),
    );
  expect(reaching).toEqual([]);
});

describe("stopping", () => {
  test("while it is loading: ABORTED, and the next run goes on", async () => {
    const stop = new AbortController();
    const answer: Answerer = (request, response, count) => {
      response.setHeader("etag", '"1"');
      if (count === 1) response.write(BYTES.subarray(0, 8000));
      else halfAnswer(() => '"1"')(request, response, count);
    };
    const onProgress = () => stop.abort();
    await expect(
      fetchFrom(answer, undefined, { signal: stop.signal, onProgress }),
    ).rejects.toMatchObject({ code: "ABORTED" });
    const result = await fetchFrom(answer);
    expect(result.files).toMatchObject([{ sha256: sha256(XML) }]);
    expect(seen()[1]?.headers.range).toBe("bytes=8000-");
  });

  test("while it waits", async () => {
    const stop = new AbortController();
    const busy: Answerer = (_request, response) => {
      response.statusCode = 503;
      response.end();
      setTimeout(() => stop.abort(), 50);
    };
    await expect(
      fetchFrom(busy, undefined, { signal: stop.signal, retryDelayMs: 60_000 }),
    ).rejects.toMatchObject({ code: "ABORTED" });
  });

  test("progress counts bytes and files", async () => {
    const told: FetchProgress[] = [];
    await fetchFrom(whole, { sources: ["howtheyvote"] }, { onProgress: (p) => told.push(p) });
    expect(told.at(-1)).toEqual({
      file: "howtheyvote-member_votes.csv.gz",
      byteCount: BYTES.length,
      fileCount: 3,
    });
  });
});
