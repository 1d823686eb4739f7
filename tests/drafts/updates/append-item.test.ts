import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { appendItem } from "../../../src/drafts/updates/append-item.ts";

const added = { status: "kept", note: { en: "It is: done #1", vi: "Đã xong" }, by: "Ngoc" };

const written = (yaml: string): string => appendItem(yaml, ["statements", 0, "updates"], added);

describe("an item that is added to a list of YAML", () => {
  test.each([
    ["a new list", "statements:\n  - id: a\n    text: b\nfigures: []\n"],
    ["a new list at the end of the file", "statements:\n  - id: a\n    text: b"],
    [
      "a new list after a block of text",
      "statements:\n  - id: a\n    text: |\n      b\n\n      c\n  - id: d\n",
    ],
    ["a new list after a folded text", "statements:\n  - id: a\n    text: >-\n      b\n      c\n  - id: d\n"],
    [
      "a new list after a list",
      "statements:\n  - id: a\n    passages:\n    - source: b\n      exact: c\n  - id: d\n",
    ],
    [
      "a new list before a comment on what follows",
      "statements:\n  - id: a # first\n    text: b # here\n\n  # the second\n  - id: d\n",
    ],
    ["a list of one", "statements:\n  - id: a\n    updates:\n      - by: x\n  - id: d\n"],
    ["a list at the column of its key", "statements:\n- id: a\n  updates:\n  - by: x\n- id: d\n"],
    ["Windows' line ends", "statements:\r\n  - id: a\r\n    text: b\r\n  - id: d\r\n"],
  ])("leaves all other bytes as they are: %s", (_, yaml) => {
    const result = written(yaml);
    const lines = result.split("\n");
    const expected = parse(yaml);
    expected.statements[0].updates = [...(expected.statements[0].updates ?? []), added];
    expect(parse(result)).toEqual(expected);
    // The lines of the file, in order, with others between them.
    const left = yaml.split("\n").filter((line) => line !== "");
    const kept = lines.filter(
      (line) => left[0] !== undefined && line === left[0] && left.shift() !== undefined,
    );
    expect([left, kept.length]).toEqual([[], yaml.split("\n").filter((line) => line !== "").length]);
  });

  test.each([
    ["flow", "statements: [{ id: a, text: b }]\n"],
    ["an empty list", "statements:\n  - id: a\n    updates: []\n"],
    ["an empty value", "statements:\n  - id: a\n    updates:\n"],
    ["a flow list", "statements:\n  - id: a\n    updates: [{ by: x }]\n"],
  ])("is written in another layout if needed: %s", (_, yaml) => {
    const expected = parse(yaml);
    expected.statements[0].updates = [...(expected.statements[0].updates ?? []), added];
    expect(parse(written(yaml))).toEqual(expected);
  });

  test("keeps the lines of a note that end in a colon, in a file in JSON", () => {
    const update = { by: "Ngoc", note: { en: "It ends in a colon:\nlike this one:\nand goes on" } };
    const yaml = appendItem('{"statements":[{"id":"a"}]}', ["statements", 0, "updates"], update);
    expect(parse(yaml)).toEqual({ statements: [{ id: "a", updates: [update] }] });
  });

  const corpus = new URL("../../corpus/briefings/", import.meta.url);
  test.each(readdirSync(corpus))("comes after every statement of %s, and no line is lost", (slug) => {
    const yaml = readFileSync(new URL(`${slug}/briefing.yaml`, corpus), "utf8");
    for (const index of parse(yaml).statements.keys()) {
      const lines = appendItem(yaml, ["statements", index, "updates"], added).split("\n");
      const at = lines.indexOf("    updates:");
      const count = lines.length - yaml.split("\n").length;
      expect(lines.toSpliced(at, count).join("\n")).toBe(yaml);
    }
  });
});
