import { describe, expect, test, vi } from "vitest";
import { isDone, prepare } from "./deliveries.ts";
import type { Server } from "./platforms.ts";
import { type Program, startProgram } from "./program.ts";

const slot = Temporal.Instant.from("2026-06-02T08:30Z");

/** A lease of a minute runs out in six seconds of ours. */
const speed = 10;

const soon = { timeout: 30_000, interval: 50 };

/** A program is stopped when it has given a post to its HTTP client, and goes on when another one has made the delivery. */
export const describeStops = (startServer: () => Promise<Server>): void => {
  describe("a program that is stopped between its last check of its lease and the request", () => {
    test.each([1, 2])(
      "posts nothing of message %i when it continues, if another one has posted it meanwhile",
      async (stopAt) => {
        const server = await startServer();
        const { folder, states } = await prepare(server);
        server.setTime(slot);
        const since = Date.now();
        const passedMs = (): number => (Date.now() - since) * speed;
        const start = (more: { readonly stopAt?: number }): Program =>
          startProgram({
            folder,
            environment: server.environment,
            at: slot.toString(),
            since,
            speed,
            ...more,
          });
        const stopped = start({ stopAt });
        await stopped.saw(/stands still/u);
        const leaseEndsMs = passedMs() + 60_000;
        await vi.waitFor(() => expect(passedMs()).toBeGreaterThan(leaseEndsMs), soon);
        const successor = start({});
        await successor.saw(isDone);
        const shown = server.messages();
        expect(shown.length).toBeGreaterThan(1);
        expect([await states(), new Set(shown).size]).toEqual([["posted"], shown.length]);
        const posts = server.posts();
        // As if minutes had passed: Discord knows no nonce of before.
        server.setTime(slot.add({ minutes: 10 }));
        stopped.kill("SIGCONT");
        stopped.kill("SIGTERM");
        expect(await stopped.ended).toBe(0);
        expect([server.messages(), server.posts(), await states()]).toEqual([shown, posts, ["posted"]]);
      },
      120_000,
    );
  });
};
