import { z } from "zod";
import { changedBy } from "../../ask/access/recorded.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { optionalChoice, requiredText } from "../../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { criteriaKinds, type LeftOutText } from "../../store/intake/sources.ts";
import { answerWith, listButton, nameOfSource, withSource } from "./at-intake.ts";

const say = messagesOf("commands", "intake/filter");

const options = z.strictObject({
  name: nameOfSource,
  what: requiredText(textsOf("commands", "intake/filter", "option.what")),
  kind: optionalChoice(textsOf("commands", "intake/filter", "option.kind"), criteriaKinds, (value) =>
    textsOf("commands", "intake/filter", `kind.${value}`),
  ),
});

const readLeftOut = ({ what, kind }: z.output<typeof options>): LeftOutText => ({
  kind: kind ?? "words",
  text: what,
});

export const filterSource = defineSubcommand({
  name: "intake filter",
  forEditors: true,
  changes: true,
  description: textsOf("commands", "intake/filter", "description"),
  example: "news-example horoscope",
  options,
  run: (typed, context) =>
    withSource(context, typed.name, async ({ name }, at) => {
      const { language, sources } = at;
      const isNew = await sources.leaveOut(name, readLeftOut(typed), changedBy(at));
      const said = say(language, isNew ? "added" : "already", { name, what: typed.what });
      return answerWith(language, [text(said)], ...listButton(language));
    }),
});

export const unfilterSource = defineSubcommand({
  name: "intake unfilter",
  forEditors: true,
  changes: true,
  description: textsOf("commands", "intake/filter", "unfilter"),
  example: "news-example horoscope",
  options,
  run: (typed, context) =>
    withSource(context, typed.name, async ({ name }, at) => {
      const { language, sources } = at;
      const isRemoved = await sources.takeIn(name, readLeftOut(typed), changedBy(at));
      const said = say(language, isRemoved ? "removed" : "notThere", { name, what: typed.what });
      return answerWith(language, [text(said)], ...listButton(language));
    }),
});
