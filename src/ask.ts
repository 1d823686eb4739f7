import { randomBytes } from "node:crypto";
import { type Answer, code, command as commandLine, paragraph } from "./answer.ts";
import type { Asker } from "./asker.ts";
import type { Library } from "./briefing/library.ts";
import type { Command, CommandContext } from "./command.ts";
import type { Language } from "./i18n/language.ts";
import { defineMessages } from "./i18n/messages.ts";
import { firstOption, type Line, readWords, splitLine, splitSubcommand, writeLine } from "./line.ts";
import type { Logger } from "./logger.ts";
import type { Reply } from "./reply.ts";

/** How platforms ask. Neither call ever rejects: what goes wrong is logged and said. */
export interface Ask {
  /** A whole line, such as `/who gill`, `who gill` or nothing at all. */
  line(line: string, asker: Asker): Promise<Reply>;
  /** A command whose options the platform has taken apart already. */
  command(line: Line, asker: Asker): Promise<Reply>;
}

const say = defineMessages({
  en: {
    unknown: "There is no command “{name}”. {help} lists what there is.",
    failed:
      "That did not work, and it is not your fault. Tell whoever runs this bot the number {id}: it is in the log.",
  },
  fr: {
    unknown: "Il n’y a pas de commande « {name} ». {help} donne la liste.",
    failed:
      "Cela n’a pas marché, et vous n’y êtes pour rien. Donnez à qui gère ce bot le numéro {id} : il est dans le journal.",
  },
  vi: {
    unknown: "Không có lệnh “{name}”. {help} liệt kê các lệnh.",
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
  readonly log: Logger;
}

export const createAsk = ({ commands, library, now, digests = async () => null, log }: AskOptions): Ask => {
  const byName = new Map(
    commands
      .flatMap((command) => [command, ...command.subcommands])
      .map((command) => [command.name, command]),
  );

  const answerOf = async (line: Line, asker: Asker): Promise<Answer> => {
    const { language } = asker;
    const command = byName.get(line.command);
    if (command === undefined) return unknownCommand(line.command, language);
    try {
      return await command.answer(line.given, {
        library: library(),
        language,
        asker,
        now: now(),
        commands,
        digests,
      });
    } catch (error) {
      const id = randomBytes(4).toString("hex");
      log.error({ err: error, id, command: line.command, given: line.given }, "A command failed.");
      const sorry = say.inline(language, "failed", { id: code(id) });
      return { language, summary: say(language, "failed", { id }), blocks: [paragraph(...sorry)] };
    }
  };

  const command = async (line: Line, asker: Asker): Promise<Reply> => ({
    answer: await answerOf(line, asker),
    page: line.page,
    lineOfPage: (page) => writeLine({ ...line, page }, firstOption(byName.get(line.command))),
  });

  return {
    command,
    line(line, asker) {
      const { name, words } = splitLine(line);
      const asked = name === "" ? "help" : name;
      const known = byName.get(asked);
      if (known === undefined) return command({ command: asked, given: {}, page: 1 }, asker);
      const target = splitSubcommand(known, words);
      return command({ command: target.command.name, ...readWords(target.command, target.words) }, asker);
    },
  };
};

const unknownCommand = (name: string, language: Language): Answer => ({
  language,
  summary: say(language, "unknown", { name, help: "/help" }),
  blocks: [paragraph(...say.inline(language, "unknown", { name, help: commandLine("help") }))],
});
