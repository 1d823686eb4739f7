import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { longestChain, problemsIn, readSources, wingOf } from "../../structure/wings.ts";

const project = new URL("../../", import.meta.url);
const sources = await readSources(fileURLToPath(new URL("src/", project)));

describe("the wings", () => {
  test("import only those below them", () => {
    expect(sources.length).toBeGreaterThan(400);
    expect(problemsIn(sources)).toEqual([]);
  });

  test("are few, and no import leads through more than ten of them", () => {
    expect(new Set(sources.map(({ path }) => wingOf(path))).size).toBeLessThanOrEqual(12);
    expect(longestChain(sources)).toBeLessThanOrEqual(10);
  });
});

describe("the order of the wings", () => {
  test("names an import of a wing above, a file that is in no wing, a name that is exported twice, and a function before the exported one", () => {
    expect(
      problemsIn([
        {
          path: "answer/line.ts",
          imports: ["ask/command.ts", "base/errors.ts", "../locales/en/base.json"],
          exports: ["Line"],
          functionsBeforeExported: ["shorten"],
        },
        {
          path: "ask/command.ts",
          imports: ["answer/line.ts"],
          exports: ["Command", "Line"],
          functionsBeforeExported: [],
        },
        { path: "helpers/tools.ts", imports: [], exports: [], functionsBeforeExported: [] },
      ]),
    ).toEqual([
      "src/answer/line.ts imports src/ask/command.ts, which is above it.",
      "src/helpers/tools.ts: expected a wing of structure/wings.ts.",
      "Line is exported by src/answer/line.ts and src/ask/command.ts.",
      "src/answer/line.ts: shorten is before the exported function. Move it below that function.",
    ]);
  });

  test("counts the wings that an import leads through", () => {
    expect(
      longestChain([
        {
          path: "app/bot.ts",
          imports: ["ask/ask.ts", "base/errors.ts"],
          exports: [],
          functionsBeforeExported: [],
        },
        {
          path: "ask/ask.ts",
          imports: ["ask/context.ts", "store/store.ts"],
          exports: [],
          functionsBeforeExported: [],
        },
        { path: "store/store.ts", imports: ["base/errors.ts"], exports: [], functionsBeforeExported: [] },
        { path: "base/errors.ts", imports: [], exports: [], functionsBeforeExported: [] },
      ]),
    ).toBe(4);
  });
});

test("addresses of channels and people are written by one function each, not by hand", async () => {
  const byHand = /`(?:slack|discord|console|\$\{[\w.]*platform\}):\$\{(?!randomUUID)/u;
  const texts = await Promise.all(
    sources.map(async ({ path }) => ({
      path,
      text: await readFile(new URL(`src/${path}`, project), "utf8"),
    })),
  );
  expect(texts.filter(({ text }) => byHand.test(text)).map(({ path }) => path)).toEqual(["store/channel.ts"]);
});

// The aims are 30 and 35: these numbers should become smaller. The answer comes from the whole app. They grew by the index of the briefings, which
// answers read through, by the look-up of roles, by the states of commitments, and by facts as entries with their states and actions.
const most = { answer: 60, post: 56 };

test("one answer and one post run code in few files", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["structure/main.ts"], {
    cwd: fileURLToPath(project),
  });
  const countOf = (what: string): number => Number(new RegExp(`${what}\\D+(\\d+)`, "u").exec(stdout)?.[1]);
  expect(countOf("between a Slack payload and its answer")).toBeLessThanOrEqual(most.answer);
  expect(countOf("between a tick and its post")).toBeLessThanOrEqual(most.post);
}, 60_000);
