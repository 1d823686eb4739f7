import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Correction } from "../../src/briefing/briefing.ts";
import { type DigestContext, includeSchema } from "../../src/digest.ts";
import type { Language } from "../../src/i18n/language.ts";
import type { Library } from "../../src/library/library.ts";
import { type Change, changesOf, silencesOf } from "../../src/news/changes.ts";
import { libraryFrom, type Written, writings } from "../libraries.ts";
import { libraryOf, summit, visit } from "../library.ts";

const now = Temporal.ZonedDateTime.from("2026-06-02T08:30[Asia/Ho_Chi_Minh]");

const contextOf = (
  library: Library,
  reported: ReadonlyMap<string, string> = new Map(),
  language: Language = "en",
): DigestContext => ({ library, language, include: includeSchema.parse({}), now, reported });

/** What a channel knows that was told these changes. */
const knowing = (
  changes: readonly Change[],
  before: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> =>
  new Map([...before, ...changes.flatMap(({ told }) => told.map(({ key, hash }) => [key, hash] as const))]);

const toldOf = (library: Library): ReadonlyMap<string, string> => knowing(changesOf(contextOf(library)));

const summary = (changes: readonly Change[]) =>
  changes.map(({ fact, mark, due }) => [fact.reference, mark, due?.status ?? null]);

type File = Written["file"];
type Edit<Fact> = (fact: Fact) => Fact;

const firstOf = <Fact>(facts: readonly Fact[] | undefined, edit: Edit<Fact>): Fact[] => {
  const [first, ...others] = facts ?? [];
  return first === undefined ? [] : [edit(first), ...others];
};

const statement =
  (edit: Edit<NonNullable<File["statements"]>[number]>) =>
  (file: File): File => ({ ...file, statements: firstOf(file.statements, edit) });
const figure =
  (edit: Edit<NonNullable<File["figures"]>[number]>) =>
  (file: File): File => ({ ...file, figures: firstOf(file.figures, edit) });
const event =
  (edit: Edit<NonNullable<File["events"]>[number]>) =>
  (file: File): File => ({ ...file, events: firstOf(file.events, edit) });
const role =
  (edit: Edit<NonNullable<NonNullable<File["people"]>[number]["roles"]>[number]>) =>
  (file: File): File => ({
    ...file,
    people: firstOf(file.people, (person) => ({ ...person, roles: firstOf(person.roles, edit) })),
  });
const source =
  (edit: Edit<File["sources"][number]>) =>
  (file: File): File => ({ ...file, sources: firstOf(file.sources, edit) });

const quoting = [{ source: "wire", exact: "It was said in" }];

/** What an editor can do to one fact so that a reader of English is told something else. */
const edits: readonly (readonly [reference: string, edit: (file: File) => File])[] = [
  ["statement-0", statement((fact) => ({ ...fact, text: { en: `${fact.text.en ?? ""} again` } }))],
  ["statement-0", statement((fact) => ({ ...fact, speaker: "ada", onBehalfOf: "ministry" }))],
  ["statement-0", statement((fact) => ({ ...fact, kind: fact.kind === "hope" ? "claim" : "hope" }))],
  ["statement-0", statement((fact) => ({ ...fact, speaker: fact.speaker === "ada" ? "ben" : "ada" }))],
  ["statement-0", statement((fact) => ({ ...fact, due: "2026-06-04" }))],
  ["statement-0", statement((fact) => ({ ...fact, date: "1999-01-01" }))],
  ["statement-0", statement((fact) => ({ ...fact, passages: quoting }))],
  ["figure-0", figure((fact) => ({ ...fact, value: fact.value + 1 }))],
  ["figure-0", figure((fact) => ({ ...fact, qualifier: "about" }))],
  ["figure-0", figure((fact) => ({ ...fact, unit: { en: `${fact.unit.en ?? ""}s` } }))],
  ["figure-0", figure((fact) => ({ ...fact, counts: { en: `${fact.counts.en ?? ""}s` } }))],
  ["figure-0", figure((fact) => ({ ...fact, asOf: "1999-01-01" }))],
  ["figure-0", figure((fact) => ({ ...fact, passages: quoting }))],
  ["event-0", event((fact) => ({ ...fact, text: { en: `${fact.text.en ?? ""} again` } }))],
  ["event-0", event((fact) => ({ ...fact, date: "1999-01-01" }))],
  ["ada-role-0", role((fact) => ({ ...fact, title: { en: `${fact.title.en ?? ""} again` } }))],
  ["ada-role-0", role((fact) => ({ ...fact, asOf: "1999-01-01" }))],
];

/** What tells a reader of English nothing else. */
const idle: readonly ((file: File) => File)[] = [
  source((wire) => ({ ...wire, retrieved: "2026-06-02" })),
  source((wire) => ({ ...wire, published: { date: "2024-02-29", known: "url" } })),
  source((wire) => ({ ...wire, page: { url: "https://moved.example/", language: "en" } })),
  source((wire) => ({ ...wire, title: "Another title", caveats: [{ en: "One reporter’s notes." }] })),
  statement((fact) => ({ ...fact, text: { ...fact.text, vi: "Đã nói." } })),
  statement((fact) => ({ ...fact, text: { ...fact.text, en: `  ${fact.text.en ?? ""}\n ` } })),
  statement((fact) => (fact.speaker === "ministry" ? { ...fact, onBehalfOf: "ministry" } : fact)),
  statement((fact) => ({ ...fact, topics: [] })),
  event((fact) => ({ ...fact, participants: [] })),
  (file) => ({ ...file, statements: file.statements?.toReversed() ?? [] }),
  (file) => ({ ...file, headline: { en: "Another headline" } }),
];

describe("what is told to a channel", () => {
  test("is everything at first, each fact once, and nothing after that", () => {
    fc.assert(
      fc.property(writings, fc.constantFrom("en", "fr", "vi"), (written, language) => {
        const library = libraryFrom(written);
        const first = changesOf(contextOf(library, new Map(), language));
        expect(first.map(({ fact }) => fact.reference).sort()).toEqual([...library.facts.keys()].sort());
        expect(first.every(({ mark }) => mark === "new")).toBe(true);
        expect(changesOf(contextOf(library, knowing(first), language))).toEqual([]);
      }),
    );
  });

  test("is any single change, exactly once", () => {
    fc.assert(
      fc.property(writings, fc.constantFrom(...edits), (written, [id, edit]) => {
        const [first, ...others] = written;
        const before = toldOf(libraryFrom(written));
        const edited = first === undefined ? [] : [{ ...first, file: edit(first.file) }, ...others];
        const library = libraryFrom(edited);
        const reference = `briefing-0/${id}`;
        const isThere = library.facts.has(reference);
        const isSame = JSON.stringify(written) === JSON.stringify(edited);
        const changes = changesOf(contextOf(library, before));
        expect(changes.map(({ fact, mark }) => [fact.reference, mark])).toEqual(
          isThere && !isSame ? [[reference, "updated"]] : [],
        );
        expect(changesOf(contextOf(library, knowing(changes, before)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("is nothing where no reader is told anything else: another timestamp, order, white space, translation", () => {
    fc.assert(
      fc.property(writings, fc.constantFrom(...idle), (written, edit) => {
        const before = toldOf(libraryFrom(written));
        const edited = written.map(({ slug, file }) => ({ slug, file: edit(file) }));
        expect(changesOf(contextOf(libraryFrom(edited.toReversed()), before))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("is the same in any order of the briefings", () => {
    fc.assert(
      fc.property(writings, (written) => {
        expect(changesOf(contextOf(libraryFrom(written.toReversed())))).toEqual(
          changesOf(contextOf(libraryFrom(written))),
        );
      }),
    );
  });

  test("is told in each language of its own: other people read it", () => {
    const library = libraryOf(summit);
    const english = knowing(changesOf(contextOf(library, new Map(), "en")));
    expect(changesOf(contextOf(library, english, "fr"))).toHaveLength(library.facts.size);
    const both = knowing(changesOf(contextOf(library, english, "fr")), english);
    expect([changesOf(contextOf(library, both, "en")), changesOf(contextOf(library, both, "fr"))]).toEqual([
      [],
      [],
    ]);
  });

  test("says when it was told, and by which list it is left out", () => {
    const library = libraryOf(summit, visit);
    const reported = toldOf(libraryOf(visit));
    const include = includeSchema.parse({ kinds: ["role", "hope"], languages: ["fr"] });
    const silences = silencesOf({ ...contextOf(library, reported), include });
    expect(silences.map(({ fact, ...silence }) => [fact.reference, silence])).toEqual([
      ["visite/ada-role", { isNews: false, why: "told", at: now.toInstant() }],
      ["visite/ecoles", { isNews: false, why: "kinds" }],
      ["summit/ada-role", { isNews: false, why: "languages" }],
      ["summit/ben-role", { isNews: false, why: "languages" }],
      ["summit/publish", { isNews: false, why: "kinds" }],
      ["summit/welcome", { isNews: false, why: "kinds" }],
      ["summit/follow", { isNews: false, why: "languages" }],
      ["summit/offices", { isNews: false, why: "kinds" }],
    ]);
  });

  test("waits for the day on which its source is published", () => {
    const library = libraryOf(summit);
    const at = (time: string) => ({
      ...contextOf(library),
      now: Temporal.ZonedDateTime.from(`${time}[Europe/Paris]`),
    });
    expect(changesOf(at("2026-03-01T23:59"))).toEqual([]);
    expect(silencesOf(at("2026-03-01T23:59"))[0]).toEqual({
      isNews: false,
      fact: library.facts.get("summit/ada-role"),
      why: "unpublished",
      until: "2026-03-02",
    });
    expect(changesOf(at("2026-03-02T00:00"))).toHaveLength(6);
  });
});

describe("a commitment that falls due", () => {
  const library = libraryOf(summit);
  const on = (date: string, reported: ReadonlyMap<string, string>) =>
    changesOf({
      ...contextOf(library, reported),
      now: Temporal.ZonedDateTime.from(`${date}T08:30[Asia/Ho_Chi_Minh]`),
    });

  test("is told when its status changes, and not every day anew", () => {
    let reported = toldOf(library);
    const told: unknown[] = [];
    let day = Temporal.PlainDate.from("2026-06-20");
    for (; Temporal.PlainDate.compare(day, "2026-07-10") < 0; day = day.add({ days: 1 })) {
      const changes = on(day.toString(), reported);
      reported = knowing(changes, reported);
      if (changes.length > 0) told.push([day.toString(), ...summary(changes)]);
    }
    expect(told).toEqual([
      ["2026-06-23", ["summit/publish", null, "soon"]],
      ["2026-06-30", ["summit/publish", null, "today"]],
      ["2026-07-01", ["summit/publish", null, "overdue"]],
    ]);
  });

  test("is due by the calendar of the digest's time zone", () => {
    const at = (time: string) =>
      summary(changesOf({ ...contextOf(library, toldOf(library)), now: Temporal.ZonedDateTime.from(time) }));
    expect([
      at("2026-06-30T06:30+14:00[Pacific/Kiritimati]"),
      at("2026-06-29T06:30-10:00[Pacific/Honolulu]"),
    ]).toEqual([[["summit/publish", null, "today"]], [["summit/publish", null, "soon"]]]);
  });

  test("that is new is told once, with both", () => {
    expect(summary(on("2026-07-01", new Map()).filter(({ due }) => due !== null))).toEqual([
      ["summit/publish", "new", "overdue"],
    ]);
  });
});

describe("a correction", () => {
  const correction = { date: "2026-06-01", note: { en: "She said July.", fr: "Elle a dit juillet." } };
  const second = { date: "2026-06-02", note: { en: "She said neither." } };
  const corrected = (...corrections: readonly Correction[]) => ({
    ...libraryOf(summit),
    corrections: new Map([["summit/publish", corrections]]),
  });
  const told = (library: Library, reported: ReadonlyMap<string, string>, language: Language = "en") =>
    changesOf(contextOf(library, reported, language)).map(({ fact, mark, corrections }) => [
      fact.reference,
      mark,
      corrections.map(({ note }) => note.en),
    ]);
  const after = (library: Library, reported: ReadonlyMap<string, string>) =>
    knowing(changesOf(contextOf(library, reported)), reported);

  test("is told to a channel that knew the fact, once, and only the corrections that it does not know", () => {
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
    const news = told(corrected(correction), new Map()).filter(
      ([reference]) => reference === "summit/publish",
    );
    expect(news).toEqual([["summit/publish", "new", ["She said July."]]]);
    expect(told(corrected(correction), after(corrected(correction), new Map()))).toEqual([]);
  });

  test("that changes the fact itself is a correction, and not an update beside it", () => {
    const before = new Map([
      ...toldOf(libraryOf(summit)),
      ["summit/publish@en", "another-hash 2026-05-01T01:30Z"],
    ]);
    expect(told(corrected(correction), before)).toEqual([
      ["summit/publish", "corrected", ["She said July."]],
    ]);
    expect(told(corrected(correction), after(corrected(correction), before))).toEqual([]);
  });

  test("that withdraws a fact is told to those who knew it, and to nobody else", () => {
    const withdrawn = corrected({ ...correction, withdrawn: true });
    const before = toldOf(libraryOf(summit));
    expect([told(withdrawn, before), told(withdrawn, after(withdrawn, before))]).toEqual([
      [["summit/publish", "withdrawn", ["She said July."]]],
      [],
    ]);
    expect(silencesOf(contextOf(withdrawn)).map(({ fact, why }) => [fact.reference, why])).toEqual([
      ["summit/publish", "withdrawn"],
    ]);
  });

  test("that is taken back is told as an update", () => {
    const known = after(corrected({ ...correction, withdrawn: true }), toldOf(libraryOf(summit)));
    expect(told(libraryOf(summit), known)).toEqual([["summit/publish", "updated", []]]);
  });

  test("of a withdrawn fact ends its due dates", () => {
    const withdrawn = corrected({ ...correction, withdrawn: true });
    const known = after(withdrawn, toldOf(libraryOf(summit)));
    const onTheDay = Temporal.ZonedDateTime.from("2026-06-30T08:30[Europe/Paris]");
    expect(changesOf({ ...contextOf(withdrawn, known), now: onTheDay })).toEqual([]);
  });

  test("whose note is put into another language is no news to those who read this one", () => {
    const translated = corrected({ ...correction, note: { ...correction.note, vi: "Bà nói tháng Bảy." } });
    expect(told(translated, after(corrected(correction), toldOf(libraryOf(summit))))).toEqual([]);
  });
});
