/** Memory for the columns of documents. */
export interface ColumnMemory {
  /** A stretch of `bytes` bytes, at an offset that integers may begin at. What it holds at first is not defined. */
  take(bytes: number): { readonly buffer: ArrayBuffer; readonly offset: number };
}

/** Enough for some thirty texts of usual length; a document that is kept keeps no more than its piece. */
const PIECE_BYTES = 1 << 16;
/** A stretch this long gets memory of its own. */
const LONG_BYTES = PIECE_BYTES >> 2;

/** Cuts stretches from larger pieces: to ask the system for memory costs more than to fill it with a short text. */
export function createColumnMemory(): ColumnMemory {
  let piece = new ArrayBuffer(PIECE_BYTES);
  let used = 0;
  return {
    take(bytes) {
      if (bytes > LONG_BYTES) return { buffer: new ArrayBuffer(bytes), offset: 0 };
      if (used + bytes > PIECE_BYTES) {
        piece = new ArrayBuffer(PIECE_BYTES);
        used = 0;
      }
      const offset = used;
      used = (used + bytes + 7) & ~7;
      return { buffer: piece, offset };
    },
  };
}
