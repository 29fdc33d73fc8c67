import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "esbuild";

const ADAPTER = join(import.meta.dirname, "../src/vendor/franc.ts");

/** franc carries the trigrams of 187 languages; what is bundled needs those that the adapter asks for. */
export const askedLanguages: Plugin = {
  name: "asked-languages",
  setup(context) {
    const adapter = readFileSync(ADAPTER, "utf8");
    const asked = new Set(Array.from(adapter.matchAll(/^ {2}(\w{3}): "/gmu), ([, code]) => code));
    context.onLoad({ filter: /franc[\\/]data\.js$/ }, async ({ path }) => {
      const { data } = (await import(path)) as { data: Record<string, Record<string, string>> };
      const latin = Object.entries(data.Latin ?? {}).filter(([code]) => asked.has(code));
      if (latin.length !== asked.size) throw new Error("franc lacks a language that is asked for");
      return {
        contents: `export const data = ${JSON.stringify({ Latin: Object.fromEntries(latin) })};`,
      };
    });
  },
};
