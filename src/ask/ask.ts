import { type Block, type CommandAnswer, isEmbargoed } from "../answer/answer.ts";
import { cardOf } from "../answer/card.ts";
import { type FactData, factData } from "../answer/fact-data.ts";
import type { Given, Line } from "../answer/line.ts";
import type { Reply } from "../answer/reply.ts";
import { messageOf } from "../base/errors.ts";
import { languages } from "../base/language/language.ts";
import type { Library } from "../library/library.ts";
import type { Admission, Refusal } from "./access/admission.ts";
import type { Asker } from "./access/asker.ts";
import { refusalAnswer } from "./access/refusal.ts";
import { apologize } from "./apology.ts";
import type { Command, CommandContext } from "./command.ts";
import type { Completion } from "./completion/complete.ts";
import { completeNames } from "./completion/complete.ts";
import { withEmbargoMarks } from "./completion/embargo-marks.ts";
import { createOffers } from "./completion/offers.ts";
import { type AnswerContext, type ContextOptions, createContexts } from "./context.ts";
import { blanksOf, type Form, formOf, givenOf, refilled, withoutBlanks } from "./form.ts";
import { commandsByName, parseLine, unknownOption } from "./parsing/parse-line.ts";
import { writeCommandLine } from "./parsing/read-line.ts";
import { unknownCommand } from "./parsing/unknown-command.ts";
import { withReadAs } from "./questions/read-as.ts";
import { plainQuestion, questionOfPage, type Resolved, resolveLine } from "./questions/resolve-line.ts";
import { isThanks, thanksReply } from "./thanks.ts";
import { threadSubject, visibleSubject } from "./threads/thread-subject.ts";
import { createThreads } from "./threads/threads.ts";

/** The functions with which platforms answer people. None rejects: errors are logged, and become an answer. */
export interface Ask {
  /** A whole line, such as `/who gill`, `who gill` or nothing at all. */
  line(line: string, asker: Asker): Promise<Reply>;
  /** A command that the platform has already split into options. */
  command(line: Line, asker: Asker): Promise<Reply>;
  /** The facts among some references that the asker may see, for platforms that pass facts on to programs. */
  facts(references: readonly string[], asker: Asker): Promise<readonly FactData[]>;
  /** The card for a link; null if its page is not on record. */
  card(address: string, asker: Asker): Promise<CommandAnswer | null>;
  /** A command on the text of a message. */
  onMessage(command: string, text: string, asker: Asker): Promise<Reply>;
  /** Suggestions for a partly typed option. Never rejects: if there are none, the list is empty. */
  complete(command: string, option: string, typed: string, asker: Asker): Promise<readonly Completion[]>;
  /** The same for the command of a line. */
  completeLine(line: string, option: string, typed: string, asker: Asker): Promise<readonly Completion[]>;
  /** The form for the blanks of a line; null if it has none. */
  form(line: string, asker: Asker): Promise<Form | null>;
  /** Runs the line with the values of its form. Unchanged values are ignored. */
  submit(line: string, values: Given, asker: Asker): Promise<Reply>;
  /** The line for a form that shows the values that were filled in before. */
  refill(line: string, values: Given): string;
}

const restsOnPassage = (block: Block): boolean =>
  block.kind === "passage" || (block.kind === "entry" && block.quotes.length > 0);

export interface AskOptions extends ContextOptions {
  readonly now: () => Temporal.Instant;
  /** Who may ask, and how much. */
  readonly admission: Admission;
}

export const createAsk = ({ now, admission, ...options }: AskOptions): Ask => {
  const { commands, library, log, timeZone } = options;
  const contexts = createContexts(options);
  const byName = commandsByName(commands);
  const offers = createOffers();
  const threads = createThreads(async () => (await options.store())?.threadSubjects ?? null, log);
  const typed = new Map(languages.map((language) => [language, commandsByName(commands, language)]));
  const parse = (line: string, { language }: Pick<Asker, "language">): Line =>
    parseLine(line, typed.get(language) ?? byName);

  const answerIn = async (
    { line, readings }: Resolved,
    asker: Asker,
    { context, marked, open }: AnswerContext,
  ): Promise<CommandAnswer> => {
    const command = byName.get(line.command);
    if (command === undefined) {
      const words = line.given[unknownOption] ?? "";
      const names = (typed.get(asker.language) ?? byName).keys();
      return unknownCommand({ name: line.command, words, names }, asker.language);
    }
    const answer = await command.answer(line.given, context);
    // Remember what was asked, for the suggestions in this channel.
    offers.note(command, line.given, asker.channel, open);
    return marked(withReadAs(answer, readings, byName, context));
  };

  /** `resolve` reads the command from a line, with the library that the asker may see. */
  const answerOf = async (
    line: Line,
    asker: Asker,
    resolve: (context: CommandContext) => Resolved,
  ): Promise<{
    readonly answer: CommandAnswer;
    readonly resolved: Resolved;
    readonly seen: Library | null;
  }> => {
    let resolved: Resolved = { line, readings: [] };
    try {
      const made = await contexts.of(asker, now());
      resolved = resolve(made.context);
      return { answer: await answerIn(resolved, asker, made), resolved, seen: made.context.library };
    } catch (error) {
      const { id, answer } = apologize(asker.language);
      const { command, given } = resolved.line;
      log.error({ err: error, id, command, given }, "A command failed.");
      return { answer, resolved, seen: null };
    }
  };

  /** Why a person may not use a command. If they may, it counts against their budget. */
  const refusalOf = ({ command: name }: Line, asker: Asker): Promise<Refusal | null> => {
    const tellsDesk = byName.get(name)?.tellsDesk === true;
    return admission.refusal(asker, tellsDesk ? ["lines", "desk"] : ["lines"], now());
  };

  /** Whether a person may get suggestions. */
  const maySuggest = async (asker: Asker): Promise<boolean> =>
    (await admission.refusal(asker, ["suggestions"], now())) === null;

  const refused = (line: Line, refusal: Refusal, { language }: Asker): Reply => ({
    answer: refusalAnswer(refusal, language),
    page: 1,
    lineOfPage: () => writeCommandLine(byName.get(line.command), line),
    shareLine: null,
    isPost: false,
    refusal: { isRepeated: refusal.why === "spent" && refusal.isRepeated },
  });

  const command = async (line: Line, asker: Asker): Promise<Reply> => {
    const refusal = await refusalOf(line, asker);
    return refusal === null ? answerTo(line, asker) : refused(line, refusal, asker);
  };

  /** `question` is the typed text, if it may be a question and not a command. */
  const answerTo = async (asked: Line, asker: Asker, question: string | null = null): Promise<Reply> => {
    const { language } = asker;
    const { thread } = asker;
    const before = thread === null ? null : await threads.find(asker, thread, now());
    const { answer, resolved, seen } = await answerOf(asked, asker, (context) => {
      if (question === null) return { line: asked, readings: [] };
      const subject = before === null ? null : visibleSubject(before, context.library);
      return resolveLine(question, typed.get(language) ?? byName, context, timeZone, subject);
    });
    const { line, readings } = resolved;
    if (thread !== null && seen !== null)
      await threads.keep(asker, thread, threadSubject(line, answer, before, seen), now());
    // All pages of an answer to a question begin with how it was read, so that they break at the same places.
    const lineOfPage = (page: number): string =>
      question !== null && readings.length > 0
        ? questionOfPage(question, page)
        : writeCommandLine(byName.get(line.command), { ...line, page });
    // Offer to share only answers that rest on a passage, and not, for example, that a name was not found.
    const isShared =
      !isEmbargoed(answer) &&
      asker.channel !== null &&
      !asker.isDirect &&
      byName.get(line.command)?.isPersonal !== true &&
      answer.blocks.some(restsOnPassage);
    return {
      answer,
      page: line.page,
      lineOfPage,
      shareLine: isShared ? lineOfPage(line.page) : null,
      isPost: false,
    };
  };

  const digestNames = async ({ channel }: Asker, context: CommandContext): Promise<readonly string[]> => {
    try {
      const digests = channel === null ? null : await context.digests();
      return (await digests?.namesIn(channel ?? "")) ?? [];
    } catch (error) {
      log.warn({}, `The digests of a channel could not be offered: ${messageOf(error)}`);
      return [];
    }
  };

  const completeOption: Ask["complete"] = async (name, option, typed, asker) => {
    if (!(await maySuggest(asker))) return [];
    const { channel, language } = asker;
    const at = now();
    if (byName.get(name)?.options[option]?.completes === "digests") {
      return completeNames(await digestNames(asker, (await contexts.of(asker, at)).context), typed);
    }
    const offered = (seen: Library) =>
      offers.of(byName.get(name), option, typed, { channel, language, library: seen });
    const open = offered(library(at));
    const all = offered(await contexts.libraryFor(asker, at));
    return withEmbargoMarks(open, all, language);
  };

  /** The current values of a form's options. If they cannot be read, the form is shown empty. */
  const currentOf = async (asked: Command, given: Given, asker: Asker): Promise<Given> => {
    try {
      const { context } = await contexts.of(asker, now());
      return await asked.current(given, { ...context, library: context.openLibrary });
    } catch (error) {
      log.error({ err: error, command: asked.name, given }, "A form could not be filled in beforehand.");
      return {};
    }
  };

  return {
    command,
    async line(written, asker) {
      const question = plainQuestion(written);
      if (asker.thread !== null && isThanks(question)) return thanksReply(asker.language);
      const line = parse(question, asker);
      const refusal = await refusalOf(line, asker);
      return refusal === null ? answerTo(line, asker, question) : refused(line, refusal, asker);
    },
    async facts(references, asker) {
      const at = now();
      const library = await contexts.libraryFor(asker, at);
      const today = at.toZonedDateTimeISO((await asker.timeZone()) ?? timeZone).toPlainDate();
      const reader = { library, language: asker.language, now: at, today };
      return references.flatMap((reference) => {
        const fact = library.facts.get(reference);
        return fact === undefined ? [] : [factData(fact, reader)];
      });
    },
    async card(address, asker) {
      if (!(await maySuggest(asker))) return null;
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
    complete: completeOption,
    completeLine: (line, option, words, asker) =>
      completeOption(parse(line, asker).command, option, words, asker),
    async form(line, asker) {
      const { command: name, given } = parse(line, asker);
      const asked = byName.get(name);
      if (asked === undefined || blanksOf(asked, given).length === 0) return null;
      // The answer to the line says why.
      if ((await admission.refusal(asker, ["lines"], now())) !== null) return null;
      return formOf(asked, given, await currentOf(asked, withoutBlanks(given), asker), asker.language);
    },
    async submit(written, values, asker) {
      const { command: name, given: all } = parse(written, asker);
      const asked = byName.get(name);
      const given = withoutBlanks(all);
      const line = { command: name, given, page: 1 };
      const refusal = await refusalOf(line, asker);
      if (refusal !== null) return refused(line, refusal, asker);
      const before = asked === undefined ? {} : await currentOf(asked, given, asker);
      return answerTo({ ...line, given: { ...given, ...givenOf(values, before) } }, asker);
    },
    refill(line, values) {
      const { command: name, given } = parse(line, { language: "en" });
      return writeCommandLine(byName.get(name), { command: name, given: refilled(given, values), page: 1 });
    },
  };
};
