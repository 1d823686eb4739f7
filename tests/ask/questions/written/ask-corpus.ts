import { loadAllCommands } from "../../../../src/app/definitions.ts";
import { createLogger } from "../../../../src/base/logger.ts";
import { readBriefings } from "../../../../src/library/briefings-folder.ts";
import { createLibrary } from "../../../../src/library/create-library.ts";
import { openStore } from "../../../../src/store/database/open.ts";
import { createTestAsk } from "../../create-test-ask.ts";

/** Asking over the corpus's briefings, on 28 November 2026, with what was asked before in each thread. */
export const askCorpus = async () => {
  const { briefings } = await readBriefings("tests/corpus/briefings");
  const library = createLibrary(briefings);
  const store = await openStore(":memory:");
  const ask = createTestAsk({
    commands: await loadAllCommands(null),
    library: () => library,
    store: async () => store,
    now: () => Temporal.Instant.from("2026-11-28T10:00:00Z"),
    log: createLogger(null),
  });
  return { ask, library };
};
