import type { MadeRecord } from "./fixtures.js";

/** What a file may hold to get a script to run, in every field that the report prints. */
export const HOSTILE_STRINGS = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(2)>',
  "</style></script><svg onload=alert(3)>",
  '<a href="javascript:alert(4)">x</a>',
  "'-alert(5)-'",
  "\u202Egnp.exe\u202C",
  "]]><foreignObject><body onload=alert(6)>",
  "&lt;script&gt;alert(7)&lt;/script&gt;",
  "\u0000\u0008nul",
];

export const HOSTILE: readonly MadeRecord[] = HOSTILE_STRINGS.map((hostile, i) => ({
  speaker: `${hostile} n${i}`,
  party: `Parti ${hostile}`,
  group: `Groupe ${hostile}`,
  text: `${hostile} J’ai voté pour ${hostile}.`,
  label: "pour" as const,
  quote: `J’ai voté pour ${hostile}`,
  tone: ["positive", hostile] as const,
  axis: 1,
  date: hostile,
}));
