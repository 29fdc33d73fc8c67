import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatReport } from "../../src/report/format-report.js";
import { MADE } from "../report/fixtures.js";
import { HOSTILE } from "../report/hostile.js";
import { makeInput } from "../report/make-input.js";
import {
  findBreaches,
  hasChromium,
  type OpenedBrowser,
  openBrowser,
  WITHOUT_CHROMIUM,
  watchPage,
} from "./open-browser.js";

/** An intervention in plenary: read and shown, but in no figure. */
const ORAL = {
  speaker: "Nadège FROMENT",
  party: "Parti des Rives",
  group: "Groupe des Collines",
  text: "Monsieur le Président, je vote pour.",
  label: "pour" as const,
  quote: "je vote pour",
  isOral: true,
};
const OPENS_WITHIN_MILLISECONDS = 3000;

describe.skipIf(!hasChromium)(`the report in a browser${WITHOUT_CHROMIUM}`, () => {
  let folder = "";
  let browser: OpenedBrowser;

  const save = (name: string, html: string): string => {
    const path = join(folder, name);
    writeFileSync(path, html);
    return pathToFileURL(path).href;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "pourcontre-report-"));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (made: typeof MADE, name = "report.html") => {
    const watched = await watchPage(browser.context);
    await watched.page.goto(save(name, formatReport(makeInput(made))));
    return watched;
  };

  test("opens from disk without a complaint and asks nothing of any network", async () => {
    const { page, complaints, requests } = await open(MADE);
    expect(await page.locator("article").count()).toBe(MADE.length);
    expect(await page.locator("#filters").isVisible()).toBe(true);
    expect([complaints, requests]).toEqual([[], []]);
    await page.close();
  });

  test("marks the evidence where it is, by more than colour", async () => {
    const { page } = await open(MADE);
    const lineOf = (look: string) =>
      page
        .locator(`article mark.${look}`)
        .first()
        .evaluate((node) => getComputedStyle(node).textDecorationStyle);
    expect(await page.locator("article mark.declared").first().textContent()).toBe(
      "J’ai voté pour ce texte",
    );
    expect([await lineOf("declared"), await lineOf("inferred"), await lineOf("refused")]).toEqual([
      "solid",
      "dashed",
      "double",
    ]);
    await page.close();
  });

  test("filters by position, ground, role and words, and shows how many are left", async () => {
    const { page } = await open(MADE);
    const shown = () => page.locator("article:not([hidden])").count();
    await page.selectOption("#f-stance", "contre");
    expect(await shown()).toBe(2);
    expect(await page.textContent("#shown")).toBe("2 explications sur 12 montrées");
    await page.selectOption("#f-stance", "");
    await page.selectOption("#f-ground", "inferred");
    expect(await shown()).toBe(1);
    await page.click("#filters button[type=reset]");
    await page.selectOption("#f-role-0", "0-threatened");
    expect(await shown()).toBe(2);
    await page.click("#filters button[type=reset]");
    await page.fill("#f-search", "MESSAGERIE");
    await expect.poll(shown).toBe(1);
    await page.close();
  });

  test("every number that is a link leads to as many texts", async () => {
    const { page } = await open([...MADE, ORAL]);
    const wrong = await page.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>("a[data-f]")];
      return links.flatMap((link) => {
        link.click();
        const shown = document.querySelectorAll("article:not([hidden])").length;
        const said = Number(link.textContent);
        return shown === said ? [] : [`${link.dataset.f}: ${said}, shown ${shown}`];
      });
    });
    expect(await page.locator("a[data-f]").count()).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
    await page.close();
  });

  test("tables sort by the numbers behind what they show", async () => {
    const { page } = await open(MADE);
    await page.locator("#tone thead button").nth(5).click();
    const cells = page.locator("#tone tbody td:nth-child(6)");
    const values = await cells.evaluateAll((nodes) =>
      nodes.map((node) => Number((node as HTMLElement).dataset.v)),
    );
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(await page.locator("#tone th[aria-sort=descending]").count()).toBe(1);
    await page.close();
  });

  test("the keyboard reaches everything that can be used, and shows where it is", async () => {
    const { page } = await open(MADE);
    const usable = await page
      .locator("a[href], button, select, input, summary, [tabindex='0']")
      .evaluateAll((nodes) => nodes.filter((node) => node.checkVisibility()).length);
    const reached = new Set<string>();
    for (let i = 0; i < usable + 5; i++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const node = document.activeElement;
        if (node === null || node === document.body) return null;
        const style = getComputedStyle(node);
        const all = [...document.querySelectorAll("*")];
        return { place: all.indexOf(node), outline: style.outlineStyle };
      });
      if (at === null) continue;
      expect(at.outline).not.toBe("none");
      reached.add(String(at.place));
    }
    expect(reached.size).toBe(usable);
    await page.close();
  });

  test("injected script does not run, in any field", async () => {
    const { page, complaints, requests } = await open(HOSTILE, "hostile.html");
    await page.waitForTimeout(300);
    expect(await page.locator("article").count()).toBe(HOSTILE.length);
    expect([complaints, requests]).toEqual([[], []]);
    const strange =
      "body script:not(:last-of-type), img, iframe, foreignObject, object, [onload], [onerror]";
    expect(await page.locator(strange).count()).toBe(0);
    const text = await page.locator("main").textContent();
    expect(text).toContain("<script>alert(1)</script>");
    expect(text).toContain("⟦U+202E⟧");
    await page.close();
  });

  test("without script everything can be read, and the filters are not there", async () => {
    const silent = await openBrowser({ hasScript: false });
    const page = await silent.context.newPage();
    await page.goto(save("silent.html", formatReport(makeInput(MADE))));
    expect(await page.locator("article .text").first().isVisible()).toBe(true);
    expect(await page.locator("#filters").isVisible()).toBe(false);
    await silent.close();
  });

  test("axe is awake: it finds faint text and an unnamed field", async () => {
    const { page } = await watchPage(browser.context);
    const faint = '<p style="color:#aaa;background:#fff">faint</p><input>';
    await page.goto(save("bad.html", `<!doctype html><html lang="fr"><title>x</title>${faint}`));
    const breaches = (await findBreaches(page)).map((breach) => breach.split(":")[0]);
    expect(breaches.toSorted()).toEqual(["color-contrast", "label"]);
    await page.close();
  });

  test.each([
    ["light", 1100],
    ["dark", 1100],
    ["light", 360],
  ] as const)("axe finds no breach of WCAG 2.1 AA: %s, %d wide", async (colorScheme, width) => {
    const other = await openBrowser({ colorScheme, width });
    const { page } = await watchPage(other.context);
    await page.goto(save("axe.html", formatReport(makeInput(MADE))));
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect(await findBreaches(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    await other.close();
  });

  test("13,500 explanations open in less than three seconds", async () => {
    const many = Array.from({ length: 13_500 }, (_, i) => {
      const made = MADE[i % MADE.length];
      if (made === undefined) throw new Error("no record");
      return { ...made, text: `${made.text} ${made.text} Texte numéro ${i}.` };
    });
    const input = makeInput(MADE);
    const large = { ...input, records: makeInput(MADE).records };
    const { makeReportRecord } = await import("../report/fixtures.js");
    const html = formatReport({ ...large, records: many.map(makeReportRecord) });
    const url = save("large.html", html);
    const { page, complaints } = await watchPage(browser.context);
    // The best of three: other work on the machine is no property of the page.
    const waits: number[] = [];
    for (let i = 0; i < 3; i++) {
      const start = performance.now();
      await page.goto(url, { waitUntil: "load" });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      waits.push(performance.now() - start);
    }
    expect(Math.min(...waits)).toBeLessThan(OPENS_WITHIN_MILLISECONDS);
    expect(complaints).toEqual([]);
    await page.selectOption("#f-stance", "abstention");
    expect(await page.locator("article:not([hidden])").count()).toBe(13_500 / MADE.length);
    await page.close();
  });
});
