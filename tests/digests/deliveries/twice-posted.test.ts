import { expect, test } from "vitest";
import type { Library } from "../../../src/library/library.ts";
import { libraryOf, summit, visit } from "../../library.ts";
import { databasePath } from "../../store/deliveries/ledger.ts";
import { type Behaviour, createFakePlatform, store as stores } from "./fake-platform.ts";
import { record, slot, worldOf } from "./morning.ts";
import { createVirtualClock } from "./virtual-clock.ts";
import { june } from "./world.ts";

/** Two processes: the request of the first takes effect late, and the second one takes the digest over after a minute. */
const twoProcesses = async (parts: number, ...behaviours: readonly Behaviour[]) => {
  const file = databasePath();
  const clock = createVirtualClock(june("01T20:00"));
  const fake = createFakePlatform(clock, { parts });
  const first = await worldOf({ clock, fake, by: "first" }, file);
  const second = await worldOf({ clock, fake, by: "second" }, file);
  await first.at("01T20:00");
  await second.at("01T20:00");
  fake.next(...behaviours);
  clock.set(june("02T08:30"));
  await clock.runUntil(first.scheduler.tick());
  const goOn = async () => {
    await second.until("02T08:40");
    await clock.runUntil(first.scheduler.idle());
    const [delivery] = await second.store.ledger.log("slack:C1", 1);
    return {
      record: await record(second),
      inChannel: fake.in("C1").map(({ id, part }) => [part, id]),
      onRecord: delivery?.messageIds,
      warnings: [...first.lines, ...second.lines].filter((line) => !line.startsWith("info")),
    };
  };
  return { clock, fake, second, goOn };
};

const twice = "Two processes posted the same message of digest morning to slack:C1.";
const deleted = `warn: ${twice} The bot deleted the second one.`;

test.each([
  ["its response says so", false],
  ["its response is lost", true],
])("a message that appears after another process posted it is deleted: %s", async (_, isAnswerLost) => {
  const { goOn } = await twoProcesses(1, { does: "store late", afterMs: 120_000, isAnswerLost });
  expect(await goOn()).toEqual({
    record: [`${slot} posted 2`],
    inChannel: [["0", "C1-1"]],
    onRecord: ["C1-1"],
    warnings: [deleted],
  });
});

test("of a digest of several messages, only the second copy of one is deleted", async () => {
  const { goOn } = await twoProcesses(3, stores, { does: "store late", afterMs: 120_000 });
  expect(await goOn()).toEqual({
    record: [`${slot} posted 2`],
    inChannel: [
      ["0", "C1-1"],
      ["1", "C1-2"],
      ["2", "C1-3"],
    ],
    onRecord: ["C1-1", "C1-2", "C1-3"],
    warnings: [deleted],
  });
});

test("a message that appears while another process posts it is recorded, and the other one's is deleted", async () => {
  const { goOn } = await twoProcesses(
    1,
    { does: "store late", afterMs: 80_000 },
    { does: "store late", afterMs: 40_000 },
  );
  expect(await goOn()).toEqual({
    record: [`${slot} posted 2`],
    inChannel: [["0", "C1-1"]],
    onRecord: ["C1-1"],
    warnings: [deleted],
  });
});

const late = { does: "store late", afterMs: 40_000 } as const;

/** The summit with another wording of its first statement. */
const reworded = (): Library => {
  const [promise, ...others] = summit.statements;
  if (promise === undefined) throw new Error("The summit has statements.");
  const corrected = { ...promise, text: { en: "We will publish half of it." } };
  return libraryOf({ ...summit, statements: [corrected, ...others] }, visit);
};

test.each<[string, Behaviour]>([
  ["its response", late],
  ["a search", { ...late, isAnswerLost: true }],
])(
  "a recorded message that was composed before a correction is edited, if %s shows the other one",
  async (_, ofSecond) => {
    const { fake, second, goOn } = await twoProcesses(1, { ...late, afterMs: 80_000 }, ofSecond);
    second.library = reworded();
    expect(await goOn()).toMatchObject({ inChannel: [["0", "C1-1"]], onRecord: ["C1-1"] });
    expect(fake.edited.map(({ messageId, answer }) => [messageId, JSON.stringify(answer)])).toEqual([
      ["C1-1", expect.stringContaining("half of it")],
    ]);
  },
);

test("a recorded message that an earlier attempt remembered is not edited, because it may show a correction", async () => {
  const { fake, second, goOn } = await twoProcesses(1, { ...late, afterMs: 80_000 }, late);
  second.library = reworded();
  const remembered = {
    channel: "slack:C1",
    message: "C1-1",
    delivery: "earlier",
    part: "0",
    thread: null,
    language: "en",
    content: "{}",
    facts: new Map([["summit/publish", ["a correction"]]]),
  } as const;
  await second.store.posted.remember([remembered], june("02T08:30"));
  expect(await goOn()).toMatchObject({ inChannel: [["0", "C1-1"]], onRecord: ["C1-1"] });
  expect(fake.edited).toEqual([]);
});

test("an attempt whose lease another one took over while it deleted its copy edits nothing", async () => {
  const { clock, fake, second, goOn } = await twoProcesses(1, { ...late, afterMs: 80_000 }, late);
  second.library = reworded();
  fake.whileRemoving(async () => {
    clock.set(clock.now().add({ seconds: 90 }));
    const now = clock.now();
    await second.store.ledger.claimDue({ by: "third", now, until: now.add({ minutes: 10 }) }, 1);
  });
  expect(await goOn()).toMatchObject({
    record: [`${slot} claimed 3`],
    inChannel: [["0", "C1-1"]],
    onRecord: ["C1-1"],
  });
  expect(fake.edited).toEqual([]);
});

test("if the bot cannot delete it, an error names the digest and its channel", async () => {
  const { fake, goOn } = await twoProcesses(1, { does: "store late", afterMs: 120_000 });
  fake.refuseToRemove();
  const { inChannel, warnings } = await goOn();
  expect(inChannel).toHaveLength(2);
  expect(warnings[0]).toBe(
    `error: ${twice} Delete the second one, because the bot could not: the platform says no`,
  );
});
