import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/base/language/language.ts";
import { changesOf, notToldOf } from "../../../src/digests/news/changes.ts";
import { countsOf } from "../../../src/digests/news/shown-changes.ts";
import type { Correction } from "../../../src/library/briefing/briefing.ts";
import type { Library } from "../../../src/library/library.ts";
import type { Told } from "../../../src/store/deliveries/knowledge.ts";
import { libraryOf, summit } from "../../library.ts";
import { contextOf, knowing, toldOf } from "./context.ts";

describe("a correction", () => {
  const correction = {
    date: "2026-06-01",
    note: { en: "She said July.", fr: "Elle a dit juillet." },
    kind: "corrected" as const,
  };
  const second = { date: "2026-06-02", note: { en: "She said neither." }, kind: "corrected" as const };
  const corrected = (...corrections: readonly Correction[]) => ({
    ...libraryOf(summit),
    corrections: new Map([["summit/publish", corrections]]),
  });
  const told = (library: Library, before: readonly Told[], language: Language = "en") =>
    changesOf(contextOf(library, before, language)).map(({ fact, mark, corrections }) => [
      fact.reference,
      mark,
      corrections.map(({ note }) => note.en),
    ]);
  const after = (library: Library, before: readonly Told[]) =>
    knowing(changesOf(contextOf(library, before)), before);

  test("is posted once to a channel that knew the fact, with only the corrections that it does not know", () => {
    const before = toldOf(libraryOf(summit));
    const first = after(corrected(correction), before);
    expect([
      told(corrected(correction), before),
      told(corrected(correction), first),
      told(corrected(second, correction), first),
      told(corrected(second, correction), after(corrected(second, correction), first)),
    ]).toEqual([
      [["summit/publish", "corrected", ["She said July."]]],
      [],
      [["summit/publish", "corrected", ["She said neither."]]],
      [],
    ]);
  });

  test("of what a channel never knew comes with what is new", () => {
    const news = told(corrected(correction), []).filter(([reference]) => reference === "summit/publish");
    expect(news).toEqual([["summit/publish", "new", ["She said July."]]]);
    expect(told(corrected(correction), after(corrected(correction), []))).toEqual([]);
  });

  test("that changes the fact itself is a correction, and not an update beside it", () => {
    const before = toldOf(libraryOf(summit)).map((told) =>
      told.reference === "summit/publish" ? { ...told, hash: "another-hash" } : told,
    );
    expect(told(corrected(correction), before)).toEqual([
      ["summit/publish", "corrected", ["She said July."]],
    ]);
    expect(told(corrected(correction), after(corrected(correction), before))).toEqual([]);
  });

  test("that withdraws a fact is posted to channels that knew it, and to no other", () => {
    const withdrawn = corrected({ ...correction, kind: "withdrawn" });
    const before = toldOf(libraryOf(summit));
    expect([told(withdrawn, before), told(withdrawn, after(withdrawn, before))]).toEqual([
      [["summit/publish", "withdrawn", ["She said July."]]],
      [],
    ]);
    expect(notToldOf(contextOf(withdrawn)).map(({ fact, why }) => [fact.reference, why])).toEqual([
      ["summit/publish", "withdrawn"],
    ]);
  });

  test("that is taken back is posted as an update", () => {
    const known = after(corrected({ ...correction, kind: "withdrawn" }), toldOf(libraryOf(summit)));
    expect(told(libraryOf(summit), known)).toEqual([["summit/publish", "updated", []]]);
  });

  test("that is an update comes with what changed, with its note, and not with what was wrong", () => {
    const updated = { ...correction, kind: "updated" as const };
    const before = toldOf(libraryOf(summit));
    expect(told(corrected(updated), before)).toEqual([["summit/publish", "updated", ["She said July."]]]);
    expect(told(corrected(updated), after(corrected(updated), before))).toEqual([]);
    expect(countsOf(changesOf(contextOf(corrected(updated), before)))).toEqual([
      { part: "updated", count: 1 },
    ]);
    // What was wrong is more serious.
    expect(told(corrected(updated, second), before)).toEqual([
      ["summit/publish", "corrected", ["She said July.", "She said neither."]],
    ]);
  });

  test("that a briefing has twice is posted once", () => {
    expect(told(corrected(correction, correction), toldOf(libraryOf(summit)))).toEqual([
      ["summit/publish", "corrected", ["She said July."]],
    ]);
  });

  test("of a withdrawn fact ends its due dates", () => {
    const withdrawn = corrected({ ...correction, kind: "withdrawn" });
    const known = after(withdrawn, toldOf(libraryOf(summit)));
    const onTheDay = Temporal.ZonedDateTime.from("2026-06-30T08:30[Europe/Paris]");
    expect(changesOf({ ...contextOf(withdrawn, known), now: onTheDay })).toEqual([]);
  });

  test("whose note is put into another language is no news to those who read this one", () => {
    const translated = corrected({ ...correction, note: { ...correction.note, vi: "Bà nói tháng Bảy." } });
    expect(told(translated, after(corrected(correction), toldOf(libraryOf(summit))))).toEqual([]);
  });
});
