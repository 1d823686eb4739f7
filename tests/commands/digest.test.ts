import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "../../src/i18n/language.ts";
import { askerOf } from "../askers.ts";
import { createDigestWorld } from "../delivery/digest-world.ts";
import { declare, june } from "../delivery/world.ts";
import { textOf } from "./ask.ts";

const suspended = {
  does: "refuse",
  reason: "not_in_channel",
  refusal: { remedy: "suspend", cause: "bot-removed" },
} as const;

const stranger = askerOf("en", { user: "U9", mayManageChannel: async () => false });

const zoneNote = (said: string): string =>
  said.split("\n").find((line) => line.includes("in the time of")) ?? "";

describe("/digest", () => {
  test("alone lists what it can do, and so does a subcommand that there is not", async () => {
    const { say } = await createDigestWorld();
    const [title, , first] = (await say("/digest")).split("\n");
    expect([title, first]).toEqual([
      "What /digest can do",
      "• /digest add commitments weekdays 08:30: Sets up a digest in this channel",
    ]);
    expect((await say("/digest what")).split("\n")[0]).toBe(
      "There is no /digest what. This is what there is:",
    );
  });

  test("says that digests are not ready, where the record is not open", async () => {
    expect(await textOf("/digest list", "fr")).toBe(
      "Les digests ne sont pas encore prêts. Réessayez dans un instant ; si cela ne suffit pas, qui gère ce bot en trouvera la raison dans son journal.",
    );
  });

  test("needs a channel", async () => {
    const { say } = await createDigestWorld();
    expect(await say("/digest list", askerOf("en", { channel: null }))).toBe(
      "Digests belong to a channel. Ask for this in one.",
    );
  });
});

describe("whatever is typed", () => {
  test("is answered, and what stands in the record afterwards can be read", async () => {
    const { lines, say } = await createDigestWorld();
    const subcommand = fc.constantFrom(
      "add",
      "edit a",
      "pause a",
      "resume a",
      "log",
      "remove a",
      "preview a",
    );
    const option = fc.constantFrom("zone", "topic", "person", "kind", "missed", "holidays", "until", "name");
    const value = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.constantFrom("none", "FR", "UTC", "late 2 h", "2 weeks", "a", "ada", "commitment"),
    );
    const words = fc.tuple(
      subcommand,
      fc.constantFrom("", "news noon", "commitments weekdays 08:30"),
      fc.array(fc.tuple(option, value), { maxLength: 4 }),
      fc.constantFrom(...languages),
    );
    await fc.assert(
      fc.asyncProperty(words, async ([name, first, options, language]) => {
        const typed = options.map(([key, given]) => `${key}:"${given}"`).join(" ");
        const line = `/digest ${name} ${first} ${typed}`;
        expect((await say(line, askerOf(language))).length).toBeGreaterThan(10);
      }),
    );
    await say("/digest list");
    expect(lines.filter((line) => line.startsWith("error"))).toEqual([]);
  });
});

describe("/digest add", () => {
  test("says what, where and when in words, the next five slots, whose time it is, and how to undo it", async () => {
    const { say } = await createDigestWorld();
    const line =
      '/digest add commitments weekdays 08:30 zone:paris topic:"code source ouvert" person:ada missed:"late 2 h" holidays:FR,2026-06-03 name:"Café du matin"';
    expect(await say(line)).toBe(`“cafe-du-matin” is set up in this channel.
------------------------------------------

• What: commitments · What was promised and what was backed, as it changes, and what falls due
• When: Monday to Friday at 08:30, Paris time, except on public holidays (France), except on 1 given day
• Topics: Open source
• People: Ada Stone
• Missed slots: the last one is posted late, within 2 h

The next five:

• Tuesday 2 June 2026, 08:30 (UTC+02:00)
• Thursday 4 June 2026, 08:30 (UTC+02:00)
• Friday 5 June 2026, 08:30 (UTC+02:00)
• Monday 8 June 2026, 08:30 (UTC+02:00)
• Tuesday 9 June 2026, 08:30 (UTC+02:00)

The schedule is in the time of Europe/Paris.

To undo this: /digest remove cafe-du-matin. To see it now: /digest preview cafe-du-matin`);
  });

  test("stores ids where names were typed", async () => {
    const { digests, say } = await createDigestWorld();
    await say(
      "/digest add news arrival topic:open person:ben,ada organization:mow kind:Engagement,figure source-language:fr briefing:summit skip-empty:yes",
    );
    const [added] = await digests.inChannel("slack:C1");
    expect(added).toMatchObject({
      name: "news",
      skipIfEmpty: true,
      include: {
        topics: ["open-source"],
        people: ["ben-stone", "ada-stone"],
        organizations: ["ministry"],
        kinds: ["commitment", "figure"],
        languages: ["fr"],
        briefings: ["summit"],
      },
    });
  });

  test("takes the zone that is given, else the asker's, else the channel's, else the bot's, and says which", async () => {
    const { say } = await createDigestWorld();
    const elsewhere = askerOf("en", { channel: "slack:C2" });
    const own = askerOf("en", { timeZone: async () => "Asia/Ho_Chi_Minh" });
    const odd = askerOf("en", { timeZone: async () => "Mars/Olympus" });
    expect([
      zoneNote(await say("/digest add news noon", elsewhere)),
      zoneNote(await say("/digest add news noon", own)),
      zoneNote(await say("/digest add news noon", odd)),
      zoneNote(await say("/digest add news noon zone:America/New_York", own)),
    ]).toEqual([
      "The schedule is in the time of UTC, since your own is not known. Another one: /digest edit news zone:…",
      "The schedule is in the time of Asia/Ho_Chi_Minh, your own time zone. Another one: /digest edit news zone:…",
      "The schedule is in the time of Asia/Ho_Chi_Minh, as for the channel’s other digests. Another one: /digest edit news-2 zone:…",
      "The schedule is in the time of America/New_York.",
    ]);
  });

  test("finds a name that the channel does not have, the file's included, and refuses one that it has", async () => {
    const { digests, say } = await createDigestWorld({ declared: declare({ name: "news" }) });
    await say("/digest add news noon");
    await say("/digest add news noon");
    expect((await digests.inChannel("slack:C1")).map(({ name }) => name)).toEqual([
      "news",
      "news-2",
      "news-3",
    ]);
    expect(await say("/digest add news noon name:News")).toBe(`Nothing was set up.

This channel has a digest called “news” already. Choose another name.`);
  });

  test("tells everything that is wrong at once, with what may have been meant, and sets nothing up", async () => {
    const { digests, say } = await createDigestWorld();
    const line =
      "/digest add newz weekday at noonish zone:Pari topic:xyzzy person:stone kind:vow source-language:French missed:never holidays:ZZ";
    expect(await say(line)).toBe(`Nothing was set up.

digest: there is no digest called “newz”. There are commitments, news and broken.

schedule: expected days and a time, such as weekdays 08:30, a step such as every 2 hours, or five fields of cron.

zone: “Pari” is no time zone. Write it as in Europe/Paris or Asia/Ho_Chi_Minh.

• zone:Europe/Paris

missed: “never” is none of late, late 90 min, late 2 h, merge and skip (late: 5 min to 24 h).

holidays: “ZZ” cannot be read. Write a country such as FR, a part of one such as US-NY, or dates such as 2026-12-24, separated by commas.

• expected a country's two letters, such as FR; no holidays are known of ZZ

kind: “vow” is no kind of fact. There are commitment, support, position, request, hope, claim, praise, figure, role and event.

source-language: “French” is no language. Write it as in fr, en, vi or pt-BR.

topic: nothing on record is called “xyzzy”.

person: more than one match for “stone”. Which one is meant?

• Ada Stone · person:ada-stone
• Ben Stone · person:ben-stone`);
    expect(await digests.inChannel("slack:C1")).toEqual([]);
  });

  test("says what is wrong with a schedule in the asker's language", async () => {
    const { say } = await createDigestWorld();
    const said = await say("/digest add news toujours", askerOf("fr"));
    expect(said).toContain("schedule : il faut des jours et une heure, comme en semaine 8h30");
  });

  test("refuses a schedule of nothing but holidays", async () => {
    const { say } = await createDigestWorld();
    expect(await say('/digest add news "0 9 1 1 *" holidays:FR')).toContain(
      "Every day of this schedule is a holiday",
    );
  });

  test("checks the channel first", async () => {
    const { fake, say } = await createDigestWorld();
    fake.findProblem("the bot is not in the channel. Invite it there with /invite.");
    expect(await say("/digest add news noon", stranger)).toBe(
      "Nothing can be posted to this channel: the bot is not in the channel. Invite it there with /invite.",
    );
  });
});

describe("who may not manage a channel", () => {
  test.each([
    "add news noon",
    "pause morning",
    "resume morning",
    "edit morning schedule:noon",
    "remove morning",
    "now morning",
  ])("cannot /digest %s, and reads who can", async (line) => {
    const { digests, fake, say } = await createDigestWorld();
    await say("/digest add news weekdays 08:30 name:morning");
    const before = await digests.inChannel("slack:C1");
    expect(await say(`/digest ${line}`, stranger)).toBe(
      "Only those who may manage this channel can change its digests. Editors may.",
    );
    expect([await digests.inChannel("slack:C1"), fake.all()]).toEqual([before, []]);
  });

  test.each(["list", "preview morning", "log"])("can /digest %s", async (line) => {
    const { say } = await createDigestWorld();
    await say("/digest add news weekdays 08:30 name:morning");
    expect(await say(`/digest ${line}`, stranger)).toBe(await say(`/digest ${line}`));
  });
});

describe("a digest of a channel", () => {
  test("is edited, paused, resumed and removed, and each answer says what comes next", async () => {
    const { say } = await createDigestWorld();
    await say("/digest add commitments weekdays 08:30 name:morning topic:open zone:Europe/Paris");
    expect(await say('/digest edit morning schedule:"daily 7am and 6pm" topic:none language:fr')).toBe(
      `“morning” is changed.

• When: Monday to Friday at 08:30, Paris time → every day at 07:00 and 18:00, Paris time
• Language: English → French
• Topics: Open source → all

The next five:

• Monday 1 June 2026, 18:00 (UTC+02:00)
• Tuesday 2 June 2026, 07:00 (UTC+02:00)
• Tuesday 2 June 2026, 18:00 (UTC+02:00)
• Wednesday 3 June 2026, 07:00 (UTC+02:00)
• Wednesday 3 June 2026, 18:00 (UTC+02:00)`,
    );
    expect((await say('/digest pause morning until:"2 weeks"')).split("\n").slice(0, 5)).toEqual([
      "“morning” is paused: nothing is posted before Monday 15 June 2026, 00:00 (UTC+02:00).",
      "",
      "The next five:",
      "",
      "• Monday 15 June 2026, 07:00 (UTC+02:00)",
    ]);
    expect(await say("/digest list")).toContain(
      "• State: paused until Monday 15 June 2026, 00:00 (UTC+02:00)",
    );
    expect((await say("/digest resume morning")).split("\n")[0]).toBe(
      "“morning” goes on. Nothing of the time in between is posted after it.",
    );
    expect(await say("/digest resume morning")).toBe("“morning” is neither paused nor suspended.");
    expect(await say("/digest pause morning")).toBe(
      `“morning” is paused: nothing is posted until somebody resumes it.

To go on: /digest resume morning`,
    );
    expect(await say("/digest pause morning until:yesterday")).toMatch(/^until: “yesterday” is no time/);
    expect(await say("/digest remove morning")).toBe(
      "“morning” is removed. What it posted stays, and so does its log.",
    );
    expect(await say("/digest list")).toBe(
      "No digest is set up in this channel. To set one up: /digest add commitments weekdays 08:30",
    );
  });

  test("stays as it is where nothing else is asked for, or where something cannot be read", async () => {
    const { digests, say } = await createDigestWorld();
    await say("/digest add commitments arrival name:morning");
    const before = await digests.inChannel("slack:C1");
    const unchanged = `“morning” stays as it is: nothing else was asked for.

“none” takes a filter or the holidays away, as in topic:none.`;
    expect([
      await say("/digest edit morning"),
      await say("/digest edit morning schedule:arrival"),
      (await say("/digest edit morning schedule:arrival zone:nowhere language:fr")).split("\n")[0],
    ]).toEqual([unchanged, unchanged, "Nothing was changed."]);
    expect((await digests.inChannel("slack:C1")).map(({ language }) => language)).toEqual(
      before.map(({ language }) => language),
    );
  });

  test("is found by its name as it was typed at first", async () => {
    const { say } = await createDigestWorld();
    await say('/digest add news noon name:"Café du matin"');
    expect((await say("/digest pause Café du matin")).split("\n")[0]).toBe(
      "“cafe-du-matin” is paused: nothing is posted until somebody resumes it.",
    );
  });

  test("of another name is not guessed", async () => {
    const { say } = await createDigestWorld();
    await say("/digest add news noon name:evening");
    await say("/digest add news noon name:morning");
    expect(await say("/digest remove mornin")).toBe(`This channel has no digest called “mornin”.

These are the channel’s digests:

• /digest preview morning
• /digest preview evening`);
  });

  test("is another channel's business nowhere else", async () => {
    const { say } = await createDigestWorld();
    await say("/digest add news noon name:morning");
    expect(await say("/digest remove morning", askerOf("en", { channel: "slack:C2" }))).toBe(
      "No digest is set up in this channel. To set one up: /digest add commitments weekdays 08:30",
    );
  });

  test("is posted at once, and the log tells of it, also when it is removed", async () => {
    const { fake, say, time } = await createDigestWorld();
    await say("/digest add commitments weekdays 08:30 name:morning zone:Europe/Paris skip-empty:yes");
    expect(await say("/digest preview morning")).toContain("We will publish the code by June");
    expect([
      await say("/digest now morning"),
      await say("/digest now morning"),
      fake.in("C1").length,
    ]).toEqual(["“morning” is posted.", "“morning” was sent in this very second already.", 1]);
    time.now = june("01T08:05");
    expect(await say("/digest now morning")).toBe("“morning” has nothing to say, so nothing was posted.");
    expect(await say("/digest list")).toContain("• Last posted: Monday 1 June 2026, 10:00 (UTC+02:00)");
    await say("/digest remove morning");
    expect(await say("/digest log morning")).toBe(`The last 2 deliveries
---------------------

• morning: Monday 1 June 2026, 08:05 (UTC) · by hand · nothing to say, so nothing was posted (Monday 1 June 2026, 08:05 (UTC)) · 1 attempt
• morning: Monday 1 June 2026, 08:00 (UTC) · by hand · posted (Monday 1 June 2026, 08:00 (UTC)) · 1 attempt · message C1-1`);
    expect(await say("/digest log evening")).toBe("Nothing is on record of “evening”.");
  });
});

describe("a digest that is suspended", () => {
  test("says why and what to do, and is resumed once something can be posted again", async () => {
    const { fake, say, scheduler } = await createDigestWorld();
    await say("/digest add commitments weekdays 08:30 name:morning");
    fake.next(suspended);
    expect(await say("/digest now morning")).toBe(
      "“morning” was not posted, or not all of it: not_in_channel",
    );
    await scheduler.idle();
    const listed = await say("/digest list");
    expect(listed).toContain(
      "• State: suspended, since the bot is not in the channel. Invite it, then resume the digest",
    );
    expect(listed).toContain("• Next: none");
    expect(await say("/digest pause morning")).toMatch(/^“morning” posts nothing anyway: it is suspended/);
    fake.findProblem("the bot is not in the channel.");
    expect(await say("/digest resume morning")).toBe(
      "“morning” stays suspended, since nothing can be posted to this channel: the bot is not in the channel.",
    );
    fake.findProblem(null);
    expect((await say("/digest resume morning")).split("\n")[0]).toBe(
      "“morning” goes on. Nothing of the time in between is posted after it.",
    );
  });
});

describe("a digest of the file", () => {
  test("is shown as such, and changed nowhere but there", async () => {
    const { say } = await createDigestWorld({ declared: declare({ name: "noon" }) });
    expect(await say("/digest list")).toContain("noon (declared in digests.yaml, where it is changed)");
    const refusal =
      "“noon” is declared in digests.yaml, so it cannot be changed in chat. Whoever keeps that file changes it there.";
    for (const line of ["pause noon", "resume noon", "edit noon schedule:noon", "remove noon"]) {
      expect([line, await say(`/digest ${line}`)]).toEqual([line, refusal]);
    }
    expect(await say("/digest now noon")).toBe("“noon” is posted.");
  });

  test("is resumed in chat after the bot was shut out", async () => {
    const { digests, fake, say, scheduler } = await createDigestWorld({
      declared: declare({ name: "noon" }),
    });
    await scheduler.tick();
    fake.next(suspended);
    await say("/digest now noon");
    await scheduler.idle();
    expect((await digests.inChannel("slack:C1")).map(({ state }) => state.state)).toEqual(["suspended"]);
    await say("/digest resume noon");
    expect((await digests.inChannel("slack:C1")).map(({ state }) => state.state)).toEqual(["active"]);
  });
});
