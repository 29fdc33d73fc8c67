import type { ParsedItem } from "../../types.js";
import { createHtmlScanner, type HtmlTag } from "../../vendor/htmlparser2.js";
import { MAX_TEXT_CHARACTERS, type ParseOptions, type PushParser } from "../format.js";
import { type PageSection, sectionAfter } from "../page-text/section.js";
import { createIdRegister, type IdRegister } from "../shared/ids.js";
import { rejectionItem } from "../shared/items.js";
import { readExplanation } from "../shared/read-explanation.js";
import { createRenderedText, type RenderedText } from "../shared/rendered-text.js";
import {
  createPageHead,
  dateOfVote,
  type PageHead,
  readHeadTag,
  readVoteDate,
} from "./page-head.js";

/** Which part of an article is being read. */
type Part = "body" | "member-id" | "header" | "name" | "footer";

interface OpenArticle {
  readonly line: number;
  part: Part;
  memberId: string;
  name: string;
  header: string;
  footer: string;
  readonly body: RenderedText;
}

interface PageState {
  readonly options: ParseOptions;
  readonly ids: IdRegister;
  readonly head: PageHead;
  readonly items: ParsedItem[];
  section: PageSection;
  article: OpenArticle | null;
  /** Text of the h2 or div.empty that is open; null: neither is. */
  capture: { readonly tag: "h2" | "div"; text: string } | null;
  ordinal: number;
  line: number;
}

function closeArticle(state: PageState): void {
  const { article, options, ids, head } = state;
  if (article === null) return;
  state.article = null;
  const speaker = article.name.trim();
  if (speaker === "") {
    readVoteDate(head, article.footer);
    return;
  }
  state.ordinal += 1;
  const place = { file: options.file, line: article.line };
  const text = article.body.toString();
  if (text === "") {
    state.items.push(rejectionItem(place, "empty-text", `no text of ${speaker}`, "text"));
    return;
  }
  const mepId = article.memberId.trim() || null;
  const record = {
    text,
    speaker,
    mepId,
    party: article.header.replace(/^\s*\|\s*/, "").trim() || null,
    group: (mepId && head.groups.get(Number(mepId))) || null,
    date: dateOfVote(head),
    topic: head.topic,
    procedure: head.procedure,
    docs: head.docs.length > 0 ? [...head.docs] : null,
    kind: state.section === "interventions" ? "oral" : "written",
  };
  state.items.push(...readExplanation(record, { place, ordinal: state.ordinal, ids, options }));
}

function openArticle(state: PageState, line: number): void {
  closeArticle(state);
  const body = createRenderedText();
  state.article = { line, part: "body", memberId: "", name: "", header: "", footer: "", body };
}

function openInArticle(article: OpenArticle, tag: HtmlTag): void {
  if (tag.name === "header") article.part = "header";
  else if (tag.name === "footer") article.part = "footer";
  else if (tag.name === "b" && article.part === "header") article.part = "name";
  else if (tag.name === "div" && tag.attributes.get("class") === "hidden")
    article.part = "member-id";
  else if (article.part === "body") article.body.tag(tag.name);
}

function closeInArticle(article: OpenArticle, name: string): void {
  if (name === "b" && article.part === "name") article.part = "header";
  else if (name === "header" || name === "footer") article.part = "body";
  else if (name === "div" && article.part === "member-id") article.part = "body";
  else if (article.part === "body" && name !== "br") article.body.tag(name);
}

function closeCapture(state: PageState): void {
  if (state.capture === null) return;
  const text = state.capture.text.replace(/\s+/g, " ").trim();
  if (state.capture.tag === "h2") state.head.topic ??= text || null;
  else state.section = sectionAfter(text) ?? state.section;
  state.capture = null;
}

function closeTag(state: PageState, name: string, line: number): void {
  state.line = line;
  if (name === "article") closeArticle(state);
  else if (state.article !== null) closeInArticle(state.article, name);
  else if (state.capture?.tag === name) closeCapture(state);
}

function openTag(state: PageState, tag: HtmlTag, line: number): void {
  state.line = line;
  if (tag.name === "article") openArticle(state, line);
  else if (state.article !== null) openInArticle(state.article, tag);
  else if (tag.name === "h2") state.capture = { tag: "h2", text: "" };
  else if (tag.name === "div" && tag.attributes.get("class") === "empty")
    state.capture = { tag: "div", text: "" };
  else readHeadTag(state.head, tag);
}

function addToArticle(article: OpenArticle, text: string, maxCharacters: number): void {
  if (article.part === "name") article.name += text;
  else if (article.part === "header") article.header += text;
  else if (article.part === "footer") article.footer += text;
  else if (article.part === "member-id") article.memberId += text;
  else if (article.body.characterCount <= maxCharacters) article.body.add(text);
}

function readText(state: PageState, text: string): void {
  const maxCharacters = state.options.maxTextCharacters ?? MAX_TEXT_CHARACTERS;
  if (state.article !== null) addToArticle(state.article, text, maxCharacters);
  else if (state.capture !== null) state.capture.text += text;
}

function finishPage(state: PageState): void {
  const isInArticle = state.article !== null;
  closeArticle(state);
  if (!isInArticle && (state.section === "end" || state.section === "head")) return;
  const place = { file: state.options.file, line: state.line };
  const message = "the page ends before its last section does; its last text may be cut";
  state.items.push(rejectionItem(place, "truncated", message));
}

/**
 * The saved page as HTML: a record is an `article` whose header names a member in bold and, after a bar,
 * the national party. Group comes from the page's filter by group; procedure and documents from its
 * links; the date from the main vote's box or the one sitting linked. Ids as in the page's text form.
 */
export function createPageHtmlParser(options: ParseOptions): PushParser {
  const state: PageState = {
    options,
    ids: createIdRegister(options.file),
    head: createPageHead(),
    items: [],
    section: "head",
    article: null,
    capture: null,
    ordinal: 0,
    line: 1,
  };
  const scanner = createHtmlScanner({
    open: (tag, line) => openTag(state, tag, line),
    close: (name, line) => closeTag(state, name, line),
    text: (text) => readText(state, text),
  });
  const takeItems = () => state.items.splice(0, state.items.length);
  return {
    push(chunk) {
      scanner.write(chunk);
      return takeItems();
    },
    finish() {
      scanner.end();
      finishPage(state);
      return takeItems();
    },
  };
}
