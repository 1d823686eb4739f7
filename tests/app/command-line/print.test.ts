import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { runCommandLine } from "../../../src/app/command-line/run.ts";
import { openStore } from "../../../src/store/database/open.ts";
import { articleText, briefingYaml, writeBriefing } from "../../library/briefing/fixture.ts";

/** All that a terminal acts on but line breaks and tabs, and letters that nobody sees. */
const acting = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;
/** What the bot itself puts around a text from right to left: it ends in its line and reorders only what is in it. */
const isolates = /\u2068[^\n\u2068\u2069]*\u2069/gu;
/** The place in a text of the first character that changes something beyond its own text; null if there is none. */
const actingAt = (printed: string): number | null =>
  acting.exec(printed.replaceAll(isolates, (whole) => whole.slice(1, -1).padEnd(whole.length)))?.index ??
  null;

const units = [
  ..."ab \u001b\u0007\u009b\u0085\u007f\r\u202e\u2069\u200f",
  "\u001b[31m",
  "\u001b]0;owned\u0007",
  "\u009b2J",
  "\u{e0041}",
];
const hostile = fc.string({ unit: fc.constantFrom(...units), minLength: 1, maxLength: 12 });
/** As a name of a file: not all systems take every character. */
const inName = (text: string): string => text.replaceAll(/[/\0]/gu, "");

afterEach(() => {
  vi.restoreAllMocks();
});

/** What one run of the command line prints on both streams. */
const printedBy = async (argv: readonly string[], environment: Readonly<Record<string, string>>) => {
  let printed = "";
  const take = (chunk: unknown): boolean => {
    printed += String(chunk);
    return true;
  };
  const streams = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation(take),
  );
  try {
    await runCommandLine(argv, environment);
  } catch (error) {
    // Of a mistake in a test: what Onrecord does not throw on purpose is printed by main.ts.
    printed += `uncaught: ${error instanceof Error ? error.message.replaceAll(/\p{Cc}/gu, "") : ""}`;
  } finally {
    for (const stream of streams) stream.mockRestore();
  }
  return printed;
};

const digestsYaml = `digests:
  - name: morning
    digest: news
    channel: console:terminal
    schedule: every day 08:30
    timeZone: UTC
    language: en
`;

/** A newsroom's folder in which every text that people write holds the hostile one. */
const makeNewsroom = async (text: string) => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-print-"));
  const briefings = join(folder, "briefings");
  const article = `Ada Stone ${text} said: “We will publish ${text} the code by June.”\n\n48,000 people came.\n`;
  const quoted = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(/[\u007f-\u009f\u202e\u2069\u200f]/gu, (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
    });
  await writeBriefing(briefings, "good", {
    "briefing.yaml": briefingYaml.replace(
      /headline:[^\n]*(\n {2}en:[^\n]*)?/u,
      `headline: { en: "Good ${quoted}" }`,
    ),
    "herald.txt": articleText,
  });
  await writeBriefing(briefings, "raw", {
    "briefing.yaml": `${briefingYaml}# ${text}\n`,
    "herald.txt": articleText,
  });
  await writeBriefing(briefings, "wrong", {
    "briefing.yaml": `${briefingYaml}\n"${quoted}": "${quoted}"\n`,
    "herald.txt": text,
    [`${inName(text)}.txt`]: text,
  });
  await writeFile(join(briefings, "digests.yaml"), digestsYaml);
  const articles = join(folder, "articles");
  await mkdir(articles);
  await writeFile(join(articles, `${inName(text)}.txt`), article);
  await writeFile(join(articles, "page.html"), `<title>${text}</title><p>${article}</p>`);
  await writeFile(join(articles, "broken.json"), `{"articleBody": ${text}`);
  await writeFile(join(folder, "backup.jsonl"), `{"onrecord":"backup","${quoted}":1}\n${text}\n`);
  const database = join(folder, "data.sqlite");
  const store = await openStore(database);
  await store.audit.record({
    at: Temporal.Instant.from("2026-06-01T00:00Z"),
    who: `slack:T1:${text}`,
    channel: `slack:${text}`,
    what: "digest-added",
    subject: text,
    before: null,
    after: text,
  });
  await store.close();
  const environment = {
    ONRECORD_BRIEFINGS: briefings,
    ONRECORD_DATABASE: database,
    ONRECORD_LOG_LEVEL: "debug",
    SLACK_APP_TOKEN: text,
  };
  return { folder, articles, environment };
};

test("no command prints a terminal's control characters, whatever files, names and lines contain", {
  timeout: 120_000,
}, async () => {
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const { folder, articles, environment } = await makeNewsroom(text);
      try {
        const runs: readonly (readonly string[])[] = [
          ["ask", `who ${text}`],
          ["ask", `search "${text}" code`],
          ["check"],
          ["build", articles],
          ["build", join(folder, `${text}.md`)],
          ["build", articles, "--update"],
          ["review", "good"],
          ["review", "wrong"],
          ["review", text],
          ["review", "good", "--approve"],
          ["schema"],
          ["manifest"],
          ["digest", "preview", "morning"],
          ["digest", "preview", text],
          ["digest", text, "morning"],
          ["backup", join(folder, `${inName(text)}.jsonl`)],
          ["backup", join(folder, "none", text)],
          ["restore", join(folder, "backup.jsonl")],
          ["restore", join(folder, text)],
          ["audit"],
          ["audit", "--json"],
          ["audit", "--since", text],
          ["doctor"],
          ["doctor", "--json"],
        ];
        for (const argv of runs) {
          const printed = await printedBy(argv, environment);
          expect({
            argv,
            acting: actingAt(printed),
            near: printed.slice(0, 200),
          }).toMatchObject({ acting: null });
          if (printed.length > 0) kinds.add(argv[0] ?? "");
        }
      } finally {
        await rm(folder, { recursive: true });
      }
    }),
    // The first text has each of the characters.
    { numRuns: 2, examples: [[`\u200fa${units.join("")}`]] },
  );
  expect([...kinds].sort()).toEqual([
    "ask",
    "audit",
    "backup",
    "build",
    "check",
    "digest",
    "doctor",
    "manifest",
    "restore",
    "review",
    "schema",
  ]);
});

test("the command line writes to its streams in one file alone", async () => {
  const folder = new URL("../../../src/app/command-line/", import.meta.url);
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".ts"));
  const texts = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(new URL(name, folder), "utf8") })),
  );
  const writing = texts.filter(({ text }) => /(?:stdout|stderr|stream)\.write\(|console\./u.test(text));
  expect(writing.map(({ name }) => name)).toEqual(["print.ts"]);
});

test("a flag that there is not is named without what a terminal acts on", async () => {
  const exit = vi.spyOn(process, "exit").mockImplementation(() => {
    throw new Error("exit");
  });
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  const printed = await printedBy(["audit", "--no-such\u001b[2J\u202e"], {});
  const shown = `${error.mock.calls.flat().join("\n")}\n${printed}`;
  expect([exit.mock.calls.length > 0, shown.includes("--no-such"), acting.test(shown)]).toEqual([
    true,
    true,
    false,
  ]);
});
