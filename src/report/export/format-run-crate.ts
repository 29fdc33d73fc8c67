/** A file that a run read or wrote. */
export interface RunFile {
  readonly path: string;
  readonly sha256: string;
}

/** What a run was made of. */
export interface Run {
  /** Version of the package. */
  readonly version: string;
  readonly command: string;
  /** Every option given, as text. */
  readonly options: Readonly<Record<string, string>>;
  readonly inputs: readonly RunFile[];
  readonly outputs: readonly RunFile[];
  readonly models: readonly {
    readonly id: string;
    readonly version?: string;
    readonly sha256: string;
  }[];
  /** Seed of the random source; null where nothing random was used. */
  readonly seed: number | null;
  /** ISO 8601, as given: the library reads no clock. */
  readonly time?: string;
}

const refer = (entities: readonly { readonly "@id": string }[]) =>
  entities.map((entity) => ({ "@id": entity["@id"] }));

const describeFile = ({ path, sha256 }: RunFile) => ({
  "@id": encodeURI(path),
  "@type": "File",
  name: path,
  sha256,
});

/**
 * A run as RO-Crate metadata: the software with its version, the models, inputs and outputs with their hashes, the
 * options, the seed. Save it as `ro-crate-metadata.json` beside the output. The time stands there only if given.
 * Source: RO-Crate 1.1, https://www.researchobject.org/ro-crate/specification/1.1/
 *
 * @example
 * JSON.parse(formatRunCrate(run))["@graph"][0].conformsTo["@id"]; // "https://w3id.org/ro/crate/1.1"
 */
export function formatRunCrate(run: Run): string {
  const inputs = run.inputs.map(describeFile);
  const outputs = run.outputs.map(describeFile);
  const models = run.models.map(({ id, version, sha256 }) => ({
    "@id": `#model-${id}`,
    "@type": "SoftwareSourceCode",
    name: id,
    ...(version === undefined ? {} : { version }),
    sha256,
  }));
  const values = { ...run.options, ...(run.seed === null ? {} : { seed: String(run.seed) }) };
  const options = Object.entries(values).map(([name, value]) => ({
    "@id": `#option-${name}`,
    "@type": "PropertyValue",
    name,
    value,
  }));
  const software = {
    "@id": "#pourcontre",
    "@type": "SoftwareApplication",
    name: "pourcontre",
    version: run.version,
    softwareRequirements: refer(models),
  };
  const action = {
    "@id": "#run",
    "@type": "CreateAction",
    name: run.command,
    instrument: { "@id": "#pourcontre" },
    object: refer([...inputs, ...options]),
    result: refer(outputs),
    ...(run.time === undefined ? {} : { endTime: run.time }),
  };
  const files = [...new Map([...inputs, ...outputs].map((file) => [file["@id"], file])).values()];
  const root = {
    "@id": "./",
    "@type": "Dataset",
    name: `A run of pourcontre ${run.version}: ${run.command}`,
    description:
      "What the run read and wrote, with hashes; the same inputs and options give the same bytes.",
    license: "That of the inputs: the outputs are facts and codes derived from them.",
    hasPart: refer(files),
    mentions: { "@id": "#run" },
    ...(run.time === undefined ? {} : { datePublished: run.time }),
  };
  const descriptor = {
    "@id": "ro-crate-metadata.json",
    "@type": "CreativeWork",
    conformsTo: { "@id": "https://w3id.org/ro/crate/1.1" },
    about: { "@id": "./" },
  };
  const graph = [descriptor, root, action, software, ...models, ...options, ...files];
  const crate = { "@context": "https://w3id.org/ro/crate/1.1/context", "@graph": graph };
  return `${JSON.stringify(crate, null, 1)}\n`;
}
