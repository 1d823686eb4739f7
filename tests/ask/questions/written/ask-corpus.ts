import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadAllCommands } from "../../../../src/app/definitions.ts";
import { createLogger } from "../../../../src/base/logger.ts";
import { readBriefings } from "../../../../src/library/briefings-folder.ts";
import { createLibrary } from "../../../../src/library/create-library.ts";
import { openStore } from "../../../../src/store/database/open.ts";
import { createTestAsk } from "../../create-test-ask.ts";

/**
 * Asking over the corpus's briefings, on 28 November 2026, with what was asked before in each thread. `more` are folders in this one with more
 * briefings. Made once for the same folders.
 */
export const askCorpus = (more: readonly string[] = []): ReturnType<typeof createAsking> => {
  const known = asking.get(more.join()) ?? createAsking(more);
  asking.set(more.join(), known);
  return known;
};

const asking = new Map<string, ReturnType<typeof createAsking>>();

const createAsking = async (more: readonly string[]) => {
  const written = ["briefings", ...more].map((folder) => `tests/ask/questions/written/${folder}`);
  const folders = ["tests/corpus/briefings", "briefings", ...written];
  const read = await Promise.all(folders.map((folder) => readBriefings(folder)));
  const library = createLibrary(read.flatMap(({ briefings }) => briefings));
  const folder = await mkdtemp(join(tmpdir(), "onrecord-questions-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const store = await openStore(join(folder, "record.sqlite"));
  const ask = createTestAsk({
    commands: await loadAllCommands(null),
    library: () => library,
    store: async () => store,
    now: () => Temporal.Instant.from("2026-11-28T10:00:00Z"),
    log: createLogger(null),
  });
  return { ask, library };
};
