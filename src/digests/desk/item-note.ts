import { type Answer, type Block, heading, note, paragraph } from "../../answer/answer.ts";
import { groundsBlocks } from "../../answer/cite.ts";
import { alone, factLine } from "../../answer/fact-lines.ts";
import { strong, text } from "../../base/text/inline.ts";
import type { Library } from "../../library/library.ts";
import type { QueueItem } from "../../store/queue/queue-item.ts";
import {
  answerLine,
  askedBy,
  type ItemReader,
  itemControls,
  itemWords,
  stateOfItem,
  titleOfItem,
} from "./item-words.ts";

/** How much of the fact an item shows, so that it fits into one message. */
export type ItemLength = "with-passages" | "with-fact" | "words";

/** An item of the queue with its buttons. `library` is the one that everybody may read. */
export const itemAnswer = (
  item: QueueItem,
  library: Library,
  reader: ItemReader,
  length: ItemLength = "with-passages",
): Answer => {
  const { language } = reader;
  const title = titleOfItem(item, language);
  const answer = answerLine(item, language);
  const controls = itemControls(item, language);
  return {
    language,
    summary: `${title} · ${itemWords(item, language)}`,
    blocks: [
      heading(2, text(title)),
      paragraph(text(itemWords(item, language))),
      note(...askedBy(item, reader)),
      ...factBlocks(item, library, reader, length),
      ...(item.state === "open" ? [] : [paragraph(...stateOfItem(item, reader).map(asStrong))]),
      ...(answer === null ? [] : [paragraph(...answer)]),
      ...(controls.length === 0 ? [] : [{ kind: "controls" as const, controls }]),
    ],
  };
};

const factBlocks = (
  { fact: reference }: QueueItem,
  library: Library,
  { language }: ItemReader,
  length: ItemLength,
): readonly Block[] => {
  // A fact that came under embargo, or was taken down, is not in the open library.
  const fact = reference === null ? undefined : library.facts.get(reference);
  if (fact === undefined || length === "words") return [];
  const reader = { library, language };
  const line = paragraph(...factLine(fact, alone, reader));
  return length === "with-fact" ? [line] : [line, ...groundsBlocks(fact, reader)];
};

const asStrong = (part: ReturnType<typeof text>) => (part.kind === "text" ? strong(part.text) : part);
