import { type Block, type CommandAnswer, isEmbargoed } from "../../answer/answer.ts";
import { sensitivityIn } from "../../answer/fact-entry.ts";
import { writeLine } from "../../answer/line.ts";
import { entriesUpTo, type Reply } from "../../answer/reply.ts";
import type { Library } from "../../library/library.ts";
import type { Asker } from "../access/asker.ts";

interface Answered extends Pick<Reply, "page" | "lineOfPage"> {
  readonly asker: Asker;
  /** Whether the command answers for its asker alone. */
  readonly isPersonal: boolean;
  /** The library that the answer was read from; null if it is an apology. */
  readonly seen: Library | null;
}

/** What a reader may do with any answer: share it with the channel, or watch what it is about. */
export const offeredBelow = (
  answer: CommandAnswer,
  { asker, isPersonal, page, lineOfPage, seen }: Answered,
): Pick<Reply, "shareLine" | "watchLine" | "sensitive"> => {
  // Offer to share only answers that rest on a passage, and not, for example, that a name was not found.
  const isShared =
    !isEmbargoed(answer) &&
    asker.channel !== null &&
    !asker.isDirect &&
    !isPersonal &&
    answer.blocks.some(restsOnPassage);
  const mayWatch = isShared ? asker.readsAlone : asker.isDirect && !isEmbargoed(answer);
  return {
    shareLine: isShared ? lineOfPage(page) : null,
    watchLine: mayWatch ? watchLineOf(answer) : null,
    sensitive: isShared ? sensitivityIn(answer, entriesUpTo(page), seen) : [],
  };
};

const restsOnPassage = (block: Block): boolean =>
  block.kind === "passage" || (block.kind === "entry" && block.quotes.length > 0);

/** The line that watches the one person, organization or topic that an answer is about. Null if it is about none, or about several. */
const watchLineOf = ({ subject }: CommandAnswer): string | null => {
  const [who, ...others] = subject === undefined ? [] : [...subject.actors, subject.topic ?? []].flat();
  return who === undefined || others.length > 0
    ? null
    : writeLine({ command: "watch", given: { who, for: "me" }, page: 1 }, undefined);
};
