import { z } from "zod";
import { type Answer, oneLine } from "../answer/answer.ts";
import { languageMenu } from "../answer/language-menu.ts";
import { changedBy, notOpen } from "../ask/access/recorded.ts";
import { defineCommand } from "../ask/define-command.ts";
import { optionalChoice } from "../ask/parsing/option.ts";
import { formatLanguage, ownNameOf } from "../base/language/format.ts";
import { type Language, languageSchema, languages, type Texts } from "../base/language/language.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { formatPerson } from "../store/channel.ts";

const say = messagesOf("commands", "language");

export default defineCommand({
  name: "language",
  changes: true,
  localNames: textsOf("commands", "language", "commandName"),
  description: textsOf("commands", "language", "description"),
  example: "vi",
  options: z.strictObject({
    language: optionalChoice(
      textsOf("commands", "language", "option.language"),
      [...languages, "auto"],
      labelOf,
    ),
  }),
  async run({ language: wanted }, { asker, language, languages: chosen, now }) {
    if (wanted === null) {
      return answerOf(language, say(language, "now", { language: formatLanguage(language, language) }));
    }
    const own = languageSchema.safeParse(wanted);
    const next = own.success ? own.data : null;
    const isKept = await chosen.choose(formatPerson(asker), next, changedBy({ asker, now }));
    if (!isKept) return notOpen(language);
    if (next === null) return answerOf(language, say(language, "usual"));
    return answerOf(next, say(next, "chosen", { language: formatLanguage(next, next) }));
  },
});

/** A language by its own name; `auto` in words. Hoisted: the options above need it while the file loads. */
function labelOf(value: string): Texts {
  return value === "auto" ? textsOf("commands", "language", "auto") : ownNameOf(value);
}

const answerOf = (language: Language, summary: string): Answer =>
  oneLine(language, summary, ...languageMenu(language));
