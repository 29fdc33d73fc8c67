/** A log of what a scanner of markup reports, one after the other: `<a k=v>`, `(text)`, `</a>`, `!fault!`. */
export function createEventLog() {
  const events: string[] = [];
  return {
    open(name: string, attributes: ReadonlyMap<string, string>): void {
      events.push(`<${[name, ...Array.from(attributes, ([k, v]) => `${k}=${v}`)].join(" ")}>`);
    },
    close(name: string): void {
      events.push(`</${name}>`);
    },
    text(text: string): void {
      events.push(`(${text})`);
    },
    fault(message: string): void {
      events.push(`!${message}!`);
    },
    join: (): string => events.join(""),
  };
}

/** Hands a content to a scanner in chunks of a given size. */
export function writeInChunks(
  scanner: { write(chunk: string): void },
  content: string,
  size: number,
): void {
  for (let at = 0; at < content.length; at += size) scanner.write(content.slice(at, at + size));
}
