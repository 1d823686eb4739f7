import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { followBriefings } from "../../src/library/followed-briefings.ts";
import type { IndexPlace } from "../../src/library/index/index-file.ts";
import { openBriefings } from "../../src/library/opened-briefings.ts";
import { changed, goodFiles, makeFolder, writeBriefing } from "./briefing/fixture.ts";
import { headlined } from "./followed-folder.ts";

const record = z.object({ level: z.number(), msg: z.string() });

/** Opens a folder as a command that runs once does. Returns the headlines by slug, and what was logged. */
const open = async (place: IndexPlace) => {
  const lines: string[] = [];
  const log = pino({}, { write: (json: string) => lines.push(record.parse(JSON.parse(json)).msg) });
  const { snapshots, close } = await openBriefings(place, log);
  const { briefings } = snapshots.at(Temporal.Now.instant());
  const headlines = Object.fromEntries(briefings.map(({ slug, headline }) => [slug, headline.en]));
  close();
  return { headlines, lines: lines.map((line) => line.replace(/^.*?(?=summit\/)/u, "")) };
};

const makePlace = async (): Promise<IndexPlace> => ({
  file: join(await makeFolder(), "index.sqlite"),
  folder: await makeFolder(),
});

/** Fills the index as the bot does. */
const startBot = async (place: IndexPlace): Promise<void> => {
  const followed = await followBriefings(place, pino({ level: "silent" }), async () => {});
  await followed.close();
};

test("only what changed since the bot's last index is read", async () => {
  const place = await makePlace();
  await writeBriefing(place.folder, "summit", goodFiles);
  await writeBriefing(place.folder, "visit", goodFiles);
  await startBot(place);
  // Only a program that reads its files again would see this briefing.
  const index = new DatabaseSync(place.file);
  index.exec("delete from briefings where slug = 'summit'");
  index.close();
  await writeFile(join(place.folder, "visit", "briefing.yaml"), headlined("A visit"));
  expect(await open(place)).toEqual({ headlines: { visit: "A visit" }, lines: [] });
});

test("the problems of a briefing are logged each time, and its last good version stays", async () => {
  const place = await makePlace();
  const path = await writeBriefing(place.folder, "summit", goodFiles);
  await startBot(place);
  await writeFile(join(path, "briefing.yaml"), changed("kind: hope", "kind: wish"));
  const shown = {
    headlines: { summit: "Open code" },
    lines: [
      expect.stringMatching(/^summit\/briefing\.yaml:\d+:\d+: .*wish/u),
      "The last good version of this briefing stays.",
    ],
  };
  expect([await open(place), await open(place)]).toEqual([shown, shown]);
});

describe("the briefings are read into memory, and no file is left or changed, if the index", () => {
  test.each<[state: string, prepare: (place: IndexPlace) => Promise<void>]>([
    ["does not exist", async () => {}],
    ["is of another folder", async ({ file }) => startBot({ file, folder: await makeFolder() })],
    ["is no index", ({ file }) => writeFile(file, "")],
  ])("%s", async (_state, prepare) => {
    const place = await makePlace();
    await writeBriefing(place.folder, "summit", goodFiles);
    await prepare(place);
    const stateOf = () => (existsSync(place.file) ? readFileSync(place.file, "hex") : null);
    const before = stateOf();
    expect(await open(place)).toEqual({ headlines: { summit: "Open code" }, lines: [] });
    expect(stateOf()).toBe(before);
  });
});
