import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { includeSchema } from "../../../src/digests/digest.ts";
import { changesOf, notToldOf } from "../../../src/digests/news/changes.ts";
import { libraryFrom, type Written, writings } from "../../libraries.ts";
import { libraryOf, summit, visit } from "../../library.ts";
import { contextOf, knowing, now, toldOf } from "./context.ts";

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

describe("the news for a channel", () => {
  test("is everything at first, each fact once, and nothing after that", () => {
    fc.assert(
      fc.property(writings, fc.constantFrom("en", "fr", "vi"), (written, language) => {
        const library = libraryFrom(written);
        const first = changesOf(contextOf(library, [], language));
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

  test("is nothing if no reader would see a difference: another timestamp, order, white space, translation", () => {
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

  test("is posted in each language by itself, because other people read it", () => {
    const library = libraryOf(summit);
    const english = knowing(changesOf(contextOf(library, [], "en")));
    expect(changesOf(contextOf(library, english, "fr"))).toHaveLength(library.facts.size);
    const both = knowing(changesOf(contextOf(library, english, "fr")), english);
    expect([changesOf(contextOf(library, both, "en")), changesOf(contextOf(library, both, "fr"))]).toEqual([
      [],
      [],
    ]);
  });

  test("says when it was told, and by which list it is left out", () => {
    const library = libraryOf(summit, visit);
    const told = toldOf(libraryOf(visit));
    const include = includeSchema.parse({ kinds: ["role", "hope"], languages: ["fr"] });
    const notTold = notToldOf({ ...contextOf(library, told), include });
    expect(notTold.map(({ fact, ...reason }) => [fact.reference, reason])).toEqual([
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
    expect(notToldOf(at("2026-03-01T23:59"))[0]).toEqual({
      isNews: false,
      fact: library.facts.get("summit/ada-role"),
      why: "unpublished",
      until: "2026-03-02",
    });
    expect(changesOf(at("2026-03-02T00:00"))).toHaveLength(6);
  });
});
