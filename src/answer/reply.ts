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
  note,
  paragraph,
} from "./answer.ts";
import { containDirection } from "./contain-direction.ts";
import { addSizes, largest, noSize, type PageMeasure, paginate, type Room } from "./pages.ts";
import { withoutQuotes } from "./split.ts";

/** An answer, and what was asked: enough to ask for another page of it, or to show it to others. */
export interface Reply {
  readonly answer: CommandAnswer;
  /** The page to start from, 1-based. */
  readonly page: number;
  /** The line that a reader types for another page of this answer. */
  lineOfPage(page: number): string;
  /** The line whose answer the asker may show to the channel; null if there is nothing to show. */
  readonly shareLine: string | null;
  /** Whether it is a post, which is shown whole: an answer is one message, and buttons lead to the rest. */
  readonly isPost: boolean;
  /** Set if the line only said thanks: where a line needs no answer, there is none. */
  readonly isThanks?: true;
  /** Set if the asker may not ask: only they see the refusal. `isRepeated` if they got it just before. */
  readonly refusal?: { readonly isRepeated: boolean };
}

/** An answer to no question, such as a digest, shown whole to all readers of the channel. */
export const publicReply = (answer: Answer): Reply => ({
  answer,
  page: 1,
  lineOfPage: () => "help",
  shareLine: null,
  isPost: true,
});

/** A reply that needs no sharing: no one else could see it, or everyone does already. */
export const privateReply = (reply: Reply): Reply => ({ ...reply, shareLine: null });

const say = messagesOf("answer", "reply");

/**
 * A reporter has ten seconds: so much is in the first message of an answer, which has 900 characters with the line that says
 * what else there is. Passages are not counted, and are shown whole.
 */
export const firstRoom: Room = { entries: 3, words: 800 };

/** A reader who wants more reads on. */
const nextRoom: Room = { entries: 6, words: 1_800 };

/** Longer passages are shown if the reader asks for them. */
const mostQuoted = 1_500;

const kindCounts = (rest: readonly Block[], language: Language): readonly string[] =>
  entryKinds.flatMap((kind: EntryKind) => {
    const count = rest.filter((block) => block.kind === "entry" && block.counts === kind).length;
    return count === 0 ? [] : [say(language, `count.${kind}`, { count })];
  });

/** What is on the pages that follow: entries by kind, else how many pages there are. */
const restNote = (rest: readonly Block[], page: number, pages: number, language: Language): Block => {
  const kinds = kindCounts(rest, language);
  if (kinds.length === 0) return note(text(say(language, "page", { page, pages })));
  const count = rest.filter(({ kind }) => kind === "entry").length;
  return note(text(say(language, "moreEntries", { count, kinds: formatList(language, kinds) })));
};

const moreControl = (reply: Reply, page: number): Control => ({
  label: say(reply.answer.language, "more"),
  line: reply.lineOfPage(page + 1),
  effect: "follow",
});

const shareControls = ({ answer, shareLine }: Reply): readonly Control[] =>
  shareLine === null ? [] : [{ label: say(answer.language, "share"), line: shareLine, effect: "share" }];

const controlsBlock = (controls: readonly Control[]): readonly Block[] =>
  controls.length === 0 ? [] : [{ kind: "controls", controls }];

// The widest numbers that a button can hold, so that a message leaves room for it before the number is known.
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

/** A measure that leaves room for whichever of the ends takes most. */
const leavingRoom = (measure: PageMeasure, ends: readonly (readonly Block[])[]): PageMeasure => {
  const room = ends.map((end) => end.map(measure.sizeOf).reduce(addSizes, noSize)).reduce(largest, noSize);
  return {
    limit: {
      blocks: measure.limit.blocks - room.blocks,
      characters: measure.limit.characters - room.characters,
    },
    sizeOf: (block) => measure.sizeOf(block),
  };
};

/** What an answer under embargo says again on each message after its first, which names the briefings. */
const embargoMarks = (answer: Reply["answer"]): readonly Block[] =>
  isEmbargoed(answer) ? [note(text(say(answer.language, "embargo")))] : [];

/** An entry whose passages would push out everything else shows them on request. */
const withShortPassages = (block: Block): Block => {
  if (block.kind !== "entry") return block;
  const quoted = block.quotes.reduce((sum, { exact }) => sum + (exact?.length ?? 0), 0);
  return quoted > mostQuoted ? withoutQuotes(block) : block;
};

/**
 * The messages of a reply, each as blocks that fit one message of the platform. The last one ends with what else there
 * is, and with ways to read on and to share the answer, if there are more than `most`; a page past the end is the last one. An answer is
 * one message, whatever `most` is.
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
  const roomOf = reply.isPost ? undefined : (page: number) => (page === 0 ? firstRoom : nextRoom);
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
