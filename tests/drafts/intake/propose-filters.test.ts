import { expect, test } from "vitest";
import { withChosen } from "../../../src/drafts/intake/filter.ts";
import { type FilteredBriefing, proposeFilters } from "../../../src/drafts/intake/propose-filters.ts";
import { summit } from "../../library.ts";

/** A briefing with a section and a language, and people and organizations by their names. */
const about = (
  section: string | undefined,
  language: string,
  people: readonly string[],
  organizations: readonly string[] = [],
): FilteredBriefing => {
  const { sources, people: known, organizations: groups } = summit;
  const [source = expect.unreachable()] = sources;
  const [person = expect.unreachable()] = known;
  const [organization = expect.unreachable()] = groups;
  const { section: _, ...rest } = source;
  return {
    sources: [{ ...rest, text: "", language, ...(section === undefined ? {} : { section }) }],
    people: people.map((name) => ({ ...person, id: name.toLowerCase(), names: { en: name } })),
    organizations: organizations.map((name) => ({
      ...organization,
      id: name.toLowerCase(),
      names: { en: name },
    })),
  };
};

const declined = about("Sport", "fr", ["Ada", "Ben"], ["Club"]);
const shown = (approved: readonly FilteredBriefing[], watched: readonly string[] = []) =>
  proposeFilters(declined, approved, new Set(watched)).map(({ kind, text }) => `${kind}: ${text}`);

test.each<[string, readonly FilteredBriefing[], readonly string[], readonly string[]]>([
  ["of the first draft, and no language", [], [], ["sections: Sport", "people: Ada", "words: Club"]],
  ["three at most", [about("Politics", "en", [])], [], ["sections: Sport", "languages: fr", "people: Ada"]],
  ["nothing that an approved briefing has", [about("Sport", "fr", ["Ada"])], [], ["words: Club"]],
  ["nothing that is watched", [], ["actor:ada", "actor:club"], ["sections: Sport", "people: Ben"]],
  ["nothing, if all of it is wanted", [about("Sport", "fr", ["Ada"], ["Club"])], [], []],
])("proposes %s", (_what, approved, watched, proposed) => {
  expect(shown(approved, watched)).toEqual(proposed);
});

test("what editors chose in chat is added to the filter of the source", () => {
  const chosen = [
    { kind: "words", text: "horoscope", by: "except" },
    { kind: "words", text: "lottery", by: "except" },
    { kind: "people", text: "Ada", by: "except" },
    { kind: "languages", text: "fr", by: "only" },
    { kind: "words", text: "budget", by: "only" },
  ] as const;
  expect(withChosen({ only: { languages: ["en"] }, except: { words: ["chess"] } }, chosen)).toEqual({
    only: { languages: ["en", "fr"], words: ["budget"] },
    except: { words: ["chess", "horoscope", "lottery"], people: ["Ada"] },
  });
});
