import { describe, expect, test } from "vitest";
import { createLibrary } from "../../src/library/create-library.ts";
import { readFrom, recordReads } from "../../src/library/recorded.ts";
import { summit, visit } from "../library.ts";

const secret = { ...summit, embargo: "2026-06-01T06:00:00Z" };

/** What a read of a library with the summit, which is under embargo, rests on. */
const restsOn = (read: (library: ReturnType<typeof createLibrary>) => unknown): readonly string[] => {
  const recorded = recordReads(createLibrary([visit]), createLibrary([secret, visit]), [secret]);
  read(recorded.library);
  return recorded.restsOn().map(({ slug }) => slug);
};

describe("a read from a recorded library", () => {
  test.each([
    ["a name that only the embargoed briefing has", ({ names }) => names.organizations.search("MoW")],
    ["a name that is one person's without it", ({ names }) => names.people.search("stone")],
    ["the closest names", ({ names }) => names.topics.search("open sauce")],
    ["a person of both", ({ people }) => people.get("ada-stone")],
    ["whether there is a person", ({ people }) => people.has("ben-stone")],
    ["a number of people", ({ people }) => people.size],
    ["all names in a row", ({ actors }) => [...actors.keys()]],
    ["each of several", ({ facts }) => facts.forEach(() => {})],
    ["the statements", ({ statements }) => statements.length],
    ["the briefings", ({ briefings }) => briefings.length],
    ["what is worked out from all of it", (library) => readFrom(library, ({ facts }) => facts.size > 5)],
  ] satisfies [string, Parameters<typeof restsOn>[0]][])("rests on it: %s", (_what, read) => {
    expect(restsOn(read)).toEqual(["summit"]);
  });

  test.each([
    ["a fact of another", ({ facts }) => facts.get("visite/ecoles")],
    ["a name that means the same", ({ names }) => names.people.search("ada maen")],
    ["nobody", ({ people }) => people.get("nobody")],
    ["what comes out the same", (library) => readFrom(library, ({ facts }) => facts.size > 0)],
  ] satisfies [string, Parameters<typeof restsOn>[0]][])("does not rest on it: %s", (_what, read) => {
    expect(restsOn(read)).toEqual([]);
  });
});
