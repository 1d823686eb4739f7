import { z } from "zod";
import { type Answer, type Block, heading, list, paragraph } from "../answer/answer.ts";
import { historyBlocks, statusBlocks } from "../answer/commitment-history.ts";
import { correctionBlocks, correctionLines, groundsBlocks } from "../answer/fact-blocks.ts";
import { withOwnControls } from "../answer/fact-controls.ts";
import { factLine, type Reader } from "../answer/fact-lines.ts";
import { sourceBlocks } from "../answer/source-details.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { findBriefing, listBriefings } from "../ask/lookup/find-briefing.ts";
import { noSuchFact } from "../ask/lookup/find-fact.ts";
import { answerAbout } from "../ask/lookup/which.ts";
import { optionalText } from "../ask/parsing/option.ts";
import { localize } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { command, joined, text } from "../base/text/inline.ts";
import { type Briefing, type Fact, factsOf, passagesOf } from "../library/briefing/briefing.ts";
import { isTakenBack } from "../library/briefing/fact-kind.ts";

const say = messagesOf("commands", "source");

const factBlocks = (fact: Fact, reader: Reader): Block[] => [
  paragraph(...factLine(fact, reader)),
  ...groundsBlocks(fact, reader),
];

/** What has become of a commitment. */
const becameBlocks = (fact: Fact, { language, now, timeZone }: CommandContext): readonly Block[] => {
  if (fact.type !== "statement" || fact.kind !== "commitment") return [];
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return [
    ...statusBlocks(fact, today, language),
    ...(fact.updates.length === 0 ? [] : historyBlocks(fact, { language, timeZone, showsProposed: false })),
  ];
};

const describeFact = (fact: Fact, reader: CommandContext): Answer => {
  const sources = [...new Set(passagesOf(fact).map((passage) => passage.source))];
  return {
    language: reader.language,
    summary: fact.reference,
    blocks: withOwnControls(
      [
        heading(1, text(fact.reference)),
        ...factBlocks(fact, reader),
        ...becameBlocks(fact, reader),
        ...sources.flatMap((source) => sourceBlocks(source, reader)),
      ],
      fact.reference,
      "source",
      reader.language,
    ),
  };
};

/** A fact that was withdrawn and is no longer in the briefing: what is known is that, when and why. */
const describeGone = (reference: string, reader: Reader): Answer => ({
  language: reader.language,
  summary: reference,
  blocks: [heading(1, text(reference)), ...correctionBlocks(reference, reader)],
});

/** What of a briefing was withdrawn, with the reference of each. */
const withdrawnBlocks = ({ slug, corrections }: Briefing, reader: Reader): Block[] => {
  const withdrawn = corrections.filter((correction) => isTakenBack(correction.kind));
  const references = [...new Set(withdrawn.map(({ fact }) => `${slug}/${fact}`))];
  if (references.length === 0) return [];
  const lines = references.map((reference) =>
    joined([[command(`source ${reference}`)], ...correctionLines(reference, reader)], " · "),
  );
  return [heading(2, text(say(reader.language, "withdrawn"))), list(lines)];
};

const describeSources = (briefing: Briefing, reader: Reader): Answer => {
  const { language } = reader;
  const headline = localize(briefing.headline, language);
  return {
    language,
    summary: headline,
    blocks: [
      heading(1, text(headline)),
      ...briefing.sources.flatMap((source) => sourceBlocks(source, reader)),
      heading(2, text(say(language, "passages"))),
      ...factsOf(briefing).flatMap((fact) => factBlocks(fact, reader)),
      ...withdrawnBlocks(briefing, reader),
    ],
  };
};

export default defineCommand({
  name: "source",
  localNames: textsOf("commands", "source", "commandName"),
  description: textsOf("commands", "source", "description"),
  example: "",
  options: z.strictObject({
    what: optionalText(textsOf("commands", "source", "option.what"), "briefings"),
  }),
  run({ what }, context) {
    if (what === null) return listBriefings("source", context);
    const reference = what.toLowerCase();
    const fact = context.library.facts.get(reference);
    if (fact !== undefined) return describeFact(fact, context);
    if (context.library.corrections.has(reference)) return describeGone(reference, context);
    const briefing = context.library.bySlug.get(reference.split("/")[0] ?? "");
    if (briefing !== undefined && reference.includes("/"))
      return noSuchFact(what, briefing, "source", context);
    const found = findBriefing(what, "source", context);
    return answerAbout(found, (each) => describeSources(each, context));
  },
});
