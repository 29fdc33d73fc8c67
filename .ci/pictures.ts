/**
 * Makes the pictures of the README from the demo corpus: the report (light, dark, phone), a chart, the terminal, the
 * page to try it. Needs Chromium, and `script` for a terminal. They lie in .github/pictures.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { buildWeb } from "./build-web.js";

const ROOT = join(import.meta.dirname, "..");
const TARGET = join(ROOT, ".github/pictures");
const DEMO = "corpora/demo/page.html";
const TERMINAL_COLUMNS = 110;
const TERMINAL_LINES = 34;

interface Shot {
  readonly url: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: "light" | "dark";
  /** Scrolled to before the picture is taken. */
  readonly at?: string;
}

const scratch = mkdtempSync(join(tmpdir(), "pourcontre-pictures-"));

function runCommand(...args: readonly string[]): void {
  execFileSync("npx", ["tsx", "src/cli/main.ts", ...args], { cwd: ROOT, stdio: "inherit" });
}

const STYLES: Readonly<Record<string, string>> = {
  "1": "font-weight:bold",
  "2": "opacity:.65",
  "3": "font-style:italic",
  "4": "text-decoration:underline",
  "31": "color:#e06c5a",
  "32": "color:#7fbf6a",
  "33": "color:#d8b45a",
  "34": "color:#6cb2e2",
  "35": "color:#c58fd8",
  "36": "color:#62c1c1",
};

const SGR = new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)m`, "u");

const escapeHtml = (text: string): string =>
  text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");

/** What a terminal shows as HTML: colours and weights (SGR, ECMA-48), nothing else. */
function terminalToHtml(output: string): string {
  const active = new Set<string>();
  const parts = output.split(SGR).map((part, i) => {
    if (i % 2 === 0) {
      const style = [...active].map((code) => STYLES[code] ?? "").join(";");
      return part === "" ? "" : `<span style="${style}">${escapeHtml(part)}</span>`;
    }
    for (const code of part.split(";")) {
      if (code === "" || code === "0") active.clear();
      else if (code === "22") for (const weight of ["1", "2"]) active.delete(weight);
      else if (code === "24") active.delete("4");
      else if (code === "23") active.delete("3");
      else if (code === "39")
        for (const color of Object.keys(STYLES).filter((c) => c > "30")) active.delete(color);
      else active.add(code);
    }
    return "";
  });
  return `<!doctype html><meta charset="utf-8"><body style="margin:0;background:#14171a;color:#e8eaed"><pre style="margin:16px;font:14px/1.4 ui-monospace,'DejaVu Sans Mono',monospace">${parts.join("")}</pre>`;
}

function writeTerminal(): string {
  const call = `stty cols ${TERMINAL_COLUMNS}; npx tsx src/cli/main.ts analyze ${DEMO} 2>/dev/null`;
  const output = execFileSync("script", ["-qec", call, "/dev/null"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const lines = output.replaceAll("\r", "").split("\n").slice(0, TERMINAL_LINES);
  const path = join(scratch, "terminal.html");
  writeFileSync(path, terminalToHtml(lines.join("\n")));
  return pathToFileURL(path).href;
}

async function take(browser: Browser, shot: Shot): Promise<void> {
  const { url, name, width, height, colorScheme = "light", at } = shot;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(url);
  if (at !== undefined) await page.locator(at).evaluate((node) => node.scrollIntoView());
  // Parts out of sight are drawn when they come into it.
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(TARGET, name) });
  await page.close();
}

mkdirSync(TARGET, { recursive: true });
const reportPath = join(scratch, "report.html");
runCommand("report", DEMO, "--out", reportPath);
runCommand("chart", "positions", DEMO, "--out", join(TARGET, "positions.svg"));
runCommand("chart", "roles", DEMO, "--out", join(TARGET, "roles.svg"));
await buildWeb(join(scratch, "web"));
const report = pathToFileURL(reportPath).href;
const web = pathToFileURL(join(scratch, "web/index.html")).href;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"],
});
await take(browser, { url: report, name: "report-light.png", width: 900, height: 1150 });
await take(browser, {
  url: report,
  name: "report-dark.png",
  width: 900,
  height: 900,
  colorScheme: "dark",
  at: "#p-0",
});
await take(browser, {
  url: report,
  name: "report-phone.png",
  width: 390,
  height: 844,
  at: "#positions",
});
await take(browser, { url: web, name: "page.png", width: 1100, height: 620 });
await take(browser, { url: writeTerminal(), name: "terminal.png", width: 1000, height: 700 });
await browser.close();
rmSync(scratch, { recursive: true, force: true });
