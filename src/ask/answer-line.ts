import { type Block, type CommandAnswer, isEmbargoed } from "../answer/answer.ts";
import { type FactData, factDataOf } from "../answer/fact-data.ts";
import { sensitivityIn } from "../answer/fact-entry.ts";
import { type Line, writeLine } from "../answer/line.ts";
import { entriesUpTo, type Reply } from "../answer/reply.ts";
import type { Logger } from "../base/logger.ts";
import type { Library } from "../library/library.ts";
import type { ThreadSubject } from "../store/thread-subjects.ts";
import type { Asker } from "./access/asker.ts";
import { apologize } from "./apology.ts";
import type { Command, CommandContext } from "./command.ts";
import type { Offers } from "./completion/offers.ts";
import { type AnswerContext, type Contexts, datedReader } from "./context.ts";
import { recordContextOf } from "./define-command.ts";
import { createKeptReplies, type KeptReply } from "./kept-replies.ts";
import { unknownOption, writeCommandLine } from "./parsing/parse-line.ts";
import { unknownCommand } from "./parsing/unknown-command.ts";
import { whomAnswer, withReadAs } from "./questions/read-as.ts";
import { commandLine, questionOfPage, type Resolved, resolveLine } from "./questions/resolve-line.ts";
import { threadSubject, visibleSubject } from "./threads/thread-subject.ts";
import type { Threads } from "./threads/threads.ts";

/** A reply, with facts of its answer as data. `facts` is null if the answer is a refusal or an apology. */
export interface ReplyWithFacts {
  readonly reply: Reply;
  readonly facts: readonly FactData[] | null;
}

/** Picks the references of the facts that are wanted as data; null if none are. */
export type ReferencesOf = ((answer: CommandAnswer) => readonly string[]) | null;

interface AnsweringParts {
  readonly byName: ReadonlyMap<string, Command>;
  /** The same with the names of a language. */
  typedIn(language: Asker["language"]): ReadonlyMap<string, Command>;
  parse(line: string, asker: Asker): Line;
  readonly contexts: Contexts;
  readonly offers: Offers;
  readonly threads: Threads;
  readonly now: () => Temporal.Instant;
  readonly timeZone: string;
  readonly mostKept: number;
  readonly showed: (asker: Asker, answer: CommandAnswer, page: number) => void;
  readonly log: Logger;
}

/** Answers a person who may ask: a typed text, which may be a question, or a command. Never rejects. */
export type AnswerLine = (
  asked: string | Line,
  asker: Asker,
  referencesOf: ReferencesOf,
) => Promise<ReplyWithFacts>;

interface Answered {
  /** With marks of what it rests on. */
  readonly answer: CommandAnswer;
  readonly facts: readonly FactData[];
  /** Whether it was made from the record alone. */
  readonly isOfRecord: boolean;
}

export const createAnswerLine = (parts: AnsweringParts): AnswerLine => {
  const { byName, typedIn, parse, contexts, offers, threads, now, timeZone, mostKept, showed, log } = parts;
  const kept = createKeptReplies(mostKept);

  /** `seen` is the library that the answer was read from; null if it is an apology. */
  const replyOf = (
    answer: CommandAnswer,
    asked: string | Line,
    { line, readings }: Resolved,
    asker: Asker,
    seen: Library | null,
  ): Reply => {
    const command = byName.get(line.command);
    // All pages of an answer to a question begin with how it was read, so that they break at the same places.
    const lineOfPage = (page: number): string =>
      typeof asked === "string" && readings.length > 0
        ? questionOfPage(asked, page)
        : writeCommandLine(command, { ...line, page });
    // Offer to share only answers that rest on a passage, and not, for example, that a name was not found.
    const isShared =
      !isEmbargoed(answer) &&
      asker.channel !== null &&
      !asker.isDirect &&
      command?.isPersonal !== true &&
      answer.blocks.some(restsOnPassage);
    const mayWatch = isShared ? asker.readsAlone : asker.isDirect && !isEmbargoed(answer);
    return {
      answer,
      page: line.page,
      lineOfPage,
      isPost: false,
      shareLine: isShared ? lineOfPage(line.page) : null,
      watchLine: mayWatch ? watchLineOf(answer) : null,
      sensitive: isShared ? sensitivityIn(answer, entriesUpTo(line.page), seen) : [],
    };
  };

  /** The answer of a resolved line. */
  const answerOf = async (
    { line, readings, unclear }: Resolved,
    { language }: Asker,
    { context, all, apart, marked }: AnswerContext,
    referencesOf: ReferencesOf,
  ): Promise<Answered> => {
    const notKept = { facts: [], isOfRecord: false };
    if (unclear !== null) return { answer: marked(whomAnswer(unclear, byName, context)), ...notKept };
    const { command: name, given, page } = line;
    const command = byName.get(name);
    if (command === undefined) {
      const words = given[unknownOption] ?? "";
      return {
        answer: unknownCommand({ name, words, names: typedIn(language).keys() }, language),
        ...notKept,
      };
    }
    const { fromRecord } = command;
    let isOfRecord = fromRecord !== null;
    const whole = (): CommandContext => {
      isOfRecord = false;
      return context;
    };
    // What a later entry is read from may be under embargo, and then all pages of the answer say so.
    const mostEntries = referencesOf === null && all === null ? entriesUpTo(page) : Number.POSITIVE_INFINITY;
    const answer =
      fromRecord === null
        ? await command.answer(given, context)
        : await apart(() => fromRecord(given, recordContextOf(context, whole, mostEntries)));
    // What they are made from is recorded, as for the answer.
    const facts = referencesOf === null ? [] : factDataOf(referencesOf(answer), await datedReader(context));
    const [reading, ...others] = readings;
    const said = reading === undefined ? answer : withReadAs(answer, reading, others, byName, context);
    return { answer: marked(said), facts, isOfRecord };
  };

  /** Does what each reply needs, whether it was made now or kept. */
  const giveReply = async (
    { reply, line, named }: KeptReply,
    asker: Asker,
    before: ThreadSubject | null,
    seen: Library,
  ): Promise<Reply> => {
    const { thread, channel } = asker;
    const { answer, page } = reply;
    // Remember what was asked, for the suggestions in this channel.
    if (channel !== null) offers.note(channel, named);
    if (thread !== null) await threads.keep(asker, thread, threadSubject(line, answer, before, seen), now());
    if (asker.readsAlone && !isEmbargoed(answer)) showed(asker, answer, page);
    return reply;
  };

  return async (asked, asker, referencesOf) => {
    const at = now();
    const { thread, channel, language } = asker;
    const before = thread === null ? null : await threads.find(asker, thread, at);
    let resolved: Resolved | null = null;
    try {
      const libraries = await contexts.librariesFor(asker, at);
      const { open, all } = libraries;
      const seen = all ?? open;
      const key = await kept.keyOf({ asked, asker, before, now: at, timeZone }, libraries);
      const known = referencesOf === null ? kept.find(key, libraries) : undefined;
      if (known !== undefined) return { reply: await giveReply(known, asker, before, seen), facts: [] };
      const made = contexts.of(asker, at, libraries);
      const subject = before === null ? null : visibleSubject(before, made.context.library);
      resolved =
        typeof asked === "string"
          ? resolveLine(asked, typedIn(language), made.context, timeZone, subject)
          : commandLine(asked);
      const { line } = resolved;
      const { answer, facts, isOfRecord } = await answerOf(resolved, asker, made, referencesOf);
      const reply = replyOf(answer, asked, resolved, asker, seen);
      const named = channel === null ? [] : offers.named(byName.get(line.command), line.given, open);
      if (isOfRecord && referencesOf === null) kept.keep(key, libraries, { reply, line, named });
      return { reply: await giveReply({ reply, line, named }, asker, before, seen), facts };
    } catch (error) {
      const { id, answer } = apologize(language);
      resolved ??= commandLine(typeof asked === "string" ? parse(asked, asker) : asked);
      const { command, given } = resolved.line;
      log.error({ err: error, id, command, given }, "A command failed.");
      return { reply: replyOf(answer, asked, resolved, asker, null), facts: null };
    }
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
