import { expect, test, vi } from "vitest";
import { readMarkdown } from "../../../src/drafts/input/formats/markdown.ts";
import { openHeading } from "../../../src/drafts/output/yaml.ts";
import { readComments } from "../../../src/drafts/review/comments.ts";

test("the words of a file do not go to the terminal as a warning of the parser", () => {
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  readComments(`status: draft\n${openHeading}\n# Left open.\n# - ? { why: "\u001b[2J" }\n#   : x\n`);
  readMarkdown("a.md", '---\n? { why: "\u001b[2J" }\n: x\n---\nAda spoke.\n');
  expect(warned.mock.calls).toEqual([]);
  warned.mockRestore();
});
