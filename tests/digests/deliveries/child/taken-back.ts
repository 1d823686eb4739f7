import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { openStore } from "../../../../src/store/database/open.ts";
import { parsePerson } from "../../../../src/store/people/person-address.ts";
import { factsIn, facts as factsOfDigest, isDone, prepare, type Steps } from "./deliveries.ts";
import type { Server } from "./platforms.ts";
import { killAtEach, type Step } from "./program.ts";

/** Up to ten programs are started one after the other, and some of them wait until a folder is missing for a minute of theirs. */
const timeout = 500_000;

/** Ten seconds of ours are a minute. */
const speed = 6;

const changeBriefing = (folder: string, slug: string, fields: (briefing: Briefing) => object): void => {
  const file = join(folder, "briefings", slug, "briefing.yaml");
  // YAML holds JSON.
  const briefing: Briefing = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...briefing, ...fields(briefing) }));
};

interface Briefing {
  readonly statements: readonly { readonly id: string }[];
}

/** The ways in which all facts of a briefing are taken back, and what a notice to a person says of each. */
const ways = [
  {
    way: "the removal of a briefing's folder",
    takeBack: (folder: string) => rmSync(join(folder, "briefings", "projects"), { recursive: true }),
    toPerson: "No longer on record: ",
  },
  {
    way: "the withdrawal of a briefing",
    takeBack: (folder: string) =>
      changeBriefing(folder, "projects", ({ statements }) => ({
        corrections: statements.map(({ id }) => ({
          fact: id,
          date: "2026-06-02",
          withdrawn: true,
          note: { en: "The minister never said it." },
        })),
      })),
    toPerson: "The minister never said it.",
  },
] as const;

/** Steps of the messages at which the program kills itself, in this order. */
const messageSteps: readonly Step[] = [
  ["before the edits are planned", "before 1 insert into .?message_edits"],
  ["while the edits are planned", "after 1 insert into .?message_edits"],
  [
    "when a message is edited, before that is on record",
    "before 1 update .?message_edits.? set .?state.* to-notify",
  ],
  [
    "when a notice is posted, before that is on record",
    "before 1 update .?message_edits.? set .?state.* done",
  ],
  // All edits of a channel may be over before the first notice is posted.
  [
    "when another notice is posted, before that is on record",
    "before 2 update .?message_edits.? set .?state.* done",
  ],
];

/** The steps of a message to this recipient. */
const noticeSteps = (recipient: string): readonly Step[] => [
  ["before the notice is recorded", `before 1 insert into .?notice_recipients.* ${recipient} due`],
  [
    "after the message, before that is on record",
    `before 1 insert into .?notice_recipients.* ${recipient} told`,
  ],
];

/** A posted digest of one of two briefings. The library is never empty, which would look like a disk that is not mounted. */
const preparePosted = async (startServer: () => Promise<Server>) => {
  const started = await startServer();
  const desk = started.addChannel();
  const server = { ...started, environment: { ...started.environment, ONRECORD_DESK: desk } };
  const newsroom = await prepare(server);
  const { folder } = newsroom;
  const [from, to] = ["projects", "praise"].map((slug) => join(folder, "briefings", slug));
  cpSync(from ?? "", to ?? "", { recursive: true });
  changeBriefing(folder, "praise", ({ statements }) => ({
    statements: statements.slice(0, 1).map((each) => ({ ...each, id: "praise-1", kind: "praise" })),
  }));
  const first = newsroom.start("08:30:00");
  await first.saw(isDone);
  first.kill("SIGTERM");
  await first.ended;
  expect(factsIn(server.messages())).toEqual(factsOfDigest);
  return { server, desk, ...newsroom };
};

/** The notices that are not settled, and how many are. */
const noticesIn = (folder: string): { readonly open: number; readonly settled: number } => {
  const database = new DatabaseSync(`${folder}/data/onrecord.sqlite`, { readOnly: true });
  try {
    const rows = database.prepare("SELECT due_at FROM notices").all();
    const settled = rows.filter((row) => row.due_at === null).length;
    return { open: rows.length - settled, settled };
  } finally {
    database.close();
  }
};

const seen = ["projects/project-1", "projects/project-2"];

/** A person saw two of the facts alone, the day on which they were taken back. */
const recordSeen = async (folder: string, person: string): Promise<void> => {
  const store = await openStore(`${folder}/data/onrecord.sqlite`);
  await store.privateViews.record(
    seen.map((reference) => ({
      person,
      reference,
      language: "en",
      known: [],
    })),
    Temporal.PlainDate.from("2026-06-02"),
  );
  await store.close();
};

/** The program is killed at each step of telling that all facts of a briefing were taken back. The steps before requests are the same in both ways. */
export const describeTakenBackKills = (startServer: () => Promise<Server>, which: Steps): void => {
  test.each(ways)(
    "$way reaches each message, its thread, the desk and a person once if the program is killed at each step",
    { timeout },
    async ({ way, takeBack, toPerson }) => {
      const isAll = which === "all" && way === ways[0].way;
      const metOf = (all: readonly Step[]) =>
        isAll ? all : all.filter(([name]) => /message|posted/u.test(name));
      const { server, desk, folder, startAt } = await preparePosted(startServer);
      const before = server.messages();
      takeBack(folder);
      const later = () => server.now().add({ minutes: 2 });
      const start = (die?: string) => startAt(later(), { speed, ...(die === undefined ? {} : { die }) });
      await killAtEach(metOf([...messageSteps, ...noticeSteps(desk)]), start);
      await recordSeen(folder, server.person);
      const { platform, user } = parsePerson(server.person) ?? {};
      await killAtEach(metOf(noticeSteps(`${platform}:${user}`)), start);
      const last = start();
      await vi.waitFor(() => expect(noticesIn(folder)).toEqual({ open: 0, settled: 2 }), {
        timeout: 60_000,
        interval: 200,
      });
      last.kill("SIGTERM");
      expect(await last.ended).toBe(0);

      const marksOf = (messages: readonly string[]) =>
        messages.map((message) => message.match(/WITHDRAWN/gu)?.length ?? 0);
      const after = server.messages();
      const shown = before.map((message) => factsIn([message]).length);
      // Each message is edited once, in its place, and has one notice. Both name all of its facts. Notices come in any order.
      expect(server.edits()).toBe(before.length);
      expect(marksOf(after.slice(0, before.length))).toEqual(shown);
      expect(marksOf(after.slice(before.length)).sort()).toEqual(shown.toSorted());
      expect(server.messages(desk)).toEqual([
        expect.stringContaining(`Edited: ${before.length}. Notice in the thread: ${before.length}.`),
      ]);
      // Discord's fake counts the messages of all other channels as direct ones.
      const direct = server.direct().filter((message) => !message.includes("Notice in the thread"));
      expect(direct.map((message) => message.split(toPerson).length - 1)).toEqual([seen.length]);
    },
  );
};
