import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 as Ajv } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { schemaFiles } from "../src/app/command-line/schema.ts";
import { loadCommands } from "../src/ask/define-command.ts";
import { readBriefing } from "../src/library/briefing/read.ts";

const project = new URL("../", import.meta.url);
const read = (path: string): Promise<string> => readFile(new URL(path, project), "utf8");

const readme = await read("README.md");
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(await read("package.json"))).scripts;

/** What can be asked: every command, or its subcommands where it has them. */
const asked = (await loadCommands(new URL("src/commands/", project))).flatMap(({ name, subcommands }) =>
  subcommands.length === 0 ? [name] : subcommands.map((subcommand) => subcommand.name),
);

describe("the README", () => {
  test("shows a briefing that loads", async () => {
    const yaml = /```yaml\n(.*?)```/su.exec(readme)?.[1] ?? "";
    const text = /saying \*(.*?)\*:/su.exec(readme)?.[1]?.replaceAll(/\s+/gu, " ") ?? "";
    const folder = await mkdtemp(join(tmpdir(), "onrecord-readme-"));
    await mkdir(join(folder, "town"));
    await writeFile(join(folder, "town", "briefing.yaml"), yaml);
    await writeFile(join(folder, "town", "mayor.txt"), text);
    const result = await readBriefing(join(folder, "town"));
    await rm(folder, { recursive: true });
    expect(
      result.ok ? result.briefing.statements.map(({ reference }) => reference) : result.problems,
    ).toEqual(["town/trees"]);
  });

  test("names every command, and no other, in the tables of commands", () => {
    const rows = [...readme.matchAll(/^\| `\/([a-z ]+?)(?: [<[].*)?` \|/gmu)].map(([, name]) => name);
    expect(rows.toSorted()).toEqual([...asked, "digest"].sort());
  });

  test("names only scripts that there are", () => {
    const named = [...readme.matchAll(/npm run (?:--silent )?([a-z]+)/gu)].map(([, name]) => name ?? "");
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });
});

test.each(["en", "fr", "vi"])("the page of answers in %s shows every command", async (language) => {
  const headings = (await read(`docs/answers/${language}.md`)).match(/^## \/.*$/gmu) ?? [];
  const missing = asked.filter(
    (name) => !headings.some((heading) => `${heading} `.startsWith(`## /${name} `)),
  );
  expect(missing).toEqual([]);
});

test("every link between documents leads to a file", async () => {
  const documents = (await readdir(project))
    .concat((await readdir(new URL("docs/", project))).map((name) => `docs/${name}`))
    .filter((path) => path.endsWith(".md"));
  const links = await Promise.all(
    documents.map(async (path) =>
      [...(await read(path)).matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(
        ([, target = ""]) => new URL(target, new URL(path, project)),
      ),
    ),
  );
  const missing = links.flat().filter((target) => !existsSync(target));
  expect(links.flat().length).toBeGreaterThan(0);
  expect(missing.map(({ pathname }) => pathname)).toEqual([]);
});

test("the documents name only tests that there are", async () => {
  const documents = await Promise.all(["README.md", "ARCHITECTURE.md", "docs/deliveries.md"].map(read));
  const named = documents
    .flatMap((text) => [...text.matchAll(/vitest run ([^`]+)`/gu)])
    .flatMap(([, filters = ""]) => filters.split(" ").filter((filter) => filter.startsWith("tests/")));
  const tests = (await readdir(new URL("tests/", project), { recursive: true }))
    .filter((path) => path.endsWith(".test.ts"))
    .map((path) => `tests/${path}`);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((filter) => !tests.some((path) => path.includes(filter)))).toEqual([]);
});

describe(".env.example", () => {
  test("explains every variable that the code reads, and no other", async () => {
    const source = new URL("src/", project);
    const files = (await readdir(source, { recursive: true })).filter((path) => path.endsWith(".ts"));
    const code = await Promise.all(files.map((path) => readFile(new URL(path, source), "utf8")));
    const known = code.flatMap((text) =>
      [...text.matchAll(/^ {2}([A-Z]+(?:_[A-Z]+)+): /gmu)].map(([, name]) => name ?? ""),
    );
    const explained = [...(await read(".env.example")).matchAll(/^([A-Z_]+)=/gmu)].map(
      ([, name]) => name ?? "",
    );
    expect(explained.toSorted()).toEqual([...new Set(known)].sort());
  });
});

describe("the JSON Schemas that editors use", () => {
  test.each([
    ["briefing.schema.json", "briefings/viet-nam-un-digital/briefing.yaml"],
    ["digests.schema.json", "briefings/digests.yaml"],
  ])("%s takes %s, which points to it", async (name, path) => {
    const yaml = await read(path);
    const validate = new Ajv({ strict: false }).compile(JSON.parse(schemaFiles()[name] ?? ""));
    expect([validate(parse(yaml)), validate.errors]).toEqual([true, null]);
    expect(yaml).toMatch(new RegExp(`^# yaml-language-server: \\$schema=\\.{1,2}/${name}\n`));
  });

  test("refuse what the format refuses", () => {
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(schemaFiles()["briefing.schema.json"] ?? ""),
    );
    expect(validate({ status: "reviewed", headline: { en: "x" }, summary: { en: "x" }, sources: [] })).toBe(
      false,
    );
  });
});

describe("ARCHITECTURE.md", () => {
  test("names only files and folders that there are", async () => {
    const architecture = await read("ARCHITECTURE.md");
    const named = [...architecture.matchAll(/`([\w/.-]+(?:\.(?:ts|md|json)|\/))`/gu)].map(
      ([, path]) => path ?? "",
    );
    const entries = await readdir(project, { recursive: true });
    const own = entries.filter((path) => !/^(?:node_modules|\.git)\//u.test(path));
    const isThere = (path: string): boolean => {
      const bare = path.replace(/\/$/u, "");
      return own.some((each) => each === bare || each.endsWith(`/${bare}`));
    };
    expect([...new Set(named)].filter((path) => !isThere(path))).toEqual([]);
  });

  test("names every folder of the source", async () => {
    const architecture = await read("ARCHITECTURE.md");
    const entries = await readdir(new URL("src/", project), { withFileTypes: true });
    const folders = entries.flatMap((entry) => (entry.isDirectory() ? [`src/${entry.name}/`] : []));
    expect(folders.filter((folder) => !architecture.includes(folder))).toEqual([]);
  });
});

describe("docs/deliveries.md", () => {
  test("names only cases that a test shows", async () => {
    const rows = [...(await read("docs/deliveries.md")).matchAll(/^\| (.+?) \| .+ \| `(tests\/\S+)` \|$/gmu)];
    const missing = await Promise.all(
      rows.map(async ([, name = "", file = ""]) => ((await read(file)).includes(name) ? [] : [name])),
    );
    expect([rows.length > 30, missing.flat()]).toEqual([true, []]);
  });
});

describe("SECURITY.md", () => {
  test("names for every threat a test that there is", async () => {
    const rows = (await read("SECURITY.md")).match(/^\| (?!who \|)[^-].*\|$/gmu) ?? [];
    const shown = rows.map((row) => [...row.matchAll(/`(tests\/\S+)`: “([^”]+)”/gu)]);
    const missing = await Promise.all(
      shown.flat().map(async ([, file = "", words = ""]) => {
        const text = await read(file).catch(() => "");
        return text.includes(words) ? [] : [`${file}: ${words}`];
      }),
    );
    expect([rows.length > 25, rows.filter((_, index) => shown[index]?.length === 0), missing.flat()]).toEqual(
      [true, [], []],
    );
  });
});
