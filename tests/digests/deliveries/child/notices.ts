import { DatabaseSync } from "node:sqlite";
import { describe, expect, test, vi } from "vitest";
import { prepare, type Steps } from "./deliveries.ts";
import type { Server } from "./platforms.ts";

/** Two programs are started one after the other, each of which takes seconds on a busy machine. */
const timeout = 60_000;

/** Steps of a notice at which the program kills itself, as `preload.ts` takes them. The first claim of a program finds none. */
const steps = [
  ["before it is gathered", "before 1 insert into .?notices"],
  ["after it was gathered", "after 1 insert into .?notices"],
  ["after it was claimed", "after 2 first_claimed_at"],
  ["before it is noted who is told", "before 1 insert into .?notice_recipients"],
  ["after it was noted who is told", "after 1 insert into .?notice_recipients"],
  ["when the message may leave", "after 1 update .?notices.? set .?due_at"],
  ["after the message, before that is on record", "before 2 insert into .?notice_recipients"],
  ["after that is on record", "after 2 insert into .?notice_recipients"],
  ["before it is settled", "before 1 set .?owner.? = ., .?due_at.? = . where"],
] as const;

/** Whether the record has one notice, and nothing of it is left to do. */
const isSettled = (folder: string): boolean => {
  const database = new DatabaseSync(`${folder}/data/onrecord.sqlite`, { readOnly: true });
  try {
    const rows = database.prepare("SELECT due_at FROM notices").all();
    return rows.length === 1 && rows.every((row) => row.due_at === null);
  } finally {
    database.close();
  }
};

/** The program is killed at every step of a notice to a manager, and started again. */
export const describeNoticeKills = (startServer: () => Promise<Server>, which: Steps): void => {
  describe("a notice of a program that is killed", { timeout }, () => {
    test.each(which === "all" ? steps : steps.filter(([name]) => /message/u.test(name)))(
      "%s reaches the manager once after a restart",
      async (_, die) => {
        const server = await startServer();
        const { start, folder } = await prepare(server);
        server.shutOut();
        // A tick comes at every quarter of a minute, and the one after the start's sends notices.
        expect(await start("08:30:10", die).ended).toBe("SIGKILL");
        const next = start("08:32:10");
        await vi.waitFor(() => expect(isSettled(folder)).toBe(true), { timeout: 30_000, interval: 200 });
        next.kill("SIGTERM");
        expect(await next.ended).toBe(0);
        expect(server.direct()).toEqual([expect.stringContaining("digest resume morning")]);
      },
    );
  });
};
