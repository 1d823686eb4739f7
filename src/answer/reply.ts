import { formatList } from "../base/language/format.ts";
import type { Language } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import {
  type Answer,
  type Block,
  type CommandAnswer,
  type Control,
  type EntryKind,
  entryKinds,
  isEmbargoed,
  type Mark,
  note,
  paragraph,
} from "./answer.ts";
import { containDirection } from "./contain-direction.ts";
import { leavingRoom, type PageMeasure, paginate, type Room } from "./pages.ts";
import { withoutQuotes } from "./split.ts";

/** An answer with its command line, to show another page of it, or to share it. */
export interface Reply {
  readonly answer: CommandAnswer;
  /** The page to start from, counted from 1. */
  readonly page: number;
  /** The command line for another page of this answer. */
  lineOfPage(page: number): string;
  /** The command line that shares the answer with the channel; null if it cannot be shared. */
  readonly shareLine: string | null;
  /** The command line that watches the answer's one subject for its reader; absent if there is none. */
  readonly watchLine?: string | null;
  /** The sensitive marks of what it shows. If there are any, the reader is asked before it is shared. */
  readonly sensitive?: readonly Mark[];
  /** Whether it is a post: all its messages are shown. An answer shows one message, with a button for the next page. */
  readonly isPost: boolean;
  /** Set if the line only said thanks: where a line needs no answer, there is none. */
  readonly isThanks?: true;
  /** Set if the asker may not use the bot. Only they see the refusal. `isRepeated` means that they saw it just before. */
  readonly refusal?: { readonly isRepeated: boolean };
}

/** A fact that an answer shows, with the hashes of its corrections; null if the answer shows all that it has. */
export interface SeenFact {
  readonly reference: string;
  readonly corrections: readonly string[] | null;
}

/** A reply without a command, such as a digest. All of it is shown to everybody in the channel. */
export const publicReply = (answer: Answer): Reply => ({
  answer,
  page: 1,
  lineOfPage: () => "help",
  shareLine: null,
  isPost: true,
});

/** A reply without a share button, because no one else could see it, or everyone already does. */
export const privateReply = (reply: Reply): Reply => ({ ...reply, shareLine: null });

const say = messagesOf("answer", "reply");

/**
 * The limits of the first message of an answer, for a reporter who has ten seconds. With the line that counts the rest, it has
 * at most 900 characters. Passages are not counted, and are never cut.
 */
export const firstRoom: Room = { entries: 3, words: 800 };

/** The limits of the next messages, which only a reader who wants more opens. */
const nextRoom: Room = { entries: 6, words: 1_800 };

/** How many entries the first pages have at most. They may have fewer, because long facts need more pages. */
export const entriesUpTo = (page: number): number => firstRoom.entries + nextRoom.entries * (page - 1);

/** The facts on the first pages of an answer. They may be a few more than a reader saw, because long facts need more pages. */
export const factsUpTo = ({ blocks, fact }: CommandAnswer, page: number): readonly SeenFact[] => {
  const entries = blocks.flatMap((block): readonly SeenFact[] =>
    block.kind === "entry" && block.reference !== null
      ? [{ reference: block.reference, corrections: block.corrections ?? [] }]
      : [],
  );
  const shown = entries.slice(0, entriesUpTo(page));
  return fact === undefined ? shown : [...shown, { reference: fact, corrections: null }];
};

/** Longer passages are shown only when the reader presses a button. */
const mostQuoted = 1_500;

const kindCounts = (rest: readonly Block[], language: Language): readonly string[] =>
  entryKinds.flatMap((kind: EntryKind) => {
    const count = rest.filter((block) => block.kind === "entry" && block.counts === kind).length;
    return count === 0 ? [] : [say(language, `count.${kind}`, { count })];
  });

/** The note about the following pages: counts of entries by kind, or the number of pages. */
const restNote = (rest: readonly Block[], page: number, pages: number, language: Language): Block => {
  const kinds = kindCounts(rest, language);
  const [kind, ...others] = kinds;
  if (kind === undefined) return note(text(say(language, "page", { page, pages })));
  if (others.length === 0) return note(text(say(language, "moreOfOneKind", { kind })));
  const count = rest.filter(({ kind }) => kind === "entry").length;
  return note(text(say(language, "moreEntries", { count, kinds: formatList(language, kinds) })));
};

const moreControl = (reply: Reply, page: number): Control => ({
  label: say(reply.answer.language, "more"),
  line: reply.lineOfPage(page + 1),
  ...(reply.answer.readAs === undefined ? {} : { isQuestion: true }),
  effect: "follow",
});

const shareControls = ({ answer: { language }, shareLine, watchLine = null }: Reply): readonly Control[] => [
  ...(shareLine === null
    ? []
    : [{ label: say(language, "share"), line: shareLine, effect: "share" } as const]),
  ...(watchLine === null
    ? []
    : [{ label: say(language, "watch"), line: watchLine, effect: "follow" } as const]),
];

const controlsBlock = (controls: readonly Control[]): readonly Block[] =>
  controls.length === 0 ? [] : [{ kind: "controls", controls }];

// The longest page number in a button, so that a message leaves room for the button before the number is known.
const widestPage = 99_999;

/** The longest note that may end a page. */
const widestNote = (blocks: readonly Block[], language: Language): Block =>
  note(
    text(
      say(language, "moreEntries", {
        count: blocks.length,
        kinds: formatList(language, [
          ...kindCounts(blocks, language),
          say(language, "page", { page: widestPage, pages: widestPage }),
        ]),
      }),
    ),
  );

/** The embargo note on each message after the first, which names the briefings. */
const embargoMarks = (answer: Reply["answer"]): readonly Block[] =>
  isEmbargoed(answer) ? [note(text(say(answer.language, "embargo")))] : [];

/** Replaces very long passages of an entry by a button, so that they do not fill the whole message. */
const withShortPassages = (block: Block): Block => {
  if (block.kind !== "entry") return block;
  const quoted = block.quotes.reduce((sum, { exact }) => sum + (exact?.length ?? 0), 0);
  return quoted > mostQuoted ? withoutQuotes(block) : block;
};

/**
 * The messages of a reply, each as blocks that fit one message of the platform. If there are more than `most`, the last one
 * ends with a count of the rest, and buttons for the next page and for sharing. A page number past the end means the last
 * page. For an answer, there is always one message.
 */
export const messagesOfReply = (
  reply: Reply,
  measure: PageMeasure,
  most: number,
): readonly (readonly Block[])[] => {
  const { blocks, summary, language, footer = [] } = containDirection(reply.answer);
  const shownBlocks = (blocks.length > 0 ? blocks : [paragraph(text(summary))]).map(
    reply.isPost ? (block) => block : withShortPassages,
  );
  const share = shareControls(reply);
  const marks = embargoMarks(reply.answer);
  const isWhole = reply.isPost || reply.answer.fillsMessages === true;
  const roomOf = isWhole ? undefined : (page: number) => (page === 0 ? firstRoom : nextRoom);
  const atOnce = reply.isPost ? most : 1;
  const pagesWith = (...ends: readonly (readonly Block[])[]) =>
    paginate(
      shownBlocks,
      leavingRoom(
        measure,
        ends.map((end) => [...marks, ...end]),
      ),
      roomOf,
    );
  const marked = (page: readonly Block[], index: number): readonly Block[] =>
    index === 0 ? page : [...marks, ...page];
  const lastEnd = [...controlsBlock(share), ...footer];
  const all = pagesWith(lastEnd);
  if (all.length <= atOnce) {
    return all.map((page, index) => [...marked(page, index), ...(index === all.length - 1 ? lastEnd : [])]);
  }
  const widest = controlsBlock([moreControl(reply, widestPage), ...share]);
  const pages = pagesWith([widestNote(shownBlocks, language), ...widest, ...footer]);
  const start = Math.min(reply.page, pages.length) - 1;
  const shown = pages.slice(start, start + atOnce);
  const lastPage = start + shown.length;
  return shown.map((page, index) => {
    const whole = marked(page, start + index);
    if (index < shown.length - 1) return whole;
    if (lastPage >= pages.length) return [...whole, ...lastEnd];
    const rest = restNote(pages.slice(lastPage).flat(), lastPage, pages.length, language);
    return [...whole, rest, ...controlsBlock([moreControl(reply, lastPage), ...share]), ...footer];
  });
};
