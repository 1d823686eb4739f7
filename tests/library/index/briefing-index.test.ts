import { expect, test } from "vitest";
import { factsOf } from "../../../src/library/briefing/briefing.ts";
import { createLibrary } from "../../../src/library/create-library.ts";
import { indexOf } from "../../../src/library/index/briefing-index.ts";
import { createSnapshots } from "../../../src/library/snapshots.ts";
import { promises, statusUpdate } from "../../commitments.ts";
import { briefingOf, statementsIn, summit, visit } from "../../library.ts";

const article = (
  slug: string,
  published: string,
  embargo?: string,
  wire = "Minister Ada Stone said: It works.",
) =>
  briefingOf(
    slug,
    {
      status: "reviewed",
      ...(embargo === undefined ? {} : { embargo }),
      headline: { en: `Report ${slug}` },
      summary: { en: "Ada Stone spoke." },
      sources: [
        {
          id: "wire",
          file: "wire.txt",
          publisher: "The Wire",
          language: "en",
          published: { date: published, known: "text" },
          page: { url: `https://www.wire.example/${slug}/?utm_source=x`, language: "en" },
        },
      ],
      people: [
        {
          id: "ada-stone",
          names: { en: "Ada Stone" },
          aliases: [`Stone of ${slug}`],
          roles: [
            {
              id: "role",
              title: { en: `Minister ${slug}` },
              passages: [{ source: "wire", exact: "Minister" }],
            },
          ],
        },
      ],
      statements: [
        {
          id: "said",
          speaker: "ada-stone",
          kind: "claim",
          text: { en: "It works." },
          passages: [{ source: "wire", exact: "It works" }],
        },
      ],
    },
    { wire },
  );

const older = article("older", "2026-01-01");
const newer = article("newer", "2026-02-01");

test("a briefing comes back from the index as it was", () => {
  const library = createLibrary([summit]);
  expect(library.bySlug.get("summit")).toEqual(summit);
  expect([...library.facts.values()]).toEqual(factsOf(summit));
});

test("the history of a commitment comes back, with the sources of its passages", () => {
  const written = promises(statusUpdate("in-progress"), {
    takesBack: 1,
    note: { en: "It was another code." },
    by: "Minh",
    at: "2026-07-04T09:00:00Z",
  });
  expect(createLibrary([written]).bySlug.get("promises")).toEqual(written);
});

test("a passage knows whether its words are in the text before it, so that most links need no text", () => {
  const twice = article(
    "twice",
    "2026-01-01",
    undefined,
    "The minister spoke. Minister Ada Stone said: It works.",
  );
  const facts = [...createLibrary([twice]).facts.values()];
  expect(facts.map(({ type, passages: [{ isFoundBefore }] }) => [type, isFoundBefore])).toEqual([
    ["role", true],
    ["statement", false],
  ]);
});

test("facts of one source have one source, however they are read", () => {
  const library = createLibrary([newer]);
  const [fact] = library.newestFacts({ types: ["statement"], actors: ["ada-stone"] }, 1);
  expect(fact?.passages[0].source).toBe(library.bySlug.get("newer")?.sources[0]);
  expect(library.people.get("ada-stone")?.roles[0]?.passages[0].source).toBe(fact?.passages[0].source);
});

test("a person of several briefings is one, with the newest words and all spellings and roles", () => {
  const { roles, ...person } = createLibrary([older, newer]).people.get("ada-stone") ?? { roles: [] };
  expect(person).toEqual({
    id: "ada-stone",
    names: { en: "Ada Stone" },
    aliases: ["Stone of newer", "Ada Stone", "Stone of older"],
  });
  expect(roles.map(({ reference, asOf }) => [reference, asOf])).toEqual([
    ["newer/role", "2026-02-01"],
    ["older/role", "2026-01-01"],
  ]);
});

test("a briefing under embargo is not there before its instant, and nothing of it", () => {
  const held = article("held", "2026-03-01", "2026-03-01T06:00:00Z");
  const snapshots = createSnapshots([older, held]);
  const seen = (instant: string) => {
    const library = snapshots.at(Temporal.Instant.from(instant));
    return {
      briefings: library.briefings.map(({ slug }) => slug),
      spellings: library.people.get("ada-stone")?.aliases.length,
      statements: statementsIn(library).map(({ reference }) => reference),
      page: library.pageAt("https://wire.example/held")?.briefing.slug ?? null,
      counts: [library.facts.size, library.bySlug.size, library.people.size],
    };
  };
  expect([seen("2026-03-01T05:59:59.999Z"), seen("2026-03-01T06:00:00Z")]).toEqual([
    { briefings: ["older"], spellings: 1, statements: ["older/said"], page: null, counts: [2, 1, 1] },
    {
      briefings: ["held", "older"],
      spellings: 3,
      statements: ["held/said", "older/said"],
      page: "held",
      counts: [4, 2, 1],
    },
  ]);
  expect(snapshots.withEmbargoed(Temporal.Instant.from("2026-03-01T05:00Z"))?.bySlug.has("held")).toBe(true);
  expect(snapshots.withEmbargoed(Temporal.Instant.from("2026-03-01T06:00Z"))).toBe(null);
});

test("a page is found by its address, without what does not change the page", () => {
  const library = createLibrary([older, newer]);
  const found = [
    "http://wire.example/newer",
    "https://www.wire.example/newer/#top",
    "https://wire.example/none",
  ].map((url) => library.pageAt(url)?.briefing.slug ?? null);
  expect(found).toEqual(["newer", "newer", null]);
  expect(library.hosts()).toEqual(["www.wire.example"]);
});

test("the ends of embargoes are known, the first one first", () => {
  const index = indexOf([
    article("later", "2026-03-01", "2026-03-02T06:00:00Z"),
    article("sooner", "2026-03-01", "2026-03-01T06:00:00Z"),
    older,
  ]);
  expect(index.embargoes()).toEqual(
    ["2026-03-01T06:00Z", "2026-03-02T06:00Z"].map((end) => Temporal.Instant.from(end).epochMilliseconds),
  );
});

test("the newest, what falls due and what was corrected is found without reading the rest", () => {
  const [first, ...others] = summit.statements;
  if (first === undefined) throw new Error("The summit has a statement.");
  const library = createSnapshots([
    {
      ...summit,
      corrections: [
        { fact: "welcome", date: "2026-06-01", note: { en: "No." }, kind: "corrected" },
        { fact: "follow", date: "2026-05-01", note: { en: "No." }, kind: "corrected" },
      ],
      statements: [first, ...others],
    },
    visit,
  ]).at(Temporal.Instant.from("2026-07-01T00:00Z"));
  expect(library.newest(1).map(({ slug }) => slug)).toEqual(["visite"]);
  expect(library.dueBy("2026-06-29", 5)).toEqual([]);
  expect(library.dueBy("2026-06-30", 5)).toEqual(["summit/publish"]);
  expect(library.correctedSince("2026-05-01")).toEqual(["summit/welcome", "summit/follow"]);
  expect(library.correctedSince("2026-05-02")).toEqual(["summit/welcome"]);
  expect(library.statementCount).toBe(statementsIn(library).length);
});

test("the commitments that got a status are read by its time; one that waits for a second editor, was taken back or withdrawn is not", () => {
  const ratedOf = (briefing: ReturnType<typeof promises>, day: string): readonly string[] =>
    createLibrary([briefing]).ratedSince(day, 10);
  const kept = promises(statusUpdate("kept", { at: "2026-07-03T01:00:00+02:00" }));
  const withdrawn = { fact: "code", date: "2026-07-04", note: { en: "No." }, kind: "withdrawn" } as const;
  expect([
    ratedOf(kept, "2026-07-02"),
    ratedOf(kept, "2026-07-03"),
    ratedOf(promises(statusUpdate("kept", { awaitsSecond: true })), "2026-07-01"),
    ratedOf({ ...kept, corrections: [withdrawn] }, "2026-07-01"),
  ]).toEqual([["promises/code"], [], [], []]);
});

test("what was corrected of some people is theirs, each once, the latest first", () => {
  const [promise] = summit.statements;
  if (promise === undefined) throw new Error("The summit has a statement.");
  const correction = { note: { en: "No." }, kind: "corrected" } as const;
  const briefingCalled = (slug: string) => ({
    ...summit,
    slug,
    statements: ["ada-stone", "ben-stone", "ada-stone"].map((speaker, at) => ({
      ...promise,
      id: `s${at}`,
      reference: `${slug}/s${at}`,
      speaker,
    })),
    corrections: [
      { ...correction, fact: "s0", date: "2026-05-01" },
      { ...correction, fact: "s1", date: "2026-05-03" },
      { ...correction, fact: "s2", date: "2026-05-02" },
      { ...correction, fact: "s0", date: "2026-05-04" },
    ],
  });
  const held = { ...briefingCalled("held"), embargo: "2026-06-01T00:00:00Z" };
  const library = indexOf([briefingCalled("summit"), held]).seenUntil(0);
  const ada = ["ada-stone"];
  expect(library.correctedSince("2026-05-02", ada)).toEqual(["summit/s0", "summit/s2"]);
  expect(library.correctedSince("2026-05-03", [...ada, "ben-stone"])).toEqual(["summit/s0", "summit/s1"]);
});
