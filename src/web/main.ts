import { tryFile } from "./try-file.js";
import { tryText } from "./try-text.js";
import { createWebAnalyzer } from "./web-analyzer.js";
import { webWordsOf } from "./words.js";

function find<E extends HTMLElement>(id: string, type: abstract new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no #${id}`);
  return found;
}

const lang = document.documentElement.lang === "en" ? "en" : "fr";
const words = webWordsOf(lang);
const analyzer = createWebAnalyzer();
const field = find("text", HTMLTextAreaElement);
const show = tryText(field, find("result", HTMLElement), analyzer, lang, words);

const setText = (text: string): void => {
  field.value = text;
  show();
  field.focus();
};
find("example", HTMLButtonElement).addEventListener("click", () => setText(words.example));
find("clear", HTMLButtonElement).addEventListener("click", () => setText(""));

tryFile(
  {
    input: find("file", HTMLInputElement),
    map: find("map", HTMLInputElement),
    drop: find("drop", HTMLElement),
    status: find("file-status", HTMLElement),
    downloads: find("downloads", HTMLElement),
    result: find("file-result", HTMLElement),
  },
  analyzer,
  lang,
  words,
);
