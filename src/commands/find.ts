import { z } from "zod";
import { type Answer, type Entry, oneLine, paragraph, titled } from "../answer/answer.ts";
import { cardOf } from "../answer/card.ts";
import { correctionLines } from "../answer/cite.ts";
import { excerptEntry, factsOn, isWithin, withdrawnFrom } from "../answer/excerpt.ts";
import { type DatedReader, factControls, factEntry, factLabel } from "../answer/fact-entry.ts";
import { alone, factLine, type Reader } from "../answer/fact-lines.ts";
import { datedReader } from "../ask/context.ts";
import { defineCommand } from "../ask/define-command.ts";
import { presentBriefing } from "../ask/lookup/briefing-entry.ts";
import { requiredLongText } from "../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { command, type Inline, text } from "../base/text/inline.ts";
import type { Fact } from "../library/briefing/briefing.ts";
import { nameWords } from "../library/names/name-words.ts";
import { type ClosestText, closestTexts, fewestWords } from "../library/passages/closest-text.ts";
import { readFrom } from "../library/recorded.ts";

const say = messagesOf("commands", "find");

const mostShown = 3;
/** How many facts of one passage are listed. */
const mostFacts = 3;

export default defineCommand({
  name: "find",
  localNames: textsOf("commands", "find", "commandName"),
  description: textsOf("commands", "find", "description"),
  example: "Le Vietnam participerait activement",
  onMessage: textsOf("commands", "find", "onMessage"),
  answersFromRecord: true,
  options: z.strictObject({
    text: requiredLongText(textsOf("commands", "find", "option.text")),
  }),
  async run({ text: asked }, context): Promise<Answer> {
    const { library, language } = context;
    // If the text has a link to a page on record, show that page, and do not search for the words around the link.
    const [address = ""] = /https?:\/\/\S+/u.exec(asked) ?? [];
    const card = cardOf(address, context);
    if (card !== null) return card;
    if (nameWords(asked).length < fewestWords) {
      const values = { count: fewestWords };
      return {
        language,
        summary: say(language, "tooShort", { ...values, search: "/search" }),
        blocks: [
          paragraph(...say.inline(language, "tooShort", { ...values, search: command(`search ${asked}`) })),
        ],
      };
    }
    const [first, ...others] = readFrom(
      library,
      (each) => closestTexts(asked, each, mostShown),
      (texts) => texts.map(({ briefing }) => briefing.slug),
    );
    if (first === undefined) {
      return oneLine(language, say(language, "nothing", { count: library.bySlug.size }));
    }
    const summary = titleOf(first, context);
    const reader = await datedReader(context);
    return titled(1, language, summary, ...[first, ...others].map((found) => show(found, reader)));
  },
});

const titleOf = (found: ClosestText, { language }: Reader): string => {
  const { closeness } = found;
  const likely = closeness === "nearly" || closeness === "some-words";
  return say(language, found.type === "wording" && likely ? `${closeness}-wording` : closeness);
};

/** The facts of a passage, in one line each. */
const factNotes = (
  facts: readonly Fact[],
  { language, ...reader }: DatedReader,
): readonly (readonly Inline[])[] =>
  facts.length === 0
    ? [[text(say(language, "noFacts"))]]
    : [
        [text(say(language, "facts"))],
        ...facts.slice(0, mostFacts).map((fact) => factLine(fact, alone, { language, ...reader })),
      ];

const show = (found: ClosestText, reader: DatedReader): Entry => {
  const { briefing } = found;
  if (found.type === "wording") return factEntry(found.fact, alone, reader);
  const facts = factsOn(found, briefing);
  const whole = facts.find(({ passages }) => passages.some((passage) => isWithin(found, passage)));
  const { content } = presentBriefing(briefing, "brief", reader);
  const entry = excerptEntry(found, briefing, content, reader);
  const corrections = withdrawnFrom(found, briefing, reader).flatMap((reference) =>
    correctionLines(reference, reader),
  );
  return {
    ...entry,
    notes: [...corrections, ...factNotes(facts, reader)],
    ...(whole === undefined
      ? {}
      : {
          reference: whole.reference,
          byItself: factLine(whole, alone, reader),
          controls: factControls(whole.reference, factLabel(whole, reader), reader.language),
        }),
  };
};
