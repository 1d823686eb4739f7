import { expect, test } from "vitest";
import { readSource } from "../../../src/drafts/rules/structure/source.ts";

const read = (line: string) => {
  const { url, publisher } = readSource(line, [{ start: 0, end: line.length, label: "source" }], null);
  return [url?.value ?? null, publisher?.value ?? null];
};

test.each([
  ["Source : https://port.example/2026/digue.", "https://port.example/2026/digue", "port.example"],
  ["Nguồn: www.cang.example/tin", "www.cang.example/tin", "cang.example"],
  ["Source: The Herald", null, "The Herald"],
  // A browser refuses these addresses, and so does the briefing's schema.
  ["Source: https://evil.example|click", null, "https://evil.example|click"],
  ["Source: https://", null, "https://"],
])("the source of %s", (line, url, publisher) => {
  expect(read(line)).toEqual([url, publisher]);
});
