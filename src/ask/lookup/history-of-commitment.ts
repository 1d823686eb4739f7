import { type CommandAnswer, choices, oneLine } from "../../answer/answer.ts";
import { historyBlocks } from "../../answer/commitment-history.ts";
import { correctControl } from "../../answer/correct-control.ts";
import { type DatedReader, factEntry, factLabel } from "../../answer/fact-entry.ts";
import { alone } from "../../answer/fact-lines.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { CommandContext } from "../command.ts";
import { findFact } from "./find-fact.ts";
import { updateControl } from "./update-controls.ts";

const say = messagesOf("commands", "commitments");

/** The history of one commitment. */
export const historyOfCommitment = async (
  reference: string,
  context: CommandContext,
  reader: DatedReader,
): Promise<CommandAnswer> => {
  const { language, timeZone, asker } = context;
  const found = findFact(reference, "commitments history:", context);
  if (!found.found) return found.answer;
  const fact = found.entity;
  if (fact.type !== "statement" || fact.kind !== "commitment") {
    const problem = say(language, "notCommitment", { reference: fact.reference });
    return { ...oneLine(language, problem), problems: { history: problem } };
  }
  const label = factLabel(fact, reader);
  return {
    language,
    summary: label,
    blocks: [
      factEntry(fact, alone, reader),
      ...historyBlocks(fact, { language, timeZone, showsProposed: false }),
    ],
    footer: choices(
      label,
      (await asker.isEditor())
        ? [updateControl(fact.reference, language), correctControl(fact.reference, language)]
        : [],
    ),
  };
};
