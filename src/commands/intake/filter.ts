import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import { changedBy } from "../../ask/access/recorded.ts";
import type { CommandContext } from "../../ask/command.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { optionalChoice, requiredText } from "../../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { type CriterionText, criteriaKinds } from "../../store/intake/sources.ts";
import { answerWith, listButton, nameOfSource, withSource } from "./at-intake.ts";

const say = messagesOf("commands", "intake/filter");

const options = z.strictObject({
  name: nameOfSource,
  what: requiredText(textsOf("commands", "intake/filter", "option.what")),
  kind: optionalChoice(textsOf("commands", "intake/filter", "option.kind"), criteriaKinds, (value) =>
    textsOf("commands", "intake/filter", `kind.${value}`),
  ),
});

type Typed = z.output<typeof options>;

const criterionOf = ({ what, kind }: Typed): CriterionText => ({ kind: kind ?? "words", text: what });

/** Adds a criterion on one side: articles with it are left out, or those without it. */
const choose = (
  by: "except" | "only",
  said: { readonly new: "added" | "only.added"; readonly known: "already" | "only.already" },
  typed: Typed,
  context: CommandContext,
): Promise<Answer> =>
  withSource(context, typed.name, async ({ name }, at) => {
    const { language, sources } = at;
    const isNew = await sources.addCriterion(name, { ...criterionOf(typed), by }, changedBy(at));
    const line = say(language, isNew ? said.new : said.known, { name, what: typed.what });
    return answerWith(language, [text(line)], ...listButton(language));
  });

export const filterSource = defineSubcommand({
  name: "intake filter",
  forEditors: true,
  changes: true,
  description: textsOf("commands", "intake/filter", "description"),
  example: "news-example horoscope",
  options,
  run: (typed, context) => choose("except", { new: "added", known: "already" }, typed, context),
});

export const onlyFromSource = defineSubcommand({
  name: "intake only",
  forEditors: true,
  changes: true,
  description: textsOf("commands", "intake/filter", "only"),
  example: "news-example budget",
  options,
  run: (typed, context) => choose("only", { new: "only.added", known: "only.already" }, typed, context),
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
      const isRemoved = await sources.removeCriterion(name, criterionOf(typed), changedBy(at));
      const said = say(language, isRemoved ? "removed" : "notThere", { name, what: typed.what });
      return answerWith(language, [text(said)], ...listButton(language));
    }),
});
