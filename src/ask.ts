import { randomBytes } from "node:crypto";
import { notUsedHere } from "./allowed-channels.ts";
import {
  type Answer,
  type CommandAnswer,
  choices,
  code,
  command as commandLine,
  paragraph,
} from "./answer.ts";
import type { Asker } from "./asker.ts";
import type { Library } from "./briefing/library.ts";
import { cardOf } from "./card.ts";
import type { ChosenLanguages } from "./chosen-languages.ts";
import type { Command, CommandContext, Given } from "./command.ts";
import { type Completion, complete } from "./completion/complete.ts";
import { createInterests } from "./completion/interests.ts";
import { blanksOf, type Form, formOf, givenOf, refilled, withoutBlanks } from "./form.ts";
import type { Language } from "./i18n/language.ts";
import { defineMessages } from "./i18n/messages.ts";
import { type Line, readWords, splitLine, splitSubcommand, writeCommandLine } from "./line.ts";
import type { Logger } from "./logger.ts";
import { createNewsdesk, type Newsdesk } from "./newsdesk.ts";
import type { Reply } from "./reply.ts";
import { closest } from "./suggest.ts";

/** How platforms ask. Neither call ever rejects: what goes wrong is logged and said. */
export interface Ask {
  /** A whole line, such as `/who gill`, `who gill` or nothing at all. */
  line(line: string, asker: Asker): Promise<Reply>;
  /** A command whose options the platform has taken apart already. */
  command(line: Line, asker: Asker): Promise<Reply>;
  /** What a link unfolds into; null where it leads to no page on record. Never throws. */
  card(address: string, asker: Asker): Answer | null;
  /** A command on the text of a message. */
  onMessage(command: string, text: string, asker: Asker): Promise<Reply>;
  /** What may be meant by what was typed so far of an option. Never rejects: none where nothing is known. */
  complete(command: string, option: string, typed: string, asker: Asker): Promise<readonly Completion[]>;
  /** The same for the command of a line. */
  completeLine(line: string, option: string, typed: string, asker: Asker): Promise<readonly Completion[]>;
  /** The form for what a line leaves blank; null where it leaves nothing. */
  form(line: string, asker: Asker): Promise<Form | null>;
  /** The line with what was filled in. What was left as it was is not asked for. */
  submit(line: string, values: Given, asker: Asker): Promise<Reply>;
  /** The line whose form shows what was filled in before. */
  refill(line: string, values: Given): string;
}

const say = defineMessages({
  en: {
    unknown: "There is no command “{name}”. {help} lists what there is.",
    meant: "Did you mean {command}?",
    failed:
      "That did not work, and it is not your fault. Tell whoever runs this bot the number {id}: it is in the log.",
  },
  fr: {
    unknown: "Il n’y a pas de commande « {name} ». {help} donne la liste.",
    meant: "Vouliez-vous dire {command} ?",
    failed:
      "Cela n’a pas marché, et vous n’y êtes pour rien. Donnez à qui gère ce bot le numéro {id} : il est dans le journal.",
  },
  vi: {
    unknown: "Không có lệnh “{name}”. {help} liệt kê các lệnh.",
    meant: "Có phải bạn muốn nói {command}?",
    failed:
      "Lệnh này không chạy được, và đó không phải lỗi của bạn. Hãy báo cho người quản lý bot mã số {id}: nó có trong nhật ký.",
  },
});

export interface AskOptions {
  readonly commands: readonly Command[];
  /** The library as it is now; each answer takes it once. */
  readonly library: () => Library;
  readonly now: () => Temporal.Instant;
  /** Without it, there are no digests to set up. */
  readonly digests?: CommandContext["digests"];
  readonly store?: CommandContext["store"];
  readonly languages?: ChosenLanguages;
  readonly newsdesk?: Newsdesk;
  readonly timeZone?: string;
  readonly log: Logger;
}

/** Where nothing is kept of anybody. */
const noLanguages: ChosenLanguages = { of: async () => null, choose: async () => false };

export const createAsk = ({
  log,
  commands,
  library,
  now,
  digests = async () => null,
  store = async () => null,
  languages = noLanguages,
  newsdesk = createNewsdesk({ channel: null, platform: () => ({ on: false, why: "" }), language: "en", log }),
  timeZone = "UTC",
}: AskOptions): Ask => {
  const interests = createInterests();
  const byName = new Map(
    commands
      .flatMap((command) => [command, ...command.subcommands])
      .map((command) => [command.name, command]),
  );

  const contextOf = (asker: Asker): CommandContext => ({
    library: library(),
    language: asker.language,
    asker,
    now: now(),
    commands,
    digests,
    store,
    languages,
    newsdesk,
    timeZone,
  });

  const answerOf = async (line: Line, asker: Asker): Promise<CommandAnswer> => {
    const { language } = asker;
    const refusal = notUsedHere(asker);
    if (refusal !== null) return refusal;
    const command = byName.get(line.command);
    if (command === undefined) return unknownCommand(line.command, [...byName.keys()], language);
    try {
      return await command.answer(line.given, contextOf(asker));
    } catch (error) {
      const id = randomBytes(4).toString("hex");
      log.error({ err: error, id, command: line.command, given: line.given }, "A command failed.");
      const sorry = say.inline(language, "failed", { id: code(id) });
      return { language, summary: say(language, "failed", { id }), blocks: [paragraph(...sorry)] };
    }
  };

  const command = async (line: Line, asker: Asker): Promise<Reply> => {
    const answer = await answerOf(line, asker);
    const asked = byName.get(line.command);
    if (asked !== undefined) noteInterest(asked, line, asker);
    const lineOfPage = (page: number): string =>
      writeCommandLine(byName.get(line.command), { ...line, page });
    // What rests on a passage is worth showing to others; that a name was not found is not.
    const isShared =
      asker.channel !== null && !asker.isDirect && answer.blocks.some(({ kind }) => kind === "passage");
    return { answer, page: line.page, lineOfPage, shareLine: isShared ? lineOfPage(line.page) : null };
  };

  /** A line that starts with no command: a slip of one is said; all else is searched for. */
  const parseUnknown = (name: string, line: string): Line => {
    const search = byName.get("search");
    const isSlip = line.trimStart().startsWith("/") || closest(name, [...byName.keys()]) !== null;
    if (search === undefined || isSlip) return { command: name, given: {}, page: 1 };
    return { command: search.name, ...readWords(search, line) };
  };

  const parse = (line: string): Line => {
    const { name, words } = splitLine(line);
    const asked = name === "" ? "help" : name;
    const known = byName.get(asked);
    if (known === undefined) return parseUnknown(asked, line);
    const target = splitSubcommand(known, words);
    return { command: target.command.name, ...readWords(target.command, target.words) };
  };

  /** What a channel asks for is offered to it first. */
  const noteInterest = (asked: Command, { given }: Line, { channel }: Asker): void => {
    if (channel === null) return;
    for (const [name, { completes }] of Object.entries(asked.options)) {
      const value = given[name];
      if (completes === null || value === undefined) continue;
      const match = library().names[completes].search(value);
      if (match.matches === "one") interests.note(channel, match.id);
    }
  };

  const completeOption: Ask["complete"] = async (name, option, typed, { channel, elsewhere, language }) => {
    const kind = byName.get(name)?.options[option]?.completes ?? null;
    if (kind === null || elsewhere !== null) return [];
    const interestIn = interests.of(channel ?? "");
    return complete(kind, typed, { library: library(), language, interestIn });
  };

  /** What a form's options are now. Without it, a form is empty, which is no reason to show none. */
  const currentOf = async (command: Command, given: Given, asker: Asker): Promise<Given> => {
    try {
      return await command.current(given, contextOf(asker));
    } catch (error) {
      log.error({ err: error, command: command.name, given }, "A form could not be filled in beforehand.");
      return {};
    }
  };

  return {
    command,
    line: (line, asker) => command(parse(line), asker),
    card: (address, { elsewhere, language }) =>
      elsewhere === null ? cardOf(address, { library: library(), language }) : null,
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
    completeLine: (line, option, typed, asker) => completeOption(parse(line).command, option, typed, asker),
    async form(line, asker) {
      const { command: name, given } = parse(line);
      const asked = byName.get(name);
      const blanks = asked === undefined ? [] : blanksOf(asked, given);
      if (asked === undefined || blanks.length === 0) return null;
      const now = await currentOf(asked, withoutBlanks(given), asker);
      return formOf(asked, given, now, asker.language);
    },
    async submit(line, values, asker) {
      const { command: name, given: typed } = parse(line);
      const asked = byName.get(name);
      const given = withoutBlanks(typed);
      const before = asked === undefined ? {} : await currentOf(asked, given, asker);
      return command({ command: name, given: { ...given, ...givenOf(values, before) }, page: 1 }, asker);
    },
    refill(line, values) {
      const { command: name, given } = parse(line);
      return writeCommandLine(byName.get(name), {
        command: name,
        given: refilled(given, values),
        page: 1,
      });
    },
  };
};

const unknownCommand = (name: string, names: readonly string[], language: Language): Answer => {
  const near = closest(name, names);
  const label = near === null ? "" : `/${near}`;
  return {
    language,
    summary: say(language, "unknown", { name, help: "/help" }),
    blocks: [
      paragraph(...say.inline(language, "unknown", { name, help: commandLine("help") })),
      ...(near === null
        ? []
        : [
            paragraph(...say.inline(language, "meant", { command: commandLine(near) })),
            ...choices(label, [{ label, line: near, effect: "replace" }]),
          ]),
    ],
  };
};
