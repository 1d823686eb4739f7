import { type CommandAnswer, isEmbargoed } from "../answer/answer.ts";
import { cardOf } from "../answer/card.ts";
import type { FactData } from "../answer/fact-data.ts";
import type { Line } from "../answer/line.ts";
import { entriesUpTo, type Reply } from "../answer/reply.ts";
import { languages } from "../base/language/language.ts";
import type { Library } from "../library/library.ts";
import type { Admission, Refusal } from "./access/admission.ts";
import type { Asker } from "./access/asker.ts";
import { refusalAnswer } from "./access/refusal.ts";
import { apologize } from "./apology.ts";
import type { CommandContext } from "./command.ts";
import type { Completion } from "./completion/complete.ts";
import { createOffers } from "./completion/offers.ts";
import { createSuggest, maySuggest, type Suggest } from "./completion/suggest.ts";
import { type AnswerContext, type ContextOptions, createContexts } from "./context.ts";
import { offeredBelow } from "./controls/offered-below.ts";
import { createForms, type Forms } from "./forms.ts";
import { createKeptAnswers } from "./kept-answers.ts";
import { commandsByName, parseLine, unknownOption, writeCommandLine } from "./parsing/parse-line.ts";
import { unknownCommand } from "./parsing/unknown-command.ts";
import { whomAnswer, withReadAs } from "./questions/read-as.ts";
import {
  commandLine,
  plainQuestion,
  questionOfPage,
  type Resolved,
  resolveLine,
} from "./questions/resolve-line.ts";
import { type ReferencesOf, type ReplyWithFacts, readFacts } from "./reply-with-facts.ts";
import { isThanks, thanksReply } from "./thanks.ts";
import { threadSubject, visibleSubject } from "./threads/thread-subject.ts";
import { createThreads } from "./threads/threads.ts";

/** The functions with which platforms answer people. None rejects: errors are logged, and become an answer. */
export interface Ask extends Forms {
  /** A whole line, such as `/who gill`, `who gill` or nothing at all. */
  line(line: string, asker: Asker): Promise<Reply>;
  /** A command that the platform has already split into options. */
  command(line: Line, asker: Asker): Promise<Reply>;
  /**
   * The answer of a command for programs, with facts as data: those whose references `referencesOf` picks from the answer. All of it is read from one snapshot,
   * and the answer is marked with what all of it rests on. `facts` is null if the answer is a refusal or an apology.
   */
  commandWithFacts(line: Line, asker: Asker, referencesOf: ReferencesOf): Promise<ReplyWithFacts>;
  /** The card for a link; null if its page is not on record. */
  card(address: string, asker: Asker): Promise<CommandAnswer | null>;
  /** A command on the text of a message. */
  onMessage(command: string, text: string, asker: Asker): Promise<Reply>;
  readonly complete: Suggest;
  /** The same for the command of a line. */
  completeLine(line: string, option: string, typed: string, asker: Asker): Promise<readonly Completion[]>;
}

export interface AskOptions extends ContextOptions {
  readonly now: () => Temporal.Instant;
  /** How many characters of answers are kept, to be used again. */
  readonly mostKept: number;
  /** Who may ask, and how much. */
  readonly admission: Admission;
  /** Called with each answer that only its asker sees, unless it has something under embargo. It must return at once. */
  readonly showed: (asker: Asker, answer: CommandAnswer, page: number) => void;
}

export const createAsk = ({ now, mostKept, admission, showed, ...options }: AskOptions): Ask => {
  const { commands, library, log, timeZone } = options;
  const contexts = createContexts(options);
  const byName = commandsByName(commands);
  const keptAnswers = createKeptAnswers(mostKept);
  const offers = createOffers();
  const threads = createThreads(async () => (await options.store())?.threadSubjects ?? null, log);
  const typed = new Map(languages.map((language) => [language, commandsByName(commands, language)]));
  const parse = (line: string, { language }: Pick<Asker, "language">): Line =>
    parseLine(line, typed.get(language) ?? byName);

  const answerIn = async (
    { line, readings, unclear }: Resolved,
    asker: Asker,
    made: AnswerContext,
    referencesOf: ReferencesOf,
  ): Promise<{ readonly answer: CommandAnswer; readonly facts: readonly FactData[] }> => {
    const { context, marked, open } = made;
    if (unclear !== null) return { answer: marked(whomAnswer(unclear, byName, context)), facts: [] };
    const command = byName.get(line.command);
    if (command === undefined) {
      const words = line.given[unknownOption] ?? "";
      const names = (typed.get(asker.language) ?? byName).keys();
      const answer = unknownCommand({ name: line.command, words, names }, asker.language);
      return { answer, facts: [] };
    }
    const mostEntries = referencesOf === null ? entriesUpTo(line.page) : Number.POSITIVE_INFINITY;
    const answer = await keptAnswers(command, line.given, made, mostEntries);
    // Remember what was asked, for the suggestions in this channel.
    offers.note(command, line.given, asker.channel, open);
    const facts = referencesOf === null ? [] : await readFacts(referencesOf(answer), context);
    return { answer: marked(withReadAs(answer, readings, byName, context)), facts };
  };

  /** `resolve` reads the command from a line, with the library that the asker may see. */
  const answerOf = async (
    line: Line,
    asker: Asker,
    resolve: (context: CommandContext) => Resolved,
    referencesOf: ReferencesOf,
  ): Promise<{
    readonly answer: CommandAnswer;
    readonly facts: readonly FactData[] | null;
    readonly resolved: Resolved;
    readonly seen: Library | null;
  }> => {
    let resolved = commandLine(line);
    try {
      const made = await contexts.of(asker, now());
      resolved = resolve(made.context);
      const answered = await answerIn(resolved, asker, made, referencesOf);
      return { ...answered, resolved, seen: made.context.library };
    } catch (error) {
      const { id, answer } = apologize(asker.language);
      const { command, given } = resolved.line;
      log.error({ err: error, id, command, given }, "A command failed.");
      return { answer, facts: null, resolved, seen: null };
    }
  };

  /** Why a person may not use a command. If they may, it counts against their budget. */
  const refusalOf = ({ command: name }: Line, asker: Asker): Promise<Refusal | null> => {
    const tellsDesk = byName.get(name)?.tellsDesk === true;
    return admission.refusal(asker, tellsDesk ? ["lines", "desk"] : ["lines"], now());
  };

  const refused = (line: Line, refusal: Refusal, { language }: Asker): Reply => ({
    answer: refusalAnswer(refusal, language),
    page: 1,
    lineOfPage: () => writeCommandLine(byName.get(line.command), line),
    shareLine: null,
    isPost: false,
    refusal: { isRepeated: refusal.why === "spent" && refusal.isRepeated },
  });

  const commandWithFacts: Ask["commandWithFacts"] = async (line, asker, referencesOf) => {
    const refusal = await refusalOf(line, asker);
    return refusal === null
      ? answerTo(line, asker, null, referencesOf)
      : { reply: refused(line, refusal, asker), facts: null };
  };

  const command: Ask["command"] = async (line, asker) => (await commandWithFacts(line, asker, null)).reply;

  /** `question` is the typed text, if it may be a question and not a command. */
  const answerTo = async (
    asked: Line,
    asker: Asker,
    question: string | null = null,
    referencesOf: ReferencesOf = null,
  ): Promise<ReplyWithFacts> => {
    const { language } = asker;
    const { thread } = asker;
    const before = thread === null ? null : await threads.find(asker, thread, now());
    const resolve = (context: CommandContext): Resolved => {
      if (question === null) return commandLine(asked);
      const subject = before === null ? null : visibleSubject(before, context.library);
      return resolveLine(question, typed.get(language) ?? byName, context, timeZone, subject);
    };
    const { answer, facts, resolved, seen } = await answerOf(asked, asker, resolve, referencesOf);
    const { line, readings } = resolved;
    if (thread !== null && seen !== null)
      await threads.keep(asker, thread, threadSubject(line, answer, before, seen), now());
    // All pages of an answer to a question begin with how it was read, so that they break at the same places.
    const lineOfPage = (page: number): string =>
      question !== null && readings.length > 0
        ? questionOfPage(question, page)
        : writeCommandLine(byName.get(line.command), { ...line, page });
    const isPersonal = byName.get(line.command)?.isPersonal === true;
    const offered = offeredBelow(answer, { asker, isPersonal, page: line.page, lineOfPage, seen });
    if (asker.readsAlone && !isEmbargoed(answer)) showed(asker, answer, line.page);
    return { reply: { answer, page: line.page, lineOfPage, isPost: false, ...offered }, facts };
  };

  const suggest = createSuggest({ byName, offers, contexts, admission, library, now, log });

  const forms = createForms({
    byName,
    contexts,
    admission,
    now,
    log,
    parse,
    async answer(line, asker, complete) {
      const refusal = await refusalOf(line, asker);
      return refusal === null
        ? (await answerTo(await complete(), asker)).reply
        : refused(line, refusal, asker);
    },
  });

  return {
    command,
    commandWithFacts,
    async line(written, asker) {
      const question = plainQuestion(written);
      if (asker.thread !== null && isThanks(written, question)) return thanksReply(asker.language);
      const line = parse(question, asker);
      const refusal = await refusalOf(line, asker);
      return refusal === null ? (await answerTo(line, asker, question)).reply : refused(line, refusal, asker);
    },
    async card(address, asker) {
      if (!(await maySuggest(asker, admission, now()))) return null;
      // Everyone who reads the message sees the card, so it does not depend on the sender.
      return contexts.openly(now(), (open) => cardOf(address, { library: open, language: asker.language }));
    },
    onMessage(name, text, asker) {
      const option = Object.entries(byName.get(name)?.options ?? {}).find(
        ([, { required }]) => required,
      )?.[0];
      return command(
        { command: name, given: option === undefined ? {} : { [option]: text }, page: 1 },
        asker,
      );
    },
    complete: suggest,
    completeLine: (line, option, words, asker) => suggest(parse(line, asker).command, option, words, asker),
    ...forms,
  };
};
