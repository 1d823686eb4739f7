import { LRUCache } from "lru-cache";
import type { CommandAnswer } from "../answer/answer.ts";
import type { Given } from "../answer/line.ts";
import type { Library } from "../library/library.ts";
import type { Reads } from "../library/record-reads.ts";
import type { Command } from "./command.ts";
import type { AnswerContext } from "./context.ts";
import { recordContextOf } from "./define-command.ts";

/**
 * How many characters of JSON the kept answers may have. A character takes about two bytes of memory, and the answer about a person with a
 * hundred statements has 200,000.
 */
export const mostKeptCharacters = 24_000_000;

interface KeptAnswer {
  readonly answer: CommandAnswer;
  readonly reads: Reads;
}

/**
 * The answer of a command. `mostEntries` is how many entries are shown at most: those after them may be only counted, because most readers
 * never ask for the next page.
 */
export type AnswerOf = (
  command: Command,
  given: Given,
  made: AnswerContext,
  mostEntries: number,
) => Promise<CommandAnswer>;

const isWhole = ({ blocks }: CommandAnswer, mostEntries: number): boolean =>
  blocks.filter(({ kind }) => kind === "entry").length <= mostEntries;

/**
 * Answers commands, and keeps the answers of those that answer from the record alone (`fromRecord`). A kept answer is used again for the same
 * command and options in the same language, by readers who may see the same, on the same day in their time zone. A change of the record
 * and the end of an embargo make another library, and with it, all kept answers are dropped.
 */
export const createKeptAnswers = (mostKept: number): AnswerOf => {
  const kept = new LRUCache<string, KeptAnswer>({ maxSize: mostKept });
  /** The libraries that the kept answers are from: what everyone may see, and the same with what is under embargo. */
  let from: { readonly open: Library; readonly all: Library | null } | null = null;

  const isCurrent = ({ open, all }: AnswerContext): boolean =>
    from !== null && open === from.open && (all === null || from.all === null || all === from.all);

  return async (command, given, made, mostShown) => {
    const { context, open, all, recorded } = made;
    const { fromRecord } = command;
    if (fromRecord === null) return command.answer(given, context);
    if (!isCurrent(made)) kept.clear();
    if (!isCurrent(made) || (all !== null && from?.all === null)) from = { open, all };
    // What a later entry is read from may be under embargo, and then all pages of the answer say so.
    const mostEntries = all === null ? mostShown : Number.POSITIVE_INFINITY;
    const { language, timeZone, now } = context;
    const zones = [(await context.asker.timeZone()) ?? timeZone, timeZone, "UTC"];
    const days = zones.map((zone) => now.toZonedDateTimeISO(zone).toPlainDate().toString());
    const options = Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1));
    const wholeKey = JSON.stringify([command.name, options, language, all === null ? "open" : "all", days]);
    const key = `${wholeKey} ${mostEntries}`;
    const known = isCurrent(made) ? (kept.get(wholeKey) ?? kept.get(key)) : undefined;
    if (known !== undefined) {
      recorded.addReads(known.reads);
      return known.answer;
    }
    let isKept = true;
    const whole = () => {
      isKept = false;
      return context;
    };
    const { made: answer, reads } = await recorded.readsOf(() =>
      fromRecord(given, recordContextOf(context, whole, mostEntries)),
    );
    if (isKept && isCurrent(made)) {
      const size = JSON.stringify(answer).length + [...reads.keys].join().length;
      kept.set(isWhole(answer, mostEntries) ? wholeKey : key, { answer, reads }, { size });
    }
    return answer;
  };
};
