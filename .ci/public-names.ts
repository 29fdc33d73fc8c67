/** The public names of the package, read from its sources by TypeScript. */
import { join } from "node:path";
import ts from "typescript";

const ROOT = join(import.meta.dirname, "..");

/** The entry points of package.json, by their sources. */
export const ENTRIES = {
  pourcontre: "src/index.ts",
  "pourcontre/english": "src/english.ts",
  "pourcontre/formats": "src/formats/index.ts",
  "pourcontre/node": "src/node/index.ts",
  "pourcontre/report": "src/report/index.ts",
  "pourcontre/validate": "src/validate/index.ts",
} as const;

export interface PublicName {
  readonly name: string;
  readonly kind: "type" | "value";
  readonly isFunction: boolean;
  readonly comment: string;
  /** Other parts of the comment: `["throws", "PourcontreError …"]`. */
  readonly tags: readonly (readonly [tag: string, text: string])[];
}

function describeSymbol(symbol: ts.Symbol, checker: ts.TypeChecker): PublicName {
  const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return {
    name: symbol.name,
    kind: own.flags & ts.SymbolFlags.Value ? "value" : "type",
    isFunction: (own.flags & ts.SymbolFlags.Function) !== 0,
    comment: ts.displayPartsToString(own.getDocumentationComment(checker)),
    tags: own
      .getJsDocTags(checker)
      .map((tag) => [tag.name, ts.displayPartsToString(tag.text)] as const),
  };
}

/** The public names of every entry point, in order. */
export function readPublicNames(): ReadonlyMap<string, readonly PublicName[]> {
  const files = Object.values(ENTRIES).map((path) => join(ROOT, path));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    resolveJsonModule: true,
    skipLibCheck: true,
    noLib: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  return new Map(
    Object.entries(ENTRIES).map(([entry, path]) => {
      const source = program.getSourceFile(join(ROOT, path));
      const module = source && checker.getSymbolAtLocation(source);
      const symbols = module === undefined ? [] : checker.getExportsOfModule(module);
      const names = symbols.map((symbol) => describeSymbol(symbol, checker));
      return [entry, names.sort((a, b) => (a.name < b.name ? -1 : 1))] as const;
    }),
  );
}
