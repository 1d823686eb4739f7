import { z } from "zod";
import { heading, list, note, paragraph } from "../answer/answer.ts";
import { words } from "../answer/words.ts";
import type { Command } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import type { Language } from "../base/language/language.ts";
import { defineMessages } from "../base/language/messages.ts";
import { command as commandLine, text } from "../base/text/inline.ts";

const say = defineMessages({
  en: {
    title: "What Onrecord answers",
    principle: "Every answer shows the passage it rests on. Without a passage, there is no answer.",
    record:
      "On record: {briefings, plural, one {# briefing} other {# briefings}}, {people, plural, one {# person} other {# people}}, {statements, plural, one {# statement} other {# statements}}.",
    private: "Only you see the answers to your commands.",
    options: "Options: {options}",
    subcommands: "Subcommands: {subcommands}",
  },
  fr: {
    title: "À quoi Onrecord répond",
    principle: "Chaque réponse montre le passage sur lequel elle repose. Sans passage, pas de réponse.",
    record:
      "Dans la base : {briefings, plural, one {# dossier} many {# de dossiers} other {# dossiers}}, {people, plural, one {# personne} many {# de personnes} other {# personnes}}, {statements, plural, one {# déclaration} many {# de déclarations} other {# déclarations}}.",
    private: "Les réponses à vos commandes ne sont visibles que par vous.",
    options: "Options : {options}",
    subcommands: "Sous-commandes : {subcommands}",
  },
  vi: {
    title: "Onrecord trả lời được gì",
    principle: "Mỗi câu trả lời đều kèm đoạn trích làm căn cứ. Không có đoạn trích thì không trả lời.",
    record: "Hiện có: {briefings} hồ sơ, {people} người, {statements} phát biểu.",
    private: "Chỉ bạn thấy câu trả lời cho lệnh của bạn.",
    options: "Tùy chọn: {options}",
    subcommands: "Lệnh con: {subcommands}",
  },
});

/** What else can be typed after a command, beside its first words. */
const moreOf = ({ name, options, subcommands }: Command, language: Language): string | null => {
  if (subcommands.length > 0) {
    const names = subcommands.map((each) => each.name.slice(name.length + 1)).join(", ");
    return say(language, "subcommands", { subcommands: names });
  }
  const [, ...named] = Object.keys(options);
  if (named.length === 0) return null;
  return say(language, "options", { options: named.map((option) => `${option}:…`).join(" ") });
};

const describe = (command: Command, language: Language) => {
  const more = moreOf(command, language);
  const described = `${words(language, "colon")}${command.description[language]}`;
  return [
    commandLine(`${command.name} ${command.example[language]}`.trim()),
    text(more === null ? described : `${described}. ${more}`),
  ];
};

export default defineCommand({
  name: "help",
  localNames: { fr: "aide", vi: "trợ-giúp" },
  description: {
    en: "What you can ask, with an example of each",
    fr: "Ce que vous pouvez demander, avec un exemple de chaque",
    vi: "Bạn có thể hỏi những gì, mỗi lệnh một ví dụ",
  },
  example: "",
  options: z.strictObject({}),
  run(_options, { commands, library, language }) {
    const record = {
      briefings: library.briefings.length,
      people: library.people.size,
      statements: library.statements.length,
    };
    return {
      language,
      summary: say(language, "title"),
      blocks: [
        heading(1, text(say(language, "title"))),
        list(commands.map((command) => describe(command, language))),
        paragraph(text(say(language, "principle"))),
        note(text(`${say(language, "record", record)} ${say(language, "private")}`)),
      ],
    };
  },
});
