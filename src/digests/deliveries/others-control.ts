import type { Block } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";

const say = messagesOf("digests", "deliveries/others-control");

/** A button's line has room for so many characters. */
const longestLine = 3_900;

/** A button for the facts that a message does not show any more, as they are when it is pressed. Nothing if there are none. */
export const othersControl = (language: Language, references: readonly string[]): readonly Block[] => {
  const { line, count } = lineOf(references);
  if (count === 0) return [];
  return [
    { kind: "controls", controls: [{ label: say(language, "others", { count }), line, effect: "follow" }] },
  ];
};

/** The line that shows as many of some facts as it has room for. */
const lineOf = (references: readonly string[]): { readonly line: string; readonly count: number } => {
  let line = "digest more";
  let count = 0;
  for (const reference of references) {
    if (line.length + 1 + reference.length > longestLine) break;
    line += ` ${reference}`;
    count += 1;
  }
  return { line, count };
};
