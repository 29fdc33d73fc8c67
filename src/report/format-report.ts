import { type Markup, markup, trusted } from "./markup.js";
import { SCRIPT } from "./page/script.js";
import { STYLE } from "./page/style.js";
import { createReportContext, type ReportContext } from "./report-context.js";
import { formatData } from "./sections/data-section.js";
import { formatExplainers } from "./sections/explainers-section.js";
import { formatExplanations } from "./sections/explanations-section.js";
import { formatHead, titleOf } from "./sections/head-section.js";
import { formatMethod } from "./sections/method-section.js";
import { formatPositions } from "./sections/positions-section.js";
import { formatReconciliation } from "./sections/reconciliation-section.js";
import { formatReuse } from "./sections/reuse-section.js";
import { formatRoles } from "./sections/roles-section.js";
import { formatTone } from "./sections/tone-section.js";
import { cspHash } from "./sha256.js";
import type { ReportInput, ReportOptions } from "./types.js";

const SECTIONS = [
  ["data", formatData],
  ["positions", formatPositions],
  ["roles", formatRoles],
  ["tone", formatTone],
  ["explainers", formatExplainers],
  ["reuse", formatReuse],
  ["reconciliation", formatReconciliation],
  ["explanations", formatExplanations],
  ["method", formatMethod],
] as const;

export type SectionId = (typeof SECTIONS)[number][0];

/**
 * Some sections of the report, for a page that has its own frame and the style of the report.
 *
 * @example
 * formatReportSections(input, ["positions", "roles"], { lang: "en" }); // "<section id=\"positions\"…"
 */
export function formatReportSections(
  input: ReportInput,
  ids: readonly SectionId[],
  options: ReportOptions = {},
): string {
  const context = createReportContext(input, options);
  const wanted = SECTIONS.filter(([id]) => ids.includes(id));
  return wanted.map(([, format]) => format(context).markup).join("");
}

/** Nothing is loaded from anywhere, nothing runs but the page's own script. */
function formatPolicy(): string {
  return `default-src 'none'; style-src ${cspHash(STYLE)}; script-src ${cspHash(SCRIPT)}; base-uri 'none'; form-action 'none'`;
}

function formatContents(ids: readonly SectionId[], context: ReportContext): Markup {
  const { texts } = context;
  const links = ids.map((id) => markup`<li><a href="#${id}">${texts.sections[id]}</a></li>`);
  return markup`<nav aria-label="${texts.contents}"><ul>${links}</ul></nav>\n`;
}

/**
 * One HTML page that holds everything: who states what, with the words that show it. It opens from disk, loads
 * nothing, reads without script, prints, and is safe to open whatever the input holds.
 *
 * Same input, same bytes: the page bears a date only if `generatedAt` is given.
 *
 * @returns an HTML document
 * @example
 * formatReport({ records, groups: { party: summarizeGroups(records, { by: "party" }), group: [] } });
 */
export function formatReport(input: ReportInput, options: ReportOptions = {}): string {
  const context = createReportContext(input, options);
  const sections = SECTIONS.map(([id, format]) => ({ id, body: format(context) })).filter(
    ({ body }) => body.markup !== "",
  );
  return markup`<!doctype html>
<html lang="${context.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${formatPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="pourcontre">
<title>${titleOf(context)}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">${context.texts.skip}</a>
${formatHead(context)}${formatContents(
  sections.map(({ id }) => id),
  context,
)}<main id="content" tabindex="-1">
${sections.map(({ body }) => body)}</main>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.markup;
}
