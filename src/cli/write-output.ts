import type { Writable } from "node:stream";

/**
 * Writes and waits until there is room for more. Rejects with the stream's error; a closed pipe is `EPIPE`.
 */
export function writeOutput(stream: Writable, chunk: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(chunk, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
