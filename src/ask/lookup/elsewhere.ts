import { type Block, choices } from "../../answer/answer.ts";
import type { DatedReader } from "../../answer/fact-entry.ts";
import { writeLine } from "../../answer/line.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { NarrowedTo } from "./about.ts";
import { elsewhereBlocks } from "./in-texts.ts";

const say = messagesOf("ask", "lookup/narrow");

/** Other results if an answer is empty: the passages with the words, or statements of any date, which `line` shows. */
export const elsewhereOf = (
  { about, dates }: NarrowedTo,
  {
    command,
    who,
    topic,
  }: { readonly command: string; readonly who: string | null; readonly topic: string | null },
  reader: DatedReader,
): readonly Block[] => {
  // A statement with some of the words does not say how many there are.
  if (dates === null) return elsewhereBlocks(about, command === "figures" ? "figure" : null, reader);
  const label = say(reader.language, "anyTime");
  const given = { ...(who === null ? {} : { who }), ...(topic === null ? {} : { topic }) };
  const line = writeLine({ command, given, page: 1 }, command === "figures" ? "topic" : "who");
  return choices(label, [{ label, line, effect: "replace" }]);
};
