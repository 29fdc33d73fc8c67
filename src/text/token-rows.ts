/** Scratch space for the tokens of one text while it is scanned: one row a token. */
export interface TokenRows {
  count: number;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  /** Hash of the folded characters. */
  hashes: Int32Array;
}

const INITIAL_ROWS = 1 << 10;
/** More rows than these are given back after their text. */
const KEPT_ROWS = 1 << 18;

function allocate(size: number): TokenRows {
  return {
    count: 0,
    kinds: new Uint8Array(size),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    hashes: new Int32Array(size),
  };
}

/** Empty rows, which grow as tokens are added. */
export const createTokenRows = (): TokenRows => allocate(INITIAL_ROWS);

/** Empties the rows for another text. */
export function clearRows(rows: TokenRows): void {
  if (rows.kinds.length > KEPT_ROWS) Object.assign(rows, allocate(INITIAL_ROWS));
  rows.count = 0;
}

function grow(rows: TokenRows): void {
  const old = { ...rows };
  Object.assign(rows, allocate(rows.kinds.length * 2));
  rows.kinds.set(old.kinds);
  rows.starts.set(old.starts);
  rows.ends.set(old.ends);
  rows.hashes.set(old.hashes);
  rows.count = old.count;
}

/** Adds a token. */
export function addToken(
  rows: TokenRows,
  kind: number,
  start: number,
  end: number,
  hash: number,
): void {
  if (rows.count === rows.kinds.length) grow(rows);
  const row = rows.count++;
  rows.kinds[row] = kind;
  rows.starts[row] = start;
  rows.ends[row] = end;
  rows.hashes[row] = hash;
}
