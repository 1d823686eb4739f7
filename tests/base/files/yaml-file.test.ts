import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { readYaml } from "../../../src/base/files/yaml-file.ts";
import { briefingFileSchema } from "../../../src/library/briefing/schema.ts";
import { growthOf, mostGrowth } from "../../growth.ts";
import { briefingYaml } from "../../library/briefing/fixture.ts";

const schema = z.strictObject({
  items: z.array(z.strictObject({ name: z.string(), tags: z.array(z.string()).min(1, "expected a tag") })),
});

/** Where two parsers would read a file in two ways, the one that knows positions has the last word. */
test.each([
  ["a line end of CR alone", "items:\n  - name: a\n    tags: [x]\r"],
  ["a tag without a name", "items:\n  - name: ! b: [[]]\n    tags: [x]\n"],
  ["a number with a large exponent", "items:\n  - name: 1e309\n    tags: [x]\n"],
  ["a quoted text with such a line end", "items:\n  - name: 'a: '\r"],
])("a file with %s is read, or its problems are reported", (_what, text) => {
  const loose = z.looseObject({ items: z.array(z.unknown()) });
  const read = readYaml("list.yaml", text, loose);
  if (!read.ok) {
    expect(read.problems).not.toEqual([]);
    return;
  }
  expect(read.file.problemAt(["items", 0], "is wrong.").message).not.toBe("");
  expect(() => read.file.readPart(["items", 0], z.strictObject({ name: z.string() }))).not.toThrow();
});

test("the rest of a file is what is right in it, and its parts are called what they are called in the file", () => {
  const text = `items:
  - { name: a, tags: [] }
  - { name: b, tags: [x], colour: red }
  - { nam: c, tags: [x] }
  - { name: d, tags: [x, 4, y] }
`;
  const read = readYaml("list.yaml", text, schema);
  if (read.ok || read.rest === null) throw new Error("Expected problems and a rest.");
  expect(read.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
    "2:22 items[0].tags: expected a tag; got an empty list.",
    "3:27 items[1].colour: there is no such key here. Expected: name, tags.",
    "4:5 items[2].name: expected text; it is missing.",
    "4:7 items[2].nam: there is no such key here. Did you mean name? Expected: name, tags.",
    "5:26 items[3].tags[1]: expected text; got 4. Put it in quotes.",
  ]);
  expect(read.rest.value).toEqual({
    items: [
      { name: "b", tags: ["x"] },
      { name: "d", tags: ["x", "y"] },
    ],
  });
  expect(read.rest.problemAt(["items", 1, "tags", 1], "is wrong.")).toEqual({
    file: "list.yaml",
    line: 5,
    column: 29,
    message: "items[3].tags[2]: is wrong.",
  });
});

test("a file of which nothing is right has no rest", () => {
  expect(readYaml("list.yaml", "- a\n- b\n", schema)).toEqual({
    ok: false,
    problems: [
      { file: "list.yaml", line: 1, column: 1, message: "expected a map of keys and values; got a list." },
    ],
    rest: null,
  });
});

test("one part of a file can be read where others are wrong", () => {
  const read = readYaml("list.yaml", "items:\n  - a\n  - 2\n", z.object({ items: z.array(z.unknown()) }));
  if (!read.ok) throw new Error("Expected a file.");
  expect(read.file.readPart(["items", 0], z.string())).toEqual({ ok: true, value: "a" });
  expect(read.file.readPart(["items", 1], z.string())).toEqual({
    ok: false,
    problems: [
      {
        file: "list.yaml",
        line: 3,
        column: 5,
        message: "items[1]: expected text; got 2. Put it in quotes.",
      },
    ],
  });
});

test("whatever is done to a file, it is read or refused, with places that are in it", () => {
  const lines = briefingYaml.split("\n");
  const anyLine = fc.oneof(
    fc.constantFrom(...lines),
    fc.constantFrom(
      "",
      "- ",
      "  - id: x",
      "    kind:",
      "{",
      "*a",
      "&a",
      "---",
      "\t",
      "? [a]",
      "1: 2",
      "<<: *a",
    ),
    fc.string(),
  );
  const edit = fc.record({
    at: fc.nat(lines.length),
    remove: fc.nat(3),
    add: fc.array(anyLine, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
      const edited = [...lines];
      for (const { at, remove, add } of edits) edited.splice(at, remove, ...add);
      const text = edited.join("\n");
      const read = readYaml("briefing.yaml", text, briefingFileSchema);
      if (read.ok) return;
      expect(read.problems.length).toBeGreaterThan(0);
      const last = text.split("\n").length;
      expect(read.problems.filter(({ line, column }) => line < 1 || line > last || column < 1)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const anything = z.strictObject({ items: z.unknown() });

const problemsOf = (text: string, of: z.ZodType = anything): readonly string[] => {
  const read = readYaml("list.yaml", text, of);
  return read.ok ? [] : read.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
};

test("a number that would be rounded is refused at its place", () => {
  expect(problemsOf("items:\n  - 1.5\n  - 9007199254740993\n")).toEqual([
    "3:5 expected a number that can be kept exactly, of at most 15 digits; 9007199254740993 would become 9007199254740992.",
  ]);
});

test("a key that comes twice is refused at its second place", () => {
  expect(problemsOf("items:\n  a: 1\n  b: 2\n  a: 3\n")).toEqual([
    "4:3 expected each key once; this one is there before. Keep one of them.",
  ]);
});

const many = (keys: number): string => Array.from({ length: keys }, (_, key) => `k${key}: x\n`).join("");

test("of very many problems the first hundred are listed", () => {
  const problems = problemsOf(many(10_000), briefingFileSchema);
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)).toMatch(/^1:1 [\d]+ more problems are not listed\.$/u);
});

// Ten thousand problems took a minute.
test("very many problems take time in proportion to the file", async () => {
  expect(await growthOf((keys) => problemsOf(many(keys), briefingFileSchema), 10_000)).toBeLessThan(
    mostGrowth,
  );
}, 60_000);

test("a file of many megabytes is refused before it is parsed", () => {
  expect(problemsOf("a".repeat(2_000_001))).toEqual([
    "1:1 expected at most 2000000 characters of YAML; got 2000001. Split it into several files.",
  ]);
});
