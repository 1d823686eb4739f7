import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const project = fileURLToPath(new URL("../", import.meta.url));
const bin = join(project, "node_modules", ".bin");
const guide = await readFile(join(project, "CONTRIBUTING.md"), "utf8");

/** The examples by the path of their file, which follows the language of the code block. */
const examples = [...guide.matchAll(/^```ts (?<path>\S+)\n(?<code>.*?)^```$/gmsu)].map(({ groups }) => ({
  path: groups?.path ?? "",
  code: groups?.code ?? "",
}));

/** A copy of the project to which the examples were added. */
let copy = "";

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "onrecord-contributing-"));
  for (const name of [
    "src",
    "locales",
    "contract",
    "briefings",
    "package.json",
    "tsconfig.json",
    "vitest.config.ts",
  ]) {
    await cp(join(project, name), join(copy, name), { recursive: true });
  }
  await symlink(join(project, "node_modules"), join(copy, "node_modules"), "junction");
  for (const { path, code } of examples) {
    await mkdir(join(copy, dirname(path)), { recursive: true });
    await writeFile(join(copy, path), code);
  }
});
afterAll(() => rm(copy, { recursive: true }));

interface Run {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
}

const run = (program: string, args: readonly string[], { environment = {}, input = "" }: Run = {}) =>
  new Promise<{ code: unknown; output: string }>((resolve) => {
    const env = { PATH: process.env.PATH, NO_COLOR: "1", ONRECORD_LOG_LEVEL: "error", ...environment };
    const child = execFile(program, args, { cwd: copy, env }, (error, output, errors) => {
      resolve({ code: error === null ? 0 : error.code, output: `${output}${errors}` });
    });
    child.stdin?.end(input);
  });

/** Runs Onrecord as it was copied. */
const onrecord = (args: readonly string[], options?: Run) =>
  run(process.execPath, ["src/onrecord.cjs", ...args], options);

describe("the guide for contributors", { timeout: 60_000 }, () => {
  test("has an example of everything that can be added, each plug-in with its test", () => {
    expect(examples.map(({ path }) => path)).toEqual([
      "plugins/commands/figure-count.ts",
      "tests/figure-count.test.ts",
      "plugins/digests/hopes.ts",
      "tests/hopes.test.ts",
      "plugins/platforms/notice-board.ts",
      "tests/notice-board.test.ts",
      "locales/pt/index.ts",
    ]);
  });

  test("has examples that compile", async () => {
    const settings = { extends: "./tsconfig.json", include: [], files: examples.map(({ path }) => path) };
    await writeFile(join(copy, "tsconfig.examples.json"), JSON.stringify(settings));
    expect(await run(join(bin, "tsc"), ["--project", "tsconfig.examples.json"])).toEqual({
      code: 0,
      output: "",
    });
  });

  test("has plug-ins that hold to the suites of their kind", async () => {
    const config = `import project from "./vitest.config.ts";
      const { testTimeout } = project.test;
      export default { resolve: project.resolve, test: { include: ["tests/**/*.test.ts"], testTimeout } };`;
    await writeFile(join(copy, "vitest.plugins.config.ts"), config);
    const { code, output } = await run(join(bin, "vitest"), ["run", "--config", "vitest.plugins.config.ts"]);
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringMatching(/Test Files\s+3 passed \(3\)/u),
    });
  });

  test("has plug-ins that the bot runs: a command, in each language that it has", async () => {
    expect(await onrecord(["ask", "/figure-count"])).toEqual({
      code: 0,
      output:
        "Figures on record\n=================\n\n2 figures are on record.\n\nTo see them, type /figures.\n",
    });
    const french = await onrecord(["ask", "/figure-count"], { environment: { ONRECORD_LANGUAGE: "fr" } });
    expect(french.output).toContain("2 chiffres sont dans la base.");
  });

  test("has plug-ins that the bot runs: a digest on a platform", async () => {
    const digests = `digests:
  - { name: board, digest: hopes, channel: "noticeboard:news", schedule: weekdays 08:30, timeZone: UTC, language: en }\n`;
    await writeFile(join(copy, "briefings", "digests.yaml"), digests);
    const environment = { NOTICE_BOARD_FOLDER: copy };
    const { code, output } = await onrecord(["digest", "send", "board"], { environment });
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(await readFile(join(copy, "news.txt"), "utf8")).toContain("Hopes and positions");
  });

  test("has a language that the bot speaks, with English for texts that are not translated", async () => {
    const { code, output } = await onrecord(["ask", "/who tamesis"], {
      environment: { ONRECORD_LANGUAGE: "pt" },
    });
    expect(code).toBe(0);
    expect(output).toContain("as of 7/01/2025");
    expect((await onrecord(["locales"])).output).toMatch(/^pt: 0 of (\d+) messages, \1 missing, 0 extra$/mu);
  });
});

describe("a plug-in that is none", { timeout: 60_000 }, () => {
  const define = (definition: string): string =>
    `import { defineCommand, z } from "onrecord"; export default defineCommand(${definition});`;

  test.each([
    ["export default {};", "expected a command as its default export."],
    ["throw new Error('Not today.');", "expected a command; it could not be loaded: Not today."],
    [
      define("{ name: 'Ward', description: 1, options: {} }"),
      "expected a command; it could not be loaded: name: expected up to 32 small letters, digits and hyphens, as Slack and " +
        "Discord do; description: expected a text, or texts by language such as { en: …, fr: … }; example: expected a text, or " +
        "texts by language such as { en: …, fr: … }; options: expected z.strictObject({ … }); run: expected a function.",
    ],
  ])("stops the start, by name, with what was expected: %s", async (code, problem) => {
    const folder = await mkdtemp(join(copy, "bad-"));
    await mkdir(join(folder, "commands"));
    await writeFile(join(folder, "commands", "bad.js"), code);
    const shown = join(folder, "commands", "bad.js").slice(copy.length + 1);
    expect(await onrecord(["ask", "/help"], { environment: { ONRECORD_PLUGINS: folder } })).toEqual({
      code: 1,
      output: `${shown}: ${problem}\n`,
    });
  });

  test("stops the start if its name is taken", async () => {
    const folder = await mkdtemp(join(copy, "taken-"));
    await mkdir(join(folder, "commands"));
    const code = define(
      "{ name: 'who', description: 'x', example: 'x', options: z.strictObject({}), run() {} }",
    );
    await writeFile(join(folder, "commands", "own.js"), code);
    const { output } = await onrecord(["ask", "/help"], { environment: { ONRECORD_PLUGINS: folder } });
    expect(output).toMatch(/: the name who is already taken\. Rename the plug-in\.\n$/u);
  });

  test("stops the start if the folder that is set does not exist", async () => {
    const { code, output } = await onrecord(["ask", "/help"], { environment: { ONRECORD_PLUGINS: "none" } });
    expect({ code, output }).toEqual({
      code: 1,
      output: "ONRECORD_PLUGINS: expected the folder of the plug-ins; none does not exist.\n",
    });
  });
});
