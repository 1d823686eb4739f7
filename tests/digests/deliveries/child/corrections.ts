import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isDone, prepare, type Steps } from "./deliveries.ts";
import type { Server } from "./platforms.ts";
import { killAtEach, type Step } from "./program.ts";

/** Thirteen programs are started one after the other, and each takes seconds on a busy machine. */
const timeout = 400_000;

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

/** Steps at which the program kills itself, in this order. */
const steps: readonly Step[] = [
  ["before the edit is planned", "before 1 insert into .?message_edits"],
  ["while the edit is planned", "after 1 insert into .?message_edits"],
  ["after the edit was claimed", "after 1 update .?message_edits.? set .?owner"],
  ["before the edit may be made", "before 1 update .?message_edits.? set .?due_at.*certain"],
  ["when the edit may be made", "after 1 update .?message_edits.? set .?due_at.*certain"],
  [
    "when the message is edited, before that is on record",
    "before 1 update .?message_edits.? set .?state.* to-notify",
  ],
  ["while that is recorded", "after 1 update .?message_edits.? set .?state.* to-notify"],
  ["before the notice may be posted", "before 1 update .?message_edits.? set .?due_at.*certain"],
  ["when the notice may be posted", "after 1 update .?message_edits.? set .?due_at.*certain"],
  [
    "when the notice is posted, before that is on record",
    "before 1 update .?message_edits.? set .?state.* done",
  ],
];

/** The program is killed at each step of a correction. */
export const describeCorrectionKills = (startServer: () => Promise<Server>, which: Steps): void => {
  const met = which === "all" ? steps : steps.filter(([name]) => /message|posted/u.test(name));
  test("a correction is shown by the message and told to its thread once if the program is killed at each step", {
    timeout,
  }, async () => {
    const { server, startAt } = await prepareCorrected(startServer);
    const before = shownBy(server);
    const later = () => server.now().add({ minutes: 2 });
    await killAtEach(met, (die) => startAt(later(), { die }));
    const last = startAt(later());
    await last.saw(isCorrected);
    last.kill("SIGTERM");
    expect(await last.ended).toBe(0);
    const after = shownBy(server);
    // One message is edited, once, and one notice is new.
    expect(after).toHaveLength(before.length + 1);
    const changed = after.filter((message) => !before.includes(message));
    expect(changed.map((message) => message.match(/WITHDRAWN/gu)?.length)).toEqual([1, 1]);

    const next = startAt(later());
    await next.saw(/is scheduled/u);
    next.kill("SIGTERM");
    expect(await next.ended).toBe(0);
    expect(shownBy(server)).toEqual(after);
  });
};
