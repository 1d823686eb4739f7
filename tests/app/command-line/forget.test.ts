import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test, vi } from "vitest";
import { runCommandLine } from "../../../src/app/command-line/run.ts";
import { openStore } from "../../../src/store/database/open.ts";
import { at, temporaryFolder } from "../../store/deliveries/ledger.ts";

const run = async (
  database: string,
  address: string | readonly string[],
  settings: Readonly<Record<string, string>> = {},
) => {
  const [out, problems] = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockReturnValue(true),
  );
  onTestFinished(() => void vi.restoreAllMocks());
  const code = await runCommandLine(["forget", ...[address].flat()], {
    ...settings,
    ONRECORD_DATABASE: database,
    ONRECORD_BRIEFINGS: dirname(database),
  });
  const textOf = (spy: typeof out): string => spy?.mock.calls.map(([text]) => String(text)).join("") ?? "";
  return { code, out: textOf(out), problems: textOf(problems) };
};

test("a person is forgotten beside a bot that has the database open, and that it was done is in the audit log", async () => {
  const database = join(temporaryFolder(), "onrecord.sqlite");
  const bot = await openStore(database);
  onTestFinished(() => bot.close());
  await bot.people.chooseLanguage("slack:T1/U1", "vi", { at: at("08:00"), who: "slack:U1", channel: null });
  const { code, out } = await run(database, "slack:T1/U1");
  expect(code).toBe(0);
  expect(out.split("\n").slice(1, 12)).toEqual([
    "- 1 row with their language and when they last used /since (deleted);",
    "- 0 digests that they created or changed (the digests are kept, without the person);",
    "- 0 notices that they got (the notices are kept for 30 days, without the person);",
    "- 0 rows with the subjects of their last questions in threads (deleted);",
    "- 0 tokens that they made for programs (deleted);",
    "- 0 facts that the bot showed to them alone (deleted);",
    "- 0 answers that they shared (the answers are kept for 180 days, without the person);",
    "- 0 things that they watch for themselves (deleted, with what they were told);",
    "- 0 items of the desk's queue (what they asked is deleted, also in the desk's channel; the rest is kept, without the person);",
    "- 1 entry of the audit log (the entries are kept; the person is now “erased”);",
    "- 0 briefings in which they made decisions or wrote updates (these are kept, without the person).",
  ]);
  expect(await bot.people.language("slack:T1/U1")).toBeNull();
  expect(
    (await bot.audit.entries(at("00:00"), null)).map(({ who, what, subject }) => [who, what, subject]),
  ).toEqual([
    ["erased", "language-chosen", "erased"],
    [expect.stringMatching(/^console:/u), "person-forgotten", "erased"],
  ]);
});

test("nothing of them is left in unused parts of the database's files, also while the bot has them open", async () => {
  const database = join(temporaryFolder(), "onrecord.sqlite");
  const bot = await openStore(database);
  onTestFinished(() => bot.close());
  const files = () =>
    readdirSync(dirname(database)).filter((name) =>
      readFileSync(join(dirname(database), name)).includes("U7654321"),
    );
  const person = "slack:T1/U7654321";
  await bot.people.chooseLanguage(person, "vi", { at: at("08:00"), who: person, channel: null });
  expect(files().length).toBeGreaterThan(0);
  await run(database, person);
  expect(files()).toEqual([]);
});

test("if another program reads the database, the command says that its log still has the person", async () => {
  const database = join(temporaryFolder(), "onrecord.sqlite");
  const bot = await openStore(database);
  onTestFinished(() => bot.close());
  const person = "slack:T1/U7654321";
  await bot.people.chooseLanguage(person, "vi", { at: at("08:00"), who: person, channel: null });
  const reader = new DatabaseSync(database);
  onTestFinished(() => reader.close());
  reader.exec("BEGIN");
  reader.prepare("SELECT * FROM people").all();
  expect((await run(database, person)).out).toContain(
    `${database}: another program reads it, so ${database}-wal still has what was erased.`,
  );
});

test.each(["U1", "slack", "slack:a/b/c"])(
  "%s is no person, which is said with what one looks like",
  async (address) => {
    expect(await run(join(temporaryFolder(), "none.sqlite"), address)).toEqual({
      code: 1,
      out: "",
      problems: `expected a person such as slack:T0123/U0123, slack:U0123 or discord:1234, or --name; got "${address}".\n`,
    });
  },
);

test("without a database nothing is made, and the settings that name one are said", async () => {
  const { code, problems } = await run(join(temporaryFolder(), "none.sqlite"), "slack:U1");
  expect([code, problems]).toEqual([
    1,
    expect.stringMatching(/there is no database\. Name it in ONRECORD_DATABASE or DATABASE_URL\.\n$/u),
  ]);
});

test("an editor who is forgotten is no longer in the decisions of briefings, and others are", async () => {
  const database = join(temporaryFolder(), "onrecord.sqlite");
  await (await openStore(database)).close();
  const folder = join(dirname(database), "town");
  mkdirSync(folder);
  const path = join(folder, "briefing.yaml");
  const decision = (of: string, by: string): string =>
    `  - { of: ${of}, decision: kept, by: "${by}", at: 2026-11-28T18:00:00Z } # checked\n`;
  const others = decision("statement/b", "slack:T1/U2") + decision("statement/c", "discord:U1");
  writeFileSync(path, `status: draft\nreview:\n${decision("statement/a", "slack:T1/U1")}${others}`);
  const { out } = await run(database, "slack:T1/U1");
  expect(out).toContain("- 1 briefing in which they made decisions or wrote updates");
  expect(readFileSync(path, "utf8")).toBe(
    `status: draft\nreview:\n${decision("statement/a", "slack:T1/U1").replace('"slack:T1/U1"', "erased")}${others}`,
  );
});

const handwritten = (name: string): string =>
  `# Kiểm tra bởi ${name}\nreview:\n  - { of: statement/a, decision: kept, by: ${name}, at: 2026-11-28T18:00:00Z }\n`;

test.each([
  ["Ngọc", "Ngọc"],
  ["Ngọc Trần", "ngọc  trần"],
  ["Éloïse Dupré", "Éloïse Dupré".normalize("NFD")],
  ["José", "JOSÉ"],
  ["ngoc@news.example", "Ngoc@news.example"],
])(
  "an editor who was written by hand as %s is erased as %s; the lines that still have the name are printed",
  async (by, name) => {
    const database = join(temporaryFolder(), "onrecord.sqlite");
    await (await openStore(database)).close();
    const folder = dirname(database);
    mkdirSync(join(folder, "town"));
    const path = join(folder, "town", "briefing.yaml");
    writeFileSync(path, `${handwritten(by)}sources: [{ translation: { of: vi, by: ${by} } }]\n`);
    writeFileSync(join(folder, "town", "herald.txt"), `The Herald\nby ${by}, our reporter\n`);
    const { code, out } = await run(database, ["--name", name], {
      ONRECORD_SIGN_ON_EDITORS: `${by}=slack:T1/U1`,
    });
    expect(code).toBe(0);
    expect(readFileSync(path, "utf8")).toBe(
      `${handwritten(by).replace(`by: ${by}`, "by: erased")}sources: [{ translation: { of: vi, by: ${by} } }]\n`,
    );
    const [, count, , ...lines] = out.split("\n");
    expect(count).toMatch(/^- 1 briefing in which they made decisions/u);
    expect(lines.slice(0, 4)).toEqual([
      expect.stringMatching(/town\/briefing\.yaml:1$/u),
      expect.stringMatching(/town\/briefing\.yaml:4$/u),
      expect.stringMatching(/town\/herald\.txt:2$/u),
      "Remove the person from ONRECORD_SIGN_ON_EDITORS.",
    ]);
  },
);

test("names of other people remain, and an address with a name is one command", async () => {
  const database = join(temporaryFolder(), "onrecord.sqlite");
  await (await openStore(database)).close();
  mkdirSync(join(dirname(database), "town"));
  const path = join(dirname(database), "town", "briefing.yaml");
  const yaml = (editors: readonly string[]): string =>
    JSON.stringify({ review: editors.map((by) => ({ of: "statement/a", by })), note: "by" });
  writeFileSync(path, yaml(["Ngoc", "Ngọc", "slack:T1/U1", "Ngọc Anh", "slack:T1/U2"]));
  await run(database, ["slack:T1/U1", "--name", "Ngọc"]);
  // In a file that is written as JSON, too.
  expect(readFileSync(path, "utf8").replaceAll(/"erased"|\berased\b/gu, '"erased"')).toBe(
    yaml(["Ngoc", "erased", "erased", "Ngọc Anh", "slack:T1/U2"]),
  );
});
