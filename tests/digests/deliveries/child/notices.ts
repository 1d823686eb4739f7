import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { prepare, type Steps } from "./deliveries.ts";
import type { Server } from "./platforms.ts";
import { killAtEach, type Step } from "./program.ts";

/** Ten programs are started one after the other, and each takes seconds on a busy machine. */
const timeout = 400_000;

/** Steps of a notice at which the program kills itself, in this order. */
const steps: readonly Step[] = [
  ["before it is gathered", "before 1 insert into .?notices"],
  ["while it is gathered", "after 1 insert into .?notices"],
  ["after it was claimed", "after 2 first_claimed_at"],
  ["before it is noted who is told", "before 1 insert into .?notice_recipients"],
  ["after it was noted who is told", "after 1 insert into .?notice_recipients"],
  ["when the message may leave", "after 1 update .?notices.? set .?due_at"],
  ["after the message, before that is on record", "before 1 insert into .?notice_recipients.* told"],
  ["after that is on record", "after 1 insert into .?notice_recipients.* told"],
  ["before it is settled", "before 1 update .?notices.? set .?owner.? = ., .?due_at.? = . where"],
];

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

/** The program is killed at each step of a notice to a manager. */
export const describeNoticeKills = (startServer: () => Promise<Server>, which: Steps): void => {
  const met = which === "all" ? steps : steps.filter(([name]) => /message/u.test(name));
  test("a notice reaches the manager once if the program is killed at each step", { timeout }, async () => {
    const server = await startServer();
    const { startAt, folder } = await prepare(server);
    server.shutOut();
    server.setTime(Temporal.Instant.from("2026-06-02T08:28Z"));
    const later = () => server.now().add({ seconds: 130 });
    // A tick comes at every quarter of a minute, and the one after the start's sends notices.
    await killAtEach(met, (die) => startAt(later(), { die }));
    const last = startAt(later());
    await vi.waitFor(() => expect(isSettled(folder)).toBe(true), { timeout: 30_000, interval: 200 });
    last.kill("SIGTERM");
    expect(await last.ended).toBe(0);
    expect(server.direct()).toEqual([expect.stringContaining("digest resume morning")]);
  });
};
