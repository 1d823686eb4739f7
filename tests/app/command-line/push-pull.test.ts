import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { runCommandLine } from "../../../src/app/command-line/run.ts";
import { openDatabase } from "../../../src/store/database/open.ts";
import { startPostgres } from "../../fakes/postgres.ts";
import { temporaryFolder } from "../../store/deliveries/ledger.ts";
import { town } from "./town.ts";
import { history, ngoc, olderSeals, yamlWith } from "./updated-town.ts";

const headline = (words: string): string => town["briefing.yaml"].replace("The mayor speaks", words);

const save = (folder: string, slug: string, yaml: string = town["briefing.yaml"]): void => {
  mkdirSync(join(folder, slug), { recursive: true });
  writeFileSync(join(folder, slug, "briefing.yaml"), yaml);
  writeFileSync(join(folder, slug, "herald.txt"), town["herald.txt"]);
};

/** The headline of a briefing; null if it is not there. */
const headlineIn = (folder: string, slug: string): string | null => {
  const path = join(folder, slug, "briefing.yaml");
  return existsSync(path) ? (/en: (.*)/u.exec(readFileSync(path, "utf8"))?.[1] ?? "") : null;
};

/** Runs a command, and returns what it prints and its exit code. `DB` is the database. */
const run = async (database: string, folder: string, ...argv: readonly string[]) =>
  runWith({ DATABASE_URL: database, ONRECORD_BRIEFINGS: folder }, ...argv);

const runWith = async (
  environment: Readonly<Record<"DATABASE_URL" | "ONRECORD_BRIEFINGS", string>> &
    Readonly<Record<string, string>>,
  ...argv: readonly string[]
) => {
  const { DATABASE_URL: database, ONRECORD_BRIEFINGS: folder } = environment;
  const print = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const errors = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    const code = await runCommandLine(argv, environment);
    const printed = [...print.mock.calls, ...errors.mock.calls].map(([text]) => String(text)).join("");
    const name = new URL(database);
    return [
      code,
      ...printed
        .replaceAll(`${name.host}${name.pathname}`, "DB")
        .replaceAll(folder, "FOLDER")
        .trimEnd()
        .split("\n"),
    ];
  } finally {
    print.mockRestore();
    errors.mockRestore();
  }
};

test("push and pull need Postgres, and say so", async () => {
  const folder = temporaryFolder();
  const errors = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  onTestFinished(() => errors.mockRestore());
  expect(await runCommandLine(["push"], { ONRECORD_DATABASE: join(folder, "a.sqlite") })).toBe(1);
  expect(errors.mock.calls[0]?.[0]).toBe(
    "DATABASE_URL: expected the address of the Postgres database that has the record; it is not set.\n",
  );
  expect(readdirSync(folder)).toEqual([]);
});

const postgres = await startPostgres();
if (typeof postgres === "string") test.skip(postgres);
else {
  afterAll(() => postgres.stop());

  describe("push and pull", () => {
    /** A database, and the folders of two editors, who have the same briefings. */
    const begin = async () => {
      const database = await postgres.createDatabase();
      const [ada, ben, backups] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
      save(ada, "town");
      save(ada, "quay");
      await run(database, ada, "push");
      await run(database, ben, "pull");
      const contents = async (): Promise<string> => {
        const { kysely } = await openDatabase(database);
        const rows = await kysely.selectFrom("record_contents").select("content").execute();
        await kysely.destroy();
        return rows.map(({ content }) => content).join("\n");
      };
      return {
        ada,
        ben,
        /** The contents of all files in all versions. */
        contents,
        backup: join(backups, "monday.jsonl"),
        command: (folder: string, ...argv: readonly string[]) => run(database, folder, ...argv),
        /** The command on a machine whose record is in the database, and whose copy of it is this folder. */
        inRecord: (folder: string, ...argv: readonly string[]) =>
          runWith(
            {
              DATABASE_URL: database,
              ONRECORD_BRIEFINGS: folder,
              ONRECORD_RECORD: "database",
              ONRECORD_INDEX: join(backups, "index.sqlite"),
            },
            ...argv,
          ),
        push: (folder: string, ...more: readonly string[]) => run(database, folder, "push", ...more),
        pull: (folder: string, ...more: readonly string[]) => run(database, folder, "pull", ...more),
      };
    };

    test("bring a change from one folder into another one", async () => {
      const { ada, ben, push, pull } = await begin();
      save(ada, "town", headline("The mayor plants"));
      save(ada, "pier");
      expect(await push(ada)).toEqual([0, "Sent to DB: 2 (pier, town)."]);
      expect(await push(ada)).toEqual([0, "Nothing was sent."]);
      expect(await push(ben)).toEqual([
        0,
        "Nothing was sent.",
        "Newer in the database: 2 (pier, town). Run npm run pull.",
      ]);
      expect(await pull(ben)).toEqual([0, "Brought from DB: 2 (pier, town)."]);
      expect(await pull(ben)).toEqual([0, "Nothing was brought."]);
      expect(headlineIn(ben, "town")).toBe("The mayor plants");
      expect(readdirSync(join(ben, "pier"))).toEqual(["briefing.yaml", "herald.txt"]);
    });

    test("remove a briefing that was removed from one folder from the other", async () => {
      const { ada, ben, push, pull } = await begin();
      rmSync(join(ada, "quay"), { recursive: true });
      expect(await push(ada)).toEqual([0, "Removed from DB: 1 (quay)."]);
      expect(await pull(ben)).toEqual([0, "Removed from FOLDER: 1 (quay)."]);
      expect(existsSync(join(ben, "quay"))).toBe(false);
    });

    test("name a briefing that changed in both, overwrite neither, and show the database's version", async () => {
      const { ada, ben, push, pull } = await begin();
      save(ada, "town", headline("From Ada"));
      save(ben, "town", headline("From Ben"));
      save(ben, "quay", headline("Only from Ben"));
      await push(ada);
      expect(await push(ben)).toEqual([
        1,
        "Sent to DB: 1 (quay).",
        "Changed in the folder and in the database, so nothing was overwritten: 1 (town).",
        "Run npm run pull: it explains how to continue.",
      ]);
      expect(await pull(ben)).toEqual([
        1,
        "Nothing was brought.",
        "Changed in the folder and in the database, so nothing was overwritten: 1 (town).",
        "The database's versions are in FOLDER/.conflicts. Merge them into the folder's by hand.",
        "To keep what the folder has: npm run push -- --replace town",
        "To take what the database has: npm run pull -- --replace town",
      ]);
      expect([headlineIn(ben, "town"), headlineIn(join(ben, ".conflicts"), "town")]).toEqual([
        "From Ben",
        "From Ada",
      ]);
      save(ben, "town", headline("From both"));
      expect(await push(ben, "--replace", "town")).toEqual([0, "Sent to DB: 1 (town)."]);
      expect(await pull(ada)).toEqual([0, "Brought from DB: 2 (quay, town)."]);
      expect(headlineIn(ada, "town")).toBe("From both");
      await pull(ben);
      expect(existsSync(join(ben, ".conflicts"))).toBe(false);
    });

    test("say which side removed a briefing that the other one changed", async () => {
      const { ada, ben, push, pull } = await begin();
      rmSync(join(ada, "quay"), { recursive: true });
      save(ada, "town", headline("From Ada"));
      save(ben, "quay", headline("From Ben"));
      rmSync(join(ben, "town"), { recursive: true });
      await push(ada);
      const conflicts = [
        "Changed in the folder and removed in the database, so nothing was overwritten: 1 (quay).",
        "Removed in the folder and changed in the database, so nothing was overwritten: 1 (town).",
      ];
      expect(await push(ben)).toEqual([
        1,
        "Nothing was sent.",
        ...conflicts,
        "Run npm run pull: it explains how to continue.",
      ]);
      expect((await pull(ben)).slice(0, 4)).toEqual([1, "Nothing was brought.", ...conflicts]);
      expect(readdirSync(join(ben, ".conflicts"))).toEqual(["town"]);
      expect(await pull(ben, "--replace", "quay", "--replace", `${ben}/town/`)).toEqual([
        0,
        "Brought from DB: 1 (town).",
        "Removed from FOLDER: 1 (quay).",
      ]);
    });

    test.each(["push", "pull"])("refuse to replace a briefing that does not exist (%s)", async (command) => {
      const { ada, ben, command: run, push } = await begin();
      save(ada, "town", headline("From Ada"));
      await push(ada);
      save(ben, "quay", headline("From Ben"));
      expect(await run(ben, command, "--replace", "twon")).toEqual([
        1,
        "--replace twon: expected a briefing of the folder or the database; there is none with this name. Did you mean town? Nothing was changed.",
      ]);
      expect([headlineIn(ben, "town"), (await push(ben))[1]]).toEqual([
        "The mayor speaks",
        "Sent to DB: 1 (quay).",
      ]);
    });

    test("take the database's version where a person says so", async () => {
      const { ada, ben, push, pull } = await begin();
      save(ada, "town", headline("From Ada"));
      save(ben, "town", headline("From Ben"));
      await push(ada);
      expect(await pull(ben, "--replace", "town")).toEqual([0, "Brought from DB: 1 (town)."]);
      expect(headlineIn(ben, "town")).toBe("From Ada");
      expect(await push(ben)).toEqual([0, "Nothing was sent."]);
    });

    test("keep the lines of both sides of updates.jsonl and takedowns.json", async () => {
      const { ada, ben, push, pull } = await begin();
      const seal = (number: number): string =>
        `{"fact":"town/trees","number":${number},"sha256":"${String(number).repeat(64)}"}\n`;
      const takedowns = (fact: string): string => JSON.stringify({ passages: [], facts: [fact] });
      for (const [folder, number, fact] of [
        [ada, 1, "town/a"],
        [ben, 2, "town/b"],
      ] as const) {
        writeFileSync(join(folder, "updates.jsonl"), seal(number));
        writeFileSync(join(folder, "takedowns.json"), takedowns(fact));
      }
      await push(ada);
      await push(ben);
      await pull(ben);
      await pull(ada);
      const both = [ada, ben].map((folder) => [
        readFileSync(join(folder, "updates.jsonl"), "utf8"),
        JSON.parse(readFileSync(join(folder, "takedowns.json"), "utf8")),
      ]);
      const merged = [seal(1) + seal(2), { passages: [], facts: ["town/a", "town/b"] }];
      expect(both).toEqual([merged, merged]);
    });

    test("never send a seal away: a folder with older lines gets the newer ones", async () => {
      const { ada, push, pull } = await begin();
      const path = join(ada, "updates.jsonl");
      writeFileSync(path, `{"removed":"a"}\n{"removed":"b"}\n`);
      await push(ada);
      writeFileSync(path, `{"removed":"a"}\n`);
      await push(ada);
      await pull(ada);
      expect(readFileSync(path, "utf8")).toBe(`{"removed":"a"}\n{"removed":"b"}\n`);
    });

    test("do not send a briefing with problems, and print them", async () => {
      const { ada, push } = await begin();
      save(ada, "town", town["briefing.yaml"].replace("exact: Mayor Ada Stone", "exact: Nobody said this"));
      save(ada, "quay", headline("This is fine"));
      const [code, problem, ...rest] = await push(ada);
      expect([code, rest]).toEqual([
        1,
        ["Sent to DB: 1 (quay).", "Briefings with problems were not sent. Fix them, and push again."],
      ]);
      expect(problem).toContain("town/briefing.yaml:");
    });

    test("see in a copy without its memory, such as a fresh clone, what is only older", async () => {
      const { ada, ben, push, pull } = await begin();
      save(ada, "town", headline("From Ada"));
      await push(ada);
      rmSync(join(ben, ".record.json"));
      save(ben, "quay", headline("From Ben"));
      expect(await pull(ben)).toEqual([
        1,
        "Brought from DB: 1 (town).",
        "Changed in the folder and in the database, so nothing was overwritten: 1 (quay).",
        "The database's versions are in FOLDER/.conflicts. Merge them into the folder's by hand.",
        "To keep what the folder has: npm run push -- --replace quay",
        "To take what the database has: npm run pull -- --replace quay",
      ]);
    });

    test("take words down from all versions, also after a backup is restored", async () => {
      const { ada, ben, backup, command, contents, push, pull } = await begin();
      rmSync(join(ada, "quay"), { recursive: true });
      await push(ada);
      await command(ada, "backup", backup);
      const words = "We will plant a thousand trees";
      expect(await contents()).toContain(words);
      await command(ada, "takedown", "town", words, "--yes");
      expect(await contents()).not.toContain(words);
      expect(await push(ada)).toEqual([0, "Sent to DB: 2 (takedowns.json, town)."]);
      expect((await pull(ben))[1]).toBe("Brought from DB: 2 (takedowns.json, town).");
      expect(readFileSync(join(ben, "town", "herald.txt"), "utf8")).toContain("[…]");
      expect((await command(ada, "restore", backup))[0]).toBe(0);
      expect(await contents()).not.toContain(words);
    });

    test("bring into a folder what was taken down on a machine whose record is in the database", async () => {
      const { ada, contents, inRecord, pull } = await begin();
      const words = "We will plant a thousand trees";
      expect((await inRecord(temporaryFolder(), "takedown", "town", words)).join("\n")).toContain(
        "Nothing was changed yet",
      );
      expect(await contents()).toContain(words);
      expect((await inRecord(temporaryFolder(), "takedown", "town", words, "--yes"))[0]).toBe(0);
      expect(await contents()).not.toContain("thousand");
      expect(await pull(ada)).toEqual([0, "Brought from DB: 2 (takedowns.json, town)."]);
      expect(readFileSync(join(ada, "town", "herald.txt"), "utf8")).toContain("[…]");
    });

    test("forget an editor in all versions, also after a backup is restored", async () => {
      const { ada, ben, backup, command, contents, push, pull } = await begin();
      const decided = `${town["briefing.yaml"].replace("status: reviewed", "status: draft")}review:
  - { of: statement/trees, decision: kept, by: "slack:T1/U1", at: 2026-11-28T18:00:00Z }
  - { of: statement/library, decision: kept, by: Ngọc Trần, at: 2026-11-28T18:00:00Z }
`;
      save(ada, "town", decided);
      await push(ada);
      await command(ada, "backup", backup);
      expect(await contents()).toMatch(/slack:T1\/U1.*Ngọc/su);
      expect((await command(ben, "forget", "slack:T1/U1", "--name", "ngọc trần")).join("\n")).toContain(
        "- 1 version of briefings in the database (these are kept, without the person);",
      );
      expect(await contents()).not.toMatch(/slack:T1\/U1|Ngọc/u);
      expect(await pull(ada)).toEqual([0, "Brought from DB: 1 (town)."]);
      expect(readFileSync(join(ada, "town", "briefing.yaml"), "utf8")).toContain("by: erased");
      expect((await command(ada, "restore", backup))[0]).toBe(0);
      expect(await contents()).not.toMatch(/slack:T1\/U1|Ngọc/u);
    });

    test.each(["now", "earlier"])(
      "forget who wrote sealed updates, as sealed by the version of %s",
      async (sealed) => {
        const { ada, ben, backup, command, contents, push, pull } = await begin();
        save(ada, "town", yamlWith(history.slice(0, 2).join("")));
        const seals = join(ada, "updates.jsonl");
        const seal = async (count: number): Promise<unknown> =>
          sealed === "now"
            ? command(ada, "check", "--seal")
            : writeFileSync(seals, await olderSeals(ada, count));
        await seal(2);
        await push(ada);
        save(ada, "town", yamlWith(history.join("")));
        await seal(4);
        await push(ada);
        await pull(ben);
        await command(ada, "backup", backup);
        expect(await contents()).toContain(ngoc);
        expect((await command(ben, "forget", ngoc)).join("\n")).toContain(
          "- 2 versions of briefings in the database",
        );
        expect(await contents()).not.toContain(ngoc);
        expect(await pull(ada)).toEqual([0, "Brought from DB: 2 (town, updates.jsonl)."]);
        for (const folder of [ada, ben]) {
          expect(readFileSync(join(folder, "town", "briefing.yaml"), "utf8")).not.toContain(ngoc);
          expect((await command(folder, "check"))[0]).toBe(0);
          expect(await pull(folder)).toEqual([0, "Nothing was brought."]);
          expect(await push(folder)).toEqual([0, "Nothing was sent."]);
        }
        expect(readFileSync(seals, "utf8")).toBe(readFileSync(join(ben, "updates.jsonl"), "utf8"));
        expect((await command(ada, "restore", backup))[0]).toBe(0);
        expect(await contents()).not.toContain(ngoc);
        await pull(ada);
        expect((await command(ada, "check"))[0]).toBe(0);
        save(
          ada,
          "town",
          yamlWith(history.slice(1).join(""))
            .replaceAll(ngoc, "erased")
            .replace("confirms: 2", "confirms: 1"),
        );
        expect((await push(ada))[0]).toBe(1);
      },
    );

    test("do not take the base of another database for that of this one", async () => {
      const { ada, pull } = await begin();
      const other = await postgres.createDatabase();
      expect(await run(other, ada, "pull")).toEqual([
        0,
        "Nothing was brought.",
        "DB has no briefings yet.",
        "Changed only in the folder: 2 (quay, town). Run npm run push.",
      ]);
      expect(readdirSync(ada).sort()).toEqual([".record.json", "quay", "town"]);
      expect(await pull(ada)).toEqual([0, "Nothing was brought."]);
    });
  });
}
