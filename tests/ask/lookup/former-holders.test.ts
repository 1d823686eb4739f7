import { expect, test } from "vitest";
import { briefingOf } from "../../library.ts";
import { askBefore, clearedEditor, endOfEmbargo } from "../held-back.ts";

/** A briefing about one person in one office. */
const holder = (slug: string, name: string, title: string, fields: object = {}) =>
  briefingOf(
    slug,
    {
      status: "reviewed",
      headline: { en: "A story" },
      summary: { en: "A story." },
      sources: [
        {
          id: "post",
          file: "post.txt",
          publisher: "The Post",
          language: "en",
          published: { date: "2026-02-02", known: "text" },
        },
      ],
      organizations: [{ id: `city-of-${slug}`, names: { en: `City of ${slug}` } }],
      people: [
        {
          id: slug,
          names: { en: name },
          roles: [
            {
              id: "role",
              title: { en: title },
              organization: `city-of-${slug}`,
              passages: [{ source: "post", exact: name }],
            },
          ],
        },
      ],
      ...fields,
    },
    { post: `${name} spoke.` },
  );

const briefings = [
  holder("north", "Ada Stone", "Mayor"),
  holder("south", "Ben Gill", "Mayor"),
  holder("east", "Cleo Marsh", "Former mayor"),
  holder("west", "Dov Hale", "Former mayor", { embargo: endOfEmbargo.toString() }),
];

test("a former mayor of a briefing under embargo is shown only to an editor in a cleared channel", async () => {
  const line = "who are the former mayors?";
  expect([await askBefore(briefings, line, {}), await askBefore(briefings, line, clearedEditor)]).toEqual([
    { shown: ["east/role"], restsOn: [] },
    { shown: ["east/role", "west/role"], restsOn: ["west"] },
  ]);
});
