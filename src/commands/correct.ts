import { z } from "zod";
import { type Answer, type Block, type CommandAnswer, choices, paragraph } from "../answer/answer.ts";
import { correctionHistory } from "../answer/correction-history.ts";
import { factLabel } from "../answer/fact-entry.ts";
import { alone, factLine } from "../answer/fact-lines.ts";
import { asEditor } from "../ask/access/editing.ts";
import { notOpen, recordOf } from "../ask/access/recorded.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { correctControl } from "../ask/lookup/correct-control.ts";
import { findFact } from "../ask/lookup/find-fact.ts";
import { noteMaxLength, optionalChoice, optionalNote, requiredText } from "../ask/parsing/option.ts";
import { formatLanguage, formatList } from "../base/language/format.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import type { Drafts } from "../drafts/drafts.ts";
import type { NewCorrection } from "../drafts/updates/prepare-correction.ts";
import { type Fact, wordingOf } from "../library/briefing/briefing.ts";
import { isTakenBack } from "../library/briefing/fact-kind.ts";
import { type CorrectionKind, correctionKinds } from "../library/briefing/schema.ts";

const say = messagesOf("commands", "correct");

const options = z.strictObject({
  fact: requiredText(textsOf("commands", "correct", "option.fact")),
  kind: optionalChoice(
    textsOf("commands", "correct", "option.kind"),
    correctionKinds,
    (kind) => (language) => say(language, `kind.${kind}`),
  ),
  wording: optionalNote(textsOf("commands", "correct", "option.wording")),
  reason: optionalNote(textsOf("commands", "correct", "option.reason")),
});
type Options = z.infer<typeof options>;

/** A problem of a typed value, and its option. */
type Refused = { readonly option: "kind" | "wording" | "reason"; readonly problem: string };

/** A form writes this for a wording that the editor emptied. */
const emptied = "none";

/** The correction that takes a fact out of answers; undefined if it is in use. */
const takenBackBy = (reference: string, { library }: CommandContext): CorrectionKind | undefined =>
  library.corrections.get(reference)?.find(({ kind }) => isTakenBack(kind))?.kind;

const newWording = (
  fact: Fact,
  words: string | null,
  { language }: CommandContext,
): NewCorrection["wording"] | Refused => {
  if (words === null || words === emptied) return null;
  const current = wordingOf(fact);
  if (typeof current !== "number")
    return words === current[language] ? null : { language, words: words.normalize("NFC") };
  if (!/^-?\d{1,15}(?:\.\d{1,15})?$/u.test(words))
    return { option: "wording", problem: say(language, "notNumber") };
  return Number(words) === current ? null : { number: Number(words) };
};

/** The typed correction, or its problem. */
const readCorrection = (
  fact: Fact,
  { kind, wording, reason }: Options,
  context: CommandContext,
): NewCorrection | Refused => {
  const { language, now, timeZone } = context;
  if (kind === null) return { option: "kind", problem: say(language, "noKind") };
  if (reason === null) return { option: "reason", problem: say(language, "noReason") };
  const reworded = newWording(fact, wording, context);
  if (reworded !== null && "problem" in reworded) return reworded;
  if (isTakenBack(kind) && reworded !== null)
    return { option: "wording", problem: say(language, "noWording") };
  if (kind === "corrected" && reworded === null)
    return { option: "wording", problem: say(language, "sameWording") };
  return {
    kind,
    reason: { [language]: reason },
    date: now.toZonedDateTimeISO(timeZone).toPlainDate().toString(),
    at: now.toString({ smallestUnit: "second" }),
    wording: reworded,
  };
};

const answerOf = ({ language }: CommandContext, summary: string, ...blocks: readonly Block[]): Answer => ({
  language,
  summary,
  blocks: [paragraph(text(summary)), ...blocks],
});

/** The fact with its corrections, and a button that opens the form. */
const overview = (fact: Fact, context: CommandContext): Answer => {
  const { language, timeZone } = context;
  const label = factLabel(fact, context);
  const isUsed = takenBackBy(fact.reference, context) === undefined;
  return {
    language,
    summary: label,
    blocks: [
      paragraph(...factLine(fact, alone, context)),
      ...correctionHistory(fact.reference, timeZone, context),
      ...choices(label, isUsed ? [correctControl(fact.reference, language)] : []),
    ],
  };
};

/** Says which languages have no wording any more. */
const removedWordings = (fact: Fact, { wording }: NewCorrection, { language }: CommandContext) => {
  const before = wordingOf(fact);
  if (wording === null || !("language" in wording) || typeof before === "number") return [];
  const others = Object.keys(before).filter((each) => each !== wording.language);
  if (others.length === 0) return [];
  const languages = formatList(
    language,
    others.map((each) => formatLanguage(language, each)),
  );
  return [paragraph(text(say(language, "removed", { languages })))];
};

const write = async (
  fact: Fact,
  correction: NewCorrection,
  drafts: Drafts,
  context: CommandContext,
): Promise<Answer> => {
  const { language } = context;
  const { reference, briefing: slug, id } = fact;
  const record = await recordOf(context);
  if (record === null) return notOpen(language);
  const before = context.library.corrections.get(reference)?.at(-1)?.kind ?? null;
  const corrected = await drafts.correct(slug, id, correction, () =>
    record({ what: "fact-corrected", subject: reference, before, after: correction.kind }),
  );
  switch (corrected.became) {
    case "nothing":
      return answerOf(context, say(language, "notFound", { reference }));
    case "problems": {
      const [problem] = corrected.problems;
      return answerOf(context, say(language, "problems", { slug, problem: problem?.message ?? "?" }));
    }
    case "changed":
      return answerOf(
        context,
        say(language, "changed", { slug, files: formatList(language, corrected.files) }),
      );
    case "updated":
      return answerOf(
        context,
        say(language, `done.${correction.kind}`, { reference }),
        ...removedWordings(fact, correction, context),
      );
    default:
      return corrected satisfies never;
  }
};

export default defineCommand({
  name: "correct",
  forEditors: true,
  changes: true,
  localNames: textsOf("commands", "correct", "commandName"),
  description: textsOf("commands", "correct", "description"),
  example: textsOf("commands", "correct", "example"),
  isPersonal: true,
  options,
  async current({ fact: reference = "" }, { library, language }) {
    const fact = library.facts.get(reference.toLowerCase());
    if (fact === undefined) return {};
    const wording = wordingOf(fact);
    const words = typeof wording === "number" ? String(wording) : (wording[language] ?? "");
    return words.length > noteMaxLength ? {} : { wording: words };
  },
  run: (given, context) =>
    asEditor(context, async (drafts): Promise<CommandAnswer> => {
      const { language } = context;
      const found = findFact(given.fact, "correct", context);
      if (!found.found) return found.answer;
      const fact = found.entity;
      const { fact: _, ...typed } = given;
      if (Object.values(typed).every((value) => value === null)) return overview(fact, context);
      const takenBack = takenBackBy(fact.reference, context);
      if (takenBack !== undefined)
        return answerOf(context, say(language, "takenBack", { reference: fact.reference }));
      const correction = readCorrection(fact, given, context);
      if (!("problem" in correction)) return write(fact, correction, drafts, context);
      const { option, problem } = correction;
      return { ...answerOf(context, problem), problems: { [option]: problem } };
    }),
});
