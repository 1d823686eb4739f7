import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { readPlainYaml } from "../../../src/base/files/plain-yaml.ts";

const briefingFiles = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith("briefing.yaml"))
    .map((name) => join(folder, name));

test("every briefing of this repository is read as the other parser reads it", async () => {
  const files = [...(await briefingFiles("briefings")), ...(await briefingFiles("tests/corpus/briefings"))];
  const read = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, "utf8");
      return { plain: readPlainYaml(text), other: parse(text) };
    }),
  );
  const plain = read.filter((each) => each.plain !== null);
  expect(plain.length).toBeGreaterThan(files.length / 2);
  for (const each of plain) expect(each.plain?.root).toEqual(each.other);
});

const scalars = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom(
    "yes",
    "no",
    "~",
    "null",
    "0x1f",
    "0o17",
    "1_000",
    "12:30",
    "2026-01-01",
    "1e3",
    ".5",
    "- a",
    "a: b",
    "# no",
    "|",
    ">",
    "'",
    '"',
  ),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    scalars,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom("en", "fr", "id", "text", "a b"), tie("value"), { maxKeys: 4 }),
  ),
}));

test("whatever is read without positions is read as the other parser reads it", () => {
  let plain = 0;
  fc.assert(
    fc.property(value, (written) => {
      const text = stringify(written);
      const read = readPlainYaml(text);
      if (read === null) return;
      plain += 1;
      expect(read.root).toEqual(parse(text, { logLevel: "silent" }));
    }),
    { numRuns: 500 },
  );
  expect(plain).toBeGreaterThan(100);
});

test("lines as people type them are read as the other parser reads them, or not at all", () => {
  const line = fc.array(
    fc.constantFrom(
      "a",
      "b: ",
      "- ",
      "  ",
      ": ",
      '"',
      "'",
      "[",
      "]",
      "{",
      "}",
      ",",
      "#",
      " #",
      "|",
      ">",
      "-",
      "0",
      "1",
      ".",
      "~",
      "é",
      "\n",
      "\n  ",
      "yes",
      "\\n",
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(line, (parts) => {
      const text = parts.join("");
      const read = readPlainYaml(text);
      if (read !== null) expect(read.root ?? null).toEqual(parse(text, { logLevel: "silent" }));
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  "a: &x 1\nb: *x",
  "a: !!str 1",
  "%YAML 1.1\n---\na: 1",
  "a: 1\n---\nb: 2",
  "<<: { a: 1 }",
  "? a\n: b",
  "a: 12345678901234567890",
  "a: [1",
  "a: 1\na: 2",
])("%j is left to the other parser", (text) => {
  expect(readPlainYaml(text)).toBe(null);
});
