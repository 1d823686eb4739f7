import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import type { Control } from "../../src/answer/answer.ts";
import type { Reply } from "../../src/answer/reply.ts";
import { loadCommands } from "../../src/ask/define-command.ts";
import { createDrafts, type Drafts } from "../../src/drafts/drafts.ts";
import type { Library } from "../../src/library/library.ts";
import { folderWriter } from "../../src/library/record-writer.ts";
import { openStore } from "../../src/store/database/open.ts";
import { createTestAsk } from "../ask/create-test-ask.ts";
import { askerOf } from "../askers.ts";
import { createInProcessThread } from "../drafts/drafting.ts";
import { draftedYaml, floodDraft, texts } from "../drafts/review/decisions/draft.ts";
import { libraryOf } from "../library.ts";

const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));
const silent = { debug() {}, info() {}, warn() {}, error() {} };
/** A newsroom with one draft, and an editor who uses buttons. */
export const newDecideChat = async (
  library: Library = libraryOf(),
  /** Changes what the drafts do, for another editor at the same moment. */
  around: (drafts: Drafts) => Drafts = (drafts) => drafts,
) => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-decide-"));
  const briefings = join(folder, "briefings");
  await mkdir(join(briefings, "digue"), { recursive: true });
  await writeFile(join(briefings, "digue", "briefing.yaml"), draftedYaml);
  for (const [name, text] of texts) await writeFile(join(briefings, "digue", name), text);
  await mkdir(join(briefings, "flood"));
  for (const [name, text] of Object.entries(floodDraft))
    await writeFile(join(briefings, "flood", name), text);
  const now = () => Temporal.Instant.from("2026-11-28T18:00:00Z");
  const drafts = createDrafts({
    writer: folderWriter(briefings, join(briefings, ".changes"), () => {}),
    indexFile: join(briefings, ".index.sqlite"),
    now,
    createThread: createInProcessThread,
    network: null,
  });
  const store = await openStore(join(folder, "onrecord.sqlite"));
  onTestFinished(async () => {
    await drafts.stop();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  const ask = createTestAsk({
    commands,
    library: () => library,
    now,
    log: silent,
    drafts: around(drafts),
    store: async () => store,
  });
  const editor = (user: string) => askerOf("en", { user, isEditor: async () => true });
  const controlsOf = ({ answer }: Reply): readonly Control[] =>
    answer.blocks.flatMap((block) => (block.kind === "controls" ? block.controls : []));
  const controlOf = (reply: Reply, label: string): Control =>
    controlsOf(reply).find((control) => control.label.startsWith(label)) ??
    expect.unreachable(
      `${label} is none of ${controlsOf(reply)
        .map((control) => control.label)
        .join(", ")}`,
    );
  const yaml = () => readFile(join(briefings, "digue", "briefing.yaml"), "utf8");
  return { ask, editor, controlsOf, controlOf, yaml, store, briefings };
};
