import { DatabaseSync } from "node:sqlite";
import { describe, expect, test, vi } from "vitest";
import { openStore } from "../../../../src/store/database/open.ts";
import { correct } from "./corrections.ts";
import { isDone, prepare, type Steps } from "./deliveries.ts";
import type { Server } from "./platforms.ts";

/** Three programs are started one after the other, and a receipt waits for a minute of theirs. */
const timeout = 120_000;

/** Ten seconds of ours are a minute. */
const speed = 6;

/**
 * Steps at which the program kills itself, as `preload.ts` takes them. Its first notice is the private one. Each recipient has three rows: due,
 * sending, told.
 */
const steps = [
  ["before the private notice is recorded", "before 1 insert into .?notices"],
  ["while the private notice is recorded", "after 1 insert into .?notice_recipients"],
  ["after the private message, before that is on record", "before 3 insert into .?notice_recipients"],
  ["before the receipt is recorded", "before 2 insert into .?notices"],
  ["while the receipt is recorded", "after 4 insert into .?notice_recipients"],
  ["after the message of the receipt, before that is on record", "before 6 insert into .?notice_recipients"],
] as const;

/** Whether both notices are on record, and nothing of them is left to do. */
const areSettled = (folder: string): boolean => {
  const database = new DatabaseSync(`${folder}/data/onrecord.sqlite`, { readOnly: true });
  try {
    const rows = database.prepare("SELECT due_at FROM notices").all();
    return rows.length === 2 && rows.every((row) => row.due_at === null);
  } finally {
    database.close();
  }
};

/** A posted digest, a person who saw one of its facts alone, and a correction of that fact while the program was off. */
const prepareSeen = async (startServer: () => Promise<Server>) => {
  const started = await startServer();
  const desk = started.addChannel();
  const server = { ...started, environment: { ...started.environment, ONRECORD_DESK: desk } };
  const newsroom = await prepare(server);
  const first = newsroom.start("08:30:00");
  await first.saw(isDone);
  first.kill("SIGTERM");
  await first.ended;
  const store = await openStore(`${newsroom.folder}/data/onrecord.sqlite`);
  await store.privateViews.record(
    [{ person: server.person, reference: "projects/project-1", language: "en", known: [] }],
    Temporal.PlainDate.from("2026-06-02"),
  );
  await store.close();
  correct(newsroom.folder);
  return { server, desk, ...newsroom };
};

/** The program is killed while it tells a person and the desk of a correction, and started again. */
export const describeToldKills = (startServer: () => Promise<Server>, which: Steps): void => {
  describe("a correction of a program that is killed", { timeout }, () => {
    test.each(which === "all" ? steps : steps.filter(([name]) => /message/u.test(name)))(
      "%s tells the person who saw the fact alone once, and the desk once",
      async (_, die) => {
        const { server, desk, startAt, folder } = await prepareSeen(startServer);
        const at = (time: string) => Temporal.Instant.from(`2026-06-02T${time}Z`);
        expect(await startAt(at("08:35:00"), { die, speed }).ended).toBe("SIGKILL");
        const next = startAt(at("08:40:00"), { speed });
        await vi.waitFor(() => expect(areSettled(folder)).toBe(true), { timeout: 60_000, interval: 200 });
        next.kill("SIGTERM");
        expect(await next.ended).toBe(0);
        // Discord's fake counts the messages of all other channels as direct ones.
        const direct = server.direct().filter((message) => !message.includes("Notice in the thread"));
        expect(direct).toEqual([expect.stringContaining("The minister never said it.")]);
        expect(server.messages(desk)).toEqual([
          expect.stringMatching(/Edited: 1\. Notice in the thread: 1\./u),
        ]);
      },
    );
  });
};
