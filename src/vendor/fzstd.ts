import { Decompress } from "fzstd";

/** Unpacks Zstandard, chunk by chunk. */
export interface ZstdUnpacker {
  /** @throws Error where the bytes are no Zstandard. */
  push(bytes: Uint8Array, isLast: boolean): readonly Uint8Array[];
}

/**
 * Unpacks .zst in any runtime. It needs no more memory than the archive's window.
 *
 * @example
 * const unpacker = createZstdUnpacker();
 * unpacker.push(bytes, true); // the unpacked bytes, in pieces
 */
export function createZstdUnpacker(): ZstdUnpacker {
  let pieces: Uint8Array[] = [];
  const stream = new Decompress((piece) => pieces.push(piece.slice()));
  return {
    push(bytes, isLast) {
      pieces = [];
      stream.push(bytes, isLast);
      return pieces;
    },
  };
}
