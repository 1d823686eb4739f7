import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Given } from "../../src/answer/line.ts";
import type { Asker } from "../../src/ask/access/asker.ts";
import { loadCommands } from "../../src/ask/define-command.ts";
import { readBriefings } from "../../src/library/briefings-folder.ts";
import { renderText } from "../../src/platforms/console/render.ts";
import { openStore } from "../../src/store/database/open.ts";
import { createTestAsk } from "../ask/create-test-ask.ts";
import { askerOf } from "../askers.ts";
import { draftsIn } from "../drafts/drafting.ts";
import { articleText, briefingYaml, writeBriefing } from "../library/briefing/fixture.ts";
import { libraryOf } from "../library.ts";
import { databasePath } from "../store/deliveries/ledger.ts";

const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));
const log = { debug() {}, info() {}, warn() {}, error() {} };

const gazette = `version: 2
status: reviewed
headline: { en: The code is out }
summary: { en: The code was published. }
sources:
  - { id: gazette, file: gazette.txt, publisher: The Gazette, language: en, published: { date: 2026-07-01, known: text } }
organizations:
  - { id: ministry, names: { en: Ministry of Works } }
events:
  - id: published
    text: { en: The ministry published its code. }
    participants: [ministry]
    passages: [{ source: gazette, exact: The ministry published all of its code on Monday. }]
`;
export const gazetteText = "The ministry published all of its code on Monday. Users cheered. Users paid.\n";

/** A newsroom whose minister promised a code, and whose Gazette wrote that it is out. */
export const newsroom = async ({ verdictsNeedSecond = false, yaml = briefingYaml } = {}) => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-update-"));
  await writeBriefing(folder, "summit", { "briefing.yaml": yaml, "herald.txt": articleText });
  await writeBriefing(folder, "gazette", { "briefing.yaml": gazette, "gazette.txt": gazetteText });
  const store = await openStore(databasePath());
  const now = () => Temporal.Instant.from("2026-07-02T08:00:00Z");
  const drafts = draftsIn(folder, now);
  onTestFinished(async () => {
    await drafts.stop();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const read = async () => libraryOf(...(await readBriefings(folder)).briefings);
  let library = await read();
  const ask = createTestAsk({
    commands,
    library: () => library,
    now,
    store: async () => store,
    drafts,
    verdictsNeedSecond,
    log,
  });
  const answer = async (line: string, user = "U2", fields: Partial<Asker> = {}) => {
    const asker = askerOf("en", { isEditor: async () => true, user, ...fields });
    const { answer } = await ask.line(line, asker);
    library = await read();
    return answer;
  };
  return {
    folder,
    store,
    drafts,
    answer,
    form: (line: string) => ask.form(line, askerOf("en", { isEditor: async () => true, user: "U2" })),
    submit: async (line: string, values: Given) => {
      const { answer } = await ask.submit(
        line,
        values,
        askerOf("en", { isEditor: async () => true, user: "U2" }),
      );
      library = await read();
      return renderText(answer, { styled: false });
    },
    say: async (line: string, user?: string, fields?: Partial<Asker>) =>
      renderText(await answer(line, user, fields), { styled: false }),
    yaml: () => readFile(join(folder, "summit", "briefing.yaml"), "utf8"),
    rewrite: (yaml: string) => writeFile(join(folder, "summit", "briefing.yaml"), yaml),
  };
};
