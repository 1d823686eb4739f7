import { z } from "zod";
import { type Answer, type Block, heading, note, paragraph } from "../answer/answer.ts";
import { groundsBlocks } from "../answer/fact-blocks.ts";
import { factLine } from "../answer/fact-lines.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { narrow, topicOption, whoOption } from "../ask/lookup/narrow.ts";
import { formatDate } from "../base/language/format.ts";
import { defineMessages } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import type { Fact } from "../library/briefing/briefing.ts";
import type { Library } from "../library/library.ts";
import { readFrom, referencesOf } from "../library/recorded.ts";

const say = defineMessages({
  en: {
    title: "Timeline",
    none: "Nothing with a date is on record.",
    newestOf: "The newest {shown} of {all}. To see others, name a person, an organization or a topic.",
  },
  fr: {
    title: "Chronologie",
    none: "Rien de daté dans la base.",
    newestOf:
      "Les {shown} plus récents sur {all}. Pour en voir d’autres, précisez une personne, une organisation ou un thème.",
  },
  vi: {
    title: "Dòng thời gian",
    none: "Chưa có mục nào ghi ngày.",
    newestOf:
      "{shown} mục mới nhất trong số {all}. Để xem mục khác, hãy nêu một người, một tổ chức hoặc một chủ đề.",
  },
});

/** More than this is no answer but an archive. */
const mostFacts = 60;

/** Whom a fact is about. */
const actorsOf = (fact: Fact): readonly (string | undefined)[] => {
  switch (fact.type) {
    case "role":
      return [fact.person, fact.organization];
    case "statement":
      return [fact.speaker, fact.onBehalfOf];
    case "figure":
      return [];
    case "event":
      return fact.participants;
    default:
      return fact satisfies never;
  }
};

const topicsOf = (fact: Fact): readonly string[] =>
  fact.type === "statement" || fact.type === "figure" ? fact.topics : [];

/** All facts that there are, the oldest first. */
const inOrder = ({ briefings }: Library): Fact[] =>
  briefings
    .flatMap((briefing): Fact[] => [
      ...briefing.people.flatMap(({ roles }) => roles),
      ...briefing.statements,
      ...briefing.figures,
      ...briefing.events,
    ])
    .sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));

const show = (facts: readonly Fact[], about: string, context: CommandContext): Answer => {
  const { language } = context;
  const title = about === "" ? say(language, "title") : `${say(language, "title")} · ${about}`;
  const shown = facts.slice(-mostFacts);
  const days = Map.groupBy(shown, ({ asOf }) => asOf);
  const blocks: Block[] = [heading(1, text(title))];
  for (const [day, ofDay] of days) {
    blocks.push(heading(2, text(formatDate(language, day))));
    for (const fact of ofDay) {
      blocks.push(paragraph(...factLine(fact, context)), ...groundsBlocks(fact, context));
    }
  }
  if (shown.length === 0) blocks.push(paragraph(text(say(language, "none"))));
  if (shown.length < facts.length) {
    blocks.push(note(text(say(language, "newestOf", { shown: shown.length, all: facts.length }))));
  }
  return { language, summary: title, blocks };
};

export default defineCommand({
  name: "timeline",
  localNames: { fr: "chronologie", vi: "dòng-thời-gian" },
  description: {
    en: "What is on record about a person or a topic, by date, with the passages",
    fr: "Ce que dit la base sur une personne ou un thème, par date, passages à l’appui",
    vi: "Thông tin về một người hoặc một chủ đề, theo ngày, kèm đoạn trích",
  },
  example: "hung",
  options: z.strictObject({
    who: whoOption,
    topic: topicOption,
  }),
  run({ who, topic }, context) {
    const { library } = context;
    const found = narrow({ who, topic }, "timeline", context);
    if (!found.found) return found.answer;
    const { actor, topic: subject, label } = found.entity;
    const facts = readFrom(
      library,
      (each) =>
        inOrder(each).filter(
          (fact) =>
            (actor === null || actorsOf(fact).includes(actor.id)) &&
            (subject === null || topicsOf(fact).includes(subject.id)),
        ),
      referencesOf,
    );
    return show(facts, label, context);
  },
});
