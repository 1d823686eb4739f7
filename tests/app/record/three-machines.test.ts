import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { openDatabase } from "../../../src/store/database/open.ts";
import { createStoredRecord } from "../../../src/store/record/database-record.ts";
import { startPostgres } from "../../fakes/postgres.ts";
import { temporaryFolder } from "../../store/deliveries/ledger.ts";
import { editedTown, editsIn, numbersIn } from "./edited-town.ts";

const program = fileURLToPath(new URL("machine.ts", import.meta.url));
const slugs = ["town", "quay", "pier"];
const messageSchema = z.object({
  ready: z.boolean().optional(),
  done: z.string().optional(),
  failed: z.string().optional(),
  why: z.string().optional(),
  asked: z.string().optional(),
  text: z.string().optional(),
});

const kills = 6;
const betweenKillsMs = 1_500;
/** Answers of all machines must be the same after this time. Busy machines that run all tests get more. */
const patienceMs = 60_000;

/** A bot in a process of its own, which is started again in the same folder after it was killed. */
const startMachine = (name: string, address: string) => {
  const folder = temporaryFolder();
  const heard = new EventEmitter();
  heard.setMaxListeners(0);
  let child: ChildProcess | null = null;
  let count = 0;
  const start = async (): Promise<void> => {
    const started = spawn(process.execPath, [program], {
      env: {
        DATABASE_URL: address,
        ONRECORD_RECORD: "database",
        ONRECORD_DATABASE: join(folder, "onrecord.sqlite"),
        ONRECORD_BRIEFINGS: join(folder, "briefings"),
        ONRECORD_LOG_LEVEL: "silent",
      },
      stdio: ["pipe", "pipe", "inherit"],
    });
    child = started;
    const ready = once(heard, "ready");
    createInterface({ input: started.stdout }).on("line", (line) => {
      const { ready, done, failed, why, asked, text } = messageSchema.parse(JSON.parse(line));
      if (ready === true) heard.emit("ready");
      if (done !== undefined) heard.emit(`edit ${done}`, null);
      if (failed !== undefined) heard.emit(`edit ${failed}`, why);
      if (asked !== undefined) heard.emit(`ask ${asked}`, text);
    });
    started.once("exit", () => heard.emit("end"));
    await ready;
  };
  const send = async (what: string, slug: string): Promise<unknown> => {
    const tag = `${name}-${count++}`;
    const ended = new AbortController();
    const stop = (): void => ended.abort();
    heard.once("end", stop);
    try {
      const replied = once(heard, `${what} ${tag}`, { signal: ended.signal });
      child?.stdin?.write(`${what} ${slug} ${tag}\n`);
      const [reply] = await replied;
      return { tag, reply };
    } finally {
      heard.off("end", stop);
    }
  };
  const kill = async (): Promise<void> => {
    const ended = once(heard, "end");
    child?.kill("SIGKILL");
    await ended;
  };
  onTestFinished(async () => {
    if (child?.exitCode === null && child.signalCode === null) await kill();
  });
  const replySchema = z.object({ tag: z.string(), reply: z.string().nullable() });
  return {
    start,
    kill,
    /** Resolves to the edit's tag; rejects if the machine is killed before it says that the edit is made. */
    async edit(slug: string): Promise<string> {
      const { tag, reply } = replySchema.parse(await send("edit", slug));
      if (reply !== null) throw new Error(reply);
      return tag;
    },
    ask: async (slug: string): Promise<string> => replySchema.parse(await send("ask", slug)).reply ?? "",
  };
};

const postgres = await startPostgres();
if (typeof postgres === "string") test.skip(postgres);
else {
  afterAll(() => postgres.stop());

  test("three machines that edit and are killed at any moment lose no edit, answer from no half of one, and soon agree", async ({
    annotate,
  }) => {
    const address = await postgres.createDatabase();
    const database = await openDatabase(address);
    onTestFinished(() => database.kysely.destroy());
    const record = createStoredRecord(database);
    await record.write(Temporal.Now.instant(), (open) =>
      open.put(
        slugs.map((entry) => ({
          entry,
          files: Object.entries(editedTown([])).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
        })),
      ),
    );
    const machines = ["ada", "ben", "cat"].map((name) => startMachine(name, address));
    await Promise.all(machines.map((machine) => machine.start()));

    const made = new Map<string, string[]>(slugs.map((slug) => [slug, []]));
    const halves: string[] = [];
    let isOver = false;
    const oneOf = <Value>(values: readonly Value[]): Value =>
      values[Math.floor(Math.random() * values.length)] ?? expect.unreachable();
    const look = (answer: string): void => {
      if (new Set(numbersIn(answer)).size !== 1) halves.push(answer);
    };
    const work = machines.map(async (machine) => {
      while (!isOver) {
        const slug = oneOf(slugs);
        try {
          made.get(slug)?.push(await machine.edit(slug));
          look(await machine.ask(oneOf(slugs)));
        } catch {
          // It was killed. It may have made the edit, but did not say so.
          await setTimeout(100);
        }
      }
    });
    for (let kill = 0; kill < kills; kill += 1) {
      await setTimeout(Math.random() * betweenKillsMs);
      const machine = oneOf(machines);
      await machine.kill();
      await machine.start();
    }
    isOver = true;
    await Promise.all(work);

    const agreedFrom = performance.now();
    for (const slug of slugs) {
      const head = (await record.headsOf([slug])).get(slug) ?? expect.unreachable();
      const files = (await record.filesOf([head])).get(slug) ?? [];
      const yaml = Buffer.from(files.find(({ name }) => name === "briefing.yaml")?.bytes ?? []).toString();
      const edits = editsIn(yaml);
      // Each edit once, and each that a machine said was made.
      expect(edits.length).toBe(new Set(edits).size);
      expect((made.get(slug) ?? []).filter((tag) => !edits.includes(tag))).toEqual([]);
      let answers: readonly string[] = [];
      do answers = await Promise.all(machines.map((machine) => machine.ask(slug)));
      while (
        answers.some((answer) => numbersIn(answer)[0] !== edits.length) &&
        performance.now() - agreedFrom < patienceMs
      );
      for (const answer of answers) look(answer);
      expect(new Set(answers).size).toBe(1);
      expect(new Set(numbersIn(answers[0] ?? ""))).toEqual(new Set([edits.length]));
    }
    const agreedMs = Math.round(performance.now() - agreedFrom);
    expect(halves).toEqual([]);
    const edits = [...made.values()].flat().length;
    expect(edits).toBeGreaterThan(kills);
    await annotate(
      `${edits} edits, ${kills} kills; all answered the same ${agreedMs} ms after the last edit`,
    );
  }, 300_000);
}
