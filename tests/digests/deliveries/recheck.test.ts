import { expect, test } from "vitest";
import { createNotifier } from "../../../src/digests/deliveries/notify.ts";
import { createPacers } from "../../../src/digests/deliveries/pacers.ts";
import { createRecheck } from "../../../src/digests/deliveries/recheck.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import type { SuspensionCause } from "../../../src/store/subscriptions/subscriptions.ts";
import { morning } from "./morning.ts";
import { createFakeLog, declare } from "./world.ts";

/** A channel whose two digests are suspended, and what rechecks and tells. */
const suspended = async (cause: SuspensionCause) => {
  const world = await morning({ declared: declare({}, { name: "noon", schedule: "0 12 * * *" }) });
  const { clock, fake, store } = world;
  fake.findProblem("the channel is archived.");
  const state = { state: "suspended", cause, reason: said("is_archived") } as const;
  for (const name of ["morning", "noon"]) {
    await store.subscriptions.setState(`${name} slack:C1`, state, null, clock.now());
  }
  const all = async () => world.declared.map((each) => ({ ...each, state }));
  const { log, lines } = createFakeLog();
  const parts = { platform: () => world.slack, all, clock, log };
  const recheck = createRecheck({ ...store, ...parts });
  const { sweep } = createNotifier({
    ...store,
    ...parts,
    pacers: createPacers(clock),
    by: "bot",
    leaseMs: 60_000,
  });
  /** What is told some minutes later. */
  const later = async (): Promise<readonly string[]> => {
    const before = fake.told.length;
    for (let minute = 0; minute < 3; minute += 1) {
      clock.set(clock.now().add({ minutes: 1 }));
      await recheck();
      await sweep();
    }
    return fake.told.slice(before).map(({ summary }) => summary);
  };
  return { fake, later, lines };
};

test.each(["channel-gone", "bot-removed"] as const)(
  "managers are told once that a channel is back, and how to resume all that waits (%s)",
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

test("a permission that only a post can show is not taken for granted", async () => {
  const { fake, later } = await suspended("no-permission");
  fake.findProblem(null);
  expect(await later()).toHaveLength(1);
  expect(await later()).toEqual([]);
});
