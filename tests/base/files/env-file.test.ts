import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadEnvFile, parseEnvFile } from "../../../src/base/files/env-file.ts";
import { temporaryFolder } from "../../store/deliveries/ledger.ts";

const read = (text: string) => {
  const { variables, problems } = parseEnvFile(".env", text);
  return [Object.fromEntries(variables), problems.map(({ line, message }) => `${line}: ${message}`)];
};

test.each([
  [
    "SLACK_PORT=3000\r\n\r\n# a comment\r\nSLACK_COMMAND = record \r\n",
    { SLACK_PORT: "3000", SLACK_COMMAND: "record" },
  ],
  ["export A=b\n\tC=\td # why\nE='f # g' # h", { A: "b", C: "d", E: "f # g" }],
  ['A="tòa soạn"\nB=`l\'été`\nC=""\nD= # none\nE=', { A: "tòa soạn", B: "l'été", C: "", D: "", E: "" }],
  // Node alone would read the next line as the value.
  ["A= \nB=2", { A: "", B: "2" }],
  ["A=b=c\nURL=postgres://user:p%23w@host/db?a=b", { A: "b=c", URL: "postgres://user:p%23w@host/db?a=b" }],
  // The copied template has an empty line, and the value is added at the end, or the other way round.
  ["A=\nA=one", { A: "one" }],
  ["A=one\nA=", { A: "one" }],
  ["A=one\nA=one", { A: "one" }],
])("%j is read", (text, variables) => {
  expect(read(text)).toEqual([variables, []]);
});

test.each([
  ["A=1\nSLACK_BOT_TOKEN: xoxb-1", "2: expected NAME=value, or a comment that begins with #."],
  ["SLACK BOT TOKEN=xoxb-1", "1: expected NAME=value, or a comment that begins with #."],
  ["xoxb-1", "1: expected NAME=value, or a comment that begins with #."],
  ["\u00a0A=1", "1: expected NAME=value, or a comment that begins with #."],
  ["// un commentaire", "1: expected NAME=value, or a comment that begins with #."],
  ["KEY=pass#word", "1: KEY: expected quotation marks around a value with #, which begins a comment."],
  [
    "ONRECORD_DESK=#desk",
    "1: ONRECORD_DESK: expected quotation marks around a value with #, which begins a comment.",
  ],
  ['A="b\nC=d"', '1: A: expected a closing " on the same line.'],
  ['A="b" c', '1: A: expected nothing but a comment after the closing ".'],
  ['A="b\\"c"', '1: A: expected nothing but a comment after the closing ".'],
  ["A=“b”", '1: A: expected straight quotation marks (") or none.'],
  ["A=« b »", '1: A: expected straight quotation marks (") or none.'],
  ["A=xoxb\u200b-1", "1: A: expected no characters that cannot be seen; got U+200B zero width space."],
  ["A=b\u0000", "1: A: expected no control characters."],
  ["A=1\rB=2", "1: A: expected no control characters."],
  ["A=one\n\nA=two", "3: A: expected one value; line 1 has another one."],
])("%j is refused", (text, problem) => {
  const [, problems] = read(text);
  expect(problems).toEqual(expect.arrayContaining([problem]));
});

test("no problem repeats a value, which may be a secret", () => {
  const lines = [
    "A=hunter2#x",
    'B="hunter2',
    "hunter2",
    "C=“hunter2”",
    "D=hunter2\u200b",
    "E: hunter2",
    "F=1",
    "F=hunter2",
  ];
  const { problems } = parseEnvFile(".env", lines.join("\n"));
  expect([problems.length, JSON.stringify(problems)]).toEqual([7, expect.not.stringContaining("hunter2")]);
});

const file = (content: string | Buffer): string => {
  const path = join(temporaryFolder(), ".env");
  writeFileSync(path, content);
  return path;
};

test("variables that are set already remain, and a mark at the beginning of the file is ignored", () => {
  const environment: Record<string, string | undefined> = { A: "set" };
  expect(loadEnvFile(file("\ufeffA=1\nB=2\n"), environment)).toEqual([]);
  expect(environment).toEqual({ A: "set", B: "2" });
});

test.each([
  ["UTF-16", Buffer.from("\ufeffTOKEN=hunter2\n", "utf16le")],
  ["windows-1252", Buffer.from("A=1\nPASSWORD=hunter2é\n", "latin1")],
])("a file in %s is refused without its words", (encoding, content) => {
  const environment = {};
  const [problem] = loadEnvFile(file(content), environment);
  expect(problem?.message).toMatch(`The file looks like ${encoding}. Save it as UTF-8.`);
  expect([environment, problem?.message]).toEqual([{}, expect.not.stringContaining("hunter2")]);
});

test("nothing is read from a file with a problem, a folder is a problem, and a missing file is none", () => {
  const environment = {};
  expect(loadEnvFile(file("A=1\nB"), environment)).toHaveLength(1);
  expect(loadEnvFile(temporaryFolder(), environment)).toEqual([
    expect.objectContaining({ message: expect.stringContaining("expected a file that can be read: EISDIR") }),
  ]);
  expect(loadEnvFile(join(temporaryFolder(), ".env"), environment)).toEqual([]);
  expect(environment).toEqual({});
});

test("the template can be copied as it is", () => {
  const { variables, problems } = parseEnvFile(".env.example", readFileSync(".env.example", "utf8"));
  expect([problems, variables.get("ONRECORD_BRIEFINGS")]).toEqual([[], "briefings"]);
});
