import type { Line } from "../../answer/line.ts";
import type { Asker } from "../../ask/access/asker.ts";
import type { Ask } from "../../ask/ask.ts";
import { factsOnPage, toolResult } from "./tool-result.ts";

/** More pages than any answer has. */
export const lastPage = 100;

/** Runs a tool: a command, whose answer is also given as data. */
export const runTool = async (ask: Pick<Ask, "commandWithFacts">, line: Line, asker: Asker) => {
  const { reply, facts } = await ask.commandWithFacts(line, asker, (answer) =>
    factsOnPage(answer, line.page),
  );
  return {
    result: toolResult(reply.answer, line.page, facts),
    /** Whether the asker may not ask now, and whether the bot failed. */
    isRefused: reply.refusal !== undefined,
    isFailed: facts === null && reply.refusal === undefined,
  };
};
