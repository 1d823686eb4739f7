import type { ServerResponse } from "node:http";
import type { DraftChanges } from "./changes.ts";
import type { Session } from "./sign-in.ts";

/** Proxies close idle connections. */
const heartbeatMs = 15_000;

/** A session has one connection for each open tab, and browsers open at most six connections to a server. */
const mostOfSession = 8;

interface Follower {
  /** The draft's slug. Empty for the queue. */
  readonly slug: string;
  readonly session: Session;
  /** Resolves to true if the session is still open. Never rejects. */
  isSignedIn(): Promise<boolean>;
}

/** Reports changes to pages by server-sent events. */
export interface Events {
  /**
   * Reports each change of a draft or the queue to a page, until the page is closed or its editor is signed out. Returns
   * false without a response if the session has too many connections.
   */
  follow(follower: Follower, response: ServerResponse): boolean;
}

export const createEvents = (changes: DraftChanges): Events => {
  const counts = new WeakMap<Session, number>();
  return {
    follow({ slug, session, isSignedIn }, response) {
      // The page was closed while the session was checked.
      if (response.destroyed) return true;
      const count = counts.get(session) ?? 0;
      if (count >= mostOfSession) return false;
      counts.set(session, count + 1);
      response.writeHead(200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
      });
      response.write("retry: 1000\ndata: here\n\n");
      const unfollow = changes.follow(slug, () => void response.write("data: changed\n\n"));
      const sendHeartbeat = async (): Promise<void> => {
        if (await isSignedIn()) response.write(": still here\n\n");
        else response.end();
      };
      const heartbeat = setInterval(() => void sendHeartbeat(), heartbeatMs).unref();
      response.once("close", () => {
        clearInterval(heartbeat);
        unfollow();
        counts.set(session, (counts.get(session) ?? 1) - 1);
      });
      return true;
    },
  };
};
