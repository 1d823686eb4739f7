import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isDone, prepare, type Steps } from "./deliveries.ts";
import type { Server } from "./platforms.ts";

/** Three programs are started one after the other, each of which takes seconds on a busy machine. */
const timeout = 90_000;

const isCorrected = /its thread knows/u;

/** The messages without the ids of Discord's components, which come from the ids of messages. */
const shownBy = (server: Server): readonly string[] =>
  server.messages().map((message) => message.replaceAll(/"id":\d+/gu, '"id":0'));

/** Corrects a fact of the newsroom's only briefing. */
export const correct = (folder: string): void => {
  const file = join(folder, "briefings", "projects", "briefing.yaml");
  const corrections = [
    {
      fact: "project-1",
      date: "2026-06-02",
      withdrawn: true,
      note: { en: "The minister never said it." },
    },
  ];
  // YAML holds JSON.
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), corrections }));
};

/** A newsroom whose digest is posted, and one of whose facts was corrected while the program was off. */
const prepareCorrected = async (startServer: () => Promise<Server>) => {
  const server = await startServer();
  const newsroom = await prepare(server);
  const first = newsroom.start("08:30:00");
  await first.saw(isDone);
  first.kill("SIGTERM");
  await first.ended;
  correct(newsroom.folder);
  return { server, ...newsroom };
};

const undisturbed = async (startServer: () => Promise<Server>): Promise<readonly string[]> => {
  const { server, start } = await prepareCorrected(startServer);
  const before = shownBy(server);
  const program = start("08:35:00");
  await program.saw(isCorrected);
  program.kill("SIGTERM");
  await program.ended;
  const after = shownBy(server);
  // One message is edited, and one notice is new.
  expect(after.filter((message) => !before.includes(message))).toHaveLength(2);
  expect(after).toHaveLength(before.length + 1);
  expect(after.filter((message) => message.includes("WITHDRAWN"))).toHaveLength(2);
  return after;
};

/** Steps at which the program kills itself, as `preload.ts` takes them. */
const steps = [
  ["before the edit is planned", "before 1 insert into .?message_edits"],
  ["after the edit was planned", "after 1 insert into .?message_edits"],
  ["after the edit was claimed", "after 1 update .?message_edits.? set .?owner"],
  ["before the edit may be made", "before 1 update .?message_edits.? set .?due_at.*certain"],
  ["when the edit may be made", "after 1 update .?message_edits.? set .?due_at.*certain"],
  ["when the message is edited, before that is on record", "before 1 update .?message_edits.? set .?state"],
  ["after that is on record", "after 1 update .?message_edits.? set .?state"],
  ["before the notice may be posted", "before 2 update .?message_edits.? set .?due_at.*certain"],
  ["when the notice may be posted", "after 2 update .?message_edits.? set .?due_at.*certain"],
  ["when the notice is posted, before that is on record", "before 2 update .?message_edits.? set .?state"],
] as const;

/** The program is killed at every step of a correction, and started again. */
export const describeCorrectionKills = (startServer: () => Promise<Server>, which: Steps): void => {
  let remembered: Promise<readonly string[]> | null = null;
  const expected = (): Promise<readonly string[]> => {
    remembered ??= undisturbed(startServer);
    return remembered;
  };
  describe("a correction of a program that is killed", { timeout }, () => {
    test.each(which === "all" ? steps : steps.filter(([name]) => /message|posted/u.test(name)))(
      "%s is shown by the message and told to its thread once after a restart",
      async (_, die) => {
        const wanted = await expected();
        const { server, start } = await prepareCorrected(startServer);
        expect(await start("08:35:00", die).ended).toBe("SIGKILL");
        const successor = start("08:37:00");
        await successor.saw(isCorrected);
        successor.kill("SIGTERM");
        expect(await successor.ended).toBe(0);
        expect(shownBy(server)).toEqual(wanted);
      },
    );

    test("stays as it is after one more restart", async () => {
      const { server, start } = await prepareCorrected(startServer);
      const program = start("08:35:00");
      await program.saw(isCorrected);
      program.kill("SIGTERM");
      await program.ended;
      const corrected = shownBy(server);
      const next = start("08:45:00");
      await next.saw(/is scheduled/u);
      next.kill("SIGTERM");
      expect(await next.ended).toBe(0);
      expect(shownBy(server)).toEqual(corrected);
    });
  });
};
