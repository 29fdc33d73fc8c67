/** Gives a mask of 0 for the tokens of one text after another: the same memory, which holds until the next text. */
export type ScratchMask = (length: number) => Uint8Array;

/** Memory for masks, which grows with the texts. */
export function createScratchMask(): ScratchMask {
  let mask = new Uint8Array(1 << 10);
  return (length) => {
    if (length > mask.length) mask = new Uint8Array(length * 2);
    else mask.fill(0, 0, length);
    return mask;
  };
}
