import type { CommandAnswer } from "../answer/answer.ts";
import { cardOf } from "../answer/card.ts";
import type { Line } from "../answer/line.ts";
import type { Reply } from "../answer/reply.ts";
import { type Language, languages } from "../base/language/language.ts";
import type { Admission, Refusal } from "./access/admission.ts";
import type { Asker } from "./access/asker.ts";
import { refusalAnswer } from "./access/refusal.ts";
import { createAnswerLine, type ReferencesOf, type ReplyWithFacts } from "./answer-line.ts";
import type { Command } from "./command.ts";
import type { Completion } from "./completion/complete.ts";
import { createOffers } from "./completion/offers.ts";
import { createSuggest, maySuggest, type Suggest } from "./completion/suggest.ts";
import { type ContextOptions, createContexts } from "./context.ts";
import { createForms, type Forms } from "./forms.ts";
import { commandAtStart, commandsByName, parseLine, writeCommandLine } from "./parsing/parse-line.ts";
import { plainQuestion } from "./questions/resolve-line.ts";
import { isThanks, thanksReply } from "./thanks.ts";
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
  const { commands, log, timeZone } = options;
  const contexts = createContexts(options);
  const byName = commandsByName(commands);
  const offers = createOffers();
  const typed = new Map(languages.map((language) => [language, commandsByName(commands, language)]));
  const typedIn = (language: Language) => typed.get(language) ?? byName;
  const parse = (line: string, { language }: Pick<Asker, "language">): Line =>
    parseLine(line, typedIn(language));

  const answer = createAnswerLine({
    byName,
    typedIn,
    parse,
    contexts,
    offers,
    threads: createThreads(async () => (await options.store())?.threadSubjects ?? null, log),
    now,
    timeZone,
    mostKept,
    showed,
    log,
  });

  /** Why a person may not use a command. If they may, it counts against their budget. */
  const refusalOf = (command: Command | undefined, asker: Asker): Promise<Refusal | null> =>
    admission.refusal(asker, command?.tellsDesk === true ? ["lines", "desk"] : ["lines"], now());

  const refused = (line: Line, refusal: Refusal, { language }: Asker): Reply => ({
    answer: refusalAnswer(refusal, language),
    page: 1,
    lineOfPage: () => writeCommandLine(byName.get(line.command), line),
    shareLine: null,
    isPost: false,
    refusal: { isRepeated: refusal.why === "spent" && refusal.isRepeated },
  });

  const commandWithFacts: Ask["commandWithFacts"] = async (line, asker, referencesOf) => {
    const refusal = await refusalOf(byName.get(line.command), asker);
    return refusal === null
      ? answer(line, asker, referencesOf)
      : { reply: refused(line, refusal, asker), facts: null };
  };

  const command: Ask["command"] = async (line, asker) => (await commandWithFacts(line, asker, null)).reply;

  const suggest = createSuggest({ byName, offers, contexts, admission, now, log });

  const forms = createForms({
    byName,
    contexts,
    admission,
    now,
    log,
    parse,
    async answer(line, asker, complete) {
      const refusal = await refusalOf(byName.get(line.command), asker);
      return refusal === null
        ? (await answer(await complete(), asker, null)).reply
        : refused(line, refusal, asker);
    },
  });

  return {
    command,
    commandWithFacts,
    async line(written, asker) {
      const question = plainQuestion(written);
      const isConversation = asker.thread !== null || asker.platform === "console";
      if (isConversation && isThanks(written, question)) return thanksReply(asker.language);
      const refusal = await refusalOf(commandAtStart(question, typedIn(asker.language)), asker);
      return refusal === null
        ? (await answer(question, asker, null)).reply
        : refused(parse(question, asker), refusal, asker);
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
