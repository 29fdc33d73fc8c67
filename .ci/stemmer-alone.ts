import type { Plugin } from "esbuild";

/** The base class is only asked for `stem`, which the stemmer overrides. */
export const stemmerAlone: Plugin = {
  name: "stemmer-alone",
  setup(context) {
    context.onResolve({ filter: /^\.\/stemmer_fr$/ }, () => ({
      path: "stemmer_fr",
      namespace: "stemmer-base",
    }));
    context.onLoad({ filter: /.*/, namespace: "stemmer-base" }, () => ({
      contents: "module.exports = function () {};",
      loader: "js",
    }));
  },
};
