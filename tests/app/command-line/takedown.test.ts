import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { runCommandLine } from "../../../src/app/command-line/run.ts";
import { checkBriefings } from "../../../src/library/check.ts";
import { openStore } from "../../../src/store/database/open.ts";
import { writeToldForm } from "../../../src/store/told-form.ts";
import { at, deliveryOf, lease, temporaryFolder, told } from "../../store/deliveries/ledger.ts";
import { town } from "./town.ts";

const { "briefing.yaml": yaml, "herald.txt": text } = town;

const newsroom = async (briefing: string = yaml) => {
  const folder = temporaryFolder();
  const briefings = join(folder, "briefings");
  await mkdir(join(briefings, "town"), { recursive: true });
  await writeFile(join(briefings, "town", "briefing.yaml"), briefing);
  await writeFile(join(briefings, "town", "herald.txt"), text);
  const database = join(folder, "onrecord.sqlite");
  const store = await openStore(database);
  onTestFinished(() => store.close());
  const posted = deliveryOf("2026-06-02T08:30");
  await store.ledger.claim(posted, lease("a", "08:30"));
  const facts = ["town/trees", "town/library"].map((reference) => told(reference));
  await store.ledger.saveContent(posted.id, "{}", ["town/trees", "town/library"], lease("a", "08:30"));
  await store.ledger.saveMessage(posted.id, "0", "1717.0001", lease("a", "08:30"));
  await store.ledger.settle(posted.id, { state: "posted", facts, watermark: null }, "a", at("08:31"));
  const form = writeToldForm({ facts: { library: "b", trees: "a" }, corrections: { trees: ["c"] } });
  await store.sightings.add([{ slug: "town", form, seenAt: at("08:30") }]);
  await store.lines.keep(["find we will plant a thousand trees", "who ada"], at("08:30"));
  const run = async (...words: readonly string[]) => {
    const spies = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, "write").mockReturnValue(true),
    );
    const environment = {
      ONRECORD_DATABASE: database,

      ONRECORD_BRIEFINGS: briefings,
    };
    const code = await runCommandLine(["takedown", ...words], environment);
    const printed = spies.flatMap((spy) => spy.mock.calls.map(([line]) => String(line))).join("");
    for (const spy of spies) spy.mockRestore();
    return { code, printed };
  };
  const files = () =>
    Promise.all(
      ["briefing.yaml", "herald.txt"].map((file) => readFile(join(briefings, "town", file), "utf8")),
    );
  /** The files of the database that have some words anywhere, also in parts that are not in use. */
  const filesWith = async (words: string) => {
    const names = (await readdir(folder)).filter((name) => name.startsWith("onrecord.sqlite"));
    const contents = await Promise.all(names.map((name) => readFile(join(folder, name))));
    return names.filter((_, index) => contents[index]?.includes(words));
  };
  return { briefings, database, store, run, files, filesWith };
};

/** The files in the order in which a takedown writes them. */
const written = ["takedowns.json", "town/briefing.yaml", "town/herald.txt"];

describe.each([0, 1, 2, 3])("a takedown that was killed after it wrote %i of the files", (count) => {
  test.each([
    ["the fact", ["town/trees"], 'We will plant a thousand trees," she said'],
    ["the words", ["town", "We will plant a thousand trees"], "We will plant a thousand trees"],
  ])("is finished by the same command with %s", async (_, target, words) => {
    const whole = await newsroom();
    await whole.run(...target, "--yes");
    const { briefings, store, run, filesWith } = await newsroom();
    await store.audit.record({
      at: at("08:00"),
      who: "slack:U1",
      channel: null,
      what: "fact-edited",
      subject: "town/trees",
      before: words,
      after: null,
    });
    expect((await filesWith(words)).length).toBeGreaterThan(0);
    for (const file of written.slice(0, count)) await cp(join(whole.briefings, file), join(briefings, file));
    expect((await run(...target, "--yes")).code).toBe(0);
    for (const file of written) {
      const [left, wanted] = await Promise.all(
        [briefings, whole.briefings].map((folder) => readFile(join(folder, file), "utf8")),
      );
      // Without the passage, its last full stop is not known.
      expect(left?.replace("[…].", "[…]")).toBe(wanted);
    }
    expect(await filesWith(words)).toEqual([]);
    expect([...(await store.ledger.knowledge("slack:C1", "en")).facts.keys()]).toEqual(["town/library"]);
    const audited = await store.audit.entries(at("00:00"), null);
    expect(audited.map(({ what }) => what)).toEqual(["fact-edited", "passage-taken-down"]);
  });
});

test("what would be taken down is printed first, with where it was posted, and nothing is changed", async () => {
  const { briefings, files, run, store } = await newsroom();
  const { code, printed } = await run("town", "We will plant a thousand trees");
  expect(code).toBe(0);
  expect(printed).toBe(`This would be taken down from town. Nothing was changed yet:
- the words in herald.txt, which are replaced by […];
- 1 fact: town/trees;
- the review page, if there is one;
- in the database: 1 note of what a channel was told, 0 digests being posted (composed again), 1 line of buttons.
Posted in slack:C1 for 2026-06-02T08:30:00Z: 1 message, which would be replaced.
Add --yes to remove it.
`);
  expect(await files()).toEqual([yaml, text]);
  expect(existsSync(join(briefings, "takedowns.json"))).toBe(false);
  expect((await store.ledger.knowledge("slack:C1", "en")).facts.size).toBe(2);
});

test("it is taken down from files and the database, all else stays and checks, and the audit log has it without the words", async () => {
  const { briefings, files, run, store } = await newsroom();
  expect((await run("town", "We will plant a thousand trees", "--yes")).code).toBe(0);
  const [left, words] = await files();
  expect(words).toBe(text.replaceAll("We will plant a thousand trees", "[…]"));
  expect(left).toContain("# What she promised.");
  expect(left).not.toContain("thousand trees");
  expect(await checkBriefings(briefings)).toMatchObject({
    lines: [
      "In an older version of the format: town. npm run migrate writes version 2.",
      "1 briefing, 1 person, 2 facts, 2 passages, each found in its source.",
    ],
    ok: true,
  });
  expect([...(await store.ledger.knowledge("slack:C1", "en")).facts.keys()]).toEqual(["town/library"]);
  expect(await store.sightings.seenBy(at("09:00"), ["town"])).toEqual(
    new Map([["town", writeToldForm({ facts: { library: "b" }, corrections: {} })]]),
  );
  const list = await readFile(join(briefings, "takedowns.json"), "utf8");
  const audited = JSON.stringify(await store.audit.entries(at("00:00"), null));
  expect(audited).toContain('"what":"passage-taken-down","subject":"town"');
  for (const kept of [list, audited]) expect(kept).not.toMatch(/thousand|plant/u);
});

test("nothing of it is left in unused parts of the database's files, also while the bot has them open", async () => {
  const { filesWith, run, store } = await newsroom();
  const edited = {
    what: "fact-edited",
    subject: "town/trees",
    before: "We will plant a thousand trees",
  } as const;
  await store.audit.record({ ...edited, at: at("08:00"), who: "slack:U1", channel: null, after: null });
  expect((await filesWith("plant a thousand trees")).length).toBeGreaterThan(0);
  expect((await run("town", "We will plant a thousand trees", "--yes")).code).toBe(0);
  expect(await filesWith("plant a thousand trees")).toEqual([]);
});

test("if another program reads the database, the command says that its log still has the words, and empties it the next time", async () => {
  const { database, filesWith, run } = await newsroom();
  const words = ["town", "We will plant a thousand trees", "--yes"];
  const reader = new DatabaseSync(database);
  reader.exec("BEGIN");
  reader.prepare("SELECT * FROM lines").all();
  const { code, printed } = await run(...words);
  expect([code, printed]).toEqual([
    0,
    expect.stringContaining(
      `${database}: another program reads it, so ${database}-wal still has what was erased.`,
    ),
  ]);
  reader.close();
  expect((await filesWith("plant a thousand trees")).length).toBeGreaterThan(0);
  expect((await run(...words)).printed).not.toContain("another program");
  expect(await filesWith("plant a thousand trees")).toEqual([]);
});

test("a fact is taken down with all that it rests on, and the check refuses the words if they come back", async () => {
  const { briefings, files, run } = await newsroom();
  expect((await run("town/trees", "--yes")).code).toBe(0);
  expect((await files())[1]).toContain('spoke on Monday. "[…] The library');
  await writeFile(join(briefings, "town", "herald.txt"), text);
  const path = relative(process.cwd(), join(briefings, "town", "herald.txt"));
  expect(await checkBriefings(briefings)).toMatchObject({
    lines: [
      `${path}:1:1: expected no words that were taken down; some are back. Take them down again.`,
      "1 problem; 0 briefings without one.",
    ],
    ok: false,
  });
});

test.each([
  ["no such fact", ["town/roads"], yaml, /there is no fact town\/roads\./u],
  ["no such words", ["town", "We will build a harbour"], yaml, /no source of town has these words\./u],
  ["too few words", ["town/mayor"], yaml, /needs at least 4 words/u],
  ["nothing named", ["town"], yaml, /expected a fact such as town\/its-id/u],
  [
    "the words in a text as well",
    ["town/trees"],
    yaml
      .replace("She will plant trees.", "x")
      .replace("The mayor spoke.", "“We will plant a thousand trees,” she said."),
    /has the words in another place/u,
  ],
])("%s: nothing is taken down, and why is said", async (_, target, briefing, reason) => {
  const { files, run } = await newsroom(briefing);
  const { code, printed } = await run(...target, "--yes");
  expect([code, printed]).toEqual([1, expect.stringMatching(reason)]);
  expect(await files()).toEqual([briefing, text]);
});
