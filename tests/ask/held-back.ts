import { loadAllCommands } from "../../src/app/definitions.ts";
import type { Asker } from "../../src/ask/access/asker.ts";
import { createLogger } from "../../src/base/logger.ts";
import type { Briefing } from "../../src/library/briefing/briefing.ts";
import { createSnapshots } from "../../src/library/snapshots.ts";
import { askerOf } from "../askers.ts";
import { createTestAsk } from "./create-test-ask.ts";

/** Until then, the briefings of these tests are held back. */
export const endOfEmbargo = Temporal.Instant.from("2026-06-01T06:00:00Z");

const channel = "slack:C9";

/** Fields of an editor in the channel that sees what is under embargo. */
export const clearedEditor: Partial<Asker> = { channel, isEditor: async () => true };

/** Asks some briefings right before an embargo ends. Returns whom the answer is about, its text, and what under embargo it rests on. */
export const askBefore = async (briefings: readonly Briefing[], line: string, fields: Partial<Asker>) => {
  const snapshots = createSnapshots(briefings);
  const ask = createTestAsk({
    commands: await loadAllCommands(null),
    now: () => endOfEmbargo.subtract({ seconds: 1 }),
    log: createLogger(null),
    library: (at) => snapshots.at(at),
    embargo: { library: (at) => snapshots.withEmbargoed(at), channels: [channel] },
  });
  const { answer } = await ask.line(line, askerOf("en", fields));
  return {
    shown: answer.blocks.flatMap((block) => (block.kind === "entry" ? [block.reference] : [])),
    restsOn: answer.restsOn?.embargoed ?? [],
  };
};
