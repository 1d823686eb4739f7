import type { Language } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import { code, command, text } from "../base/text/inline.ts";
import { type Answer, type Block, type CommandAnswer, type Control, note, paragraph } from "./answer.ts";
import { containBlock, containDirection } from "./contain-direction.ts";
import { factControls, factMenu, referencesIn } from "./fact-controls.ts";
import { addSizes, largest, noSize, type PageMeasure, paginate, type Size } from "./pages.ts";

/** An answer, and what was asked: enough to ask for another page of it, or to show it to others. */
export interface Reply {
  readonly answer: CommandAnswer;
  /** The page to start from, 1-based. */
  readonly page: number;
  /** The line that a reader types for another page of this answer. */
  lineOfPage(page: number): string;
  /** The line whose answer the asker may show to the channel; null if there is nothing to show. */
  readonly shareLine: string | null;
  /** Set if the asker may not ask: only they see the refusal. `isRepeated` if they got it just before. */
  readonly refusal?: { readonly isRepeated: boolean };
}

/** An answer to no question, such as a digest, shown whole to all readers of the channel. */
export const publicReply = (answer: Answer): Reply => ({
  answer,
  page: 1,
  lineOfPage: () => "help",
  shareLine: null,
});

/** A reply that needs no sharing: no one else could see it, or everyone does already. */
export const privateReply = (reply: Reply): Reply => ({ ...reply, shareLine: null });

const say = messagesOf("answer", "reply");

// A longer line is a pasted text: repeated, it would take the place of the answer.
const longestLine = 300;

const pageNote = (reply: Reply, page: number, pages: number): Block => {
  const { language } = reply.answer;
  const line = reply.lineOfPage(page + 1);
  return containBlock(
    note(
      ...(line.length > longestLine
        ? say.inline(language, "sameText", { page, pages, option: code(`page:${page + 1}`) })
        : say.inline(language, "page", { page, pages, line: command(line) })),
    ),
  );
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

// The widest numbers that a note can hold, so that a message leaves room for it before the number is known.
const widestPage = 99_999;

/** What ends one message: a menu or buttons for its facts, and those that are given. */
const withControls = (
  page: readonly Block[],
  language: Language,
  last: readonly Control[],
): readonly Block[] => {
  const references = referencesIn(page);
  const [only] = references;
  const controls = [
    ...(references.length === 1 && only !== undefined ? factControls(only, language) : []),
    ...last,
  ];
  const menu = references.length > 1 ? [factMenu(references, language)] : [];
  return [...page, ...menu, ...controlsBlock(controls)];
};

/**
 * The ways in which a message may end: with the buttons of its only fact, or with the menu of all, whose options are
 * counted with their passages. `longest` is the longest reference of a fact; null if there is no fact.
 */
const endsOf = (
  longest: string | null,
  language: Language,
  last: readonly Control[],
): readonly (readonly Block[])[] =>
  longest === null
    ? [controlsBlock(last)]
    : [
        controlsBlock([...factControls(longest, language), ...last]),
        [factMenu([], language), ...controlsBlock(last)],
      ];

/** A measure that leaves room for whichever of the ends takes most. */
const leavingRoom = (
  measure: PageMeasure,
  language: Language,
  ends: readonly (readonly Block[])[],
): PageMeasure => {
  const menuSize = (references: readonly string[]): Size => measure.sizeOf(factMenu(references, language));
  const empty = menuSize([]);
  const room = ends.map((end) => end.map(measure.sizeOf).reduce(addSizes, noSize)).reduce(largest, noSize);
  return {
    limit: {
      blocks: measure.limit.blocks - room.blocks,
      characters: measure.limit.characters - room.characters,
    },
    sizeOf(block) {
      const size = measure.sizeOf(block);
      if (block.kind !== "passage" || block.reference === null) return size;
      const option = menuSize([block.reference]);
      return {
        blocks: size.blocks + option.blocks - empty.blocks,
        characters: size.characters + option.characters - empty.characters,
      };
    },
  };
};

/** What an answer under embargo says again on each message after its first, which names the briefings. */
const embargoMarks = ({ restsOn, language }: Reply["answer"]): readonly Block[] =>
  restsOn === undefined ? [] : [note(text(say(language, "embargo")))];

/**
 * The messages of a reply, each as blocks that fit one message of the platform. Each ends with what a reader may ask
 * of its facts, and the last one with ways to share the answer and to read on where there are more than `most`; a page
 * past the end is the last one.
 */
export const messagesOfReply = (
  reply: Reply,
  measure: PageMeasure,
  most: number,
): readonly (readonly Block[])[] => {
  const { blocks, summary, language } = containDirection(reply.answer);
  const shownBlocks = blocks.length > 0 ? blocks : [paragraph(text(summary))];
  const [longest = null] = referencesIn(shownBlocks).toSorted((a, b) => b.length - a.length);
  const share = shareControls(reply);
  const marks = embargoMarks(reply.answer);
  const ends = endsOf(longest, language, share).map((end) => [...marks, ...end]);
  const all = paginate(shownBlocks, leavingRoom(measure, language, ends)).map((page, index) =>
    index === 0 ? page : [...marks, ...page],
  );
  if (all.length <= most) {
    return all.map((page, index) => withControls(page, language, index === all.length - 1 ? share : []));
  }
  const widestNote = pageNote(reply, widestPage, widestPage);
  const lastEnds = endsOf(longest, language, [moreControl(reply, widestPage), ...share]);
  const room = lastEnds.map((end) => [...marks, widestNote, ...end]);
  const pages = paginate(shownBlocks, leavingRoom(measure, language, room)).map((page, index) =>
    index === 0 ? page : [...marks, ...page],
  );
  const start = Math.min(reply.page, pages.length) - 1;
  const shown = pages.slice(start, start + most);
  const lastPage = start + shown.length;
  return shown.map((page, index) => {
    if (index < shown.length - 1) return withControls(page, language, []);
    if (lastPage >= pages.length) return withControls(page, language, share);
    const noted = [...page, pageNote(reply, lastPage, pages.length)];
    return withControls(noted, language, [moreControl(reply, lastPage), ...share]);
  });
};
