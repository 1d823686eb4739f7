import type { ServerResponse } from "node:http";
import type { DraftChanges } from "./changes.ts";
import type { Session } from "./sign-in.ts";

/** Proxies end a connection on which nothing is sent. */
const heartbeatMs = 15_000;

/** A session has one for each open tab, and browsers open no more than six connections to one server. */
const mostOfSession = 8;

export interface Follower {
  /** The draft; empty for the queue. */
  readonly slug: string;
  readonly session: Session;
  /** Whether the session still is open. Never rejects. */
  isSignedIn(): Promise<boolean>;
}

/** Tells pages of changes by server-sent events. */
export interface Events {
  /**
   * Tells a page of each change of its draft, or of the queue, until it is closed or its editor is signed out. Returns
   * false, and answers nothing, if the session has too many.
   */
  follow(follower: Follower, response: ServerResponse): boolean;
}

export const createEvents = (changes: DraftChanges): Events => {
  const counts = new WeakMap<Session, number>();
  return {
    follow({ slug, session, isSignedIn }, response) {
      // It was closed while its session was looked up.
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
      const beat = async (): Promise<void> => {
        if (await isSignedIn()) response.write(": still here\n\n");
        else response.end();
      };
      const heartbeat = setInterval(() => void beat(), heartbeatMs).unref();
      response.once("close", () => {
        clearInterval(heartbeat);
        unfollow();
        counts.set(session, (counts.get(session) ?? 1) - 1);
      });
      return true;
    },
  };
};
