import { describe, expect, test } from "vitest";
import { createLibrary } from "../../src/library/create-library.ts";
import { mostNamed, recordReads } from "../../src/library/record-reads.ts";
import { readFrom } from "../../src/library/recorded.ts";
import { summit, visit } from "../library.ts";

const secret = { ...summit, embargo: "2026-06-01T06:00:00Z" };

/** Which briefings a read of a library with the summit, which is under embargo, rests on. */
const originsOf = (read: (library: ReturnType<typeof createLibrary>) => unknown) => {
  const recorded = recordReads(createLibrary([visit]), createLibrary([secret, visit]), [secret]);
  read(recorded.library);
  return recorded.restsOn();
};

/** Whether it rests on the summit. */
const restsOn = (read: Parameters<typeof originsOf>[0]): readonly string[] =>
  originsOf(read).briefings.filter((slug) => slug === "summit");

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
    ["the statements", ({ newestFacts }) => newestFacts({ types: ["statement"] }, 100)],
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

describe("what a read rests on of all that everyone may see", () => {
  test.each([
    ["a briefing", ({ bySlug }) => bySlug.get("visite"), ["visite"], false],
    ["a fact", ({ facts }) => facts.get("visite/ecoles"), ["visite"], false],
    ["a person of both", ({ people }) => people.get("ada-stone"), ["summit", "visite"], false],
    ["a name", ({ names }) => names.people.search("ada maen"), ["visite"], false],
    ["a count", ({ people }) => people.size, ["summit"], true],
    ["a name that nobody has", ({ people }) => people.get("nobody"), [], true],
    ["nothing that was read", () => null, [], false],
  ] satisfies [string, Parameters<typeof restsOn>[0], readonly string[], boolean][])(
    "%s",
    (_what, read, briefings, archive) => {
      expect(originsOf(read)).toEqual({ briefings, archive });
    },
  );

  test("is the archive if it is more than is named, and what is under embargo is named all the same", () => {
    const many = Array.from({ length: mostNamed + 1 }, (_, at) => ({ ...visit, slug: `visit-${at}` }));
    const recorded = recordReads(createLibrary(many), createLibrary([secret, ...many]), [secret]);
    recorded.library.people.get("ada-stone");
    expect(recorded.restsOn()).toEqual({ briefings: ["summit"], archive: true });
  });

  test("counts only at the end for what is made apart, even if that fails", async () => {
    const recorded = recordReads(createLibrary([visit]), createLibrary([secret, visit]), [secret]);
    const made = recorded.apart(() => {
      recorded.library.people.get("ben-stone");
      throw new Error(recorded.restsOn().briefings.join());
    });
    await expect(made).rejects.toThrow(/^$/u);
    expect(recorded.restsOn().briefings).toEqual(["summit"]);
  });

  test("is recorded of what everyone may see as well", () => {
    const recorded = recordReads(createLibrary([visit]), createLibrary([secret, visit]), [secret]);
    recorded.openLibrary.people.get("ada-stone");
    expect(recorded.restsOn()).toEqual({ briefings: ["visite"], archive: false });
  });
});
