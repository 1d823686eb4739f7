import { describe, expect, test } from "vitest";
import { said } from "../../../src/store/deliveries/reason.ts";
import { askerOf } from "../../askers.ts";
import { createDigestWorld } from "../../digests/deliveries/digest-world.ts";
import { declare, june } from "../../digests/deliveries/world.ts";

const suspended = {
  does: "refuse",
  reason: said("not_in_channel"),
  refusal: { remedy: "suspend", cause: "bot-removed" },
} as const;

describe("a digest of a channel", () => {
  test("is edited, paused, resumed and removed, and each answer says what comes next", async () => {
    const { say } = await createDigestWorld();
    await say("/digest add commitments weekdays 08:30 name:morning topic:open zone:Europe/Paris");
    expect(await say('/digest edit morning schedule:"daily 7am and 6pm" topic:none language:fr')).toBe(
      `“morning” is changed.

• When: Monday to Friday at 08:30, Paris time → every day at 07:00 and 18:00, Paris time
• Language: English → French
• Topics: Open source → all

The next five times:

• Monday 1 June 2026, 18:00 (UTC+02:00)
• Tuesday 2 June 2026, 07:00 (UTC+02:00)
• Tuesday 2 June 2026, 18:00 (UTC+02:00)
• Wednesday 3 June 2026, 07:00 (UTC+02:00)
• Wednesday 3 June 2026, 18:00 (UTC+02:00)`,
    );
    expect((await say('/digest pause morning until:"2 weeks"')).split("\n").slice(0, 5)).toEqual([
      "“morning” is paused: it posts nothing before Monday 15 June 2026, 00:00 (UTC+02:00).",
      "",
      "The next five times:",
      "",
      "• Monday 15 June 2026, 07:00 (UTC+02:00)",
    ]);
    expect(await say("/digest list")).toContain(
      "• State: paused until Monday 15 June 2026, 00:00 (UTC+02:00)",
    );
    expect((await say("/digest resume morning")).split("\n")[0]).toBe(
      "“morning” is running again. What was missed in between is not posted.",
    );
    expect(await say("/digest resume morning")).toBe("“morning” is neither paused nor suspended.");
    expect(await say("/digest pause morning")).toBe(
      `“morning” is paused: it posts nothing until a person resumes it.

To resume it: /digest resume morning`,
    );
    expect(await say("/digest pause morning until:yesterday")).toMatch(
      /^Until: “yesterday” is not a time in the future/,
    );
    expect(await say("/digest remove morning")).toBe(
      "“morning” is removed. What it posted stays in the channel, and so does its log.",
    );
    expect(
      await say("/digest list"),
    ).toBe(`No digest is set up in this channel. To set one up: /digest add commitments weekdays 08:30

Set up a digest: /digest add digest:commitments schedule:"weekdays 08:30" name:… zone:… language:…`);
  });

  test("stays as it is where nothing else is asked for, or where something cannot be read", async () => {
    const { digests, say } = await createDigestWorld();
    await say("/digest add commitments arrival name:morning");
    const before = await digests.inChannel("slack:C1");
    const unchanged = `“morning” stays as it is: no change was given.

“none” removes a filter or the holidays, as in topic:none.`;
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
      "“cafe-du-matin” is paused: it posts nothing until a person resumes it.",
    );
  });

  test("of another name is not guessed", async () => {
    const { say } = await createDigestWorld();
    await say("/digest add news noon name:evening");
    await say("/digest add news noon name:morning");
    expect(await say("/digest remove mornin")).toBe(`This channel has no digest called “mornin”.

Digests of this channel:

• /digest preview morning
• /digest preview evening

morning: /digest preview morning
evening: /digest preview evening`);
  });

  test("is another channel's business nowhere else", async () => {
    const { say } = await createDigestWorld();
    await say("/digest add news noon name:morning");
    expect(
      await say("/digest remove morning", askerOf("en", { channel: "slack:C2" })),
    ).toBe(`No digest is set up in this channel. To set one up: /digest add commitments weekdays 08:30

Set up a digest: /digest add digest:commitments schedule:"weekdays 08:30" name:… zone:… language:…`);
  });

  test("is posted at once, and the log tells of it, also when it is removed", async () => {
    const { fake, say, time } = await createDigestWorld();
    await say("/digest add commitments weekdays 08:30 name:morning zone:Europe/Paris skip-empty:yes");
    expect(await say("/digest preview morning")).toContain("The ministry will publish the code by June.");
    expect([
      await say("/digest now morning"),
      await say("/digest now morning"),
      fake.in("C1").length,
    ]).toEqual(["“morning” is posted.", "“morning” was already sent in this same second.", 1]);
    time.now = june("01T08:05");
    expect(await say("/digest now morning")).toBe("“morning” has nothing new, so nothing was posted.");
    expect(await say("/digest list")).toContain("• Last posted: Monday 1 June 2026, 10:00 (UTC+02:00)");
    await say("/digest remove morning");
    expect(await say("/digest log morning")).toBe(`The last 2 posts
----------------

• morning: Monday 1 June 2026, 08:05 (UTC) · sent by hand · nothing new, so nothing was posted (Monday 1 June 2026, 08:05 (UTC)) · 1 attempt
• morning: Monday 1 June 2026, 08:00 (UTC) · sent by hand · posted (Monday 1 June 2026, 08:00 (UTC)) · 1 attempt · message C1-1`);
    expect(await say("/digest log evening")).toBe("Nothing has been posted by “evening” yet.");
  });
});

describe("a digest that is suspended", () => {
  test("says why and what to do, and is resumed once something can be posted again", async () => {
    const { fake, say, scheduler } = await createDigestWorld();
    await say("/digest add commitments weekdays 08:30 name:morning");
    fake.next(suspended);
    expect(await say("/digest now morning")).toBe(
      "“morning” was not posted, or only in part: not_in_channel",
    );
    await scheduler.idle();
    const listed = await say("/digest list");
    expect(listed).toContain(
      "• State: suspended, since the bot is not in the channel. Invite it, then resume the digest",
    );
    expect(listed).toContain("• Next: none");
    expect(await say("/digest pause morning")).toMatch(/^“morning” is not posting anyway: it is suspended/);
    fake.findProblem("the bot is not in the channel.");
    expect(await say("/digest resume morning")).toBe(
      "“morning” stays suspended, since nothing can be posted to this channel: the bot is not in the channel.",
    );
    fake.findProblem(null);
    expect((await say("/digest resume morning")).split("\n")[0]).toBe(
      "“morning” is running again. What was missed in between is not posted.",
    );
  });
});

describe("a channel that was archived and is back", () => {
  test("says so in its list, and all of its digests are resumed at once", async () => {
    const { digests, fake, say } = await createDigestWorld({ declared: declare({ name: "noon" }) });
    await say("/digest add commitments weekdays 08:30 name:morning");
    const state = { state: "suspended", cause: "channel-gone", reason: said("is_archived") } as const;
    for (const each of await digests.inChannel("slack:C1")) await digests.setState(each, state, "U1");
    expect(await say("/digest list")).toContain(
      "• State: suspended. The channel is here again: resume the digest",
    );
    fake.findProblem("the channel is archived.");
    expect(await say("/digest resume all")).toBe(
      "All stay suspended, since nothing can be posted to this channel: the channel is archived.",
    );
    fake.findProblem(null);
    expect(await say("/digest resume all")).toBe(
      "“morning” and “noon” are running again. What was missed in between is not posted.",
    );
    const states = (await digests.inChannel("slack:C1")).map((each) => each.state.state);
    expect(states).toEqual(["active", "active"]);
    expect(await say("/digest resume all")).toBe("No digest of this channel is suspended.");
  });
});

describe("digests of another channel, named by its address", () => {
  const suspend = async () => {
    const world = await createDigestWorld();
    await world.say("/digest add commitments weekdays 08:30 name:morning");
    const state = { state: "suspended", cause: "channel-gone", reason: said("is_archived") } as const;
    for (const each of await world.digests.inChannel("slack:C1")) {
      await world.digests.setState(each, state, "U1");
    }
    const states = async () => (await world.digests.inChannel("slack:C1")).map((each) => each.state.state);
    return { ...world, states };
  };
  const line = "/digest resume all channel:slack:C1";

  test("are resumed from a direct message by a person who may manage that channel", async () => {
    const { say, states } = await suspend();
    const asked: string[] = [];
    const mayManage = async (channel: string): Promise<boolean> => asked.push(channel) > 0;
    expect(await say(line, askerOf("en", { channel: "slack:D1", isDirect: true, mayManage }))).toBe(
      "“morning” is running again. What was missed in between is not posted.",
    );
    expect([asked, await states()]).toEqual([["slack:C1"], ["active"]]);
  });

  test.each([
    ["may manage their own conversation alone", { mayManage: async (id: string) => id === "slack:D1" }],
    ["is on another platform", { platform: "discord", mayManage: async () => true }],
  ])("stay suspended if the person %s", async (_why, fields) => {
    const { say, states } = await suspend();
    await say(line, askerOf("en", { channel: "slack:D1", isDirect: true, ...fields }));
    expect(await states()).toEqual(["suspended"]);
  });
});

describe("a digest of the file", () => {
  test("is shown as such, and changed nowhere but there", async () => {
    const { say } = await createDigestWorld({ declared: declare({ name: "noon" }) });
    expect(await say("/digest list")).toContain("noon (set up in digests.yaml)");
    const refusal = "“noon” is set up in the file digests.yaml and can only be changed there.";
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
