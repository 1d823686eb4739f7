import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { definitions } from "../../../src/app/command-line/definitions.ts";

const entry = fileURLToPath(new URL("../../../src/onrecord.cjs", import.meta.url));

const run = (...args: readonly string[]) =>
  new Promise<{ code: number | string | null | undefined; output: string; errors: string }>((resolve) => {
    execFile(process.execPath, [entry, ...args], { env: { NO_COLOR: "1" } }, (error, output, errors) => {
      resolve({ code: error === null ? 0 : error.code, output, errors });
    });
  });

const packageVersion: string = JSON.parse(
  await readFile(new URL("../../../package.json", import.meta.url), "utf8"),
).version;

describe("the command line", () => {
  test("explains itself: usage, a line for each command, options, examples, exit codes", async () => {
    const { code, output, errors } = await run("--help");
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(output.match(/^\S.*:$/gmu)).toEqual([
      "Usage:",
      "Commands:",
      "Options:",
      "Examples:",
      "Exit codes:",
    ]);
    const listed = [...output.matchAll(/^ {2}(\S+) {2,}\S.*$/gmu)].map(([, name]) => name);
    const names = definitions.map(({ options }) => options.name);
    expect(listed.slice(0, names.length)).toEqual(names);
    expect(output.split("\n").filter((line) => line.length > 110)).toEqual([]);
  });

  test("explains each command", async () => {
    const { code, output } = await run("takedown", "--help");
    expect(code).toBe(0);
    expect(output).toContain("onrecord takedown [options] <target> [words...]");
    expect(output.match(/^\S.*:$/gmu)).toEqual(["Usage:", "Options:", "Examples:"]);
    expect(output).toContain("prints those that you must delete by hand");
  });

  test("prints its version", async () => {
    expect(await run("--version")).toEqual({ code: 0, output: `${packageVersion}\n`, errors: "" });
  });

  test("refuses a command that there is not, and names the nearest", async () => {
    expect(await run("chekc")).toEqual({
      code: 2,
      output: "",
      errors:
        'There is no command called chekc. Did you mean check?\nonrecord --help lists all commands. onrecord ask "…" asks the bot.\n',
    });
  });

  test("refuses words that a command would ignore", async () => {
    expect(await run("forget", "Ngoc", "Tran")).toEqual({
      code: 2,
      output: "",
      errors:
        "forget does not take Tran. Put a value of several words in quotation marks.\nonrecord forget --help shows what it takes.\n",
    });
  });

  test.each([
    ["without a command", []],
    ["without what a command needs", ["backup"]],
    ["with an option that there is not", ["doctor", "--jsno"]],
    ["with a briefing for a command that takes none", ["check", "a-briefing"]],
  ])("ends with 2 %s", async (_, args) => {
    expect((await run(...args)).code).toBe(2);
  });
});
