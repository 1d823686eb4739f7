import { describe, expect, test } from "vitest";
import { generateBriefings } from "../../../bench/briefings.ts";
import { actorsOf, type Briefing, type Fact } from "../../../src/library/briefing/briefing.ts";
import { createLibrary } from "../../../src/library/create-library.ts";
import { libraryOf, summit, visit } from "../../library.ts";

const types = ["role", "statement", "figure", "event"] as const satisfies readonly Fact["type"][];
const library = createLibrary(generateBriefings(30));
const all = [...library.facts.values()];

describe("the newest facts", () => {
  test("are all facts, newest first, and no more than were asked for", () => {
    const facts = library.newestFacts({ types }, 1_000);
    expect(new Set(facts)).toEqual(new Set(all));
    expect(facts.map(({ asOf }) => asOf)).toEqual(
      facts
        .map(({ asOf }) => asOf)
        .toSorted()
        .toReversed(),
    );
    expect(library.newestFacts({ types }, 5)).toEqual(facts.slice(0, 5));
    expect(library.newestFacts({ types: ["role"] }, 1_000)).toEqual(
      facts.filter(({ type }) => type === "role"),
    );
  });

  test("of people are each once, also if several of them are in one fact", () => {
    const [first = "", second = ""] = library.people.keys();
    const theirs = all.filter((fact) => actorsOf(fact).some((id) => id === first || id === second));
    const facts = library.newestFacts({ types, actors: [first, second] }, 1_000);
    expect(facts).toHaveLength(theirs.length);
    expect(new Set(facts)).toEqual(new Set(theirs));
  });

  test("of some days are those of the first and the last one, too", () => {
    const dates = { from: "2024-01-10", to: "2024-01-12" };
    const days = library.newestFacts({ types, dates }, 1_000).map(({ asOf }) => asOf);
    expect([...new Set(days)]).toEqual(["2024-01-12", "2024-01-11", "2024-01-10"]);
  });

  test("on a topic are found by it, and not if they were withdrawn", () => {
    const of = (...briefings: readonly Briefing[]) =>
      libraryOf(...briefings)
        .newestFacts({ types, topics: ["open-source"] }, 10)
        .map(({ reference }) => reference);
    const found = of(summit, visit);
    expect(found.length).toBeGreaterThan(0);
    const [withdrawn = ""] = found;
    const correction = {
      fact: withdrawn.split("/")[1] ?? "",
      kind: "withdrawn" as const,
      date: "2026-06-01",
      note: { en: "Wrong." },
    };
    expect(of({ ...summit, corrections: [correction] }, visit)).toEqual(found.slice(1));
  });
});
