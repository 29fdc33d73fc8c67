import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server was asked. */
export interface SeenRequest {
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  /** Requests that were open when it came, itself not counted. */
  readonly openCount: number;
}

export type Answerer = (
  request: IncomingMessage,
  response: ServerResponse,
  seenCount: number,
) => void;

export interface LocalServer {
  readonly baseUrl: string;
  readonly seen: SeenRequest[];
  close(): Promise<void>;
}

/** A server on localhost whose answers a test decides: `seenCount` counts the requests for the same path. */
export async function startServer(answer: Answerer): Promise<LocalServer> {
  const seen: SeenRequest[] = [];
  const counts = new Map<string, number>();
  let openCount = 0;
  const server = createServer((request, response) => {
    const url = request.url ?? "";
    seen.push({ url, headers: request.headers, openCount });
    openCount += 1;
    response.on("close", () => {
      openCount -= 1;
    });
    const count = (counts.get(url) ?? 0) + 1;
    counts.set(url, count);
    answer(request, response, count);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
