import { expect, test } from "vitest";
import { typedLines } from "../../src/answer/answer.ts";

test("a line that a reader can type instead of pressing a button changes nothing beside it", () => {
  const more = { label: "More", line: "org \u202a works page:2", effect: "follow" } as const;
  expect(typedLines([{ kind: "controls", controls: [more] }])).toEqual([
    { ...more, line: "org  works page:2" },
  ]);
});
