import { describe, expect, test, vi } from "vitest";
import { identityOf } from "../../../../src/digests/schedules/subscription-of.ts";
import { openStore } from "../../../../src/store/database/open.ts";
import type { Answering, Fault, OnPost } from "../../../fakes/fault.ts";
import { declare } from "../world.ts";
import type { Server } from "./platforms.ts";
import {
  killAtEach,
  type Program,
  type ProgramOptions,
  type Step,
  startProgram,
  writeNewsroom,
} from "./program.ts";

/** Three programs are started one after the other, each of which takes seconds on a busy machine. */
const timeout = 60_000;

const day = "2026-06-02T";

/** How fast time passes, so that nobody waits for the second between two messages of a channel. A lease of a minute is 20 s of ours. */
const usualSpeed = 3;

/** A newsroom whose digests, one in each channel, are known since before their slot at half past eight. */
export const prepare = async (server: Server, channels: readonly string[] = [server.channel]) => {
  const entries = channels.map((channel, index) => ({
    name: index === 0 ? "morning" : `morning-${index}`,
    digest: "commitments",
    channel,
    schedule: "30 8 * * *",
    timeZone: "UTC",
    language: "en",
    // On a busy machine a program starts too late for anything else.
    missed: "late 24 h",
  }));
  const folder = writeNewsroom(entries);
  const store = await openStore(`${folder}/data/onrecord.sqlite`);
  await store.subscriptions.declare(
    declare(...entries).map(identityOf),
    Temporal.Instant.from(`${day}08:00Z`),
  );
  await store.close();
  const startAt = (at: Temporal.Instant, more: Pick<ProgramOptions, "die" | "speed"> = {}): Program => {
    const speed = more.speed ?? usualSpeed;
    server.setTime(at, speed);
    return startProgram({ folder, environment: server.environment, at: at.toString(), ...more, speed });
  };
  const start = (time: string, die?: string): Program =>
    startAt(Temporal.Instant.from(`${day}${time}Z`), die === undefined ? {} : { die });
  const states = async (): Promise<string[]> => {
    const opened = await openStore(`${folder}/data/onrecord.sqlite`);
    const logs = await Promise.all(channels.map((channel) => opened.ledger.log(channel, 10)));
    await opened.close();
    return logs.flat().map(({ state }) => state);
  };
  return { start, startAt, states, folder, channels };
};

/** What the digest tells, in order. A digest that is late says so, so that its messages are not the same ones. */
export const facts = Array.from({ length: 7 }, (_, index) => `Finish project number ${index + 1}.`);

export const factsIn = (messages: readonly string[]): readonly string[] =>
  messages.flatMap((message) => [...new Set(message.match(/Finish project number \d+\./gu))]);

export const isDone = /was posted to|nothing was posted|may have been posted/u;

const undisturbed = async (startServer: () => Promise<Server>): Promise<readonly string[]> => {
  const server = await startServer();
  const { start } = await prepare(server);
  const program = start("08:30:00");
  await program.saw(isDone);
  program.kill("SIGTERM");
  await program.ended;
  return server.messages();
};

/** Steps at which the program kills itself, in this order. */
const ownSteps: readonly Step[] = [
  ["before the claim", "before 1 insert into .?deliveries"],
  ["after the claim", "after 1 insert into .?deliveries"],
  ["before the content is kept", "before 1 update .?deliveries.* .?content"],
  ["after the content was kept", "after 1 update .?deliveries.* .?content"],
  ["when the first answer has come, before it is on record", "before 1 insert into .?delivery_messages"],
  ["between two messages", "after 1 insert into .?delivery_messages"],
  ["when the second answer has come, before it is on record", "before 1 insert into .?delivery_messages"],
  ["before it is settled", "before 1 insert into .?told"],
];

/** Steps at which the server kills it: the n-th request has arrived, and takes effect or not. */
const serverSteps = [
  ["when the first request has left, and is lost", 1, false],
  ["when the first request has left, and takes effect", 1, true],
  ["when the second request has left, and is lost", 2, false],
  ["when the second request has left, and takes effect", 2, true],
] as const;

/** What goes wrong with a request, and whether the program looks for its effect before it goes on. */
const faults = [
  ["lost, and did not take effect", { acts: false, answers: "lost" }],
  ["a reset connection, and did not take effect", { acts: false, answers: "reset" }],
  ["lost, though it took effect", { acts: true, answers: "lost" }],
  ["cut in the middle", { acts: true, answers: "half" }],
  ["sent twice", { acts: true, answers: "twice" }],
  ["an error of the server, which did nothing", { acts: false, answers: { status: 500, body: "oops" } }],
  ["an error of the server, which acted", { acts: true, answers: { status: 502, body: "oops" } }],
  ["no JSON, though it took effect", { acts: true, answers: { status: 200, body: "<html>" } }],
  [
    "a request to slow down",
    { acts: false, answers: { status: 429, headers: { "retry-after": "1" }, body: {} } },
  ],
  ["never sent", { acts: true, answers: "never" }],
] as const satisfies readonly (readonly [string, Fault])[];

/** What the channel shows after a digest that nothing disturbed, worked out once. */
const rememberExpected = (startServer: () => Promise<Server>): (() => Promise<readonly string[]>) => {
  let undisturbedMessages: Promise<readonly string[]> | null = null;
  return async () => {
    undisturbedMessages ??= undisturbed(startServer);
    const messages = await undisturbedMessages;
    expect(messages.length).toBeGreaterThan(1);
    return messages;
  };
};

/** A channel for each case, so that one program meets all of them. */
const channelsFor = (cases: readonly unknown[], server: Server): readonly string[] =>
  cases.map((_, index) => (index === 0 ? server.channel : server.addChannel()));

/** Decides about the n-th post of each channel, which is that of the case with this index. */
const byChannel = (
  channels: readonly string[],
  decide: (n: number, act: () => void, index: number) => Answering | Promise<Answering>,
): OnPost => {
  const posts = new Map<number, number>();
  return (_, act, channel) => {
    const index = channels.findIndex((address) => address.split(":")[1] === channel);
    const n = (posts.get(index) ?? 0) + 1;
    posts.set(index, n);
    return decide(n, act, index);
  };
};

/** Starts the program when its leases have run out, until all is posted. Returns what the first channel shows then. */
const resume = async ({ startAt, states, channels }: Awaited<ReturnType<typeof prepare>>, server: Server) => {
  const posted = (await states()).filter((state) => state === "posted");
  const open = channels.length - posted.length;
  const successor = startAt(server.now().add({ minutes: 2 }));
  if (open === 0) await successor.saw(/is scheduled|are scheduled/u);
  else await successor.saw(new RegExp(`(?:was posted to[^]*){${open}}`, "u"));
  successor.kill("SIGTERM");
  expect(await successor.ended).toBe(0);
  expect(await states()).toEqual(channels.map(() => "posted"));
  return server.messages();
};

/** The steps of a test: all, or only those around requests. The others run the same code for every platform, so one platform is enough. */
export type Steps = "all" | "around requests";

/** The program is killed at each step of a delivery, and started again. */
export const describeKills = (startServer: () => Promise<Server>, steps: Steps): void => {
  const expectedMessages = rememberExpected(startServer);
  const met = steps === "all" ? ownSteps : ownSteps.filter(([name]) => /message|answer/u.test(name));
  describe("a program that is killed", { timeout: 400_000 }, () => {
    test("at each of its steps posts each message once, and then has nothing more to do", async () => {
      const server = await startServer();
      const newsroom = await prepare(server);
      server.setTime(Temporal.Instant.from(`${day}08:28Z`));
      const later = () => server.now().add({ minutes: 2 });
      await killAtEach(met, (die) => newsroom.startAt(later(), { die }));
      const shown = await resume(newsroom, server);
      expect(factsIn(shown)).toEqual(facts);
      const next = newsroom.startAt(later());
      await next.saw(/is scheduled/u);
      next.kill("SIGTERM");
      expect(await next.ended).toBe(0);
      expect(server.messages()).toEqual(shown);
    });

    test("at any of the server's steps has each message posted once after a restart", async () => {
      const expected = await expectedMessages();
      const server = await startServer();
      const channels = channelsFor(serverSteps, server);
      const newsroom = await prepare(server, channels);
      let program: Program | null = null;
      /** What takes effect when all have come to their step. */
      const waiting = new Map<number, () => void>();
      const { promise: isKilled, resolve: noteKill } = Promise.withResolvers<void>();
      server.onPost(
        byChannel(channels, async (n, act, index) => {
          const [, at, acts] = serverSteps[index] ?? [];
          if (n !== at) return "its own";
          waiting.set(index, acts ? act : () => {});
          if (waiting.size === serverSteps.length) {
            for (const effect of waiting.values()) effect();
            program?.kill("SIGKILL");
            noteKill();
          }
          await isKilled;
          return "lost";
        }),
      );
      program = newsroom.start("08:30:00");
      expect(await program.ended).toBe("SIGKILL");
      await resume(newsroom, server);
      const shown = channels.map((channel, index) => [serverSteps[index]?.[0], server.messages(channel)]);
      expect(shown).toEqual(serverSteps.map(([name]) => [name, expected]));
    });
  });
};

/** The server does all that a server may do, and others run beside the program. */
export const describeFaults = (startServer: () => Promise<Server>): void => {
  const expectedMessages = rememberExpected(startServer);
  describe("an answer that is", { timeout }, () => {
    test("any of these leaves each message posted once", async () => {
      const expected = await expectedMessages();
      const server = await startServer();
      const channels = channelsFor(faults, server);
      const newsroom = await prepare(server, channels);
      const { promise: haveFailed, resolve: noteAll } = Promise.withResolvers<void>();
      const failed = new Set<string>();
      server.onPost(
        byChannel(channels, (n, act, index) => {
          const its = faults[index];
          if (n !== 2 || its === undefined) return "its own";
          const [name, fault] = its;
          if (fault.acts) act();
          if (failed.add(name).size === faults.length) noteAll();
          return fault.answers;
        }),
      );
      const program = newsroom.start("08:30:00");
      await haveFailed;
      program.kill("SIGTERM");
      expect(await program.ended).toBe(0);
      await resume(newsroom, server);
      const shown = channels.map((channel, index) => [faults[index]?.[0], server.messages(channel)]);
      expect(shown).toEqual(faults.map(([name]) => [name, expected]));
    });
  });

  test("a channel that the bot may not post to is suspended, and its manager gets one direct message", {
    timeout,
  }, async () => {
    const server = await startServer();
    const { start, states } = await prepare(server);
    server.shutOut();
    const program = start("08:30:00");
    await vi.waitFor(() => expect(server.direct()).toHaveLength(1), { timeout: 30_000 });
    program.kill("SIGTERM");
    expect(await program.ended).toBe(0);
    const again = start("08:40:00");
    await again.saw(/is scheduled/u);
    again.kill("SIGTERM");
    expect(await again.ended).toBe(0);
    expect(server.direct()).toEqual([expect.stringContaining("digest resume morning")]);
    expect([await states(), server.messages()]).toEqual([["failed"], []]);
  });

  test("three programs on one record post each message once", { timeout }, async () => {
    const expected = await expectedMessages();
    const server = await startServer();
    const { start, states } = await prepare(server);
    const programs = [start("08:30:00"), start("08:30:00"), start("08:30:00")];
    await Promise.any(programs.map((program) => program.saw(isDone)));
    await Promise.all(programs.map((program) => program.saw(/is scheduled/u)));
    for (const program of programs) program.kill("SIGTERM");
    expect(await Promise.all(programs.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    expect(await states()).toEqual(["posted"]);
    expect(server.messages()).toEqual(expected);
  });
};
