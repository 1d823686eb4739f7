import { expect, onTestFinished, test } from "vitest";
import { followSubscriptions } from "../../../src/digests/deliveries/current-subscriptions.ts";
import type { DigestsReading } from "../../../src/digests/schedules/digests-file.ts";
import {
  asUnreadable,
  hiddenByFile,
  readStored,
} from "../../../src/digests/schedules/stored-subscription.ts";
import type { Subscription } from "../../../src/digests/schedules/subscription.ts";
import { identityOf } from "../../../src/digests/schedules/subscription-of.ts";
import { openStore } from "../../../src/store/database/open.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { at, databasePath } from "../../store/deliveries/ledger.ts";
import { createFakeLog, declare, declaredOf, digests } from "./world.ts";

const kinds = digests.map(({ name }) => name);

const prepare = async () => {
  const { subscriptions, close } = await openStore(databasePath());
  onTestFinished(() => close());
  const { log, lines } = createFakeLog();
  let declared: DigestsReading = declaredOf(declare({}));
  let readings = 0;
  const current = followSubscriptions({
    declared: async () => {
      readings += 1;
      return declared;
    },
    subscriptions,
    read: (stored) => readStored(stored, { kinds, language: "en" }),
    hidden: (stored, problems) => asUnreadable(stored, [hiddenByFile(problems)], "en"),
    identify: identityOf,
    now: () => at("08:00"),
    log,
  });
  const names = async (): Promise<string[]> =>
    (await current()).readable.map(({ key, state, origin }) => `${key} ${origin} ${state.state}`);
  return {
    subscriptions,
    current,
    names,
    lines,
    readings: () => readings,
    declare(next: readonly Subscription[], problems: DigestsReading["problems"] = []) {
      declared = { digests: next, problems };
    },
    unreadable: async () => (await current()).unreadable.map(({ key, problems }) => ({ key, problems })),
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

test("the subscriptions are what the file declares and what was made in chat, each in the state on record", async () => {
  const { subscriptions, names, declare: change } = await prepare();
  expect(await names()).toEqual(["morning slack:C1 file active"]);
  await subscriptions.add(noon, settings, "U1", at("08:01"));
  const suspended = { state: "suspended", cause: "bot-removed", reason: said("kicked") } as const;
  await subscriptions.setState("morning slack:C1", suspended, null, at("08:02"));
  expect(await names()).toEqual(["morning slack:C1 file suspended", "noon slack:C1 chat active"]);
  change(declare({ name: "evening" }));
  expect(await names()).toEqual(["evening slack:C1 file active", "noon slack:C1 chat active"]);
});

test("the subscriptions are the same value as long as nothing has changed, also to those who ask at once", async () => {
  const { current, readings } = await prepare();
  const [first, second] = await Promise.all([current(), current()]);
  expect(second).toBe(first);
  expect(await current()).toBe(first);
  expect(readings()).toBe(3);
});

const slip = { file: "digests.yaml", line: 5, column: 15, message: "hour “25”: expected 0 to 23" };

test("one that cannot be read is kept apart and logged once, and the others go on", async () => {
  const { subscriptions, names, unreadable, lines } = await prepare();
  const refused = JSON.stringify({ ...JSON.parse(settings), schedule: "weekends and 9am" });
  await subscriptions.add(noon, refused, "U1", at("08:01"));
  expect(await names()).toEqual(["morning slack:C1 file active"]);
  const other = { ...noon, key: "other slack:C1" };
  await subscriptions.add(other, settings, "U1", at("08:02"));
  expect(await names()).toEqual(["morning slack:C1 file active", "other slack:C1 chat active"]);
  expect(await unreadable()).toEqual([
    { key: "noon slack:C1", problems: [{ setting: "schedule", written: "weekends and 9am" }] },
  ]);
  expect(lines.filter((line) => line.startsWith("error: The digest noon slack:C1 is not posted"))).toEqual([
    expect.stringContaining("The schedule “weekends and 9am” cannot be read: expected days and a time"),
  ]);
});

test("what a file with problems hides at the start is kept on record, and continues once the file is right", async () => {
  const { subscriptions, names, unreadable, declare: change } = await prepare();
  const both = declare({}, { name: "evening" });
  change(both);
  await names();
  const before = await subscriptions.all();
  // A bot that starts now reads one of the two entries.
  change(declare({}), [slip]);
  expect(await names()).toEqual(["morning slack:C1 file active"]);
  expect(await unreadable()).toEqual([
    {
      key: "evening slack:C1",
      problems: [{ setting: "file", problems: ["digests.yaml:5:15: hour “25”: expected 0 to 23"] }],
    },
  ]);
  expect(await subscriptions.all()).toEqual(before);
  change(both);
  expect(await names()).toEqual(["morning slack:C1 file active", "evening slack:C1 file active"]);
  expect(await unreadable()).toEqual([]);
  expect(await subscriptions.all()).toEqual(before);
  change(declare({}));
  await names();
  expect((await subscriptions.all()).map(({ key }) => key)).toEqual(["morning slack:C1"]);
});
