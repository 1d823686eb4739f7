import { type Answer, type Block, command, note, paragraph, text } from "./answer.ts";
import { defineMessages } from "./i18n/messages.ts";
import { type PageMeasure, paginate } from "./pages.ts";

/** An answer, and what was asked: enough to ask for another page of it. */
export interface Reply {
  readonly answer: Answer;
  /** The page to start from, 1-based. */
  readonly page: number;
  /** The line that a reader types for another page of this answer. */
  lineOfPage(page: number): string;
}

const say = defineMessages({
  en: { more: "Page {page} of {pages}. To read on: {line}" },
  fr: { more: "Page {page} sur {pages}. Pour lire la suite : {line}" },
  vi: { more: "Trang {page}/{pages}. Để đọc tiếp: {line}" },
});

const moreNote = (reply: Reply, page: number, pages: number): Block =>
  note(
    ...say.inline(reply.answer.language, "more", { page, pages, line: command(reply.lineOfPage(page + 1)) }),
  );

// The widest numbers that a note can hold, so that a message leaves room for it before the number is known.
const widestPage = 99_999;

/**
 * The messages of a reply, each as blocks that fit one message of the platform. Where there are more than `most`,
 * the last one says how to read on; a page past the end is the last one.
 */
export const messagesOf = (
  reply: Reply,
  measure: PageMeasure,
  most: number,
): readonly (readonly Block[])[] => {
  const { blocks, summary } = reply.answer;
  const shownBlocks = blocks.length > 0 ? blocks : [paragraph(text(summary))];
  const all = paginate(shownBlocks, measure);
  if (all.length <= most) return all;
  const reserved = measure.sizeOf(moreNote(reply, widestPage, widestPage));
  const pages = paginate(shownBlocks, {
    ...measure,
    limit: {
      blocks: measure.limit.blocks - reserved.blocks,
      characters: measure.limit.characters - reserved.characters,
    },
  });
  const start = Math.min(reply.page, pages.length) - 1;
  const shown = pages.slice(start, start + most);
  const lastPage = start + shown.length;
  if (lastPage >= pages.length) return shown;
  return shown.map((page, index) =>
    index === shown.length - 1 ? [...page, moreNote(reply, lastPage, pages.length)] : page,
  );
};
