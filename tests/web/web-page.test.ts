import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildWeb } from "../../.ci/build-web.js";
import { HOSTILE_STRINGS } from "../report/hostile.js";
import {
  findBreaches,
  hasChromium,
  type OpenedBrowser,
  openBrowser,
  WITHOUT_CHROMIUM,
  watchPage,
} from "./open-browser.js";

const ROOT = join(import.meta.dirname, "../..");
const FIRST_LOAD_BYTES = 350_000;
const FIRST_RESULT_MILLISECONDS = 500;

const ENGLISH_TEXT =
  "I voted against this report because it threatens the privacy of citizens and gives too much power to platforms.";
const GERMAN_TEXT =
  "Ich habe gegen diesen Bericht gestimmt, weil er die Rechte der Bürgerinnen und Bürger nicht genügend schützt.";

const CSV = [
  "name,party,content",
  "Jeanne D’ALBE,Parti des Rives,J’ai voté pour ce texte.",
  "Marc TILLIER,Parti des Rives,J’ai voté pour ce rapport.",
  "Lise ORMEAU,Union des Côtes,Je vote contre.",
  '"<img src=x onerror=alert(1)>","<b>Parti</b>","<script>alert(2)</script> Je m’abstiens."',
].join("\n");

describe.skipIf(!hasChromium)(`the page to try it${WITHOUT_CHROMIUM}`, () => {
  let folder = "";
  let size = 0;
  let browser: OpenedBrowser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "pourcontre-web-"));
    size = await buildWeb(folder);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (name = "index.html", from = browser) => {
    const watched = await watchPage(from.context);
    await watched.page.goto(pathToFileURL(join(folder, name)).href);
    return watched;
  };

  test("its first load is small", () => {
    expect(size).toBeLessThan(FIRST_LOAD_BYTES);
    expect(readdirSync(folder).sort()).toContain("pourcontre.js");
  });

  test("its script needs no Node", () => {
    const script = readFileSync(join(folder, "pourcontre.js"), "utf8");
    expect(script).not.toMatch(/require\("node:|from"node:|\bprocess\.(?!env\.NODE_ENV)\w+\(/u);
  });

  test("opens from disk, asks no network, has nothing to complain of", async () => {
    const { page, complaints, requests } = await open();
    expect(await page.locator("#result mark.declared").first().textContent()).toMatch(/voté pour/u);
    expect([complaints, requests]).toEqual([[], []]);
    await page.close();
  });

  test("shows its first result within half a second (the best of three)", async () => {
    const waits: number[] = [];
    for (let i = 0; i < 3; i++) {
      const { page } = await watchPage(browser.context);
      await page.addInitScript(() => {
        const observer = new MutationObserver(() => {
          if (document.querySelector("#result mark") === null) return;
          performance.mark("first-result");
          observer.disconnect();
        });
        observer.observe(document, { childList: true, subtree: true });
      });
      await page.goto(pathToFileURL(join(folder, "index.html")).href);
      await page.locator("#result mark").first().waitFor();
      const wait = await page.evaluate(
        () => performance.getEntriesByName("first-result")[0]?.startTime ?? Number.NaN,
      );
      waits.push(wait);
      await page.close();
    }
    expect(Math.min(...waits)).toBeLessThan(FIRST_RESULT_MILLISECONDS);
  });

  test("a typed text is read within half a second", async () => {
    const { page } = await open();
    const milliseconds = await page.evaluate(async () => {
      const field = document.querySelector("textarea") as HTMLTextAreaElement;
      const start = performance.now();
      field.value = "Je vote contre ce règlement.";
      field.dispatchEvent(new Event("input"));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return performance.now() - start;
    });
    expect(await page.locator("#result .chips b").first().textContent()).toBe("contre");
    expect(milliseconds).toBeLessThan(FIRST_RESULT_MILLISECONDS);
    await page.close();
  });

  test("follows the typing, and what is typed is never markup", async () => {
    const { page, complaints } = await open();
    for (const hostile of HOSTILE_STRINGS.filter((text) => !text.includes("\u0000"))) {
      await page.fill("#text", `${hostile} J’ai voté contre ce texte.`);
      await page.waitForTimeout(60);
      expect(await page.locator("#result .chips b").first().textContent()).toBe("contre");
      expect(await page.locator("#result :is(script, img, svg, body, a)").count()).toBe(0);
    }
    await page.fill("#text", "");
    await expect.poll(() => page.textContent("#result")).toBe("Le résultat s’affichera ici.");
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("reads a saved page: tiles, charts, explanations, downloads", async () => {
    const { page, complaints, requests } = await open();
    await page.setInputFiles("#file", join(ROOT, "corpora/demo/page.html"));
    await page.locator("#downloads button").first().waitFor();
    expect(await page.textContent("#file-status")).toMatch(/page\.html : \d+ explications lues/u);
    expect(await page.locator("#file-result svg").count()).toBeGreaterThan(0);
    expect(await page.locator("#file-result article").count()).toBeGreaterThan(20);
    const waiting = page.waitForEvent("download");
    await page.locator("#downloads button").first().click();
    const path = await (await waiting).path();
    expect(readFileSync(path, "utf8")).toContain("Content-Security-Policy");
    expect([complaints, requests]).toEqual([[], []]);
    await page.close();
  });

  test("reads a table whose columns are named, and saves JSON, CSV and SVG of it", async () => {
    const { page, complaints } = await open();
    const file = join(folder, "table.csv");
    writeFileSync(file, CSV);
    await page.fill("#map", "text=content,speaker=name,party=party");
    await page.setInputFiles("#file", file);
    await page.locator("#downloads button").first().waitFor();
    expect(await page.locator("#file-result article").count()).toBe(4);
    expect(await page.locator("#file-result :is(img, script)").count()).toBe(0);
    const saved = new Map<string, string>();
    for (const button of await page.locator("#downloads button").all()) {
      const waiting = page.waitForEvent("download");
      await button.click();
      const download = await waiting;
      saved.set(download.suggestedFilename(), readFileSync(await download.path(), "utf8"));
    }
    const json = JSON.parse(saved.get("pourcontre.json") ?? "") as {
      records: { stance: { label: string } }[];
    };
    expect(json.records.map(({ stance }) => stance.label)).toEqual([
      "pour",
      "pour",
      "contre",
      "abstention",
    ]);
    expect(saved.get("pourcontre-positions.svg")).toMatch(/^<svg xmlns=/u);
    expect(saved.get("pourcontre-records.csv")?.split("\r\n").length).toBe(6);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("a file that is no text is refused in words", async () => {
    const { page, complaints } = await open();
    const file = join(folder, "binary.bin");
    writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]));
    await page.setInputFiles("#file", file);
    await expect.poll(() => page.textContent("#file-status")).toMatch(/aucune explication/u);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("loads English when an English text is met, from disk too", async () => {
    const { page, complaints, requests } = await open();
    expect(await page.locator('script[src="english.js"]').count()).toBe(0);
    await page.fill("#text", ENGLISH_TEXT);
    await expect.poll(() => page.textContent("#result .chips b")).toBe("contre");
    expect(await page.locator("#result mark.declared").textContent()).toContain("voted against");
    await page.fill("#text", "J’ai voté pour ce texte.");
    await expect.poll(() => page.textContent("#result .chips b")).toBe("pour");
    expect([complaints, requests]).toEqual([[], []]);
    await page.close();
  });

  test("says so of a language that it does not read", async () => {
    const { page } = await open();
    await page.fill("#text", GERMAN_TEXT);
    await expect.poll(() => page.textContent("#result")).toMatch(/pas dans une langue/u);
    await page.close();
  });

  test("the keyboard reaches the field, the buttons and the file", async () => {
    const { page } = await open();
    const reached: string[] = [];
    for (let i = 0; i < 9; i++) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate(() => document.activeElement?.id ?? ""));
    }
    expect(reached).toEqual(expect.arrayContaining(["text", "example", "clear", "file", "map"]));
    await page.close();
  });

  test.each([
    ["index.html", "light", 1100],
    ["en.html", "dark", 360],
  ] as const)(
    "axe finds no breach of WCAG 2.1 AA: %s, %s, %d wide",
    async (name, colorScheme, width) => {
      const other = await openBrowser({ colorScheme, width });
      const { page } = await open(name, other);
      await page.setInputFiles("#file", join(ROOT, "corpora/demo/page.html"));
      await page.locator("#downloads button").first().waitFor();
      expect(await findBreaches(page)).toEqual([]);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(tooWide).toBeLessThanOrEqual(0);
      await other.close();
    },
  );
});
