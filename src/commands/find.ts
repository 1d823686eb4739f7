import { z } from "zod";
import { type Answer, type Block, heading, list, note, paragraph } from "../answer/answer.ts";
import { cardOf } from "../answer/card.ts";
import { excerptBlock, factsOn, isWithin, withdrawnFrom } from "../answer/excerpt.ts";
import { correctionBlocks, groundsBlocks } from "../answer/fact-blocks.ts";
import { factLine, type Reader } from "../answer/fact-lines.ts";
import { defineCommand } from "../ask/define-command.ts";
import { candidateLine } from "../ask/lookup/candidates.ts";
import { presentBriefing } from "../ask/lookup/which.ts";
import { requiredLongText } from "../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { command, text } from "../base/text/inline.ts";
import type { Fact } from "../library/briefing/briefing.ts";
import { nameWords } from "../library/names/name-words.ts";
import { type ClosestText, closestTexts, fewestWords } from "../library/passages/closest-text.ts";
import { readFrom } from "../library/recorded.ts";

const say = messagesOf("commands", "find");

const mostShown = 3;

const titleOf = (found: ClosestText, { language }: Reader): string => {
  const { closeness } = found;
  const likely = closeness === "nearly" || closeness === "some-words";
  return say(language, found.type === "wording" && likely ? `${closeness}-wording` : closeness);
};

const factBlocks = (facts: readonly Fact[], reader: Reader): Block[] => {
  if (facts.length === 0) return [note(text(say(reader.language, "noFacts")))];
  const lines = facts.map((fact) => [
    ...factLine(fact, reader),
    text(" · "),
    command(`source ${fact.reference}`),
  ]);
  return [paragraph(text(say(reader.language, "facts"))), list(lines)];
};

const show = (found: ClosestText, reader: Reader): Block[] => {
  const { briefing } = found;
  const line = paragraph(...candidateLine(presentBriefing(briefing, "brief", reader)));
  if (found.type === "wording") {
    return [line, paragraph(...factLine(found.fact, reader)), ...groundsBlocks(found.fact, reader)];
  }
  const facts = factsOn(found, briefing);
  const whole = facts.find(({ passages }) => passages.some((passage) => isWithin(found, passage)));
  return [
    line,
    ...withdrawnFrom(found, briefing, reader).flatMap((reference) => correctionBlocks(reference, reader)),
    excerptBlock(found, whole ?? null, briefing, reader),
    ...factBlocks(facts, reader),
  ];
};

export default defineCommand({
  name: "find",
  localNames: textsOf("commands", "find", "commandName"),
  description: textsOf("commands", "find", "description"),
  example: "Le Vietnam participerait activement",
  onMessage: textsOf("commands", "find", "onMessage"),
  options: z.strictObject({
    text: requiredLongText(textsOf("commands", "find", "option.text")),
  }),
  run({ text: asked }, context): Answer {
    const { library, language } = context;
    // A link to a page on record says more than the words around it.
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
      const summary = say(language, "nothing", { count: library.bySlug.size });
      return { language, summary, blocks: [paragraph(text(summary))] };
    }
    const summary = titleOf(first, context);
    return {
      language,
      summary,
      blocks: [heading(1, text(summary)), ...[first, ...others].flatMap((found) => show(found, context))],
    };
  },
});
