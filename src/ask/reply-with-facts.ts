import type { CommandAnswer } from "../answer/answer.ts";
import { type FactData, factData } from "../answer/fact-data.ts";
import type { Reply } from "../answer/reply.ts";
import { datedReader } from "./access/dated-reader.ts";
import type { CommandContext } from "./command.ts";

/** A reply, with facts of its answer as data. `facts` is null if the answer is a refusal or an apology. */
export interface ReplyWithFacts {
  readonly reply: Reply;
  readonly facts: readonly FactData[] | null;
}

/** Picks the references of the facts that are wanted as data; null if none are. */
export type ReferencesOf = ((answer: CommandAnswer) => readonly string[]) | null;

/** The facts among some references, read as an answer reads: what they are made from is recorded. */
export const readFacts = async (
  references: readonly string[],
  context: CommandContext,
): Promise<readonly FactData[]> => {
  const reader = await datedReader(context);
  return references.flatMap((reference) => {
    const fact = context.library.facts.get(reference);
    return fact === undefined ? [] : [factData(fact, reader)];
  });
};
