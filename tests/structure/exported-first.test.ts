import { expect, test } from "vitest";
import { functionsBeforeExported } from "../../structure/exported-first.ts";

test("functions before the exported one are named, as arrows and as declarations", () => {
  const text = `const most = 3;
const shorten = (text: string): string => text.slice(0, most);

async function read() {}

const pad = <T>(text: T): T => text;

export const show = (text: string): string => pad(shorten(text));

const after = () => {};
`;
  expect(functionsBeforeExported(text)).toEqual(["shorten", "read", "pad"]);
});

test("a default export and a class count as the exported function", () => {
  expect(
    functionsBeforeExported("const run = () => 1;\n\nexport default define({ run: () => run() });\n"),
  ).toEqual(["run"]);
  expect(functionsBeforeExported("const run = () => 1;\n\nexport class Runner {}\n")).toEqual(["run"]);
});

test("a function that a constant needs while the file loads may be before it", () => {
  expect(
    functionsBeforeExported(
      "const double = (n: number) => 2 * n;\nconst four = double(2);\n\nexport const show = () => four;\n",
    ),
  ).toEqual([]);
});

test("a file that exports no function has nothing to put first", () => {
  expect(functionsBeforeExported("const double = (n: number) => 2 * n;\nexport const four = 4;\n")).toEqual(
    [],
  );
});
