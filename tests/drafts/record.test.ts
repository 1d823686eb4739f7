import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { noBuildWatch } from "../../src/drafts/drafter.ts";
import { createDrafts, type Drafts } from "../../src/drafts/drafts.ts";
import { checkBriefings } from "../../src/library/check.ts";
import { followBriefings } from "../../src/library/followed-briefings.ts";
import { folderWriter, type RecordWriter } from "../../src/library/record-writer.ts";
import { databaseWriter } from "../../src/library/working-copy/database-writer.ts";
import { openWorkingCopy } from "../../src/library/working-copy/working-copy.ts";
import { type Audit, type Recorder, recordedBy } from "../../src/store/audit.ts";
import { openDatabase } from "../../src/store/database/open.ts";
import { createAudit } from "../../src/store/database-audit.ts";
import { createStoredRecord } from "../../src/store/record/database-record.ts";
import { startPostgres } from "../fakes/postgres.ts";
import { listedAudit } from "../listed-audit.ts";
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
  readonly audit: Audit;
}

const postgres = await startPostgres();
if (typeof postgres !== "string") afterAll(() => postgres.stop());

const records: { name: string; machines(): Promise<Machines> }[] = [
  {
    name: "a folder that both machines share",
    async machines() {
      const writer = folderWriter(temporaryFolder(), temporaryFolder(), () => {});
      return { writers: [writer, writer], async inStep() {}, audit: listedAudit().audit };
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
        return {
          audit: createAudit(database),
          copy,
          writer: databaseWriter(record, copy, (error) => expect.unreachable(String(error))),
        };
      };
      const [one, other] = [await machine(), await machine()];
      return {
        writers: [one.writer, other.writer],
        inStep: () => Promise.all([one.copy.update(), other.copy.update()]),
        audit: one.audit,
      };
    },
  });

describe.each(records)("editors on two machines whose record is $name", ({ machines }) => {
  const begin = async (untilShown: RecordWriter["untilShown"] = async () => {}) => {
    const { writers, inStep, audit } = await machines();
    const editing = writers.map((writer): Drafts => {
      const drafts = createDrafts({
        writer: { ...writer, untilShown },
        indexFile: join(writer.folder, ".index.sqlite"),
        now: () => Temporal.Instant.from(at),
        createThread: createInProcessThread,
        network: onlyLoopback,
      });
      onTestFinished(() => drafts.stop());
      return drafts;
    });
    const [ada = expect.unreachable(), ben = expect.unreachable()] = editing;
    const recorder = (who: string): Recorder => ({
      audit,
      by: { at: Temporal.Instant.from(at), who, channel: null },
    });
    const lines = async () =>
      (await audit.entries(Temporal.Instant.from(at), null)).map(
        ({ who, what, subject }) => `${who} ${what} ${subject}`,
      );
    const read = async (drafts: Drafts, slug: string) => {
      const found = await drafts.read(slug);
      return found.found === "briefing" ? found : expect.unreachable(JSON.stringify(found));
    };
    const decide = (drafts: Drafts, by: string, decision: Parameters<Drafts["decide"]>[1]) =>
      drafts.decide("digue", decision, { by, at, language: "en", needsSecond: false }, recorder(by));
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
    return { ada, ben, both, decide, inStep, lines, read, recorder, write, folders };
  };

  test("a draft that one builds is read by the other", async () => {
    const { ada, ben, both, inStep, read } = await begin();
    const story =
      "Code to be published\n\nMinister Ada Stone will publish the code of 40 services, she said.\n";
    const file = { name: "story.txt", sizeBytes: story.length, read: async () => Buffer.from(story) };
    const built = await ada.buildFile(file, "en", noBuildWatch);
    await inStep();
    expect((await read(ben, built.slug)).briefing.status).toBe("draft");
    expect(await both(`${built.slug}/briefing.yaml`)).toContain("Code to be published");
    expect((await ben.buildFile(file, "en", noBuildWatch)).saved).toEqual({ saved: "unchanged" });
  });

  test("both decide about two parts at the same moment, and neither decision is lost", async () => {
    const { ada, ben, both, decide, inStep, lines, write } = await begin();
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
    expect((await lines()).toSorted()).toEqual([
      `a:1 fact-dropped digue/${hope}`,
      `b:2 fact-kept digue/${figure}`,
    ]);
  });

  test("of two decisions about the same part, the later one is refused, although it was made from the older text", async () => {
    const { ada, ben, both, decide, inStep, lines, write } = await begin();
    await write("digue", { "briefing.yaml": draftedYaml, ...Object.fromEntries(texts) });
    await inStep();
    await decide(ada, "a:1", { do: "drop", ...seen(draftedYaml, hope) });
    const late = await decide(ben, "b:2", { do: "keep", items: [seen(draftedYaml, hope)] });
    expect(late.decided).toBe("changed");
    expect(itemOf(await both("digue/briefing.yaml"), hope).decided?.by).toBe("a:1");
    expect(await lines()).toEqual([`a:1 fact-dropped digue/${hope}`]);
  });

  test("what one approved, the other cannot approve again, nor in the version from before", async () => {
    const { ada, ben, both, inStep, lines, read, recorder, write } = await begin();
    await write("digue", { "briefing.yaml": draftedYaml, ...Object.fromEntries(texts) });
    await inStep();
    const [seenByAda, seenByBen] = [await read(ada, "digue"), await read(ben, "digue")];
    expect(await ada.approve("digue", seenByAda, recorder("ada"))).toEqual({ became: "approved" });
    const again = await ben.approve("digue", seenByBen, recorder("ben"));
    expect(again).toEqual({ became: "changed", files: ["briefing.yaml"] });
    expect(await both("digue/briefing.yaml")).toContain("status: reviewed");
    expect(await lines()).toEqual(["ada briefing-approved digue"]);
  });

  test("updates of two commitments are both in the history, with their seals", async () => {
    const { ada, ben, both, folders, inStep, lines, read, recorder, write } = await begin();
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
        recordedBy(recorder(by), {
          what: "commitment-updated",
          subject: `digue/${id}`,
          before: "open",
          after: "kept",
        }),
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
    expect(await lines()).toEqual([
      `slack:T1/U1 commitment-updated digue/${first.id}`,
      `slack:T1/U2 commitment-updated digue/${second.id}`,
    ]);
  });

  test("an editor’s next answer shows what the editor updated, reopened and approved", async () => {
    let follow: RecordWriter["untilShown"] = async () => {};
    const { ada, decide, folders, read, recorder, write } = await begin((slug) => follow(slug, 60_000));
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
      { ...recorder("slack:T1/U1"), entries: [] },
    );
    expect(answered()).toEqual(["status"]);
    await decide(ada, "slack:T1/U1", { do: "reopen" });
    expect(answered()).toBeUndefined();
    await ada.approve("digue", await read(ada, "digue"), recorder("slack:T1/U1"));
    expect(answered()).toEqual(["status"]);
  });
});
