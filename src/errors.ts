/** Why a call was refused. Faults of data are rejections, never errors; these are wrong uses of the library. */
export type ErrorCode =
  | "INVALID_OPTION"
  | "INVALID_MODEL"
  | "INVALID_FRAME"
  | "INVALID_PATTERN"
  | "INVALID_ARGUMENT"
  | "UNKNOWN_FORMAT"
  | "UNKNOWN_LANGUAGE"
  | "FILE_UNREADABLE"
  | "FETCH_FAILED"
  | "ABORTED"
  | "LIMIT_EXCEEDED";

/**
 * The one error of the library.
 *
 * @example
 * try {
 *   createAnalyzer({ threshold: 2 });
 * } catch (error) {
 *   if (error instanceof PourcontreError) error.code; // "INVALID_OPTION"
 * }
 */
export class PourcontreError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "PourcontreError";
    this.code = code;
  }
}
