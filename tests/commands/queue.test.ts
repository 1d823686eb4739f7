import { describe, expect, test } from "vitest";
import { askerOf } from "../askers.ts";
import { createDeskWorld, editorOf } from "../digests/desk/desk-world.ts";
import { folderWithDrafts } from "../drafts/drafts-folder.ts";

const ada = editorOf("U5");
const ben = editorOf("U6");

const worldWithItems = async () => {
  const world = await createDeskWorld();
  await world.say("desk Who is the envoy?");
  await world.wait(60 * 60_000);
  await world.say("wrong summit/publish It was July");
  return world;
};

/** A desk with two drafts, 1 and 2, and then a request, 3. A channel watches a person in draft 2. Draft 1 has a sure commitment. */
const worldWithDrafts = async () => {
  const files = await folderWithDrafts(() => Temporal.Instant.from("2026-06-01T08:00:00Z"));
  await files.write("digue", (yaml) => yaml.replace(/^.*# The speaker was inferred.*\n/mu, ""));
  const world = await createDeskWorld({ drafts: files.drafts });
  await world.say("queue", ada);
  await files.write("quai", (yaml) => yaml.replaceAll("luc-tessier", "luc-tessier-2"));
  await world.say("queue", ada);
  const { store, clock } = world;
  await store.watches.add({ channel: "slack:C7", person: null }, ["actor:luc-tessier-2"], clock.now());
  await world.say("desk Who is the envoy?");
  return { ...world, ...files };
};

/** The numbers in a list, in its order, each with the line below it. */
const numbersIn = (list: string): readonly string[] => list.match(/^(?:\d+ · \w+|\d+ hour.*)/gmu) ?? [];

describe("drafts in the queue", () => {
  test("come after what people ask, what is watched first, and say why", async () => {
    const { say, wait } = await worldWithDrafts();
    await wait(60 * 60_000);
    const list = await say("queue", ada);
    expect(list).toContain("3 items in the desk’s queue");
    expect(numbersIn(list)).toEqual([
      "3 · Request",
      "1 hour ago · Open",
      "2 · Draft",
      "1 hour ago · Open · Watched · 15 undecided, 4 of them uncertain",
      "1 · Draft",
      "1 hour ago · Open · 1 sure commitment · 15 undecided, 3 of them uncertain",
    ]);
    for (const line of ["/queue take 2", "/queue decline 2", "/review quai"]) expect(list).toContain(line);
  });

  test("are taken, given back and declined by the first editor, and the second is told who was first", async () => {
    const { say, store } = await worldWithDrafts();
    expect(await say("queue take 2", ada)).toMatch(/^You have taken item 2\./);
    const second = await say("queue take 2", ben);
    expect(second).toContain("Another editor was first, so nothing changed.");
    expect(second).toContain("Taken by U5, Monday 1 June 2026, 08:00 (UTC)");
    expect(await say("queue release 2", ben)).toMatch(/^Item 2 is open again\./);
    expect(await say("queue release 2", ada)).toMatch(/^Nobody has taken item 2\./);
    expect(await say("queue decline 2", ben)).toMatch(/^Draft 2 is not for us\./);
    expect(await say("queue decline 2", ada)).toContain(
      "Not for us, says U6, Monday 1 June 2026, 08:00 (UTC)",
    );
    expect(await store.draftQueue.declined()).toEqual(new Set(["quai"]));
    expect(await say("queue show 2", ada)).toContain("/queue release 2");
  });

  test("leave the queue and the list of drafts when they are declined or approved", async () => {
    const { say, approve } = await worldWithDrafts();
    await say("queue decline 2", ada);
    expect(numbersIn(await say("queue kind:draft", ada))[0]).toBe("1 · Draft");
    expect(numbersIn(await say("queue state:closed", ada))[0]).toBe("2 · Draft");
    expect(await say("review", ada)).toContain("1 draft waits for its review");
    await approve("digue");
    expect(await say("queue kind:draft", ada)).toMatch(/^Nothing waits in the desk’s queue\./);
    expect(await say("queue take 1", ada)).toMatch(/^There is no item 1 /);
  });

  test("are not answered or closed, and what a person asked is not declined", async () => {
    const { say, store } = await worldWithDrafts();
    expect(await say("queue close 2 No.", ada)).toContain(
      "2 · Draft · La ministre du Port inaugure la digue",
    );
    expect(await say("queue decline 3", ada)).toMatch(/^Item 3 is no draft\./);
    expect(await store.draftQueue.find(2)).toMatchObject({ state: "open" });
    expect(await store.queue.find(3)).toMatchObject({ state: "open" });
  });

  test("that are declined offer to leave out more like it from their source, and nothing is left out before an editor accepts", async () => {
    const { say, store, clock } = await worldWithDrafts();
    const lease = { by: "bot", now: clock.now(), until: clock.now().add({ minutes: 2 }) };
    const item = { identity: "1", version: "1", title: "La digue", host: null, content: "{}" };
    await store.intakeSources.add("gazette", "{}", { at: clock.now(), who: "slack:T1/U5", channel: null });
    await store.intakeItems.receive("gazette", [item], clock.now());
    await store.intakeItems.take(lease);
    const claimed = await store.intakeItems.claim({ source: "gazette", identity: "1" }, lease.until, lease);
    if (claimed === null) return expect.unreachable();
    await store.intakeItems.settle(claimed, { state: "drafted", slugs: ["quai"] }, "bot");
    const leftOut = async () => (await store.intakeSources.all()).flatMap((source) => source.chosen);
    const declined = await say("queue decline 2", ada);
    const [line = ""] = /\/intake filter gazette what:.* kind:people/u.exec(declined) ?? [];
    expect([line, await leftOut()]).toEqual(['/intake filter gazette what:"Jeanne Morel" kind:people', []]);
    await say(line.slice(1), ada);
    expect(await leftOut()).toEqual([{ kind: "people", text: "Jeanne Morel", by: "except" }]);
    expect(await say("queue decline 1", ada)).not.toContain("/intake filter");
  });

  test("under embargo are not there for an editor who is not cleared", async () => {
    const { say, embargo, store } = await worldWithDrafts();
    await embargo("quai", "2026-07-01T08:00:00Z");
    expect(numbersIn(await say("queue kind:draft", ada))[0]).toBe("1 · Draft");
    for (const change of ["take", "decline", "show"])
      expect(await say(`queue ${change} 2`, ada)).toMatch(/^There is no item 2 /);
    expect(await store.draftQueue.find(2)).toMatchObject({ state: "open" });
  });
});

describe("the queue", () => {
  test("lists what waits, oldest first, with how old it is and the state", async () => {
    const { say, wait } = await worldWithItems();
    await say("queue take 2", ada);
    await wait(60 * 60_000);
    const list = await say("queue", ada);
    expect(list).toContain("2 items in the desk’s queue");
    expect(list.indexOf("1 · Request to the desk")).toBeLessThan(
      list.indexOf("2 · Reported as wrong: summit/publish"),
    );
    expect(list).toContain("2 hours ago · Open");
    expect(list).toContain("1 hour ago · Taken by U5, Monday 1 June 2026, 09:00 (UTC)");
  });

  test.each([
    ["queue kind:report", ["summit/publish"]],
    ["queue list state:taken", ["summit/publish"]],
    ["queue state:open kind:request", ["envoy"]],
    ["queue list kind:draft", []],
  ])("is narrowed by %s", async (line, found) => {
    const { say } = await worldWithItems();
    await say("queue take 2", ada);
    const list = await say(line, ada);
    expect(["envoy", "summit/publish"].filter((words) => list.includes(words))).toEqual(found);
  });

  test("shows an item with the fact, its passage, who asked and where", async () => {
    const { say } = await worldWithItems();
    const shown = await say("queue show #2", ada);
    for (const words of [
      "It was July",
      "From U2, in C1, Monday 1 June 2026, 09:00 (UTC)",
      "We will publish the code by June",
    ])
      expect(shown).toContain(words);
  });

  test("tells the second editor who was first, and changes nothing", async () => {
    const { say, store } = await worldWithItems();
    expect(await say("queue take 1", ada)).toMatch(/^You have taken item 1\./);
    const second = await say("queue take 1", ben);
    expect(second).toContain("Another editor was first, so nothing changed.");
    expect(second).toContain("Taken by U5, Monday 1 June 2026, 09:00 (UTC)");
    expect(await say("queue answer 1 The envoy is Ada Gill.", ben)).toContain("Item 1 is answered.");
    expect(await say("queue close 1 Twice", ada)).toContain("Answered by U6");
    expect(await store.queue.find(1)).toMatchObject({
      state: "answered",
      by: "slack:T1/U6",
      answer: "The envoy is Ada Gill.",
    });
  });

  test("has an item again that an editor gives back", async () => {
    const { say, store } = await worldWithItems();
    expect(await say("queue release 1", ada)).toMatch(/^Nobody has taken item 1\./);
    await say("queue take 1", ada);
    expect(await say("queue release 1", ben)).toMatch(/^Item 1 is open again\./);
    expect(await store.queue.find(1)).toMatchObject({ state: "open", by: null });
  });

  test("keeps the history of an item in the audit log, without its words", async () => {
    const { say, store, wait } = await worldWithItems();
    await say("queue take 1", ada);
    await wait(1_000);
    await say("queue answer 1 The envoy is Ada Gill.", ada);
    const entries = await store.audit.entries(Temporal.Instant.from("2026-06-01T00:00Z"), null);
    expect(
      entries
        .filter(({ subject }) => subject === "queue/1")
        .map(({ what, who, before, after }) => [what, who, before, after]),
    ).toEqual([
      ["desk-asked", "slack:T1/U2", null, "open"],
      ["desk-item-taken", "slack:T1/U5", "open", "taken"],
      ["desk-item-answered", "slack:T1/U5", "taken", "answered"],
    ]);
  });

  test.each([
    "queue",
    "queue show 1",
    "queue take 1",
    "queue answer 1 yes",
    "queue close 1 no",
    "queue decline 1",
    "queue release 1",
  ])("is for editors: %s", async (line) => {
    const { say, store } = await worldWithItems();
    expect(await say(line, askerOf())).toContain("Editors are named.");
    expect(await store.queue.find(1)).toMatchObject({ state: "open" });
  });

  test.each(["3", "0", "x", "99999999999"])("says that there is no item %s", async (typed) => {
    const { say } = await worldWithItems();
    expect(await say(`queue take ${typed}`, ada)).toBe(
      `There is no item ${typed} in the desk’s queue. To see all, type /queue list.`,
    );
  });

  test("lists its subcommands if a word is none of them", async () => {
    const { say } = await worldWithItems();
    expect(await say("queue tke 1", ada)).toMatch(/^There is no command|\/queue tke/);
  });
});
