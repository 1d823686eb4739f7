import { z } from "zod";
import { type Answer, type Block, heading, note, paragraph, preformatted } from "../answer/answer.ts";
import { attributionOf } from "../answer/attribution.ts";
import { passageBlocks } from "../answer/cite.ts";
import { correctionBlocks } from "../answer/fact-blocks.ts";
import { withOwnControls } from "../answer/fact-controls.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { findFact } from "../ask/lookup/find-fact.ts";
import { requiredText } from "../ask/parsing/option.ts";
import { formatLanguage, ownNameOf } from "../base/language/format.ts";
import { type Language, languages } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import type { Fact } from "../library/briefing/briefing.ts";
import { isTakenBack } from "../library/briefing/fact-kind.ts";

const say = messagesOf("commands", "attribution");

/** The language that a fact's own words are in where they are not in the wanted one. */
const otherLanguageOf = (fact: Fact, wanted: Language): string | null => {
  if (fact.type !== "statement" && fact.type !== "event") return null;
  const written = Object.keys(fact.text);
  return written.includes(wanted) ? null : written.includes("en") ? "en" : (written[0] ?? null);
};

const inStyle = (style: Language, fact: Fact, context: CommandContext): Block[] => {
  const { language } = context;
  const { text: ready, ownWording } = attributionOf(fact, { ...context, language: style });
  const other = ownWording === null ? null : otherLanguageOf(fact, style);
  const notes = [
    say(language, ownWording ?? "quotation"),
    ...(other === null ? [] : [say(language, "onlyIn", { language: formatLanguage(language, other) })]),
  ];
  return [heading(2, text(ownNameOf(style))), preformatted(ready), note(text(notes.join(" ")))];
};

/** What was withdrawn is not there to be pasted, whether or not it still stands in the briefing. */
const refuse = (reference: string, context: CommandContext): Answer => {
  const summary = say(context.language, "withdrawn");
  const blocks = [
    heading(1, text(reference)),
    paragraph(text(summary)),
    ...correctionBlocks(reference, context),
  ];
  return { language: context.language, summary, blocks };
};

const describe = (fact: Fact, context: CommandContext): Answer => {
  const { language } = context;
  const summary = `${say(language, "title")} · ${fact.reference}`;
  const styles = [language, ...languages.filter((other) => other !== language)];
  return {
    language,
    summary,
    blocks: withOwnControls(
      [
        heading(1, text(summary)),
        ...correctionBlocks(fact.reference, context),
        ...styles.flatMap((style) => inStyle(style, fact, context)),
        paragraph(text(say(language, "rests"))),
        ...passageBlocks(fact, language),
      ],
      fact.reference,
      "attribution",
      language,
    ),
  };
};

export default defineCommand({
  name: "attribution",
  localNames: textsOf("commands", "attribution", "commandName"),
  description: textsOf("commands", "attribution", "description"),
  example: textsOf("commands", "attribution", "example"),
  options: z.strictObject({
    fact: requiredText(textsOf("commands", "attribution", "option.fact")),
  }),
  run({ fact }, context) {
    const reference = fact.toLowerCase();
    const corrections = context.library.corrections.get(reference) ?? [];
    if (corrections.some(({ kind }) => isTakenBack(kind))) return refuse(reference, context);
    const found = findFact(fact, "attribution", context);
    return found.found ? describe(found.entity, context) : found.answer;
  },
});
