import { expect, test } from "vitest";
import { languages } from "../../../src/base/language/language.ts";
import { knownFromSchema } from "../../../src/library/briefing/source-schema.ts";
import { readAssets } from "../../../src/platforms/desk/assets.ts";
import { inWords } from "../../../src/platforms/desk/in-words.ts";
import { pageTexts } from "../../../src/platforms/desk/page-texts.ts";

test("the page gets numbers, dates and precision in the editor's language", () => {
  const entry = { value: 1_042_000.5, qualifier: "more-than", asOf: "2026-03-02", date: "2026-03-01" };
  expect([
    inWords({ entry }, "en"),
    inWords({ entry }, "fr"),
    inWords({ entry: { due: "by 2026-06" } }, "es"),
  ]).toEqual([
    { value: "1,042,000.5", qualifier: "more than", asOf: "2 March 2026", date: "1 March 2026" },
    { value: "1\u202f042\u202f000,5", qualifier: "plus de", asOf: "2 mars 2026", date: "1er mars 2026" },
    { due: "antes de que acabe junio de 2026" },
  ]);
});

test("values that are not valid are left as they are written", () => {
  const entry = {
    value: "many",
    qualifier: "roughly",
    due: "soon",
    asOf: "March",
    published: { date: "May" },
  };
  expect(inWords({ entry }, "en")).toEqual({});
});

test("a publisher or a day that is not known yet is said in words", () => {
  const entry = { publisher: "?", published: { date: "?" } };
  expect(inWords({ entry }, "en")).toEqual({ publisher: "Publisher not known", published: "date not known" });
});

test("the page has words for each way in which a date can be known, in each language", () => {
  for (const language of languages)
    for (const known of knownFromSchema.options)
      expect(pageTexts(language)).toHaveProperty([`known.${known}`], expect.stringMatching(/\S/u));
});

test("a page loads the code of its own view only", async () => {
  const { modulesOf } = await readAssets();
  const namesOf = (view: string): string =>
    modulesOf(view)
      .map((path) => /[^/]+$/u.exec(path)?.[0])
      .join(" ");
  expect([namesOf("draft-view").includes("queue"), namesOf("queue-view").includes("item")]).toEqual([
    false,
    false,
  ]);
});
