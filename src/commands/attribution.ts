import { z } from "zod";
import {
  type Answer,
  type CommandAnswer,
  type Control,
  heading,
  note,
  paragraph,
  preformatted,
} from "../answer/answer.ts";
import { attributionOf, type OwnWording } from "../answer/attribution.ts";
import { correctionBlocks, passageBlocks } from "../answer/cite.ts";
import { factLabel, ownControls, sensitivityMarks } from "../answer/fact-entry.ts";
import type { RecordContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { findFact } from "../ask/lookup/find-fact.ts";
import { optionalChoice, requiredReference } from "../ask/parsing/option.ts";
import { formatLanguage, ownNameOf } from "../base/language/format.ts";
import { type Language, languages } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { strong, text } from "../base/text/inline.ts";
import { type Fact, isTakenBack } from "../library/briefing/briefing.ts";

const say = messagesOf("commands", "attribution");

export default defineCommand({
  name: "attribution",
  localNames: textsOf("commands", "attribution", "commandName"),
  description: textsOf("commands", "attribution", "description"),
  example: textsOf("commands", "attribution", "example"),
  answersFromRecord: true,
  options: z.strictObject({
    fact: requiredReference(textsOf("commands", "attribution", "option.fact")),
    language: optionalChoice(textsOf("commands", "attribution", "option.language"), languages, (style) =>
      ownNameOf(style),
    ),
  }),
  run({ fact, language: style }, context) {
    const reference = fact.toLowerCase();
    const corrections = context.library.corrections.get(reference) ?? [];
    if (corrections.some(({ kind }) => isTakenBack(kind))) return refuse(reference, context);
    const found = findFact(fact, "attribution", context);
    return found.found ? describe(found.entity, style ?? context.language, context) : found.answer;
  },
});

/** The language of a fact's own words, if it is not the wanted one. */
const otherLanguageOf = (fact: Fact, wanted: Language): string | null => {
  if (fact.type === "role") return null;
  const written = Object.keys(fact.type === "figure" ? fact.counts : fact.text);
  return written.includes(wanted) ? null : written.includes("en") ? "en" : (written[0] ?? null);
};

/** Notes for a reader before they paste the words. */
const notesOf = (fact: Fact, style: Language, ownWording: OwnWording | null, language: Language): string => {
  const other = ownWording === null ? null : otherLanguageOf(fact, style);
  return [
    say(language, ownWording ?? "quotation"),
    ...(other === null ? [] : [say(language, "onlyIn", { language: formatLanguage(language, other) })]),
  ].join(" ");
};

/** Refuses to give a withdrawn fact, even if the briefing still has it. */
const refuse = (reference: string, context: RecordContext): Answer => {
  const summary = say(context.language, "withdrawn");
  const blocks = [paragraph(text(summary)), ...correctionBlocks(reference, context)];
  return { language: context.language, summary, blocks };
};

const describe = (fact: Fact, style: Language, context: RecordContext): CommandAnswer => {
  const { language } = context;
  const { text: ready, ownWording } = attributionOf(fact, { ...context, language: style });
  const title = say(language, "title");
  const about = factLabel(fact, context);
  const inOther = languages
    .filter((other) => other !== style)
    .map(
      (other): Control => ({
        label: ownNameOf(other),
        line: `attribution ${fact.reference} language:${other}`,
        effect: "replace",
        about,
      }),
    );
  return {
    language,
    summary: `${title} · ${about}`,
    fact: fact.reference,
    blocks: [
      heading(1, text(title)),
      ...sensitivityMarks(fact, language).map((mark) => paragraph(strong(mark.text))),
      ...correctionBlocks(fact.reference, context),
      preformatted(ready),
      note(text(notesOf(fact, style, ownWording, language))),
      ...passageBlocks(fact, language),
    ],
    footer: [
      {
        kind: "controls",
        controls: [...ownControls(fact.reference, about, "attribution", language), ...inOther],
      },
    ],
  };
};
