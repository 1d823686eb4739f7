import { expect, onTestFinished, test } from "vitest";
import { followRoster } from "../../../src/digests/deliveries/roster.ts";
import { readStored } from "../../../src/digests/schedules/stored-subscription.ts";
import { identityOf } from "../../../src/digests/schedules/subscription-of.ts";
import { openStore } from "../../../src/store/database/open.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { at, databasePath } from "../../store/deliveries/ledger.ts";
import { createFakeLog, declare, digests } from "./world.ts";

const kinds = digests.map(({ name }) => name);

const prepare = async () => {
  const { subscriptions, close } = await openStore(databasePath());
  onTestFinished(() => close());
  const { log, lines } = createFakeLog();
  let declared = declare({});
  let readings = 0;
  const roster = followRoster({
    declared: async () => {
      readings += 1;
      return declared;
    },
    subscriptions,
    read: (stored) => readStored(stored, kinds),
    identify: identityOf,
    now: () => at("08:00"),
    log,
  });
  const names = async (): Promise<string[]> =>
    (await roster()).map(({ key, state, origin }) => `${key} ${origin} ${state.state}`);
  return {
    subscriptions,
    roster,
    names,
    lines,
    readings: () => readings,
    declare(next: ReturnType<typeof declare>) {
      declared = next;
    },
  };
};

const settings = JSON.stringify({
  name: "noon",
  digest: "commitments",
  schedule: "daily noon",
  timeZone: "UTC",
  language: "en",
});
const noon = { key: "noon slack:C1", channel: "slack:C1", schedule: "daily noon UTC" };

test("the roster is what the file declares and what was made in chat, each in the state on record", async () => {
  const { subscriptions, names, declare: change } = await prepare();
  expect(await names()).toEqual(["morning slack:C1 file active"]);
  await subscriptions.add(noon, settings, "U1", at("08:01"));
  const suspended = { state: "suspended", cause: "bot-removed", reason: said("kicked") } as const;
  await subscriptions.setState("morning slack:C1", suspended, null, at("08:02"));
  expect(await names()).toEqual(["morning slack:C1 file suspended", "noon slack:C1 chat active"]);
  change(declare({ name: "evening" }));
  expect(await names()).toEqual(["evening slack:C1 file active", "noon slack:C1 chat active"]);
});

test("the roster is the same array as long as nothing has changed, also to those who ask at once", async () => {
  const { roster, readings } = await prepare();
  const [first, second] = await Promise.all([roster(), roster()]);
  expect(second).toBe(first);
  expect(await roster()).toBe(first);
  expect(readings()).toBe(3);
});

test("one that cannot be read is left out and said once, and the others go on", async () => {
  const { subscriptions, names, lines } = await prepare();
  await subscriptions.add(noon, '{"digest":"gone"}', "U1", at("08:01"));
  expect(await names()).toEqual(["morning slack:C1 file active"]);
  const other = { ...noon, key: "other slack:C1" };
  await subscriptions.add(other, settings, "U1", at("08:02"));
  expect(await names()).toEqual(["morning slack:C1 file active", "other slack:C1 chat active"]);
  expect(lines.filter((line) => line.startsWith("error: The digest noon slack:C1 is left out"))).toHaveLength(
    1,
  );
});
