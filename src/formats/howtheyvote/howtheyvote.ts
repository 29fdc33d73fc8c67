import type { Format } from "../format.js";
import { createHowTheyVoteParser, findTable } from "./parse.js";

/** Exports of HowTheyVote (https://howtheyvote.eu). Its reader awaits a real file: it was built on the column list. */
export const howTheyVote: Format = {
  id: "howtheyvote",
  title: "HowTheyVote exports: members, groups, votes (CSV)",
  gives: ["roll calls", "members"],
  hasRealSample: false,
  detect(head) {
    const header = (head.replace(/^\uFEFF/, "").split("\n", 1)[0] ?? "").trim().split(",");
    return findTable(header.map((name) => name.replaceAll('"', ""))) === null ? 0 : 0.95;
  },
  createParser: createHowTheyVoteParser,
};
