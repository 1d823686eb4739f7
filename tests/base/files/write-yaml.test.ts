import { describe, expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import { writeYaml } from "../../../src/base/files/write-yaml.ts";

const added = (yaml: string, value: string): string => {
  const document = parseDocument(yaml);
  document.setIn(["a", "note"], value);
  return writeYaml(document, 118);
};

describe("a text of several lines that is added to a YAML document", () => {
  test.each([
    "It ends in a colon:\nlike this one:\nand goes on",
    "Bà Lan nói:\n\n- Có: chúng tôi làm.",
    "Premier point:\n\nle second:\n\nfin",
    "Dijo:\n\n{ no }, [sí]: «no»",
    'She said "so":\n\nI\'ll go',
  ])("is read as it was: %j", (text) => {
    for (const yaml of ['{"a":{"b":1}}', "a: { b: 1 }\n", "a:\n  b: 1\n"])
      expect(parse(added(yaml, text))).toEqual({ a: { b: 1, note: text } });
  });

  test("is a block of lines, without quotation marks, outside braces", () => {
    expect(added("a:\n  b: 1\n", "one:\ntwo")).toBe("a:\n  b: 1\n  note: |-\n    one:\n    two\n");
  });
});
