import { z } from "zod";
import { type Answer, type CommandAnswer, choices, oneLine, paragraph } from "../answer/answer.ts";
import { correctControl } from "../answer/correct-control.ts";
import { correctionHistory } from "../answer/correction-history.ts";
import { factLabel } from "../answer/fact-entry.ts";
import { alone, factLine } from "../answer/fact-lines.ts";
import { asEditor } from "../ask/access/editing.ts";
import { notOpen, recorderOf } from "../ask/access/recorded.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { findFact } from "../ask/lookup/find-fact.ts";
import {
  noteMaxLength,
  optionalChoice,
  optionalNote,
  optionalText,
  requiredReference,
} from "../ask/parsing/option.ts";
import { formatLanguage, formatList } from "../base/language/format.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import type { Drafts } from "../drafts/drafts.ts";
import type { NewCorrection } from "../drafts/updates/prepare-correction.ts";
import { removedLanguages, typedWording } from "../drafts/updates/typed-wording.ts";
import { type Fact, isTakenBack, wordingOf } from "../library/briefing/briefing.ts";
import { wordingHash } from "../library/briefing/fact-hash.ts";
import { briefingFileName } from "../library/briefing/read.ts";
import { type CorrectionKind, correctionKinds } from "../library/briefing/schema.ts";
import { recordedBy } from "../store/audit.ts";

const say = messagesOf("commands", "correct");

const options = z.strictObject({
  fact: requiredReference(textsOf("commands", "correct", "option.fact")),
  kind: optionalChoice(
    textsOf("commands", "correct", "option.kind"),
    correctionKinds,
    (kind) => (language) => say(language, `kind.${kind}`),
  ),
  wording: optionalNote(textsOf("commands", "correct", "option.wording")),
  reason: optionalNote(textsOf("commands", "correct", "option.reason")),
  seen: optionalText(textsOf("commands", "correct", "option.seen")),
});
type Options = z.infer<typeof options>;

/** A problem of a typed value, and its option. */
type Refused = { readonly option: "kind" | "wording" | "reason"; readonly problem: string };

export default defineCommand({
  name: "correct",
  forEditors: true,
  changes: true,
  localNames: textsOf("commands", "correct", "commandName"),
  description: textsOf("commands", "correct", "description"),
  example: textsOf("commands", "correct", "example"),
  options,
  async current({ fact: reference = "" }, context) {
    const { library, language } = context;
    const fact = library.facts.get(reference.toLowerCase());
    if (fact === undefined) return {};
    const wording = wordingOf(fact);
    const words = typeof wording === "number" ? String(wording) : (wording[language] ?? "");
    const seen = versionOf(fact, context);
    return words.length > noteMaxLength ? { seen } : { seen, wording: words };
  },
  run: (given, context) =>
    asEditor(context, async (drafts): Promise<CommandAnswer> => {
      const { language } = context;
      const found = findFact(given.fact, "correct", context);
      if (!found.found) return found.answer;
      const fact = found.entity;
      const { fact: _, seen, ...typed } = given;
      if (Object.values(typed).every((value) => value === null)) return overview(fact, context);
      const takenBack = takenBackBy(fact.reference, context);
      if (takenBack !== undefined)
        return oneLine(context.language, say(language, "takenBack", { reference: fact.reference }));
      if (seen !== null && seen !== versionOf(fact, context))
        return changedMeanwhile(fact, [briefingFileName], context);
      const correction = readCorrection(fact, given, context);
      if (!("problem" in correction)) return write(fact, correction, drafts, context);
      const { option, problem } = correction;
      return { ...oneLine(context.language, problem), problems: { [option]: problem } };
    }),
});

/** The version of a fact that its form shows. */
const versionOf = (fact: Fact, { library }: CommandContext): string =>
  wordingHash(fact, library.corrections.get(fact.reference));

/** The correction that takes a fact out of answers; undefined if it is in use. */
const takenBackBy = (reference: string, { library }: CommandContext): CorrectionKind | undefined =>
  library.corrections.get(reference)?.find(({ kind }) => isTakenBack(kind))?.kind;

/** The typed correction, or its problem. */
const readCorrection = (
  fact: Fact,
  { kind, wording, reason }: Options,
  context: CommandContext,
): NewCorrection | Refused => {
  const { language, now, timeZone } = context;
  if (kind === null) return { option: "kind", problem: say(language, "noKind") };
  if (reason === null) return { option: "reason", problem: say(language, "noReason") };
  const reworded = typedWording(fact, wording, language);
  if (reworded === "not-a-number") return { option: "wording", problem: say(language, "notNumber") };
  if (isTakenBack(kind) && reworded !== null)
    return { option: "wording", problem: say(language, "noWording") };
  // The passages say the wording that was right. A new one needs a new passage, which only the file can have.
  if (kind === "updated" && reworded !== null)
    return { option: "wording", problem: say(language, "keepsWording") };
  if (kind === "corrected" && reworded === null)
    return { option: "wording", problem: say(language, "sameWording") };
  return {
    kind,
    reason: { [language]: reason },
    date: now.toZonedDateTimeISO(timeZone).toPlainDate().toString(),
    at: now.toString({ smallestUnit: "second" }),
    wording: reworded,
    seen: versionOf(fact, context),
  };
};

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

/** The answer if others changed a fact after the editor saw it: the fact, and a button with a new form. */
const changedMeanwhile = (fact: Fact, files: readonly string[], context: CommandContext): Answer => {
  const { language } = context;
  const summary = say(language, "changed", { slug: fact.briefing, files: formatList(language, files) });
  return oneLine(context.language, summary, ...overview(fact, context).blocks);
};

/** Says which languages have no wording any more. */
const removedWordings = (fact: Fact, correction: NewCorrection, { language }: CommandContext) => {
  const removed = removedLanguages(fact, correction).map((each) => formatLanguage(language, each));
  if (removed.length === 0) return [];
  return [paragraph(text(say(language, "removed", { languages: formatList(language, removed) })))];
};

const write = async (
  fact: Fact,
  correction: NewCorrection,
  drafts: Drafts,
  context: CommandContext,
): Promise<Answer> => {
  const { language } = context;
  const { reference, briefing: slug, id } = fact;
  const recorder = await recorderOf(context);
  if (recorder === null) return notOpen(language);
  const before = context.library.corrections.get(reference)?.at(-1)?.kind ?? null;
  const change = { what: "fact-corrected", subject: reference, before, after: correction.kind } as const;
  const corrected = await drafts.correct(slug, id, correction, recordedBy(recorder, change));
  switch (corrected.became) {
    case "nothing":
      return oneLine(context.language, say(language, "notFound", { reference }));
    case "problems": {
      const [problem] = corrected.problems;
      return oneLine(context.language, say(language, "problems", { slug, problem: problem?.message ?? "?" }));
    }
    case "changed":
      return changedMeanwhile(fact, corrected.files, context);
    case "updated":
      return oneLine(
        context.language,
        say(language, `done.${correction.kind}`, { reference }),
        ...removedWordings(fact, correction, context),
      );
    default:
      return corrected satisfies never;
  }
};
