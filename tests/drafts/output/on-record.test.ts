import { describe, expect, test } from "vitest";
import { createDraft } from "../../../src/drafts/output/draft.ts";
import {
  type ActorsOnRecord,
  actorsBeside,
  otherIdThanOnRecord,
} from "../../../src/drafts/output/on-record.ts";
import { briefingOf, libraryOf } from "../../library.ts";
import { article, facts } from "../fixture.ts";
import { options } from "./draft-options.ts";

describe("people on record", () => {
  const record = (id: string, name: string) =>
    libraryOf(
      briefingOf(
        `about-${id}`,
        {
          status: "reviewed",
          headline: { fr: "x" },
          summary: { fr: "x" },
          sources: [
            {
              id: "a",
              file: "a.txt",
              publisher: "A",
              language: "fr",
              published: { date: "2025-01-01", known: "text" },
            },
          ],
          organizations: [{ id: "port", names: { fr: "Port" } }],
          people: [
            {
              id,
              names: { fr: name },
              roles: [
                {
                  id: "r",
                  title: { fr: "x" },
                  organization: "port",
                  passages: [{ source: "a", exact: "words" }],
                },
              ],
            },
          ],
        },
        { a: "words" },
      ),
    );
  const people = (onRecord: ActorsOnRecord) => {
    const draft = createDraft(article, facts, { ...options, onRecord });
    const notes = draft.notes.flatMap(({ path, text: words }) =>
      path.join(".") === "people.0" ? [words] : [],
    );
    return [draft.file.people?.[0]?.id, notes];
  };

  test("keep their id when the name is the same, accents and case aside", () => {
    expect(people(record("morel-jeanne", "JEANNE MOREL"))).toEqual([
      "morel-jeanne",
      ["Already on record under this id."],
    ]);
  });

  test("are only proposed when the name is nearly the same", () => {
    expect(people(record("jeanne-b-morel", "Jeanne Béatrice Morel"))).toEqual([
      "jeanne-morel",
      ["Perhaps Jeanne Béatrice Morel, on record as jeanne-b-morel. If so, use that id."],
    ]);
  });

  test("never become one by an id that only looks the same", () => {
    expect(people(record("jeanne-morel", "Joséphine Marelle"))[0]).toBe("jeanne-morel-new");
  });

  test("are not on record if only the briefing that is drafted again has them", () => {
    const library = record("morel-jeanne", "Jeanne Morel");
    const beside = (own: string) => people(actorsBeside(library, own));
    expect([beside("about-morel-jeanne"), beside("another")]).toEqual([
      ["jeanne-morel", []],
      ["morel-jeanne", ["Already on record under this id."]],
    ]);
  });

  test("get no other id that is on record, also if their names have no Latin letters", () => {
    const actors = new Set(["person", "jeanne-morel", "jeanne-morel-new"]);
    const idOf = (name: string) => otherIdThanOnRecord({ actors }, "person", name);
    expect(["Jeanne Morel", "Анна Морель", "Paul Vidal"].map(idOf)).toEqual([
      "jeanne-morel-new-2",
      "person-new",
      null,
    ]);
  });
});
