import { describe, expect, test } from "vitest";
import { askerOf, stranger } from "../../askers.ts";
import { createDigestWorld } from "../../digests/deliveries/digest-world.ts";
import { declare } from "../../digests/deliveries/world.ts";

const zoneNote = (said: string): string =>
  said.split("\n").find((line) => line.startsWith("Times are in ")) ?? "";

describe("/digest add", () => {
  test("says what, where and when in words, the next five slots, whose time it is, and how to undo it", async () => {
    const { say } = await createDigestWorld();
    const line =
      '/digest add commitments weekdays 08:30 zone:paris topic:"code source ouvert" person:ada missed:"late 2 h" holidays:FR,2026-06-03 name:"Café du matin"';
    expect(await say(line)).toBe(`“cafe-du-matin” is set up in this channel.
------------------------------------------

• What: commitments · Commitments and support as they change, and what is due
• When: Monday to Friday at 08:30, Paris time, except on public holidays (France), except on 1 given date
• Topics: Open source
• People: Ada Stone
• Missed posts: the last one is posted late, within 2 h

The next five times:

• Tuesday 2 June 2026, 08:30 (UTC+02:00)
• Thursday 4 June 2026, 08:30 (UTC+02:00)
• Friday 5 June 2026, 08:30 (UTC+02:00)
• Monday 8 June 2026, 08:30 (UTC+02:00)
• Tuesday 9 June 2026, 08:30 (UTC+02:00)

Times are in the time zone Europe/Paris.

To undo this: /digest remove cafe-du-matin. To see it now: /digest preview cafe-du-matin

Preview: /digest preview cafe-du-matin
Edit schedule: /digest edit name:cafe-du-matin schedule:… zone:… missed:… holidays:… skip-empty:…
Edit filters: /digest edit name:cafe-du-matin topic:… person:… organization:… kind:… briefing:…
Pause: /digest pause name:cafe-du-matin until:…`);
  });

  test("says that times are exact if the schedule does not", async () => {
    const { say } = await createDigestWorld();
    const said = "The times are exact, although the schedule says “around”.";
    expect(await say("/digest add news weekdays at about 8:30")).toContain(said);
    expect(await say("/digest add news sobre las 9 de lunes a viernes")).toContain(said);
    expect(await say("/digest add news weekdays at 8:30")).not.toContain(said);
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
    expect([
      zoneNote(await say("/digest add news noon", elsewhere)),
      zoneNote(await say("/digest add news noon", own)),
      zoneNote(await say("/digest add news noon")),
      zoneNote(await say("/digest add news noon zone:America/New_York", own)),
    ]).toEqual([
      "Times are in the time zone UTC, since yours is not known. To change it: /digest edit news zone:…",
      "Times are in the time zone Asia/Ho_Chi_Minh, your own. To change it: /digest edit news zone:…",
      "Times are in the time zone Asia/Ho_Chi_Minh, like the channel’s other digests. To change it: /digest edit news-2 zone:…",
      "Times are in the time zone America/New_York.",
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
    expect(await say("/digest add news noon name:News")).toBe(`No digest was set up.

This channel already has a digest called “news”. Choose another name.`);
  });

  test("tells everything that is wrong at once, with what may have been meant, and sets nothing up", async () => {
    const { digests, say } = await createDigestWorld();
    const line =
      "/digest add newz weekday at noonish zone:Pari topic:xyzzy person:stone kind:gossip source-language:Klingonish missed:never holidays:ZZ";
    expect(await say(line)).toBe(`No digest was set up.

No digest is called “newz”. Use commitments, news, watches or broken.

Schedule: “noonish” is not understood; expected days and a time, such as weekdays 08:30, an interval such as every 2 hours, or the five fields of cron.

Time zone: “Pari” is not a time zone. Write, for example, Europe/Paris or Asia/Ho_Chi_Minh.

• zone:Europe/Paris

Missed posts: “never” is not possible. Write late, late 90 min, late 2 h (from 5 min to 24 h), merge or skip.

Public holidays: “ZZ” cannot be read: no public holidays are known for ZZ; a country has two letters, such as FR.

kind: “gossip” is not a kind of fact. Use commitment, support, position, request, hope, claim, denial, praise, figure, role or event.

source-language: “Klingonish” is not a language code. Write, for example, fr, en, vi or pt-BR.

topic: nothing on record is called “xyzzy”.

person: “stone” has more than one match. Which one do you mean?

• Ada Stone · Deputy Prime Minister, Ministry of Works (2026) · person:ada-stone
• Ben Stone · Registrar, Ministry of Works (2026) · person:ben-stone`);
    expect(await digests.inChannel("slack:C1")).toEqual([]);
  });

  test("says what is wrong with a schedule in the asker's language", async () => {
    const { say } = await createDigestWorld();
    const said = await say("/digest add news toujours", askerOf("fr"));
    expect(said).toContain(
      "Horaires\u00a0: «\u00a0toujours\u00a0» n’est pas compris\u202f; il faut des jours et une heure, comme en semaine 8h30",
    );
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
