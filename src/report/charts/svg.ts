import { type Markup, markup, trusted } from "../markup.js";
import { PALETTE, type PaletteName } from "../palette.js";

const FONT =
  "ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Two decimals at most: the same bytes on every platform. */
export function round(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? 0 : rounded;
}

function listAttributes(attributes: Attributes): Markup[] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [markup` ${trusted(name)}="${typeof value === "number" ? round(value) : value}"`],
  );
}

/** An element of SVG with its attributes. */
export function element(name: string, attributes: Attributes, ...children: Markup[]): Markup {
  const open = trusted(`<${name}`);
  return children.length === 0
    ? markup`${open}${listAttributes(attributes)}/>`
    : markup`${open}${listAttributes(attributes)}>${children}${trusted(`</${name}>`)}`;
}

/** Fill in a colour of the palette, by attribute and by class. */
export const fill = (name: PaletteName): Attributes => ({
  class: `c-${name}`,
  fill: PALETTE[name],
});
/** The same for a line. */
export const stroke = (name: PaletteName, width = 1): Attributes => ({
  class: `s-${name}`,
  stroke: PALETTE[name],
  "stroke-width": width,
});

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  more: Attributes,
): Markup {
  return element("rect", { x, y, width: Math.max(0, width), height, ...more });
}

export function line(x1: number, y1: number, x2: number, y2: number, more: Attributes): Markup {
  return element("line", { x1, y1, x2, y2, ...more });
}

export interface TextStyle {
  readonly size?: number;
  readonly color?: PaletteName;
  readonly anchor?: "start" | "middle" | "end";
  readonly weight?: number;
}

export function text(x: number, y: number, content: string, style: TextStyle = {}): Markup {
  const { size = 12, color = "ink", anchor, weight } = style;
  return element(
    "text",
    {
      x,
      y,
      "font-size": size,
      "text-anchor": anchor === "start" ? undefined : anchor,
      "font-weight": weight,
      ...fill(color),
    },
    markup`${content}`,
  );
}

export function group(attributes: Attributes, ...children: Markup[]): Markup {
  return element("g", attributes, ...children);
}

/** What a pointer that rests on a mark, and a screen reader, is told. */
export function tip(content: string): Markup {
  return element("title", {}, markup`${content}`);
}

export interface Frame {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly lang: string;
}

/** The outer element: a name and a description for those who do not see the picture. */
export function drawFrame(frame: Frame, ...children: Markup[]): string {
  const { id, title, description, width, height, lang } = frame;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img" aria-labelledby="${id}-title ${id}-desc" lang="${lang}" font-family="${FONT}"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${rect(0, 0, width, height, fill("paper"))}${children}</svg>`
    .markup;
}
