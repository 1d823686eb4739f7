import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { createDrafts, type Drafts } from "../../src/drafts/drafts.ts";
import { checkBriefings } from "../../src/library/check.ts";
import { followBriefings } from "../../src/library/followed-briefings.ts";
import { folderWriter, type RecordWriter } from "../../src/library/record-writer.ts";
import { databaseWriter } from "../../src/library/working-copy/database-writer.ts";
import { openWorkingCopy } from "../../src/library/working-copy/working-copy.ts";
import { openDatabase } from "../../src/store/database/open.ts";
import { createStoredRecord } from "../../src/store/record/database-record.ts";
import { startPostgres } from "../fakes/postgres.ts";
import { temporaryFolder } from "../store/deliveries/ledger.ts";
import { createInProcessThread, onlyLoopback } from "./drafting.ts";
import { draftedYaml, itemOf, seen, texts } from "./review/decisions/draft.ts";

const at = "2026-11-28T18:00:00Z";
const hope = "statement/compagnie-port-espere-aide";
const figure = "figure/2600000-voyageurs";

/** Two machines with the same record. */
interface Machines {
  readonly writers: readonly [RecordWriter, RecordWriter];
  /** Resolves when both have what the other one wrote. */
  inStep(): Promise<unknown>;
}

const postgres = await startPostgres();
if (typeof postgres !== "string") afterAll(() => postgres.stop());

const records: { name: string; machines(): Promise<Machines> }[] = [
  {
    name: "a folder that both machines share",
    async machines() {
      const writer = folderWriter(temporaryFolder());
      return { writers: [writer, writer], async inStep() {} };
    },
  },
];
if (typeof postgres !== "string")
  records.push({
    name: "the database, with a copy on each machine",
    async machines() {
      const address = await postgres.createDatabase();
      const machine = async () => {
        const database = await openDatabase(address);
        const record = createStoredRecord(database);
        const copy = openWorkingCopy(join(temporaryFolder(), "record"), record);
        onTestFinished(async () => {
          copy.close();
          await database.kysely.destroy();
        });
        await copy.update();
        return { copy, writer: databaseWriter(record, copy, (error) => expect.unreachable(String(error))) };
      };
      const [one, other] = [await machine(), await machine()];
      return {
        writers: [one.writer, other.writer],
        inStep: () => Promise.all([one.copy.update(), other.copy.update()]),
      };
    },
  });

describe.each(records)("editors on two machines whose record is $name", ({ machines }) => {
  const begin = async (untilShown: RecordWriter["untilShown"] = async () => {}) => {
    const { writers, inStep } = await machines();
    const editing = writers.map((writer): Drafts => {
      const drafts = createDrafts({
        writer: { ...writer, untilShown },
        now: () => Temporal.Instant.from(at),
        createThread: createInProcessThread,
        network: onlyLoopback,
      });
      onTestFinished(() => drafts.stop());
      return drafts;
    });
    const [ada = expect.unreachable(), ben = expect.unreachable()] = editing;
    const audit: string[] = [];
    const read = async (drafts: Drafts, slug: string) => {
      const found = await drafts.read(slug);
      return found.found === "briefing" ? found : expect.unreachable(JSON.stringify(found));
    };
    const decide = (drafts: Drafts, by: string, decision: Parameters<Drafts["decide"]>[1]) =>
      drafts.decide(
        "digue",
        decision,
        { by, at, language: "en", needsSecond: false },
        async ({ what, key }) => {
          audit.push(`${by} ${what} ${key}`);
        },
      );
    const write = (slug: string, files: Readonly<Record<string, string>>) =>
      writers[0].change(slug, async (briefings) => {
        mkdirSync(join(briefings, slug), { recursive: true });
        for (const [name, text] of Object.entries(files)) writeFileSync(join(briefings, slug, name), text);
      });
    /** What both machines have of a file. */
    const both = async (path: string): Promise<string> => {
      await inStep();
      const [one, other] = writers.map(({ folder }) => readFileSync(join(folder, path), "utf8"));
      expect(one).toBe(other);
      return one ?? "";
    };
    const folders = [writers[0].folder, writers[1].folder] as const;
    return { ada, ben, audit, both, decide, inStep, read, write, folders };
  };

  test("a draft that one builds is read by the other", async () => {
    const { ada, ben, both, inStep, read } = await begin();
    const story =
      "Code to be published\n\nMinister Ada Stone will publish the code of 40 services, she said.\n";
    const file = { name: "story.txt", sizeBytes: story.length, read: async () => Buffer.from(story) };
    const watch = { onStage() {}, async onWriting() {}, async onWithdrawn() {} };
    const built = await ada.buildFile(file, "en", watch);
    await inStep();
    expect((await read(ben, built.slug)).briefing.status).toBe("draft");
    expect(await both(`${built.slug}/briefing.yaml`)).toContain("Code to be published");
    expect((await ben.buildFile(file, "en", watch)).saved).toEqual({ saved: "unchanged" });
  });

  test("both decide about two parts at the same moment, and neither decision is lost", async () => {
    const { ada, ben, audit, both, decide, inStep, write } = await begin();
    await write("digue", { "briefing.yaml": draftedYaml, ...Object.fromEntries(texts) });
    await inStep();
    expect(
      await Promise.all([
        decide(ada, "a:1", { do: "drop", ...seen(draftedYaml, hope) }),
        decide(ben, "b:2", { do: "keep", items: [seen(draftedYaml, figure)] }),
      ]),
    ).toEqual([
      { decided: "yes", keys: [hope] },
      { decided: "yes", keys: [figure] },
    ]);
    const yaml = await both("digue/briefing.yaml");
    expect([itemOf(yaml, hope).decided?.by, itemOf(yaml, figure).decided?.by]).toEqual(["a:1", "b:2"]);
    expect(audit).toContain(`a:1 fact-dropped ${hope}`);
  });

  test("of two decisions about the same part, the later one is refused, although it was made from the older text", async () => {
    const { ada, ben, both, decide, inStep, write } = await begin();
    await write("digue", { "briefing.yaml": draftedYaml, ...Object.fromEntries(texts) });
    await inStep();
    await decide(ada, "a:1", { do: "drop", ...seen(draftedYaml, hope) });
    const late = await decide(ben, "b:2", { do: "keep", items: [seen(draftedYaml, hope)] });
    expect(late.decided).toBe("changed");
    expect(itemOf(await both("digue/briefing.yaml"), hope).decided?.by).toBe("a:1");
  });

  test("what one approved, the other cannot approve again, nor in the version from before", async () => {
    const { ada, ben, audit, both, inStep, read, write } = await begin();
    await write("digue", { "briefing.yaml": draftedYaml, ...Object.fromEntries(texts) });
    await inStep();
    const [seenByAda, seenByBen] = [await read(ada, "digue"), await read(ben, "digue")];
    const record = (by: string) => async (became: string) => void audit.push(`${by} ${became}`);
    expect(await ada.approve("digue", seenByAda, record("ada"))).toEqual({ became: "approved" });
    const again = await ben.approve("digue", seenByBen, record("ben"));
    expect(again).toEqual({ became: "changed", files: ["briefing.yaml"] });
    expect(await both("digue/briefing.yaml")).toContain("status: reviewed");
    expect(audit.filter((entry) => entry.startsWith("ada"))).toEqual(["ada approved"]);
  });

  test("updates of two commitments are both in the history, with their seals", async () => {
    const { ada, ben, both, folders, inStep, read, write } = await begin();
    await write("digue", {
      "briefing.yaml": draftedYaml
        .replace("status: draft", "status: reviewed")
        .replaceAll("kind: hope", "kind: commitment"),
      ...Object.fromEntries(texts),
    });
    await inStep();
    const { statements } = (await read(ada, "digue")).briefing;
    const [first = expect.unreachable(), second = expect.unreachable()] = statements
      .filter(({ kind }) => kind === "commitment")
      .map(({ id, passages }) => ({ id, passages }));
    const update = (drafts: Drafts, { id, passages }: typeof first, by: string) =>
      drafts.update(
        "digue",
        id,
        { type: "status", status: "kept", note: { en: "Done." }, passages, awaitsSecond: false, by, at },
        async () => {},
      );
    expect(await update(ada, first, "slack:T1/U1")).toEqual({ became: "updated" });
    // The second machine may have read the briefing before. Then it names the file, and the editor tries again.
    const tried = await update(ben, second, "slack:T1/U2");
    if (tried.became === "changed") await update(ben, second, "slack:T1/U2");
    const seals = (await both("updates.jsonl")).trimEnd().split("\n");
    expect(seals.map((line): unknown => JSON.parse(line).fact)).toEqual([
      `digue/${first.id}`,
      `digue/${second.id}`,
    ]);
    expect((await checkBriefings(folders[1])).ok).toBe(true);
  });

  test("an editor’s next answer shows what the editor updated, reopened and approved", async () => {
    let follow: RecordWriter["untilShown"] = async () => {};
    const { ada, decide, folders, read, write } = await begin((slug) => follow(slug, 60_000));
    await write("digue", {
      "briefing.yaml": `${draftedYaml
        .replace("status: draft", "status: reviewed")
        .replaceAll("kind: hope", "kind: commitment")}
review:
  - { of: approval, decision: approved, by: "slack:T1/U1", at: "${at}" }
`,
      ...Object.fromEntries(texts),
    });
    const place = { file: join(temporaryFolder(), "index.sqlite"), folder: folders[0] };
    const followed = await followBriefings(place, pino({ level: "silent" }), async () => {});
    onTestFinished(() => followed.close());
    follow = followed.untilShown;
    /** The history of commitments that an answer would show. */
    const answered = () =>
      followed
        .snapshots()
        .at(Temporal.Instant.from(at))
        .bySlug.get("digue")
        ?.statements.flatMap(({ updates }) => updates.map(({ type }) => type));
    expect(answered()).toEqual([]);
    const { statements } = (await read(ada, "digue")).briefing;
    const { id, passages } = statements.find(({ kind }) => kind === "commitment") ?? expect.unreachable();
    const written = { by: "slack:T1/U1", at };
    await ada.update(
      "digue",
      id,
      { type: "status", status: "kept", note: { en: "Done." }, passages, awaitsSecond: false, ...written },
      async () => {},
    );
    expect(answered()).toEqual(["status"]);
    await decide(ada, "slack:T1/U1", { do: "reopen" });
    expect(answered()).toBeUndefined();
    await ada.approve("digue", await read(ada, "digue"), async () => {});
    expect(answered()).toEqual(["status"]);
  });
});
