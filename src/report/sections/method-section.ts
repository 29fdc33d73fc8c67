import { type Markup, markup, NOTHING } from "../markup.js";
import { formatDate } from "../numbers.js";
import type { ReportContext } from "../report-context.js";
import { formatTable } from "../table.js";
import { formatFacts, formatSection } from "./section.js";

function formatInputs({ input, texts }: ReportContext): Markup {
  const inputs = input.provenance?.inputs ?? [];
  if (inputs.length === 0) return NOTHING;
  return formatTable({
    caption: texts.inputs,
    columns: [{ label: texts.file }, { label: texts.hash }],
    rows: inputs.map(({ file, sha256 }) => [file, markup`<code>${sha256 ?? "–"}</code>`]),
  });
}

function formatModels({ input, texts }: ReportContext): Markup {
  const models = input.provenance?.models ?? [];
  if (models.length === 0) return NOTHING;
  return formatTable({
    caption: texts.models,
    columns: [
      { label: texts.models },
      { label: texts.version },
      { label: "" },
      { label: texts.hash },
    ],
    rows: models.map(({ id, version, note, sha256 }) => [
      id,
      version ?? "",
      note ?? "",
      markup`<code>${sha256 ?? "–"}</code>`,
    ]),
  });
}

function formatCorrections({ input, texts }: ReportContext): Markup {
  const corrections = input.provenance?.corrections ?? [];
  if (corrections.length === 0) return NOTHING;
  return formatTable({
    caption: texts.appliedCorrections,
    columns: ["", texts.field, texts.from, texts.to, texts.reason].map((label) => ({ label })),
    rows: corrections.map(({ id, field, from, to, reason }) => [id, field, from, to, reason]),
  });
}

/** An address that is no web or mail address stays text: it comes from outside. */
function formatContact(contact: string): Markup {
  return /^(https:\/\/|mailto:)/u.test(contact)
    ? markup`<a href="${contact}">${contact}</a>`
    : markup`${contact}`;
}

/** Versions, hashes, corrections, how to cite, how to dispute. */
export function formatMethod(context: ReportContext): Markup {
  const { input, lang, texts } = context;
  const { version, citation, contact, options } = input.provenance ?? {};
  const settings = Object.entries(options ?? {}).map(([name, value]) => `${name} = ${value}`);
  return formatSection(
    "method",
    texts.sections.method,
    markup`<p>${texts.methodIntro}</p>`,
    formatFacts([
      [texts.version, version ? `pourcontre ${version}` : null],
      [texts.options, settings.join(", ")],
      [texts.generated, input.generatedAt ? formatDate(input.generatedAt, lang) : null],
      [texts.cite, citation ?? null],
    ]),
    formatInputs(context),
    formatModels(context),
    formatCorrections(context),
    markup`<h3>${texts.dispute}</h3><p>${texts.disputeNote} ${contact ? formatContact(contact) : null}</p><p class="note">${texts.rights}</p>`,
  );
}
