import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 as Ajv } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { schemaFiles } from "../src/app/command-line/schema.ts";
import { loadCommands } from "../src/ask/define-command.ts";
import { formatDate } from "../src/base/language/format.ts";
import { createLogger } from "../src/base/logger.ts";
import { readDueDate, sayDueDate } from "../src/base/time/due-date.ts";
import { readBriefing } from "../src/library/briefing/read.ts";
import { writtenStatuses } from "../src/library/briefing/update-schema.ts";
import { readBriefings } from "../src/library/briefings-folder.ts";
import { createLibrary } from "../src/library/create-library.ts";
import { mostPerPage, toolNames, toolResultSchema } from "../src/platforms/mcp/tool-result.ts";
import { createTestAsk } from "./ask/create-test-ask.ts";
import { askerOf } from "./askers.ts";
import { connectMcp } from "./platforms/mcp/connect.ts";

const project = new URL("../", import.meta.url);
const read = (path: string): Promise<string> => readFile(new URL(path, project), "utf8");

const isMarkdown = (path: string): boolean => path.endsWith(".md");
/** The text of every document, by its path in the project. */
const documents = new Map(
  await Promise.all(
    [
      ...(await readdir(project)).filter(isMarkdown),
      ...(await readdir(new URL("docs/", project), { recursive: true }))
        .filter(isMarkdown)
        .map((path) => `docs/${path}`),
    ].map(async (path) => [path, await read(path)] as const),
  ),
);
const textOf = (path: string): string => documents.get(path) ?? "";
const readme = textOf("README.md");
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(await read("package.json"))).scripts;

/** What can be asked: every command, or its subcommands where it has them. */
const commands = await loadCommands(new URL("src/commands/", project));
const asked = commands.flatMap(({ name, subcommands }) =>
  subcommands.length === 0 ? [name] : subcommands.map((subcommand) => subcommand.name),
);

describe("the README", () => {
  test("has at most 120 lines", () => {
    expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(120);
  });

  test("has two commands to try it, and CI runs the second", async () => {
    const commands = [...readme.matchAll(/^(npm [^#]*?) +#/gmu)].map(([, command]) => command);
    const ci = (await read(".ci/run")).match(/^npm .*$/gmu) ?? [];
    expect(commands).toEqual(["npm ci && npm start", ci.join(" && ")]);
  });

  test("has a table of eight commands that exist", () => {
    const names = [...readme.matchAll(/^\| `\/([a-z]+(?: add)?) /gmu)].map(([, name]) => name ?? "");
    expect([names.length, names.filter((name) => !asked.includes(name))]).toEqual([8, []]);
  });

  test("asks in plain words what the first briefing answers", async () => {
    const library = createLibrary(
      (await readBriefings(fileURLToPath(new URL("briefings", project)))).briefings,
    );
    const ask = createTestAsk({
      commands,
      library: () => library,
      now: () => Temporal.Instant.from("2026-11-28T10:00:00Z"),
      log: createLogger("error"),
    });
    const questions = [...readme.matchAll(/[“"]([^“”"]+\?)[”"]/gu)].map(([, question]) => question ?? "");
    const answers = await Promise.all(questions.map((question) => ask.line(question, askerOf())));
    expect(answers.map(({ answer }) => answer.blocks.find(({ kind }) => kind === "entry"))).toEqual([
      expect.objectContaining({ reference: "viet-nam-un-digital/compact-indispensable" }),
      expect.objectContaining({ reference: "viet-nam-un-digital/participate" }),
    ]);
  });
});

/** The briefings that docs/briefings.md shows: its folder, its source's file and text, and its YAML. */
const shownBriefings = [
  ...textOf("docs/briefings.md").matchAll(
    /`briefings\/([a-z]+)\/([a-z]+\.txt)` has the text[^*]*\*(.*?)\*:\s+```yaml\n(.*?)```/gsu,
  ),
].map(([, slug = "", file = "", text = "", yaml = ""]) => ({
  slug,
  file,
  text: text.replaceAll(/\s+/gu, " "),
  yaml,
}));

const load = async ({ slug, file, text, yaml }: (typeof shownBriefings)[number]) => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-docs-"));
  await mkdir(join(folder, slug));
  await writeFile(join(folder, slug, "briefing.yaml"), yaml);
  await writeFile(join(folder, slug, file), text);
  const result = await readBriefing(join(folder, slug));
  await rm(folder, { recursive: true });
  return result;
};

test("docs/briefings.md shows briefings that load", async () => {
  const results = await Promise.all(shownBriefings.map(load));
  expect(
    results.flatMap((result): readonly unknown[] =>
      result.ok ? result.briefing.statements.map(({ reference }) => reference) : result.problems,
    ),
  ).toEqual([
    "town/trees",
    "market/pier-not-sold",
    "market/backs-the-market",
    "market/small-farms",
    "market/reopen-the-hall",
  ]);
});

test("docs/corrections.md shows a correction that loads", async () => {
  const [first] = shownBriefings;
  if (first === undefined) throw new Error("docs/briefings.md shows no briefing.");
  const correction = /```yaml\n(corrections:.*?)```/su.exec(textOf("docs/corrections.md"))?.[1] ?? "";
  const result = await load({ ...first, yaml: `${first.yaml}${correction}` });
  expect(result.ok ? result.briefing.corrections : result.problems).toEqual([
    {
      fact: "trees",
      date: "2026-03-05",
      kind: "corrected",
      note: { en: "The mayor said 200 trees." },
    },
  ]);
});

test("docs/briefings.md shows updates of a commitment that load", async () => {
  const [first] = shownBriefings;
  if (first === undefined) throw new Error("docs/briefings.md shows no briefing.");
  const updates = /```yaml\n( {4}updates:.*?)```/su.exec(textOf("docs/briefings.md"))?.[1] ?? "";
  const result = await load({ ...first, yaml: `${first.yaml}${updates}` });
  expect(
    result.ok ? result.briefing.statements.flatMap((each) => each.updates.map(({ type }) => type)) : result,
  ).toEqual(["status", "taking-back"]);
});

test("docs/briefings.md lists every status of a commitment", () => {
  const table = textOf("docs/briefings.md").split("| `status` | when |")[1]?.split("\n\n", 1)[0] ?? "";
  expect([...table.matchAll(/^\| `([a-z-]+)` \|/gmu)].map(([, status]) => status)).toEqual(writtenStatuses);
});

test("docs/briefings.md says of each due date how it is shown, and from when on it is overdue", () => {
  const rows = [...textOf("docs/briefings.md").matchAll(/^\| `([^`]+)` \| ([^|]+) \| (\d[^|]+) \|$/gmu)];
  const expected = rows.map(([, written = ""]) => {
    const due = readDueDate(written);
    if (due === null) return [written, "not read"];
    const overdue = Temporal.PlainDate.from(due.endsOn).add({ days: 1 }).toString();
    return [written, sayDueDate("en", due), formatDate("en", overdue)];
  });
  expect(rows.map(([, ...cells]) => cells)).toEqual(expected);
  expect(rows).toHaveLength(7);
});

test("the pages for reporters, managers and editors list every command once, and no other", () => {
  const rows = ["reporter", "manager", "editor", "drafts", "intake", "review", "corrections", "queue"]
    .flatMap((page) => [...textOf(`docs/${page}.md`).matchAll(/^\| `\/([a-z ]+?)(?: [<[].*)?` \|/gmu)])
    .map(([, name]) => name);
  expect(rows.toSorted()).toEqual(asked.toSorted());
});

test("docs/assistants.md lists every tool with its options", async () => {
  const rows = [...textOf("docs/assistants.md").matchAll(/^\| `([a-z]+)` \| [^|]* \| (.*) \|$/gmu)];
  const listed = rows.map(([, name = "", options = ""]) => [
    name,
    [...options.matchAll(/`([a-z]+)`/gu)].map(([, option]) => option),
  ]);
  const commands = await loadCommands(new URL("../src/commands/", import.meta.url));
  const optionsOf = (tool: string): readonly string[] =>
    Object.keys(commands.find(({ name }) => name === tool)?.options ?? {});
  expect(listed).toEqual(toolNames.map((tool) => [tool, optionsOf(tool)]));
});

test("docs/assistants.md shows a fact as the tool returns it, and how many a result has", async () => {
  const { briefings } = await readBriefings("briefings");
  const page = textOf("docs/assistants.md");
  const shown: unknown = JSON.parse(/returns for `[^`]+`:\n+```json\n(.*?)```/su.exec(page)?.[1] ?? "null");
  const client = await connectMcp(briefings);
  const what = "viet-nam-un-digital/participate";
  const { structuredContent } = await client.callTool({ name: "source", arguments: { what } });
  expect(toolResultSchema.parse(structuredContent).facts).toEqual([shown]);
  expect(page).toContain(`a result has at most ${mostPerPage} facts`);
});

test("the documents name only scripts that there are", () => {
  const named = [...documents.values()]
    .flatMap((text) => [...text.matchAll(/npm run (?:--silent )?([a-z]+)/gu)])
    .map(([, name]) => name ?? "");
  expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
});

test.each(["en", "es", "fr", "vi"])("the page of answers in %s shows every command", async (language) => {
  const headings = (await read(`docs/answers/${language}.md`)).match(/^## \/.*$/gmu) ?? [];
  const missing = asked.filter(
    (name) => !headings.some((heading) => `${heading} `.startsWith(`## /${name} `)),
  );
  expect(missing).toEqual([]);
});

/** A heading's anchor, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
    .replaceAll(" ", "-");

const anchorsOf = (text: string): readonly string[] =>
  [...text.replaceAll(/^```.*?^```/gmsu, "").matchAll(/^#+ (.*)$/gmu)].map(([, heading = ""]) =>
    anchorOf(heading),
  );

test("every link between documents leads to a file and a heading that exist", () => {
  const links = [...documents].flatMap(([path, text]) =>
    [...text.matchAll(/(?:\]\(|src="|srcset=")(?!https?:)([^)"\s]+)/gu)].map(([, target = ""]) => ({
      from: path,
      target,
      url: new URL(target, new URL(path, project)),
    })),
  );
  const broken = links.filter(({ url }) => {
    const file = new URL(url);
    file.hash = "";
    if (!existsSync(file)) return true;
    const anchors = anchorsOf(textOf(file.href.slice(project.href.length)));
    return url.hash !== "" && !anchors.includes(decodeURIComponent(url.hash.slice(1)));
  });
  expect(links.length).toBeGreaterThan(30);
  expect(broken.map(({ from, target }) => `${from}: ${target}`)).toEqual([]);
});

test("the documents name only tests that there are", async () => {
  const named = [...documents.values()]
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
      [...text.matchAll(/^ {2,4}([A-Z]+(?:_[A-Z]+)+): /gmu)].map(([, name]) => name ?? ""),
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
    ["intake.schema.json", "briefings/intake.yaml"],
  ])("%s takes %s, which points to it", async (name, path) => {
    const yaml = await read(path);
    const validate = new Ajv({ validateFormats: false, strict: false }).compile(
      JSON.parse(schemaFiles()[name] ?? ""),
    );
    expect([validate(parse(yaml)), validate.errors]).toEqual([true, null]);
    expect(yaml).toMatch(new RegExp(`^# yaml-language-server: \\$schema=\\.{1,2}/${name}\n`));
  });

  test("refuse what the format refuses", () => {
    const validate = new Ajv({ validateFormats: false, strict: false }).compile(
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
    // `data` has what bots write, and changes while this test reads.
    const top = (await readdir(project)).filter((path) => !["node_modules", ".git", "data"].includes(path));
    const within = await Promise.all(
      top.map(async (path) => {
        const found = await readdir(new URL(path, project), { recursive: true }).catch(() => []);
        return found.map((each) => `${path}/${each}`);
      }),
    );
    const own = [...top, ...within.flat()];
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
