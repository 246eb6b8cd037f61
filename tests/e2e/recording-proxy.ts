/** All traffic of a browser under test goes through here, so that nothing it asks for stays unseen. */
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

export interface RecordedRequest {
  method: string;
  /** The whole address; `host:443` alone where the browser wanted a tunnel for https. */
  url: string;
  /** Host without port. */
  host: string;
  /** What the answer is for, as the browser says: `document`, `style`, `empty` for a script's own. */
  purpose: string | undefined;
}

export interface RecordingProxy {
  port: number;
  requests: RecordedRequest[];
  /** Hosts that a test was about to ask for as a reader does, by a click. */
  expected: Set<string>;
  close(): void;
}

/** The host of our own pages. Under `localhost` they count as safe, as pages over https do. */
export const siteHost = "ledger.localhost";
export const site = `http://${siteHost}`;
/** Another origin with the same pages, for frames. */
const frameHost = "widget.localhost";
export const ownHosts = [siteHost, frameHost];

const pages = new URL("../fixtures/pages/", import.meta.url).pathname;
const contentTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xhtml": "application/xhtml+xml",
  ".xml": "application/xml",
};

/** Pages are asked for anew each time, except with `?kept`: what is not stored does not come back from a cache. */
async function answerWithFixture(
  { pathname, search }: URL,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = await readFile(join(pages, normalize(pathname)));
    const type = contentTypes[extname(pathname)] ?? "application/octet-stream";
    const caching = search === "?kept" ? {} : { "cache-control": "no-store" };
    response.writeHead(200, { "content-type": type, ...caching }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

function record(request: IncomingMessage): RecordedRequest {
  const { method = "", url = "" } = request;
  const purpose = request.headers["sec-fetch-dest"];
  const host = new URL(method === "CONNECT" ? `https://${url}` : url, site).hostname;
  return { method, url, host, purpose: Array.isArray(purpose) ? purpose[0] : purpose };
}

/**
 * Listens on a free port of the loopback interface. Answers for hosts of our own with the pages
 * of tests/fixtures, refuses everything else, and records both. Asked directly instead of as a proxy,
 * it answers with the same pages.
 */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const requests: RecordedRequest[] = [];
  const server = createServer((request, response) => {
    const recorded = record(request);
    requests.push(recorded);
    if (ownHosts.includes(recorded.host))
      void answerWithFixture(new URL(recorded.url, site), response);
    else response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    requests.push(record(request));
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 502 Refused\r\n\r\n");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    expected: new Set(),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
