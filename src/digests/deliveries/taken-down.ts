import { type Answer, paragraph } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";

const say = messagesOf("digests", "deliveries/taken-down");

/** A button's line has room for so many characters. */
const longestLine = 3_900;

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

/** What replaces a message of a digest that told of a fact that was taken down. A button shows the digest's other facts, as they are when it is pressed. */
export const takenDownAnswer = (language: Language, otherFacts: readonly string[]): Answer => {
  const summary = say(language, "removed");
  const { line, count } = lineOf(otherFacts);
  return {
    language,
    summary,
    blocks: [
      paragraph(text(summary)),
      ...(count === 0
        ? []
        : [
            {
              kind: "controls" as const,
              controls: [{ label: say(language, "others", { count }), line, effect: "follow" as const }],
            },
          ]),
    ],
  };
};
