/** The cells of a row by the names of the header. */
export interface Cells {
  has(name: string): boolean;
  /** "" where the column is absent or the cell empty. */
  text(name: string): string;
  /** A whole number ≥ 0, else null. */
  number(name: string): number | null;
}

export function createCells(header: readonly string[], fields: readonly string[]): Cells {
  const text = (name: string) => {
    const index = header.indexOf(name);
    return index === -1 ? "" : (fields[index] ?? "").trim();
  };
  return {
    has: (name) => header.includes(name),
    text,
    number(name) {
      const value = text(name);
      return /^\d+$/.test(value) ? Number(value) : null;
    },
  };
}
