import { describe, expect, test } from "vitest";
import { idOfLine } from "../../../src/store/line-id.ts";
import { at } from "../deliveries/ledger.ts";
import type { StoreWorld } from "./world.ts";

/** What is kept of people, of controls, and of what was seen. */
export const describePeople = (world: StoreWorld): void => {
  describe("people", () => {
    const by = { at: at("08:00"), who: "slack:U1", channel: "slack:C1" };

    test("have no language and never asked, until they do", async () => {
      const { people } = world.store;
      expect([await people.language("slack:T1/U1"), await people.lastAsked("slack:T1/U1")]).toEqual([
        null,
        null,
      ]);
      await people.chooseLanguage("slack:T1/U1", "fr", by);
      await people.asked("slack:T1/U1", at("08:30"));
      await people.asked("slack:T1/U1", at("09:30"));
      expect([await people.language("slack:T1/U1"), await people.lastAsked("slack:T1/U1")]).toEqual([
        "fr",
        at("09:30"),
      ]);
      await people.chooseLanguage("slack:T1/U1", null, by);
      expect([await people.language("slack:T1/U1"), await people.lastAsked("slack:T1/U1")]).toEqual([
        null,
        at("09:30"),
      ]);
      expect(await people.language("slack:T1/U2")).toBeNull();
    });
  });

  test("a language that is chosen is in the audit log, and one that was chosen already is not again", async () => {
    const by = { at: at("08:00"), who: "slack:U1", channel: "slack:C1" };
    for (const language of ["fr", "fr", "vi", null] as const)
      await world.store.people.chooseLanguage("slack:T1/U1", language, by);
    const chosen = { ...by, what: "language-chosen", subject: "slack:T1/U1" };
    const entries = await world.store.audit.entries(at("07:00"), null);
    expect(new Map(entries.map((entry) => [entry.before, entry]))).toEqual(
      new Map([
        [null, { ...chosen, before: null, after: "fr" }],
        ["fr", { ...chosen, before: "fr", after: "vi" }],
        ["vi", { ...chosen, before: "vi", after: null }],
      ]),
    );
  });

  describe("a line that is kept", () => {
    const line = `who ${"nobody ".repeat(40)}`;

    test("is found by its id, however often it was kept", async () => {
      await world.store.lines.keep([line, line, "help"], at("08:30"));
      await world.store.lines.keep([line], at("08:31"));
      expect(await world.store.lines.find(idOfLine(line))).toBe(line);
      expect(await world.store.lines.find(idOfLine("another"))).toBeNull();
    });

    test("is forgotten sixty days after it was last kept", async () => {
      await world.store.lines.keep([line, "help"], at("08:30"));
      await world.store.lines.keep([line], at("08:30").add({ hours: 24 * 30 }));
      await world.store.retention.cleanUp(at("08:31").add({ hours: 24 * 60 }));
      expect([
        await world.store.lines.find(idOfLine(line)),
        await world.store.lines.find(idOfLine("help")),
      ]).toEqual([line, null]);
    });
  });

  describe("what was seen in the library", () => {
    const seen = (form: string, time: string, slug = "summit") => [{ slug, form, seenAt: at(time) }];

    test("is known from then on, as it was seen last", async () => {
      const { sightings } = world.store;
      await sightings.add([...seen("a", "08:30"), ...seen("c", "09:00", "visit")]);
      await sightings.add(seen("b", "09:30"));
      const known = async (time: string) => (await sightings.seenBy(at(time), ["summit"])).get("summit");
      expect([await known("08:29"), await known("08:30"), await known("10:00")]).toEqual([
        undefined,
        "a",
        "b",
      ]);
      expect([await sightings.seenAfter(at("08:30")), await sightings.seenAfter(at("09:00"))]).toEqual([
        ["summit", "visit"],
        ["summit"],
      ]);
    });

    test("by two processes at once is kept once", async () => {
      await world.rush([
        () => world.store.sightings.add(seen("a", "08:30")),
        () => world.store.sightings.add(seen("a", "08:30")),
      ]);
      expect(await world.store.sightings.seenBy(at("08:30"), ["summit"])).toEqual(new Map([["summit", "a"]]));
    });

    test("begins when the first look at everything has ended, and not before", async () => {
      const { sightings } = world.store;
      expect([await sightings.first(), await sightings.beginning()]).toEqual([null, null]);
      await sightings.add(seen("a", "08:30"));
      expect([await sightings.first(), await sightings.beginning()]).toEqual([at("08:30"), null]);
      await sightings.setBeginning(at("08:30"));
      await sightings.setBeginning(at("09:30"));
      expect(await sightings.beginning()).toEqual(at("08:30"));
      expect(await sightings.seenAfter(at("08:00"))).toEqual(["summit"]);
    });
  });
};
