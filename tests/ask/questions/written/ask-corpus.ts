import { loadAllCommands } from "../../../../src/app/definitions.ts";
import { createLogger } from "../../../../src/base/logger.ts";
import { readBriefings } from "../../../../src/library/briefings-folder.ts";
import { createLibrary } from "../../../../src/library/create-library.ts";
import { createTestAsk } from "../../create-test-ask.ts";

/** Asking over the corpus's briefings, on 28 November 2026. */
export const askCorpus = async () => {
  const { briefings } = await readBriefings("tests/corpus/briefings");
  const library = createLibrary(briefings);
  const ask = createTestAsk({
    commands: await loadAllCommands(null),
    library: () => library,
    now: () => Temporal.Instant.from("2026-11-28T10:00:00Z"),
    log: createLogger(null),
  });
  return { ask, library };
};
