import { describe, expect, test } from "vitest";
import type { DraftFacts } from "../../../src/drafts/facts.ts";
import { createDraft } from "../../../src/drafts/output/draft.ts";
import { article, facts } from "../fixture.ts";
import { options } from "./draft-options.ts";

describe("the source", () => {
  const published = (changes: Partial<typeof article>, dates: DraftFacts["dates"] = facts.dates) => {
    const draft = createDraft({ ...article, ...changes }, { ...facts, dates }, options);
    return [
      draft.file.sources[0]?.published,
      draft.notes.flatMap((note) => (note.path.at(-1) === "published" ? [note.text] : [])),
    ];
  };

  test("is dated by the newest date in the text where nothing else is known, and says so", () => {
    expect(published({ published: null, url: null })).toEqual([
      { date: "2026-03-03", known: "inferred" },
      ["No date of publication was found: this is the newest date in the text, “3 mars 2026”. Check it."],
    ]);
  });

  test("is dated by the day of the draft where the text has no date either, and says so", () => {
    expect(published({ published: null, url: null }, [])).toEqual([
      { date: "2026-11-23", known: "inferred" },
      ["No date of publication was found: this is the day of the draft. Correct it."],
    ]);
  });

  test("without a publisher asks for one", () => {
    const draft = createDraft({ ...article, publisher: null, url: null }, facts, options);
    expect(draft.file.sources[0]).toEqual({
      id: "article",
      file: "article.fr.txt",
      title: "La ministre du Port inaugure la digue",
      publisher: "?",
      language: "fr",
      published: { date: "2026-03-04", known: "url" },
    });
    expect(draft.notes).toContainEqual({
      path: ["sources", 0, "publisher"],
      text: "The publisher is not known. Who published it?",
    });
  });
});
