import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The host of everything that is measured. Under `localhost` it counts as safe. */
export const pageHost = "pages.localhost";

export interface PageServer {
  port: number;
  close(): void;
}

/** The charset only counts where a page names none. */
const headers = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
};

const scriptless = "?still";

/** The address of a page as it is before its own scripts run: the browser is told to run none. */
export const withoutScripts = (name: string): string => name + scriptless;

const noScripts = { "content-security-policy": "script-src 'none'" };

/**
 * A proxy on the loopback interface for all traffic of a browser: it gives the pages for
 * `pageHost` and refuses everything else.
 */
export async function servePages(find: (name: string) => Buffer | undefined): Promise<PageServer> {
  const server = createServer(({ url = "" }, response) => {
    const address = URL.parse(url, `http://${pageHost}`);
    const body = address?.hostname === pageHost ? find(address.pathname.slice(1)) : undefined;
    const extra = address?.search === scriptless ? noScripts : {};
    if (body) response.writeHead(200, { ...headers, ...extra }).end(body);
    else response.writeHead(502).end();
  });
  server.on("connect", (_, socket) => {
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 502 Refused\r\n\r\n");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
