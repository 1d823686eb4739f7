import { expect, test } from "vitest";
import { createNotifier } from "../../../src/digests/deliveries/notify.ts";
import { createPacers } from "../../../src/digests/deliveries/pace.ts";
import { createRecheck } from "../../../src/digests/deliveries/recheck.ts";
import { type Reason, said } from "../../../src/store/deliveries/reason.ts";
import type { SuspensionCause } from "../../../src/store/subscriptions/subscriptions.ts";
import { libraryOf } from "../../library.ts";
import { morning } from "./morning.ts";
import { allReadable, createFakeLog, declare } from "./world.ts";

/** A channel whose two digests are suspended, and what rechecks and tells. */
const suspended = async (cause: SuspensionCause, reason: Reason = said("is_archived")) => {
  const world = await morning({ declared: declare({}, { name: "noon", schedule: "0 12 * * *" }) });
  const { clock, fake, store } = world;
  fake.findProblem("the channel is archived.");
  const state = { state: "suspended", cause, reason } as const;
  for (const name of ["morning", "noon"]) {
    await store.subscriptions.setState(`${name} slack:C1`, state, null, clock.now());
  }
  const all = async () => world.declared.map((each) => ({ ...each, state }));
  const { log, lines } = createFakeLog();
  const stop = new AbortController();
  let slack = world.slack;
  const seesPermissions = (): void => {
    slack = { on: true, platform: { ...fake.platform, tryPermission: null } };
  };
  const parts = { platform: () => slack, all, clock, log };
  const recheck = createRecheck({ ...store, ...parts, stopping: stop.signal });
  const { sweep } = createNotifier({
    ...store,
    ...parts,
    library: () => libraryOf(),
    current: async () => allReadable(await all()),
    pacers: createPacers(clock),
    by: "bot",
    leaseMs: 60_000,
    lateMs: 0,
  });
  /** What is told some minutes later. */
  const later = async (): Promise<readonly string[]> => {
    const before = fake.told.length;
    for (let minute = 0; minute < 3; minute += 1) {
      clock.set(clock.now().add({ minutes: 1 }));
      await recheck.inTurn();
      await sweep();
    }
    return fake.told.slice(before).map(({ summary }) => summary);
  };
  /** What is told once the platform says that a channel has changed. */
  const atOnce = async (address: string): Promise<readonly string[]> => {
    const before = fake.told.length;
    await recheck.atOnce([address]);
    await sweep();
    return fake.told.slice(before).map(({ summary }) => summary);
  };
  /** The bot begins to stop while it checks a channel, and then closes the database. */
  const stopDuringCheck = (): void => {
    const channelProblem = async (): Promise<string | null> => {
      stop.abort();
      await store.close();
      return null;
    };
    slack = { on: true, platform: { ...fake.platform, channelProblem } };
  };
  return { fake, later, atOnce, seesPermissions, stopDuringCheck, recheck, lines };
};

test.each(["channel-gone", "bot-removed"] as const)(
  "managers get one notice that a channel is back, with a button that resumes all that waits (%s)",
  async (cause) => {
    const { fake, later } = await suspended(cause);
    expect(await later()).toHaveLength(1);
    fake.findProblem(null);
    expect(await later()).toEqual([
      "The bot can post in the channel C1 again. The digests “morning” and “noon” wait: digest resume all resumes all of them there.",
    ]);
    expect(await later()).toEqual([]);
  },
);

test("managers get a notice at once if the platform says that a channel has changed", async () => {
  const { fake, atOnce, later } = await suspended("channel-gone");
  expect(await later()).toHaveLength(1);
  expect(await atOnce("slack:C1")).toEqual([]);
  fake.findProblem(null);
  expect(await atOnce("slack:C2")).toEqual([]);
  expect(await atOnce("slack:C1")).toHaveLength(1);
  expect(await later()).toEqual([]);
});

test("a permission that the platform shows is checked as well", async () => {
  const { fake, later, seesPermissions } = await suspended("no-permission");
  seesPermissions();
  expect(await later()).toHaveLength(1);
  fake.findProblem(null);
  expect(await later()).toHaveLength(1);
});

test("managers get one notice that the bot may post again, once a try that was refused succeeds", async () => {
  const { fake, later } = await suspended("no-permission");
  fake.findProblem(null);
  fake.setPermission("refused");
  expect(await later()).toHaveLength(1);
  fake.setPermission("unknown");
  expect(await later()).toEqual([]);
  fake.setPermission("granted");
  expect(await later()).toEqual([
    "The bot can post in the channel C1 again. The digests “morning” and “noon” wait: digest resume all resumes all of them there.",
  ]);
  expect(await later()).toEqual([]);
});

test("a try that succeeds though the post was refused says nothing", async () => {
  const { fake, later } = await suspended("no-permission");
  fake.findProblem(null);
  fake.setPermission("granted");
  expect(await later()).toHaveLength(1);
  expect(await later()).toEqual([]);
});

test("a channel that the settings list again needs no try", async () => {
  const { fake, later } = await suspended("no-permission", { key: "unlisted", variable: "SLACK_CHANNELS" });
  expect(await later()).toHaveLength(1);
  fake.findProblem(null);
  expect(await later()).toHaveLength(1);
});

test("a channel that is restored before its managers heard of its suspension is one channel in their message", async () => {
  const { fake, later } = await suspended("channel-gone");
  fake.findProblem(null);
  expect(await later()).toEqual(["The digests of 1 channel need your attention."]);
});

test("a check that a stop of the bot ends is no problem", async () => {
  const { recheck, stopDuringCheck, lines } = await suspended("channel-gone");
  stopDuringCheck();
  await recheck.atOnce(["slack:C1"]);
  expect(lines).toEqual([]);
});
