import { z } from "zod";
import {
  type Answer,
  type Block,
  type Control,
  choices,
  heading,
  list,
  note,
  paragraph,
} from "../answer/answer.ts";
import { nameOf } from "../answer/fact-lines.ts";
import { words } from "../answer/words.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { candidateBlocks, type NameCandidate, namedControls } from "../ask/lookup/candidates.ts";
import { presentKnown } from "../ask/lookup/which.ts";
import { requiredLongText } from "../ask/parsing/option.ts";
import { OnrecordError } from "../base/errors.ts";
import { formatList } from "../base/language/format.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { fold } from "../base/text/fold.ts";
import { type Inline, text } from "../base/text/inline.ts";
import { overlaps } from "../base/text/span.ts";
import type { NamedPerson } from "../drafts/people-in.ts";
import { type NamedIn, type NamedMention, namedIn } from "../library/names/named-in.ts";
import { readFrom } from "../library/recorded.ts";

const say = messagesOf("commands", "names");

/** How many people with the same name are shown. */
const mostShown = 10;

export default defineCommand({
  name: "names",
  localNames: textsOf("commands", "names", "commandName"),
  description: textsOf("commands", "names", "description"),
  example: textsOf("commands", "names", "example"),
  onMessage: textsOf("commands", "names", "onMessage"),
  options: z.strictObject({
    text: requiredLongText(textsOf("commands", "names", "option.text")),
  }),
  async run({ text: written }, context): Promise<Answer> {
    const { library, language } = context;
    const asked = written.normalize("NFC");
    const named = readFrom(
      library,
      (each) => namedIn(asked, each),
      ({ mentions }) => mentions.flatMap(({ ids }) => ids),
    );
    const { mentions } = named;
    const summary =
      mentions.length === 0
        ? say(language, "none", { people: library.people.size, organizations: library.organizations.size })
        : say(language, "title", { count: mentions.length });
    return {
      language,
      summary,
      blocks: [
        mentions.length === 0 ? paragraph(text(summary)) : heading(1, text(summary)),
        ...mentionBlocks(mentions, context),
        ...(await unknownBlocks(asked, named, context)),
      ],
    };
  },
});

/** A person who is certainly meant. Also shows the name as the text writes it, if that differs. */
const certainLine = ({ written }: NamedMention, id: string, context: CommandContext): readonly Inline[] => [
  ...presentKnown(id, context).content,
  ...(fold(written) === fold(nameOf(id, context))
    ? []
    : [text(` · ${say(context.language, "written", { written })}`)]),
];

/** The people whom a name may mean, as buttons. Each answer is a new message, because the text may have more names. */
const uncertainBlocks = ({ written, ids }: NamedMention, context: CommandContext): Block[] => {
  const { language } = context;
  const left = ids.length - mostShown;
  const rest: Control = {
    label: say(language, "more", { count: left }),
    line: `who ${written}`,
    effect: "follow",
  };
  return [
    paragraph(text(say(language, ids.length === 1 ? "perhaps" : "several", { written }))),
    ...candidateBlocks(
      ids.slice(0, mostShown).map((id) => presentKnown(id, context)),
      "follow",
      context,
      left > 0 ? [rest] : [],
    ),
  ];
};

/** First who is certainly meant, so that nobody else is in a list of those whom a name may mean; each in the order of the text. */
const mentionBlocks = (mentions: readonly NamedMention[], context: CommandContext): Block[] => {
  const lines: (readonly Inline[])[] = [];
  const sure: NameCandidate[] = [];
  const uncertain: Block[] = [];
  for (const mention of mentions) {
    const [id, other] = mention.ids;
    if (mention.whole && id !== undefined && other === undefined) {
      lines.push(certainLine(mention, id, context));
      sure.push(presentKnown(id, context));
    } else uncertain.push(...uncertainBlocks(mention, context));
  }
  if (lines.length === 0) return uncertain;
  return [
    list(lines),
    ...choices(words(context.language, "choose"), namedControls(sure, "follow")),
    ...uncertain,
  ];
};

/** People whom the rules find by the words around them, and who match no one on record. */
const unknownAmong = (people: readonly NamedPerson[], { places: known }: NamedIn): readonly string[] =>
  people
    .filter(({ places }) => places.every((place) => !known.some((each) => overlaps(each, place))))
    .map(({ name }) => name);

/** People in the text who are not on record, or the reason why they could not be found. */
const unknownBlocks = async (asked: string, named: NamedIn, context: CommandContext): Promise<Block[]> => {
  const { language } = context;
  try {
    const unknown = unknownAmong(await context.peopleIn(asked, say(language, "typed")), named);
    if (unknown.length === 0) return [];
    return [paragraph(text(say(language, "unknown", { names: formatList(language, unknown) })))];
  } catch (error) {
    if (!(error instanceof OnrecordError && error.code === "article")) throw error;
    return [note(text(error.sayIn(language)))];
  }
};
