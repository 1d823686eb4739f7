import { expect, test } from "vitest";
import { readMetadata } from "../../../../src/platforms/slack/out/view.ts";

const written = (characters: number): string => {
  const empty = JSON.stringify({ channel: "C1", line: "" }).length;
  return JSON.stringify({ channel: "C1", line: "a".repeat(characters - empty) });
};

test("a view's metadata is read up to Slack's limit, and not parsed beyond it", () => {
  expect(readMetadata(written(3_000)).channel).toBe("C1");
  expect(readMetadata(written(3_001))).toEqual({ channel: "", line: "" });
});
