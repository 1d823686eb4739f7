import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import { identityOf } from "../../../src/digests/schedules/subscription-of.ts";
import { openStore } from "../../../src/store/database/open.ts";
import { startPostgres } from "../../fakes/postgres.ts";
import { startFakeSlack } from "../../fakes/slack/server.ts";
import { type Program, startProgram, writeNewsroom } from "./child/program.ts";
import { declare } from "./world.ts";

const postgres = await startPostgres();

const slot = Temporal.Instant.from("2026-06-02T08:30Z");

/** A minute of the programs is this much of ours: a turn that nobody renews runs out in three seconds. */
const speed = 20;

const channels = 10;

/** Numbers from a seed, so that a failure can be repeated. */
const createRandom = (seed: number) => {
  let state = seed;
  return (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % most;
  };
};

/** `runs`, or the log of a program that has ended. */
const stateOf = (program: Program): string => (program.hasEnded() ? program.log() : "runs");

const prepare = async (address: string) => {
  const began = Date.now();
  const slack = await startFakeSlack({
    nowMs: () => slot.epochMilliseconds + (Date.now() - began) * speed,
  });
  onTestFinished(() => slack.stop());
  const entries = Array.from({ length: channels }, (_, index) => {
    const id = `C${100 + index}`;
    slack.channels.set(id, { id, is_member: true, creator: "U9" });
    return {
      name: "morning",
      digest: "commitments",
      channel: `slack:${id}`,
      schedule: "30 8 * * *",
      timeZone: "UTC",
      language: "en",
      missed: "late 24 h",
    };
  });
  // A file has each name once.
  const folder = writeNewsroom(entries.map((entry, index) => ({ ...entry, name: `morning-${index}` })));
  const declared = entries.flatMap((entry, index) => declare({ ...entry, name: `morning-${index}` }));
  const store = await openStore(address);
  onTestFinished(() => store.close());
  await store.subscriptions.declare(declared.map(identityOf), slot.subtract({ hours: 1 }));
  const start = (): Program =>
    startProgram({
      folder,
      environment: {
        SLACK_BOT_TOKEN: "xoxb-1",
        SLACK_APP_TOKEN: "xapp-1",
        SLACK_API_URL: slack.apiUrl,
        DATABASE_URL: address,
      },
      at: slot.toString(),
      since: began,
      speed,
    });
  /**
   * How many messages each channel has, and how many channels have the same one twice. Direct messages do not count: on a
   * busy machine, the bot tells the manager that a digest is late.
   */
  const counts = () => {
    const posted = slack.messages.filter(({ channel }) => channel.startsWith("C"));
    const existing = Map.groupBy(posted, ({ channel }) => channel);
    const perChannel = [...existing.values()].map((messages) => messages.length);
    const doubled = [...existing.values()].filter(
      (messages) => new Set(messages.map(({ blocks }) => JSON.stringify(blocks))).size < messages.length,
    );
    return { channels: existing.size, perChannel: [...new Set(perChannel)], doubled: doubled.length };
  };
  const unsettled = async (): Promise<number> => {
    const logs = await Promise.all(declared.map(({ channel }) => store.ledger.log(channel.address, 1)));
    return logs.filter(([last]) => last?.state !== "posted").length;
  };
  return { slack, start, counts, unsettled };
};

const soon = { timeout: 120_000, interval: 250 };

if (typeof postgres === "string") {
  test.skip(postgres);
} else {
  afterAll(() => postgres.stop());

  test("three programs on one Postgres, killed at random, post each message of each channel once", async () => {
    const { start, counts, unsettled, slack } = await prepare(await postgres.createDatabase());
    const random = createRandom(7);
    const programs = [start(), start(), start()];
    let kills = 0;
    let killed = 0;
    // A kill at every few posts, of whichever program: it is in the middle of something.
    slack.onPost((n) => {
      if (n % 5 === 0 && kills < 3) {
        kills += 1;
        killed = random(programs.length);
        programs[killed]?.kill("SIGKILL");
      }
      return "its own";
    });
    await vi.waitFor(async () => {
      for (const [index, program] of programs.entries()) {
        if (program.hasEnded()) programs[index] = start();
      }
      expect(await unsettled()).toBe(0);
    }, soon);
    expect(kills).toBe(3);
    expect(counts()).toEqual({ channels, perChannel: [expect.any(Number)], doubled: 0 });
  }, 150_000);

  test("a program that is paused in the middle of a digest does not post what another one has taken over", async () => {
    const { start, counts, unsettled, slack } = await prepare(await postgres.createDatabase());
    const first = start();
    let others: Program[] = [];
    slack.onPost(async (n) => {
      if (n === 10) {
        first.kill("SIGSTOP");
        others = [start()];
      }
      return "its own" as const;
    });
    await vi.waitFor(async () => expect(await unsettled()).toBe(0), soon);
    expect(others.map(stateOf)).toEqual(["runs"]);
    // Its turns have run out, and all that it had begun was made by the other one.
    first.kill("SIGCONT");
    first.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    expect(counts()).toEqual({ channels, perChannel: [expect.any(Number)], doubled: 0 });
  }, 150_000);

  test("programs that lose the database for a while continue when it is back, and post nothing twice", async () => {
    const { start, counts, unsettled, slack } = await prepare(await postgres.createDatabase());
    let cuts = 0;
    slack.onPost(async (n) => {
      if (n % 5 === 0 && cuts < 3) {
        cuts += 1;
        await postgres.run(
          "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'onrecord'",
        );
      }
      return "its own" as const;
    });
    const programs = [start(), start()];
    await vi.waitFor(async () => expect(await unsettled()).toBe(0), soon);
    expect(programs.map(stateOf)).toEqual(["runs", "runs"]);
    expect(cuts).toBe(3);
    expect(counts()).toEqual({ channels, perChannel: [expect.any(Number)], doubled: 0 });
  }, 150_000);
}
