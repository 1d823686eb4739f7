import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import type { Server } from "./platforms.ts";
import { startProgram, writeNewsroom } from "./program.ts";

/** Two programs are started one after the other, and each takes seconds on a busy machine. */
const timeout = 240_000;
const soon = { timeout: 90_000, interval: 100 };

/** A lease of a minute is six seconds of ours. A connection over which a person asks does not last at this speed. */
const speed = { asked: 3, settles: 10 };

/** Steps at which the program kills itself, and what the person has by then. */
const steps = [
  {
    name: "when its first message is sent, before that is on record",
    die: "before 1 update .?notices.? set .?body",
    files: 0,
    says: /The export was interrupted/gu,
  },
  {
    name: "while it is made",
    die: "after 1 update .?notices.? set .?body",
    files: 0,
    says: /The export was interrupted/gu,
  },
  {
    // The file may not have arrived, so the message says what to do in both cases.
    name: "when its file is sent, before that is on record",
    die: "before 2 update .?notices.? set .?body",
    files: 1,
    says: /The export was interrupted\. If its file is not here/gu,
  },
  {
    name: "when all is sent, before that is on record",
    die: "before 1 delete from .?notice_recipients.* work/",
    files: 1,
    says: /The record as CSV was sent/gu,
  },
];

const openNotices = (folder: string): readonly unknown[] => {
  const database = new DatabaseSync(`${folder}/data/onrecord.sqlite`, { readOnly: true });
  try {
    return database.prepare("SELECT id FROM notices WHERE due_at IS NOT NULL").all();
  } finally {
    database.close();
  }
};

/** The program is killed at each step of an export, and its successor right before it records that it said so. */
export const describeExportKills = (startServer: () => Promise<Server>): void => {
  test.each(steps)(
    "the message of an export that is killed $name says once what became of it",
    { timeout },
    async ({ die, files, says }) => {
      const server = await startServer();
      const folder = writeNewsroom([]);
      const start = (atSpeed: number, more: { readonly die?: string } = {}) => {
        const at = server.now().add({ minutes: 2 });
        server.setTime(at, atSpeed);
        const { environment } = server;
        return startProgram({ folder, environment, at: at.toString(), speed: atSpeed, ...more });
      };
      server.setTime(Temporal.Instant.from("2026-06-02T08:00Z"));
      const killed = start(speed.asked, { die });
      await killed.saw(/(?:Slack|Discord) is on/u);
      await killed.saw(/digests? (?:is|are) scheduled/u);
      server.ask("export", { format: "csv" });
      expect(await killed.ended).toBe("SIGKILL");
      expect([server.files(), openNotices(folder).length]).toEqual([files, 1]);

      const dying = start(speed.settles, {
        die: "before 1 update .?notices.? set .?owner.? = ., .?due_at.? = . where",
      });
      expect(await dying.ended).toBe("SIGKILL");
      const last = start(speed.settles);
      await vi.waitFor(() => expect(openNotices(folder)).toEqual([]), soon);
      last.kill("SIGTERM");
      expect(await last.ended).toBe(0);
      const direct = server.direct().join("\n");
      expect(direct.match(/The export was interrupted|The record as CSV was sent/gu)).toHaveLength(1);
      expect(direct).toMatch(says);
      expect(server.files()).toBe(files);
    },
  );
};
