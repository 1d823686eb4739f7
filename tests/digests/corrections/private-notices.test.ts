import { expect, onTestFinished, test } from "vitest";
import { correctionHashes } from "../../../src/answer/cite.ts";
import { directContent } from "../../../src/digests/corrections/direct-notice.ts";
import { createPrivateNotices } from "../../../src/digests/corrections/private-notices.ts";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import { connectDatabase } from "../../../src/store/database/open.ts";
import type { SeenNews } from "../../../src/store/direct-news.ts";
import { forgetPerson } from "../../../src/store/people/erasures.ts";
import type { PrivateView, PrivateViews } from "../../../src/store/posted/private-views.ts";
import { libraryOf, summit, visit } from "../../library.ts";
import { databasePath } from "../../store/deliveries/ledger.ts";
import { june } from "../deliveries/world.ts";
import { correctedSummit, correctionOf, createCorrectionsWorld } from "./corrections-world.ts";

const one = "A fact that the bot showed you in private was corrected, updated or withdrawn since.";

/** What a database has of what people saw alone. */
const rowsIn = async (address: string) => {
  const { kysely } = await connectDatabase(address);
  const rows = await kysely.selectFrom("private_views").selectAll().orderBy("reference").execute();
  await kysely.destroy();
  return rows;
};

const viewersIn = async (address: string): Promise<readonly string[]> =>
  (await rowsIn(address)).map(({ person }) => person);

/** People who see facts alone, and a notifier. */
const createPrivateWorld = async ({ days = 7, address = databasePath() } = {}) => {
  const corrections = await createCorrectionsWorld(address);
  const { world, clock, store, folders, wait, notify, fake } = corrections;
  const { log } = corrections;
  let seen: PrivateView[] = [];
  const newProcess = (privateViews: PrivateViews = store.privateViews) =>
    createPrivateNotices({
      privateViews,
      takeSeen() {
        const taken = seen;
        seen = [];
        return taken;
      },
      privateNoticeDays: days,
      platform: () => world.slack,
      library: () => world.library,
      withEmbargoed: () => world.all ?? world.library,
      hasFolder: async (slug) => folders.has(slug),
      clock,
      log,
    });
  const bot = newProcess();
  const sweep = async (): Promise<void> => {
    await clock.runUntil(bot.sweep());
    await notify();
  };
  return {
    ...corrections,
    address,
    newProcess,
    sees(user: string, reference = "summit/publish", known: readonly string[] = []): void {
      seen.push({ person: `slack:T1/${user}`, reference, language: "en", known });
    },
    sweep,
    async minutes(count: number): Promise<void> {
      for (let minute = 0; minute < count; minute += 1) {
        await sweep();
        await wait(60_000);
      }
    },
    told: () => fake.told,
    stop: () => clock.runUntil(bot.stop()),
  };
};

test("people who saw a fact alone get one private notice of its correction, and no one else does", async () => {
  const { world, sees, minutes, told, fake } = await createPrivateWorld();
  sees("U2");
  sees("U2");
  sees("U3", "summit/welcome");
  await minutes(1);
  expect(told()).toEqual([]);
  world.library = libraryOf(correctedSummit());
  await minutes(3);
  expect(told()).toEqual([{ user: "U2", summary: one }]);
  expect(fake.all()).toEqual([]);
});

test("several facts are in one notice, and a later correction has its own", async () => {
  const { world, sees, minutes, told } = await createPrivateWorld();
  sees("U2");
  sees("U2", "summit/welcome");
  await minutes(1);
  const both = [correctionOf("corrected"), { ...correctionOf("withdrawn"), fact: "welcome" }];
  world.library = libraryOf({ ...summit, corrections: both });
  await minutes(3);
  const two = "2 facts that the bot showed you in private were corrected, updated or withdrawn since.";
  expect(told().map(({ summary }) => summary)).toEqual([two]);
  const later = { ...correctionOf("withdrawn"), date: "2026-06-02" };
  world.library = libraryOf({ ...summit, corrections: [...both, later] });
  await minutes(3);
  expect(told().map(({ summary }) => summary)).toEqual([two, one]);
});

test("a person who has seen the correction meanwhile gets no notice", async () => {
  const { world, sees, minutes, told, clock, store } = await createPrivateWorld();
  const corrected = libraryOf(correctedSummit());
  sees("U2");
  await minutes(1);
  await clock.runUntil(
    store.privateViews.record(
      [{ person: "slack:T1/U2", reference: "summit/publish", language: "en", known: hashesOf(corrected) }],
      Temporal.PlainDate.from("2026-06-01"),
    ),
  );
  world.library = corrected;
  await minutes(3);
  expect(told()).toEqual([]);
});

test("a fact that was seen more than seven days ago has no notice, and is forgotten", async () => {
  const { world, sees, minutes, told, clock, address } = await createPrivateWorld();
  sees("U2");
  await minutes(1);
  clock.set(june("08T08:30"));
  sees("U3");
  await minutes(1);
  expect(await viewersIn(address)).toEqual(["slack:T1/U2", "slack:T1/U3"]);
  clock.set(june("09T08:30"));
  world.library = libraryOf(correctedSummit());
  await minutes(3);
  expect(told().map(({ user }) => user)).toEqual(["U3"]);
  expect(await viewersIn(address)).toEqual(["slack:T1/U3"]);
});

test("nothing is recorded or told if the setting is 0, and what was recorded is forgotten", async () => {
  const address = databasePath();
  const before = await createPrivateWorld({ address });
  before.sees("U2");
  await before.minutes(1);
  const { world, sees, minutes, told } = await createPrivateWorld({ days: 0, address });
  sees("U3");
  world.library = libraryOf(correctedSummit());
  await minutes(3);
  expect(told()).toEqual([]);
  expect(await viewersIn(address)).toEqual([]);
});

test("people on a platform on which the bot cannot write to them are not recorded", async () => {
  const { world, sees, minutes, address, fake } = await createPrivateWorld();
  world.slack = { on: true, platform: { ...fake.platform, edits: null } };
  sees("U2");
  await minutes(1);
  expect(await viewersIn(address)).toEqual([]);
});

test("what people saw last is recorded when the bot stops", async () => {
  const { sees, stop, sweep, address } = await createPrivateWorld();
  sees("U2");
  await stop();
  sees("U3");
  await sweep();
  expect(await viewersIn(address)).toEqual(["slack:T1/U2"]);
});

test("a person who was forgotten gets no notice, before or after it is recorded", async () => {
  const address = databasePath();
  const { world, sees, minutes, told, clock, newProcess } = await createPrivateWorld({ address });
  const forget = async (user: string) => {
    const database = await connectDatabase(address);
    onTestFinished(() => database.kysely.destroy());
    return forgetPerson(database, { platform: "slack", workspace: "T1", user }, clock.now());
  };
  sees("U2");
  sees("U3");
  sees("U4");
  await minutes(1);
  expect((await forget("U2")).privateViews).toBe(1);
  world.library = libraryOf(correctedSummit());
  await clock.runUntil(newProcess().sweep());
  expect((await forget("U3")).notices).toBe(1);
  await minutes(3);
  expect(told().map(({ user }) => user)).toEqual(["U4"]);
});

test("the notice about a removed folder names the fact; if the folder comes back, no notice is sent", async () => {
  const { world, sees, minutes, told } = await createPrivateWorld();
  sees("U2");
  await minutes(1);
  world.library = libraryOf(visit);
  await minutes(4);
  expect(told()).toEqual([{ user: "U2", summary: one }]);
  world.library = libraryOf(summit, visit);
  await minutes(3);
  expect(told()).toHaveLength(1);
});

test.each(["before", "after"])(
  "of a process that dies %s it records them, notices are sent once by the next",
  async (when) => {
    const { world, sees, minutes, told, clock, store, newProcess } = await createPrivateWorld();
    sees("U2");
    await minutes(1);
    world.library = libraryOf(correctedSummit());
    const dying = newProcess({
      ...store.privateViews,
      async plan(...given) {
        if (when === "after") await store.privateViews.plan(...given);
        throw new Error("killed");
      },
    });
    await clock.runUntil(dying.sweep());
    await minutes(3);
    expect(told()).toEqual([{ user: "U2", summary: one }]);
  },
);

test("of two processes, one records them", async () => {
  const { world, sees, minutes, told, clock, newProcess } = await createPrivateWorld();
  sees("U2");
  await minutes(1);
  world.library = libraryOf(correctedSummit());
  await clock.runUntil(Promise.all([newProcess().sweep(), newProcess().sweep()]));
  await minutes(2);
  expect(told()).toHaveLength(1);
});

test("a notice whose answer is lost is looked for, and is sent once", async () => {
  const { world, sees, minutes, told, fake } = await createPrivateWorld();
  sees("U2");
  await minutes(1);
  fake.nextDirect({ does: "store and say nothing" });
  world.library = libraryOf(correctedSummit());
  await minutes(4);
  expect(told()).toHaveLength(1);
});

const noticeText = (
  library: Parameters<typeof directContent>[2],
  ...facts: SeenNews["facts"]
): string | null => {
  const notice = { channel: "slack:", recipients: new Map([["slack:U2", due]]) };
  const content = directContent(notice, { kind: "seen", language: "en", facts }, library, june("02T08:30"));
  return content === null ? null : renderText(content.answer, { styled: false });
};

const due = { state: "due", message: "", since: june("02T08:30") } as const;

test("the notice shows each fact as it is now, with its correction, and no passage of a fact that is not used any more", () => {
  const fact = { reference: "summit/publish", isGone: false };
  const corrected = noticeText(libraryOf(correctedSummit()), fact);
  expect(corrected).toMatch(
    /^A fact that the bot showed you in private.*CORRECTED.*by July.*The minister said July\./su,
  );
  expect(corrected).toContain("We will publish the code by June");
  const withdrawn = noticeText(libraryOf(correctedSummit("withdrawn")), fact);
  expect(withdrawn).toContain("WITHDRAWN");
  expect(withdrawn).not.toContain("We will publish the code by June");
  expect(noticeText(libraryOf(visit), { ...fact, isGone: true })).toContain(
    "No longer on record: summit/publish",
  );
});

test("there is no notice of a correction that was removed, or of a briefing that cannot be read or is under embargo by then", () => {
  const fact = { reference: "summit/publish", isGone: false };
  expect(noticeText(libraryOf(summit), fact)).toBeNull();
  expect(noticeText(libraryOf(visit), fact)).toBeNull();
  expect(noticeText(libraryOf(summit), { ...fact, isGone: true })).toBeNull();
});

test("more than three facts are counted", () => {
  const facts = ["publish", "welcome"].map((id) => ({ reference: `summit/${id}`, isGone: false }));
  const gone = ["a", "b", "c"].map((id) => ({ reference: `town/${id}`, isGone: true }));
  const both: Briefing["corrections"] = [
    correctionOf("corrected"),
    { ...correctionOf("clarified"), fact: "welcome" },
  ];
  const shown = noticeText(libraryOf({ ...summit, corrections: both }), ...facts, ...gone);
  expect(shown).toContain("5 facts that the bot showed you");
  expect(shown).toContain("No longer on record: town/a");
  expect(shown).not.toContain("town/b");
  expect(shown).toContain("2 more facts");
});

const hashesOf = (library: Parameters<typeof correctionHashes>[1]["library"]): readonly string[] =>
  correctionHashes("summit/publish", { library, language: "en" });
