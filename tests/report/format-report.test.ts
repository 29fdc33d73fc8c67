import { describe, expect, test } from "vitest";
import { formatReport } from "../../src/report/format-report.js";
import { SCRIPT } from "../../src/report/page/script.js";
import { STYLE } from "../../src/report/page/style.js";
import { cspHash } from "../../src/report/sha256.js";
import { MADE } from "./fixtures.js";
import { makeInput } from "./make-input.js";

const html = formatReport(makeInput(MADE));
const english = formatReport(makeInput(MADE), { lang: "en" });

/** Text between two marks of the page. */
function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  return text.slice(start, text.indexOf(to, start + from.length));
}

describe("report", () => {
  test("the same input gives the same bytes", () => {
    expect(formatReport(makeInput(MADE))).toBe(html);
  });

  test("bears no date of its own", () => {
    expect(html).not.toContain("Rapport produit le");
    expect(formatReport(makeInput(MADE, { generatedAt: "2026-11-23" }))).toContain(
      "23\u00A0novembre\u00A02026",
    );
  });

  test("its policy names its own style and script, and nothing else", () => {
    const policy = between(html, 'content="default-src', '"><meta');
    expect(html).toContain(cspHash(STYLE).replaceAll("'", "&#39;"));
    expect(html).toContain(cspHash(SCRIPT).replaceAll("'", "&#39;"));
    expect(policy).not.toContain("unsafe");
    expect(html.match(/<script/gu)?.length).toBe(1);
    expect(html).not.toMatch(/ style=| src=|<link|@import|url\(/u);
  });

  test("opens with the five figures", () => {
    const tiles = between(html, '<ul class="tiles">', "</ul>").replace(/<[^>]+>/gu, " ");
    expect(tiles.replace(/\s+/gu, " ").trim()).toBe(
      "6 déclarent voter pour (50 %) 2 déclarent voter contre (17 %) 1 déclarent s’abstenir (8 %) 1 sans vote déclaré, position inférée (8 %) 2 sans position que l’on puisse établir (17 %)",
    );
  });

  test("an inferred position is never printed as a vote", () => {
    const article = between(html, "<h4>Agathe LESCURE</h4>", "</article>");
    expect(article).toContain("<b>favorable (inféré)</b>");
    expect(article).not.toContain("<b>pour</b>");
    expect(between(english, "<h4>Agathe LESCURE</h4>", "</article>")).toContain(
      "favourable (inferred)",
    );
  });

  test("a difference is a difference, with its link and what may explain it", () => {
    const section = between(html, 'id="reconciliation"', "</section>");
    expect(section).toContain("<q>J’ai soutenu ce règlement</q>");
    expect(section).toContain("Paul RÉMUZAT");
    expect(section).toContain("non vérifiées");
    expect(html).not.toMatch(/mensonge|menti|contredit|plagi|copié sur/iu);
  });

  test("every share stands beside its number", () => {
    const table = between(
      html,
      'aria-label="Positions déclarées – Par parti national"',
      "</table>",
    );
    expect(table).toMatch(/>4<\/a> <small>\(100\u00A0%\)<\/small>/u);
  });

  test("every number of the tables leads to texts that are there", () => {
    const anchors = Array.from(html.matchAll(/href="#([^"]+)"/gu), ([, id]) => id);
    const ids = new Set(Array.from(html.matchAll(/ id="([^"]+)"/gu), ([, id]) => id));
    expect(anchors.length).toBeGreaterThan(50);
    expect(anchors.filter((id) => !ids.has(id ?? ""))).toEqual([]);
  });

  test("ids are unique", () => {
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/gu), ([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
  });

  test("what is not given has no section", () => {
    const bare = formatReport({ records: [], groups: { party: [], group: [] } });
    expect(bare).not.toContain('id="reuse"');
    expect(bare).not.toContain('id="reconciliation"');
    expect(bare).toContain('id="method"');
  });

  test("rejections, corrections, hashes and models are printed", () => {
    const full = formatReport(
      makeInput(MADE, {
        rejections: [{ file: "page.txt", line: 12, code: "missing-field", message: "sans texte" }],
        provenance: {
          version: "9.9.9",
          inputs: [{ file: "page.txt", sha256: "ab".repeat(32) }],
          models: [{ id: "stance-fr", version: "1", note: "Une grammaire." }],
          corrections: [
            { id: "t1", field: "stance", from: "pour", to: "contre", reason: "relu (A. B.)" },
          ],
          contact: "javascript:alert(1)",
        },
      }),
    );
    for (const part of ["page.txt:12", "ab".repeat(32), "Une grammaire.", "relu (A. B.)", "9.9.9"])
      expect(full).toContain(part);
    expect(full).not.toContain('href="javascript:');
  });

  test("parties with many texts are folded", () => {
    const many = Array.from({ length: 80 }, () => MADE[0]).filter((made) => made !== undefined);
    expect(formatReport(makeInput(many))).toContain('<details class="party" id="p-0"><summary>');
    expect(html).toContain('<details class="party" id="p-0" open><summary>');
  });
});
