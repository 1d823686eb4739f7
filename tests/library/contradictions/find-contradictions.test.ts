import { expect, test } from "vitest";
import {
  contradictionsInDraft,
  contradictionsOf,
} from "../../../src/library/contradictions/find-contradictions.ts";
import { libraryOf } from "../../library.ts";
import { figure, story } from "./story.ts";

const gazette = story({ slug: "gazette" }, figure(42));
const herald = story({ slug: "herald" }, figure(43));
const [{ reference } = { reference: "" }] = gazette.figures;
const [{ reference: other } = { reference: "" }] = herald.figures;

test("a fact on record is contradicted by another one on record, and not by a withdrawn one, nor is a withdrawn one of a draft", () => {
  expect(contradictionsOf([reference], libraryOf(gazette, herald)).get(reference)).toEqual([
    { about: "figure", fact: expect.objectContaining({ reference: other }) },
  ]);
  const withdrawn = { fact: other.split("/")[1] ?? "", date: "2026-11-20", note: { en: "Wrong." } };
  const corrected = { ...herald, corrections: [{ ...withdrawn, kind: "withdrawn" as const }] };
  expect(contradictionsOf([reference], libraryOf(gazette, corrected)).size).toBe(0);
  expect(contradictionsInDraft(corrected, libraryOf(gazette)).size).toBe(0);
});

test("a fact of a draft is contradicted by one on record, and not by the briefing that the draft replaces", () => {
  expect([...contradictionsInDraft(gazette, libraryOf(herald)).keys()]).toEqual([reference]);
  const replaced = story({ slug: "gazette", text: "In another paper, as reported." }, figure(43));
  expect(contradictionsInDraft(gazette, libraryOf(replaced)).size).toBe(0);
});
