import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { openStore } from "../../../../src/store/database/open.ts";
import { parsePerson } from "../../../../src/store/people/person-address.ts";
import { correct } from "./corrections.ts";
import { isDone, prepare, type Steps } from "./deliveries.ts";
import type { Server } from "./platforms.ts";
import { killAtEach, type Step } from "./program.ts";

/** Five programs are started one after the other, and a receipt waits for a minute of theirs. */
const timeout = 400_000;

/** Ten seconds of ours are a minute. */
const speed = 6;

/** Steps at which the program kills itself, in this order: those of the notice for this recipient. */
const stepsOf = (recipient: string): readonly Step[] => [
  ["before the notice is recorded", `before 1 insert into .?notice_recipients.* ${recipient} due`],
  ["while the notice is recorded", `after 1 insert into .?notice_recipients.* ${recipient} due`],
  [
    "after the message, before that is on record",
    `before 1 insert into .?notice_recipients.* ${recipient} told`,
  ],
];

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

/** The program is killed at each step of telling a person and the desk of a correction. */
export const describeToldKills = (startServer: () => Promise<Server>, which: Steps): void => {
  test.each(["person", "desk"] as const)(
    "a correction reaches the person who saw the fact alone once, and the desk once, if the program is killed at each step of telling the %s",
    { timeout },
    async (recipient) => {
      const { server, desk, startAt, folder } = await prepareSeen(startServer);
      const { platform, user } = parsePerson(server.person) ?? {};
      const steps = stepsOf(recipient === "desk" ? desk : `${platform}:${user}`);
      const met = which === "all" ? steps : steps.filter(([name]) => /message/u.test(name));
      const later = () => server.now().add({ minutes: 5 });
      await killAtEach(met, (die) => startAt(later(), { die, speed }));
      const last = startAt(later(), { speed });
      await vi.waitFor(() => expect(areSettled(folder)).toBe(true), { timeout: 60_000, interval: 200 });
      last.kill("SIGTERM");
      expect(await last.ended).toBe(0);
      // Discord's fake counts the messages of all other channels as direct ones.
      const direct = server.direct().filter((message) => !message.includes("Notice in the thread"));
      expect(direct).toEqual([expect.stringContaining("The minister never said it.")]);
      expect(server.messages(desk)).toEqual([
        expect.stringMatching(/Edited: 1\. Notice in the thread: 1\./u),
      ]);
    },
  );
};
