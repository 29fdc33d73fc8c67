import { PourcontreError } from "../../errors.js";
import { describeFormats } from "../../formats/describe-formats.js";
import { formatTextTable } from "../../report/terminal/text-table.js";
import { type Command, type CommandIo, ExitStatus, type Flags } from "../command.js";
import { writeOutput } from "../write-output.js";

const WIDTH = 120;

function formatFormats(): string {
  const rows = describeFormats().map(({ id, title, gives, hasRealSample }) => [
    id,
    title,
    gives.join(", "),
    hasRealSample ? "yes" : "awaits one",
  ]);
  const columns = ["id", "format", "gives", "tried on a real file"].map((title) => ({ title }));
  return `${formatTextTable(columns, rows, WIDTH)}\n`;
}

async function run(operands: readonly string[], flags: Flags, io: CommandIo): Promise<number> {
  if (operands.length > 0) throw new PourcontreError("INVALID_ARGUMENT", "formats takes no file");
  const output = flags.isOn("json") ? `${JSON.stringify(describeFormats())}\n` : formatFormats();
  await writeOutput(io.stdout, output);
  return ExitStatus.fine;
}

export const formats: Command = {
  operands: "",
  about: "Lists the formats that are read; the id is what --format takes.",
  flags: { json: { kind: "switch", help: "as JSON" } },
  examples: [["pourcontre formats", "the table"]],
  run,
};
