const FINAL_VOTE =
  /\((?:as a whole|ensemble du texte)\)|\b(?:vote final|vote unique|single vote|final vote|résolution \(ensemble)/i;

/**
 * Whether the official title of a roll call names the vote on the whole text.
 *
 * @example
 * isFinalVote("A9-0007/2031 - Jeanne D'Albe - vote unique"); // true
 */
export function isFinalVote(title: string): boolean {
  return FINAL_VOTE.test(title);
}
