import { z } from "zod";
import { kindLabels } from "../../answer/words.ts";
import { asEditor, draftsOfEditor } from "../../ask/access/editing.ts";
import { defineCommand } from "../../ask/define-command.ts";
import { folderOption } from "../../ask/lookup/find-briefing.ts";
import { optionalChoice, optionalNote, optionalText, pastedMaxLength } from "../../ask/parsing/option.ts";
import { textsOf } from "../../base/language/messages.ts";
import { statementKinds } from "../../library/briefing/schema.ts";
import { decideOne, draftUnderReview } from "./decide.ts";
import { currentValues } from "./fields.ts";
import { correctSeveral, severalValues } from "./several.ts";
import { decisions, speakerTypes } from "./typed.ts";

const option = (
  name:
    | "part"
    | "seen"
    | "speaker"
    | "wording"
    | "due"
    | "number"
    | "unit"
    | "publisher"
    | "date"
    | "words"
    | "several"
    | "behalf"
    | "wordings"
    | "organization"
    | "doubts"
    | "person",
) => textsOf("commands", "decide", `option.${name}`);

export default defineCommand({
  name: "decide",
  forEditors: true,
  changes: true,
  localNames: textsOf("commands", "decide", "commandName"),
  description: textsOf("commands", "decide", "description"),
  example: textsOf("commands", "decide", "example"),
  options: z.strictObject({
    briefing: folderOption,
    part: optionalText(option("part")),
    decision: optionalChoice(textsOf("commands", "decide", "option.decision"), decisions, (value) =>
      textsOf("commands", "decide", `choice.${value}`),
    ),
    words: optionalNote(option("words"), pastedMaxLength),
    kind: optionalChoice(
      textsOf("commands", "decide", "option.kind"),
      statementKinds,
      (value) => kindLabels[value].one,
    ),
    speaker: optionalText(option("speaker")),
    behalf: optionalText(option("behalf")),
    person: optionalText(option("person")),
    wording: optionalNote(option("wording")),
    wordings: optionalNote(option("wordings")),
    doubts: optionalNote(option("doubts"), pastedMaxLength),
    organization: optionalText(option("organization")),
    due: optionalText(option("due")),
    number: optionalText(option("number")),
    unit: optionalText(option("unit")),
    publisher: optionalText(option("publisher")),
    date: optionalText(option("date")),
    seen: optionalText(option("seen")),
    first: optionalNote(option("several")),
    second: optionalNote(option("several")),
    third: optionalNote(option("several")),
    fourth: optionalNote(option("several")),
    fifth: optionalNote(option("several")),
    new: optionalChoice(textsOf("commands", "decide", "option.new"), speakerTypes, (value) =>
      textsOf("commands", "decide", `who.${value}`),
    ),
  }),
  async current({ briefing = "", part = "", decision }, context) {
    const { language } = context;
    const drafts = await draftsOfEditor(context);
    const review = drafts === null ? null : await draftUnderReview(briefing.toLowerCase(), drafts, context);
    if (review === null) return {};
    if (decision === "correct") return severalValues(part, review, language);
    const item = review.items.find(({ key }) => key === part);
    const spoken = [...review.sources.map((source) => source.language), language];
    return item === undefined ? {} : currentValues(item, review.items, language, spoken);
  },
  run: ({ briefing, ...typed }, context) =>
    asEditor(context, async (drafts) => {
      const slug = briefing.toLowerCase();
      if (typed.decision === "correct") return correctSeveral(slug, typed, drafts, context);
      return (await decideOne(slug, typed, typed, drafts, context)).answer;
    }),
});
