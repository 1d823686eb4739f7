import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { readConfig } from "../../../src/app/config.ts";
import { createApp } from "../../../src/app/create-app.ts";
import { loadAllCommands } from "../../../src/app/definitions.ts";
import { openRecord } from "../../../src/app/open-record.ts";
import { createLogger } from "../../../src/base/logger.ts";
import { systemClock } from "../../../src/base/time/clock.ts";
import { followBriefings } from "../../../src/library/followed-briefings.ts";
import { consoleAsker } from "../../../src/platforms/console/asker.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import { editedTown, editsIn } from "./edited-town.ts";

// A bot whose record is in the database. It edits a briefing and answers about one, as lines of its standard input say.
const config = readConfig(process.env);
const log = createLogger(config.logLevel);
const { settings, writer } = await openRecord(config, log);
const place = { file: settings.indexFile, folder: settings.briefingsFolder };
const followed = await followBriefings(place, log, async () => {});
const app = createApp({
  deskLinks: null,
  settings: { ...settings, budgets: null },
  clock: systemClock,
  log,
  commands: await loadAllCommands(null),
  loadDigests: async () => [],
  writer,
  briefings: followed.snapshots,
  platform: () => ({ on: false, why: "nothing is posted." }),
  opensDatabase: "never",
  meters: [],
  stop() {},
});
const say = (message: object): void => void process.stdout.write(`${JSON.stringify(message)}\n`);

const edit = (slug: string, tag: string): Promise<void> =>
  writer.change(slug, async (briefings) => {
    const path = join(briefings, slug);
    const edits = [...editsIn(readFileSync(join(path, "briefing.yaml"), "utf8")), tag];
    for (const [name, text] of Object.entries(editedTown(edits))) writeFileSync(join(path, name), text);
  });

const answer = async (slug: string): Promise<string> =>
  renderText((await app.host.ask.line(`/brief ${slug}`, consoleAsker("en"))).answer, { styled: false });

say({ ready: true });
for await (const line of createInterface({ input: process.stdin })) {
  const [what = "", slug = "", tag = ""] = line.split(" ");
  if (what === "edit") {
    void edit(slug, tag).then(
      () => say({ done: tag }),
      (error: unknown) => say({ failed: tag, why: String(error) }),
    );
  } else void answer(slug).then((text) => say({ asked: tag, text }));
}
