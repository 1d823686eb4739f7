import { expect, test } from "vitest";
import { itemTitle } from "../../../../src/drafts/review/decisions/item-words.ts";
import { decided, draftedYaml, itemsOf, selected } from "./draft.ts";

const passages = [selected("a inauguré la digue")];
const titleOf = (
  type: "statement" | "figure",
  set: Readonly<Record<string, unknown>>,
  language: "en" | "fr",
) => {
  const items = itemsOf(decided(draftedYaml, { do: "add", type, set, passages }));
  const item = items.find(({ state }) => state === "added") ?? expect.unreachable();
  return itemTitle(item, items, language);
};

test.each([
  ["en", "24,000,000.5 · euros"],
  ["fr", "24\u202f000\u202f000,5 · euros"],
] as const)("a figure's number is written as readers of %s write it", (language, title) => {
  const figure = { value: 24_000_000.5, unit: { fr: "euros" }, counts: { fr: "pour la digue" } };
  expect(titleOf("figure", figure, language)).toBe(`${title} · pour la digue`);
});

test("a statement of a group without a name says who the group is", () => {
  const statement = {
    kind: "hope",
    speaker: { group: { fr: "les riverains" } },
    text: { fr: "que cela dure" },
  };
  expect(titleOf("statement", statement, "en")).toBe("les riverains: que cela dure");
});
