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
  /** Reads what identifies the state that it has now. Null if the editor may not follow it. */
  state(): Promise<string | null>;
  /** Resolves to true if the session is still open. Never rejects. */
  isSignedIn(): Promise<boolean>;
}

/** Reports changes to pages by server-sent events. */
export interface Events {
  /**
   * Reports the present state of a draft or the queue to a page, then each change, until the page is closed or its editor is signed out. Without
   * a response, if the editor may not follow it or the session has too many connections.
   */
  follow(follower: Follower, response: ServerResponse): Promise<"followed" | "nothing" | "too-many">;
}

export const createEvents = (changes: DraftChanges): Events => {
  const counts = new WeakMap<Session, number>();
  return {
    async follow({ slug, session, state, isSignedIn }, response) {
      const count = counts.get(session) ?? 0;
      if (count >= mostOfSession) return "too-many";
      counts.set(session, count + 1);
      let hasChanged = false;
      let report = (): void => {
        hasChanged = true;
      };
      // Before the state is read, so that no change is missed between the two.
      const unfollow = changes.follow(slug, () => report());
      const end = (): void => {
        unfollow();
        counts.set(session, (counts.get(session) ?? 1) - 1);
      };
      const found = await state().catch((error: unknown) => {
        end();
        throw error;
      });
      // The page may have been closed meanwhile.
      if (found === null || response.destroyed) {
        end();
        return found === null ? "nothing" : "followed";
      }
      response.writeHead(200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
      });
      response.write(`retry: 1000\ndata: ${hasChanged ? "changed" : found}\n\n`);
      report = () => void response.write("data: changed\n\n");
      const sendHeartbeat = async (): Promise<void> => {
        if (await isSignedIn()) response.write(": still here\n\n");
        else response.end();
      };
      const heartbeat = setInterval(() => void sendHeartbeat(), heartbeatMs).unref();
      response.once("close", () => {
        clearInterval(heartbeat);
        end();
      });
      return "followed";
    },
  };
};
