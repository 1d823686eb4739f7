import type { IncomingMessage, ServerResponse } from "node:http";
import type { DraftChanges } from "./changes.ts";

/** Proxies end a connection on which nothing is sent. */
const heartbeatMs = 15_000;

/** Tells a page of each change of its draft, or of the queue, by server-sent events, until it is closed. */
export const followEvents = (
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  changes: DraftChanges,
): void => {
  const asked = url.searchParams.get("slug") ?? "";
  const slug = /^[a-z0-9-]{1,64}$/u.test(asked) ? asked : "";
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  response.write("retry: 1000\ndata: here\n\n");
  const unfollow = changes.follow(slug, () => void response.write("data: changed\n\n"));
  const heartbeat = setInterval(() => void response.write(": still here\n\n"), heartbeatMs).unref();
  request.once("close", () => {
    clearInterval(heartbeat);
    unfollow();
  });
};
