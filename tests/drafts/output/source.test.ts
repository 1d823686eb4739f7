import { describe, expect, test } from "vitest";
import type { DraftFacts } from "../../../src/drafts/facts.ts";
import { createDraft } from "../../../src/drafts/output/draft.ts";
import { article, facts, spanOf } from "../fixture.ts";
import { options } from "./draft-options.ts";

describe("the source", () => {
  const published = (changes: Partial<typeof article>, printed: DraftFacts["source"]["published"] = null) => {
    const source = { ...facts.source, published: printed };
    const draft = createDraft({ ...article, ...changes }, { ...facts, source }, options);
    return [
      draft.file.sources[0]?.published,
      draft.notes.flatMap((note) => (note.path.at(-1) === "published" ? [note.text] : [])),
    ];
  };
  const asks =
    "No date of publication was found. When was it published? Enter the day before you approve the briefing.";

  test("has the date that its text gives, if nothing else is known", () => {
    const printed = { value: "2026-03-03", span: spanOf("3 mars 2026") };
    expect(published({ published: null, url: null }, printed)).toEqual([
      { date: "2026-03-03", known: "text" },
      ["Given in the text: “3 mars 2026”."],
    ]);
  });

  test("has no date if none is known, and asks for it", () => {
    expect(published({ published: null, url: null })).toEqual([{ date: "?", known: "inferred" }, [asks]]);
  });

  test("has no date that is still to come", () => {
    expect(published({ published: { value: "2026-11-25", known: "metadata" }, url: null })).toEqual([
      { date: "?", known: "inferred" },
      [asks],
    ]);
    expect(published({ published: { value: "2026-11-24", known: "metadata" }, url: null })).toEqual([
      { date: "2026-11-24", known: "metadata" },
      [],
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
