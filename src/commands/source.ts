import { z } from "zod";
import { type Answer, type Block, command, heading, paragraph, text } from "../answer.ts";
import type { Briefing, Fact } from "../briefing/briefing.ts";
import { factLine, passageBlocks, type Reader } from "../cite.ts";
import { defineCommand } from "../command.ts";
import { findBriefing, listBriefings } from "../find-briefing.ts";
import { localize } from "../i18n/language.ts";
import { defineMessages } from "../i18n/messages.ts";
import { optionalText } from "../option.ts";
import { sourceBlocks } from "../source-details.ts";
import { nothingFound } from "../which.ts";

const say = defineMessages({
  en: { passages: "Passages", facts: "{count, plural, one {# fact} other {# facts}} of {briefing}" },
  fr: {
    passages: "Passages",
    facts: "{count, plural, one {# fait} many {# de faits} other {# faits}} de {briefing}",
  },
  vi: { passages: "Đoạn trích", facts: "{count} thông tin của {briefing}" },
});

const factBlocks = (fact: Fact, reader: Reader): Block[] => [
  paragraph(...factLine(fact, reader)),
  ...passageBlocks(fact, reader.language),
];

const describeFact = (fact: Fact, reader: Reader): Answer => {
  const sources = [...new Set(fact.passages.map((passage) => passage.source))];
  return {
    language: reader.language,
    summary: fact.reference,
    blocks: [
      heading(1, text(fact.reference)),
      ...factBlocks(fact, reader),
      ...sources.flatMap((source) => sourceBlocks(source, reader)),
    ],
  };
};

const factsOf = ({ people, statements, figures, events }: Briefing): readonly Fact[] => [
  ...people.flatMap(({ roles }) => roles),
  ...statements,
  ...figures,
  ...events,
];

/** The reference names a briefing that there is, and a fact that there is not: shows which there are. */
const noSuchFact = (query: string, briefing: Briefing, reader: Reader): Answer => {
  const references = factsOf(briefing).map((fact) => fact.reference);
  const searched = () => say(reader.language, "facts", { count: references.length, briefing: briefing.slug });
  const present = (reference: string) => [command(`source ${reference}`)];
  return nothingFound({ query, searched, present }, references, reader);
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
    ],
  };
};

export default defineCommand({
  name: "source",
  description: {
    en: "Where it says so: publisher, dates, language, caveats and every passage",
    fr: "Où c’est écrit : éditeur, dates, langue, réserves et tous les passages",
    vi: "Nguồn ở đâu: đơn vị xuất bản, ngày, ngôn ngữ, lưu ý và mọi đoạn trích",
  },
  example: "",
  options: z.strictObject({
    what: optionalText({
      en: "A briefing, or a fact’s reference such as a-briefing/a-fact",
      fr: "Un dossier, ou la référence d’un fait telle que un-dossier/un-fait",
      vi: "Một hồ sơ, hoặc mã của một thông tin như ho-so/thong-tin",
    }),
  }),
  run({ what }, context) {
    if (what === null) return listBriefings("source", context);
    const reference = what.toLowerCase();
    const fact = context.library.facts.get(reference);
    if (fact !== undefined) return describeFact(fact, context);
    const briefing = context.library.bySlug.get(reference.split("/")[0] ?? "");
    if (briefing !== undefined && reference.includes("/")) return noSuchFact(what, briefing, context);
    const found = findBriefing(what, "source", context);
    return found.found ? describeSources(found.entity, context) : found.answer;
  },
});
