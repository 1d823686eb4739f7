import { z } from "zod";
import { type Answer, type Block, heading, note, paragraph } from "../answer/answer.ts";
import { groundsBlocks } from "../answer/fact-blocks.ts";
import { factLine } from "../answer/fact-lines.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { narrowedFacts } from "../ask/lookup/about.ts";
import { elsewhereBlocks } from "../ask/lookup/in-texts.ts";
import { narrow, topicOption, whoOption } from "../ask/lookup/narrow.ts";
import { formatDate } from "../base/language/format.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import { actorsOf, type Fact } from "../library/briefing/briefing.ts";
import type { Library } from "../library/library.ts";
import { readFrom, referencesOf } from "../library/recorded.ts";

const say = messagesOf("commands", "timeline");

/** More than this is no answer but an archive. */
const mostFacts = 60;

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
  localNames: textsOf("commands", "timeline", "commandName"),
  description: textsOf("commands", "timeline", "description"),
  example: "hung",
  options: z.strictObject({
    who: whoOption,
    topic: topicOption,
  }),
  run({ who, topic }, context) {
    const { library } = context;
    const found = narrow({ who, topic }, "timeline", context);
    if (!found.found) return found.answer;
    const { actors, about, label } = found.entity;
    const ids = actors.map(({ id }) => id);
    const facts = readFrom(
      library,
      (each) => {
        const wanted = new Set(narrowedFacts(inOrder(each), about, each));
        const isTheirs = (fact: Fact): boolean => actorsOf(fact).some((id) => ids.includes(id));
        return inOrder(each).filter((fact) => wanted.has(fact) && (ids.length === 0 || isTheirs(fact)));
      },
      referencesOf,
    );
    const answer = show(facts, label, context);
    const more = facts.length > 0 ? [] : elsewhereBlocks(about, context);
    return { ...answer, blocks: [...found.readAs, ...answer.blocks, ...more] };
  },
});
