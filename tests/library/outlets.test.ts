import { expect, test } from "vitest";
import type { Source } from "../../src/library/briefing/source.ts";
import { countOutlets } from "../../src/library/outlets.ts";

const copy = [
  "The National Water Agency said on Thursday that the Oster dam was safe after two days of heavy rain, and that it would publish a report.",
  "About 1,400 people were evacuated from the Lower Oster valley on Wednesday night, and three people were treated for minor injuries.",
];
const own =
  "Residents of the valley told this paper that water had come over the wall in the night, and that they had seen it crack at dawn.";

const source = (id: string, publisher: string, text: string, others: Partial<Source> = {}): Source => ({
  id,
  file: `${id}.txt`,
  publisher,
  language: "en",
  published: { date: "2026-11-12", known: "text" },
  caveats: [],
  text,
  ...others,
});
const agency = source("agency", "Lansbury Press", copy.join("\n"));
const paper = source("paper", "The Courier", `DAM IS SAFE\n${copy.join("\n")}\n(Lansbury Press)`);
const shortened = source("shortened", "The Post", copy[1] ?? "");
const reporter = source("reporter", "The Observer", own);
const translated = source("translated", "La Dépêche", "L’agence de l’eau dit que le barrage est sûr.", {
  language: "fr",
  translation: { of: "en" },
});

test.each([
  ["one article", [agency], 1, 1],
  [
    "an agency's copy in two papers, one of which shortened it, and another article",
    [agency, paper, shortened, reporter],
    4,
    2,
  ],
  [
    "two articles of one outlet, in two spellings",
    [reporter, source("again", "THE OBSERVER", "Another text.")],
    1,
    1,
  ],
  ["a translation", [agency, translated], 2, 1],
  ["two unknown publishers", [source("one", "?", own), source("two", "?", copy.join("\n"))], 2, 2],
  [
    "two articles that each share copy with a third one",
    [source("a", "A", copy[0] ?? ""), source("b", "B", copy[1] ?? ""), paper],
    3,
    1,
  ],
])("%s", (_, sources, outlets, independent) => {
  expect(countOutlets(sources)).toEqual({ outlets, independent });
  expect(countOutlets(sources.toReversed())).toEqual({ outlets, independent });
});
