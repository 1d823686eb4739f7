import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { stringify } from "yaml";
import { z } from "zod";
import type { Steps } from "./deliveries.ts";
import type { Server } from "./platforms.ts";
import { killAtEach, type Program, type Step, startProgram, writeNewsroom } from "./program.ts";

/** Ten programs are started one after the other, and each takes seconds on a busy machine. */
const timeout = 400_000;
const soon = { timeout: 60_000, interval: 100 };

/** A lease of a minute is six seconds of ours. */
const speed = 10;

/** Writes a draft that waits for its review. */
const draft = (folder: string, slug: string): void => {
  const place = join(folder, "briefings", slug);
  mkdirSync(place, { recursive: true });
  const words = `The council will open the ${slug} in June.`;
  writeFileSync(join(place, "gazette.txt"), `${words}\n`);
  const briefing = {
    status: "draft",
    headline: { en: `About the ${slug}` },
    summary: { en: words },
    sources: [
      {
        id: "gazette",
        file: "gazette.txt",
        publisher: "Gazette",
        language: "en",
        published: { date: "2026-06-01", known: "text" },
      },
    ],
    organizations: [{ id: "council", names: { en: "The council" } }],
    statements: [
      {
        id: "open",
        speaker: "council",
        kind: "commitment",
        text: { en: words },
        passages: [{ source: "gazette", exact: words }],
      },
    ],
  };
  writeFileSync(join(place, "briefing.yaml"), stringify(briefing));
};

const countSchema = z.object({ count: z.number() });

/** A newsroom with two drafts, whose program tells the desk's channel of them. */
const prepareDrafts = async (startServer: () => Promise<Server>) => {
  const server = await startServer();
  server.setTime(Temporal.Instant.from("2026-06-02T08:00Z"));
  const folder = writeNewsroom([]);
  draft(folder, "harbour");
  draft(folder, "library");
  const start = (at: Temporal.Instant, die?: string): Program => {
    server.setTime(at, speed);
    const environment = { ...server.environment, ONRECORD_DESK: server.channel };
    return startProgram({
      folder,
      environment,
      at: at.toString(),
      speed,
      ...(die === undefined ? {} : { die }),
    });
  };
  /** How many messages about drafts are on record as shown. */
  const settled = (): number => {
    const database = new DatabaseSync(join(folder, "data", "onrecord.sqlite"), { readOnly: true });
    const row = database
      .prepare(
        "SELECT count(*) AS count FROM queue_items WHERE kind = 'drafts' AND message IS NOT NULL AND owner IS NULL AND due_at IS NULL",
      )
      .get();
    database.close();
    return countSchema.parse(row).count;
  };
  const until = (count: number): Promise<void> => vi.waitFor(() => expect(settled()).toBe(count), soon);
  /** The names of the drafts that each message in the desk's channel has. */
  const told = () =>
    server
      .messages()
      .map((message) =>
        ["harbour", "library", "market"].filter((name) => message.includes(`About the ${name}`)),
      );
  return { server, folder, start, until, told };
};

/** Steps at which the program kills itself, in this order. */
const steps: readonly Step[] = [
  ["before the message is planned", "before 1 update .?queue_items.? set .?told_in"],
  ["after the message was planned", "after 1 update .?queue_items.? set .?told_in"],
  ["after it was claimed", "after 1 update .?queue_items.? set .?owner"],
  ["before it may be posted", "before 1 update .?queue_items.? set .?due_at.*certain"],
  ["when it may be posted", "after 1 update .?queue_items.? set .?due_at.*certain"],
  ["when it is posted, before that is on record", "before 1 update .?queue_items.? set .?part"],
  ["after that is on record", "after 1 update .?queue_items.? set .?part"],
  ["before it is settled", "before 1 update .?queue_items.? set .?due_at.*reason"],
];

/** The program is killed at each step of its hourly message about drafts. */
export const describeDraftMessageKills = (startServer: () => Promise<Server>, which: Steps): void => {
  const met = which === "all" ? steps : steps.filter(([name]) => /posted/u.test(name));
  test("the hourly message about drafts is posted once if the program is killed at each step, and the next one an hour later", {
    timeout,
  }, async () => {
    const { server, folder, start, until, told } = await prepareDrafts(startServer);
    const later = () => server.now().add({ minutes: 2 });
    await killAtEach(met, (die) => start(later(), die));
    const successor = start(later());
    await until(1);
    expect(told()).toEqual([["harbour", "library"]]);
    draft(folder, "market");
    successor.kill("SIGKILL");
    await successor.ended;
    const last = start(server.now().add({ minutes: 65 }));
    await until(2);
    last.kill("SIGTERM");
    expect(await last.ended).toBe(0);
    expect(told()).toEqual([["harbour", "library"], ["market"]]);
  });
};
