/** How a terminal shows a text; each function returns it plain where styles are off. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  underline(text: string): string;
  pour(text: string): string;
  contre(text: string): string;
  abstention(text: string): string;
  indetermine(text: string): string;
}

/** Blue and yellow stay apart for every common form of colour blindness. */
const CODES: Readonly<Record<keyof Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  pour: [34, 39],
  contre: [33, 39],
  abstention: [35, 39],
  indetermine: [90, 39],
};

/** Styles by ANSI escapes (ECMA-48, SGR), or none. */
export function createStyle(hasStyles: boolean): Style {
  const style = (name: keyof Style) => (text: string) =>
    hasStyles && text !== "" ? `\u001b[${CODES[name][0]}m${text}\u001b[${CODES[name][1]}m` : text;
  return {
    bold: style("bold"),
    dim: style("dim"),
    underline: style("underline"),
    pour: style("pour"),
    contre: style("contre"),
    abstention: style("abstention"),
    indetermine: style("indetermine"),
  };
}
