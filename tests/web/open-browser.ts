import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";

/** Debian's Chromium (`apt-get install chromium`). */
export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const hasChromium = existsSync(CHROMIUM);
/** Stands in the name of what is skipped. */
export const WITHOUT_CHROMIUM = hasChromium ? "" : ` (skipped: no ${CHROMIUM})`;

const ARGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface OpenedBrowser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** A browser with an empty profile. */
export async function openBrowser(
  options: {
    readonly colorScheme?: "light" | "dark";
    readonly width?: number;
    readonly hasScript?: boolean;
  } = {},
): Promise<OpenedBrowser> {
  const profile = mkdtempSync(join(tmpdir(), "pourcontre-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: ARGS,
    colorScheme: options.colorScheme ?? "light",
    javaScriptEnabled: options.hasScript ?? true,
    viewport: { width: options.width ?? 1100, height: 900 },
    // What a page asks of its policy is part of what is tested.
    bypassCSP: false,
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

export interface WatchedPage {
  readonly page: Page;
  /** Errors and warnings of the console, uncaught errors, dialogs. */
  readonly complaints: string[];
  /** Everything asked for that is not a file. */
  readonly requests: string[];
}

/** A page whose complaints and requests are written down. */
export async function watchPage(context: BrowserContext): Promise<WatchedPage> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(file|data|blob):/u.test(request.url())) requests.push(request.url());
  });
  return { page, complaints, requests };
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** Breaches of WCAG 2.1 AA that axe-core finds, one line each. */
export async function findBreaches(page: Page): Promise<string[]> {
  // The page's own policy forbids foreign scripts; the protocol of the developer tools does not ask it.
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: axeSource });
  const expression = `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }).then((r) => JSON.stringify({ violations: r.violations }))`;
  const { result } = await session.send("Runtime.evaluate", { expression, awaitPromise: true });
  const { violations } = JSON.parse(String(result.value)) as AxeResult;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary.slice(0, 160)}`),
  );
}
