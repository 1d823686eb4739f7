import { expect, test } from "vitest";
import { briefingOf } from "../../library.ts";
import { askBefore, clearedEditor, endOfEmbargo } from "../held-back.ts";

/** An article about a town that its promise does not name. */
const article = (slug: string, fields: object = {}) =>
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
          published: { date: "2026-05-02", known: "text" },
        },
      ],
      people: [{ id: slug, names: { en: `Ada ${slug}` } }],
      statements: [
        {
          id: "bridge",
          speaker: slug,
          kind: "commitment",
          text: { en: "The bridge will open by 30 June 2026." },
          due: "2026-06-30",
          passages: [{ source: "post", exact: "The bridge will open by 30 June" }],
        },
      ],
      ...fields,
    },
    { post: "Wexcombe has waited for years.\n\nThe bridge will open by 30 June." },
  );

const briefings = [article("stone"), article("gill", { embargo: endOfEmbargo.toString() })];

test("a promise of an article under embargo is among what is due in a town only for an editor in a cleared channel", async () => {
  const line = "what is due in Wexcombe?";
  const [open, cleared] = [
    await askBefore(briefings, line, {}),
    await askBefore(briefings, line, clearedEditor),
  ];
  expect([open, { ...cleared, shown: cleared.shown.toSorted() }]).toEqual([
    { shown: ["stone/bridge"], restsOn: [] },
    { shown: ["gill/bridge", "stone/bridge"], restsOn: ["gill"] },
  ]);
});
