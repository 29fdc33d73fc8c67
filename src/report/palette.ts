/**
 * Colours of the charts: blue and orange stay apart for every common form of colour blindness, and each differs in
 * lightness from what it touches. A mark carries its class too, so that a page can restyle it (dark, print).
 * Source: Okabe & Ito (2008), Color Universal Design; darkened until white text has a contrast of 4.5 (WCAG 1.4.3).
 */
export const PALETTE = {
  paper: "#ffffff",
  ink: "#1b1e23",
  muted: "#5a616b",
  rule: "#d5d9de",
  track: "#eef0f2",
  pour: "#1c6ea4",
  contre: "#b34d0b",
  abstention: "#d9c26a",
  indetermine: "#8b929b",
  onpour: "#ffffff",
  oncontre: "#ffffff",
  onabstention: "#1b1e23",
  member: "#1c6ea4",
  institution: "#1b1e23",
  heat0: "#f3f5f7",
  heat1: "#dce8f1",
  heat2: "#b4d0e4",
  heat3: "#84b3d3",
  heat4: "#2b73a3",
  heat5: "#114f7e",
  onheat0: "#5a616b",
  onheat1: "#1b1e23",
  onheat2: "#1b1e23",
  onheat3: "#1b1e23",
  onheat4: "#ffffff",
  onheat5: "#ffffff",
} as const;

export type PaletteName = keyof typeof PALETTE;

/** The same on a dark ground; pages put them in place by the class `c-…`. */
export const DARK_PALETTE: Readonly<Record<PaletteName, string>> = {
  paper: "#14171a",
  ink: "#e8eaed",
  muted: "#a5adb8",
  rule: "#3a4048",
  track: "#22272d",
  pour: "#6cb2e2",
  contre: "#f0985a",
  abstention: "#d8c574",
  indetermine: "#8b929b",
  onpour: "#0e1114",
  oncontre: "#0e1114",
  onabstention: "#0e1114",
  member: "#6cb2e2",
  institution: "#e8eaed",
  heat0: "#1c2126",
  heat1: "#1d3547",
  heat2: "#1f4a68",
  heat3: "#236490",
  heat4: "#79b8e2",
  heat5: "#c4e1f5",
  onheat0: "#a5adb8",
  onheat1: "#e8eaed",
  onheat2: "#e8eaed",
  onheat3: "#ffffff",
  onheat4: "#0e1114",
  onheat5: "#0e1114",
};
