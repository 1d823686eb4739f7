import { describe, expect, test } from "vitest";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { askerOf, stranger } from "../../askers.ts";
import { promises, statusUpdate } from "../../commitments.ts";
import { summit, visit } from "../../library.ts";
import { createWatchWorld } from "./watch-world.ts";

const mine = "direct-U2";

/** The same briefing with another folder, so that all of its facts are new. */
const copyOf = (briefing: Briefing, slug: string): Briefing => ({
  ...briefing,
  slug,
  statements: briefing.statements.map((fact) => ({
    ...fact,
    briefing: slug,
    reference: `${slug}/${fact.id}`,
  })),
  people: briefing.people.map((person) => ({
    ...person,
    roles: person.roles.map((role) => ({ ...role, briefing: slug, reference: `${slug}/${role.id}` })),
  })),
});

describe("a person who watches another person", () => {
  test("hears of a new briefing about them once, and of no other", async () => {
    const world = await createWatchWorld(promises());
    await world.say("watch ada-stone");
    await world.at("2026-06-01T09:00:00Z");
    expect(world.told(mine)).toEqual([]);
    world.publish(promises(), copyOf(promises(), "again"));
    await world.at("2026-06-01T10:00:00Z");
    expect(world.told(mine)).toEqual(["Watched · New (2) · as of 1 Jun 2026"]);
    await world.at("2026-06-01T12:00:00Z");
    await world.at("2026-06-02T09:00:00Z");
    expect(world.told(mine)).toHaveLength(1);
  });

  test("hears nothing of briefings about others", async () => {
    const world = await createWatchWorld(promises());
    await world.say("watch promises/bridge");
    world.publish(promises(), visit);
    await world.at("2026-06-01T10:00:00Z");
    expect([world.told(mine), world.told("C1")]).toEqual([[], []]);
  });

  test("hears of a status and of its withdrawal", async () => {
    const world = await createWatchWorld(promises());
    await world.say("watch promises/code");
    world.publish(promises(statusUpdate("stalled")));
    await world.at("2026-07-04T09:00:00Z");
    expect(world.told(mine).at(-1)).toBe("Watched · Status (1) · as of 4 Jul 2026");
    world.publish(
      promises(statusUpdate("stalled"), {
        takesBack: 1,
        note: { en: "Wrong." },
        by: "Ngoc",
        at: "2026-07-05T09:00:00Z",
      }),
    );
    await world.at("2026-07-05T09:00:00Z");
    expect(world.told(mine).filter((summary) => summary.includes("Status"))).toHaveLength(2);
  });

  test("is reminded of a due date 7 days and 1 day before, on the day, and after it, once each", async () => {
    const world = await createWatchWorld(promises());
    await world.say("watch ada-stone");
    const told: string[] = [];
    for (let day = 20; day <= 30; day += 1) {
      await world.at(`2026-06-${day}T07:00:00Z`);
      await world.at(`2026-06-${day}T15:00:00Z`);
      if (world.told(mine).length > told.length) told.push(`${day} June`);
    }
    for (const day of ["01", "02", "03", "09"]) {
      await world.at(`2026-07-${day}T07:00:00Z`);
      if (world.told(mine).length > told.length) told.push(`${day} July`);
    }
    expect(told).toEqual(["23 June", "29 June", "30 June", "01 July"]);
  });

  test.each([
    ["at 09:30", "daily 07:00 and 22:00", ["09:30"], 1],
    ["at 21:59, before the quiet hours", "daily 07:00 and 22:00", ["21:59"], 1],
    ["at 22:01, for the slot of 22:00", "daily 07:00 and 22:00", ["22:01"], 1],
    ["not at 22:10, in the quiet hours", "daily 07:00 and 22:00", ["22:10"], 0],
    ["once, if the bot is off twice", "daily 07:00 and 22:00", ["12:00", "22:10"], 1],
    ["at 12:00, after the slot of 07:00", "daily 07:00, 10:00 and 18:00", ["12:00"], 1],
    ["within an hour, if there is one time a day", "daily 07:00", ["07:50"], 1],
    ["not after an hour, if there is one time a day", "daily 07:00", ["08:10"], 0],
  ])("is reminded when the bot is back: %s", async (_when, schedule, back, told) => {
    const world = await createWatchWorld(promises());
    await world.say("watch ada-stone");
    const alone = askerOf("en", { channel: "slack:direct-U2", isDirect: true });
    await world.say(`digest edit watches schedule:"${schedule}"`, alone);
    await world.at("2026-06-22T22:00:00Z");
    for (const time of back) await world.at(`2026-06-23T${time}:00Z`);
    expect(world.told(mine)).toHaveLength(told);
  });

  test("is not reminded of a commitment that was kept", async () => {
    const world = await createWatchWorld(promises(statusUpdate("kept")));
    await world.say("watch ada-stone");
    for (const day of ["23", "29", "30"]) await world.at(`2026-06-${day}T07:00:00Z`);
    await world.at("2026-07-01T07:00:00Z");
    expect(world.told(mine)).toEqual([]);
  });
});

describe("the quiet hours", () => {
  test("hold news back until the morning", async () => {
    const world = await createWatchWorld(promises());
    await world.say("watch ada-stone");
    world.publish(promises(), copyOf(promises(), "again"));
    await world.at("2026-06-01T23:00:00Z");
    await world.at("2026-06-02T06:50:00Z");
    expect(world.told(mine)).toEqual([]);
    await world.at("2026-06-02T07:00:00Z");
    expect(world.told(mine)).toHaveLength(1);
  });

  test("are those of the person's time zone", async () => {
    const world = await createWatchWorld(promises());
    await world.say("watch ada-stone", askerOf("en", { timeZone: async () => "Asia/Tokyo" }));
    world.publish(promises(), copyOf(promises(), "again"));
    // 23:00 in Tokyo.
    await world.at("2026-06-01T14:00:00Z");
    expect(world.told(mine)).toEqual([]);
    await world.at("2026-06-01T22:00:00Z");
    expect(world.told(mine)).toHaveLength(1);
  });
});

test("news within an hour is one message, and there are at most eight a day besides the schedule's", async () => {
  const world = await createWatchWorld(promises());
  await world.say("watch ada-stone");
  const briefings = [promises()];
  let published = 0;
  for (let hour = 8; hour <= 21; hour += 1) {
    for (const minute of ["05", "25", "45"]) {
      published += 1;
      briefings.push(copyOf(promises(), `copy-${published}`));
      world.publish(...briefings);
      await world.at(`2026-06-01T${String(hour).padStart(2, "0")}:${minute}:00Z`);
    }
  }
  expect(world.told(mine)).toHaveLength(8);
  await world.at("2026-06-01T22:00:00Z");
  expect(world.told(mine)).toHaveLength(9);
  const counts = world.told(mine).map((summary) => Number(/New \((\d+)\)/u.exec(summary)?.[1]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2 * published);
});

describe("a channel", () => {
  test("hears of it if a person who may manage the channel asked for that", async () => {
    const world = await createWatchWorld(promises());
    expect(await world.say("watch ada-stone for:here", stranger)).toContain(
      "You may not change what this channel watches.",
    );
    expect(await world.say("watch open source for:here")).toContain("This channel now watches Open source");
    world.publish(promises(), copyOf(promises(), "again"));
    await world.at("2026-06-01T10:00:00Z");
    expect(world.told("C1")).toEqual(["Watched · New (1) · as of 1 Jun 2026"]);
    expect(world.told(mine)).toEqual([]);
  });

  test("hears nothing that another digest posted to it", async () => {
    const world = await createWatchWorld(promises());
    await world.say("digest add news daily 10:30");
    await world.say("watch ada-stone for:here");
    await world.at("2026-06-01T10:30:00Z");
    expect(world.told("C1")).toHaveLength(1);
    world.publish(promises(), copyOf(promises(), "again"));
    // The news digest comes first.
    world.time.now = Temporal.Instant.from("2026-06-02T10:29:50Z");
    await world.tick();
    await world.at("2026-06-02T10:30:00Z");
    await world.at("2026-06-02T22:00:00Z");
    expect(world.told("C1")).toHaveLength(2);
  });

  test("that the bot cannot post in gets the news when it can again", async () => {
    const world = await createWatchWorld(promises());
    await world.say("watch ada-stone for:here");
    world.publish(promises(), copyOf(promises(), "again"));
    world.fake.next({
      does: "refuse",
      reason: said("gone"),
      refusal: { remedy: "suspend", cause: "bot-removed" },
    });
    await world.at("2026-06-01T10:00:00Z");
    await world.at("2026-06-01T12:00:00Z");
    expect(world.told("C1")).toEqual([]);
    await world.say("digest resume watches");
    await world.at("2026-06-01T14:00:00Z");
    expect(world.told("C1")).toHaveLength(1);
  });
});

describe("/watch and /unwatch", () => {
  test("list what is watched, and stop it", async () => {
    const world = await createWatchWorld(promises(), summit);
    await world.say("watch ada-stone");
    await world.say("watch promises/bridge for:here");
    const list = await world.say("watch");
    expect(list).toContain("You watch (1)");
    expect(list).toContain("This channel watches (1)");
    expect(await world.say("unwatch who:actor:ada-stone for:me")).toBe("You no longer watch Ada Stone.");
    expect(await world.say("unwatch promises/bridge for:here")).toContain("This channel no longer watches");
    expect(await world.say("watch")).toContain("Nothing is watched here or for you.");
    expect(await world.say("digest list")).not.toContain("watches");
  });

  test.each([
    ["a person", "who ada", "You now watch Ada Stone"],
    ["an organization", "commitments MoW", "You now watch Ministry of Works"],
    ["a topic", "commitments topic:code", "You now watch Open source"],
  ])("start from the button below an answer about %s", async (_, line, said) => {
    const world = await createWatchWorld(summit);
    const { watchLine } = await world.ask.line(line, askerOf());
    expect(await world.say(watchLine ?? expect.unreachable())).toContain(said);
  });

  test("are on the Home page of the person alone, with buttons that stop them there", async () => {
    const world = await createWatchWorld(promises(), summit);
    expect(await world.say("home")).not.toContain("You watch");
    await world.say("watch ada-stone");
    expect(await world.say("home")).toContain("You watch (1)");
    const { answer } = await world.ask.line("home", askerOf());
    const controls = answer.blocks.flatMap((block) => (block.kind === "controls" ? block.controls : []));
    expect(controls).toContainEqual({
      label: "Stop: Ada Stone",
      line: "unwatch who:actor:ada-stone for:me",
      effect: "replace",
    });
    for (const other of [stranger, askerOf("en", { readsAlone: false })])
      expect(await world.say("home", other)).not.toContain("You watch");
  });

  test("say once that the bot could not write to the person, and send them news again", async () => {
    const world = await createWatchWorld(promises());
    await world.say("watch ada-stone");
    world.publish(promises(), copyOf(promises(), "again"));
    world.fake.nextDirect({
      does: "refuse",
      reason: said("Cannot send messages to this user (50007)"),
      refusal: { remedy: "suspend", cause: "no-permission" },
    });
    await world.at("2026-06-01T10:00:00Z");
    expect(world.told(mine)).toEqual([]);
    const notice = "The bot could not write to you (Cannot send messages to this user (50007))";
    expect(await world.say("watch", stranger)).not.toContain(notice);
    // Also if there is nothing to watch.
    expect(await world.say("watch nobody-at-all")).toContain(notice);
    expect(await world.say("watch")).not.toContain(notice);
    await world.at("2026-06-01T14:00:00Z");
    expect(world.told(mine)).toHaveLength(1);
  });

  test("do not show others what a person watches", async () => {
    const world = await createWatchWorld(promises());
    await world.say("watch ada-stone");
    expect(await world.say("watch", stranger)).toContain("Nothing is watched here or for you.");
    expect(await world.say("watch", askerOf("en", { readsAlone: false }))).toContain("Nothing is watched");
    expect(
      await world.store.audit.entries(Temporal.Instant.from("2026-01-01T00:00:00Z"), "slack:C1"),
    ).toEqual([]);
  });

  test("refuse what cannot be watched", async () => {
    const world = await createWatchWorld(promises(), summit);
    expect(await world.say("watch nobody-at-all")).not.toContain("You now watch");
    world.fake.gone.add("U2");
    expect(await world.say("watch ada-stone")).toContain(
      "The bot cannot write you a direct message: user_disabled",
    );
  });

  test("removing the digest removes the watches", async () => {
    const world = await createWatchWorld(promises());
    await world.say("watch ada-stone for:here");
    await world.say("digest remove watches");
    expect(await world.store.watches.inChannel("slack:C1")).toEqual([]);
  });
});
