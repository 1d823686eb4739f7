import { describe, expect, test } from "vitest";
import { facts, factsIn, prepare } from "./deliveries.ts";
import { type RefusalName, refusalNames, type Server } from "./platforms.ts";
import type { Program } from "./program.ts";

/** How fast time passes after a refusal, so that a wait of five minutes takes half a minute. */
const speeds: Readonly<Record<RefusalName, number>> = {
  "a request to slow down": 1,
  "a proxy's refusal": 5,
  "an error of the server": 5,
  "a refusal of the whole app": 10,
};

const slot = Temporal.Instant.from("2026-06-02T08:30Z");

/** A lease runs out after a minute. */
const leaseIsOver = { seconds: 70 };

/** Which of a channel's messages is refused, and whether the request in which the program is killed takes effect. */
interface Case {
  readonly message: number;
  readonly acts: boolean;
}

const cases: readonly Case[] = [
  { message: 1, acts: false },
  { message: 1, acts: true },
  { message: 2, acts: false },
  { message: 2, acts: true },
];

/** Lets all who come wait for the last of them. Who comes again, since it was given up meanwhile, counts once. */
const createBarrier = (size: number, whenAll: () => void) => {
  const arrived = new Set<string>();
  const { promise, resolve } = Promise.withResolvers<void>();
  return {
    isOver: () => arrived.size >= size,
    async pass(who: string): Promise<void> {
      const before = arrived.size;
      arrived.add(who);
      if (before < size && arrived.size === size) {
        whenAll();
        resolve();
      }
      await promise;
    },
  };
};

/** Starts the program when all leases have run out; returns what each channel was told once all digests are posted. */
const resume = async (
  { startAt, states }: Awaited<ReturnType<typeof prepare>>,
  server: Server,
  channels: readonly string[],
) => {
  const successor = startAt(server.now().add(leaseIsOver));
  await successor.saw(new RegExp(`(?:was posted to[^]*){${channels.length}}`, "u"));
  successor.kill("SIGTERM");
  await successor.ended;
  expect(await states()).toEqual(channels.map(() => "posted"));
  return channels.map((channel) => factsIn(server.messages(channel)));
};

/**
 * One program posts to a channel for each case. All are refused at one moment, since a refusal may hold up the whole
 * platform. If the platform is then away, the next attempt finds nobody. It is killed when the next request of each has come.
 */
const killedAfter = async (startServer: () => Promise<Server>, refusal: RefusalName, isAwayThen = false) => {
  const server = await startServer();
  const channels = cases.map((_, index) => (index === 0 ? server.channel : server.addChannel()));
  const newsroom = await prepare(server, channels);
  const caseOf = new Map(channels.map((channel, index) => [channel.split(":")[1], cases[index]]));
  let program: Program | null = null;
  const posts = new Map<string, number>();
  const effects = new Map<string, () => void>();
  const refused = createBarrier(channels.length, () => {});
  const killed = createBarrier(channels.length, () => {
    for (const act of effects.values()) act();
    program?.kill("SIGKILL");
  });
  server.onPost(async (_, act, channel) => {
    const its = caseOf.get(channel);
    const n = (posts.get(channel) ?? 0) + 1;
    posts.set(channel, n);
    if (its === undefined || n < its.message) return "its own";
    if (!refused.isOver()) {
      await refused.pass(channel);
      return server.refusals[refusal];
    }
    if (killed.isOver()) return "its own";
    if (its.acts) effects.set(channel, act);
    await killed.pass(channel);
    return "lost";
  });
  program = newsroom.startAt(slot, { speed: speeds[refusal] });
  if (isAwayThen) {
    const { length } = channels;
    await program.saw(new RegExp(`(?:The bot retries[^]*){${length}}`, "u"));
    server.goAway();
    await program.saw(new RegExp(`(?:The bot retries[^\\n]*ECONNREFUSED[^]*){${length}}`, "u"));
    await server.comeBack();
  }
  expect(await program.ended).toBe("SIGKILL");
  return resume(newsroom, server, channels);
};

/** The program is killed in an attempt that follows refusals of every kind, and started again. */
export const describeLaterAttempts = (startServer: () => Promise<Server>): void => {
  describe("a program that is killed in the attempt after", { timeout: 200_000 }, () => {
    test("a refusal of each kind tells each fact once after a restart", async () => {
      const shown = await Promise.all(
        refusalNames.map(async (name) => [name, await killedAfter(startServer, name)] as const),
      );
      expect(shown).toEqual(refusalNames.map((name) => [name, cases.map(() => facts)]));
    });

    test("a request to slow down and a refused connection tells each fact once after a restart", async () => {
      const shown = await killedAfter(startServer, "a request to slow down", true);
      expect(shown).toEqual(cases.map(() => facts));
    });
  });
};
