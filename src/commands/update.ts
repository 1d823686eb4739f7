import { z } from "zod";
import { type Answer, type CommandAnswer, choices, oneLine, paragraph } from "../answer/answer.ts";
import { historyBlocks, statusBlocks } from "../answer/commitment-history.ts";
import { factLabel } from "../answer/fact-entry.ts";
import { alone, factLine } from "../answer/fact-lines.ts";
import { statusLabels } from "../answer/status-words.ts";
import { asEditor } from "../ask/access/editing.ts";
import { notOpen, recorderOf } from "../ask/access/recorded.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { citedPassages } from "../ask/lookup/cited-passages.ts";
import { findFact } from "../ask/lookup/find-fact.ts";
import { updateControls } from "../ask/lookup/update-controls.ts";
import { optionalChoice, optionalNote, optionalText, requiredReference } from "../ask/parsing/option.ts";
import { formatList } from "../base/language/format.ts";
import { messagesOf, textsOf } from "../base/language/messages.ts";
import type { Drafts } from "../drafts/drafts.ts";
import type { NewUpdate } from "../drafts/updates/prepare-update.ts";
import type { Statement } from "../library/briefing/briefing.ts";
import { isVerdict, statusOf, updatesWithState } from "../library/briefing/commitment-status.ts";
import { writtenStatuses } from "../library/briefing/update-schema.ts";
import { recordedBy } from "../store/audit.ts";
import { formatPerson } from "../store/channel.ts";
import { isSameUser } from "../store/people/person-address.ts";

const say = messagesOf("commands", "update");

const options = z.strictObject({
  fact: requiredReference(textsOf("commands", "update", "option.fact")),
  status: optionalChoice(
    textsOf("commands", "update", "option.status"),
    writtenStatuses,
    (status) => statusLabels[status],
  ),
  note: optionalNote(textsOf("commands", "update", "option.note")),
  source: optionalText(textsOf("commands", "update", "option.source")),
  passage: optionalNote(textsOf("commands", "update", "option.passage")),
  "takes-back": optionalText(textsOf("commands", "update", "option.takes-back")),
  confirms: optionalText(textsOf("commands", "update", "option.confirms")),
});
type Options = z.infer<typeof options>;

/** Problems of the typed values, by option. */
type Refused = { readonly problems: Readonly<Record<string, string>> };

export default defineCommand({
  name: "update",
  forEditors: true,
  changes: true,
  localNames: textsOf("commands", "update", "commandName"),
  description: textsOf("commands", "update", "description"),
  example: textsOf("commands", "update", "example"),
  // Only editors may see a status that needs a second editor.
  options,
  run: (given, context) =>
    asEditor(context, async (drafts): Promise<CommandAnswer> => {
      const { language } = context;
      const found = findFact(given.fact, "update", context);
      if (!found.found) return found.answer;
      const fact = found.entity;
      if (fact.type !== "statement" || fact.kind !== "commitment") {
        return oneLine(context.language, say(language, "notCommitment", { reference: fact.reference }));
      }
      const { fact: _, ...typed } = given;
      if (Object.values(typed).every((value) => value === null)) return overview(fact, context);
      const update = readUpdate(fact, given, context);
      if ("type" in update) return write(fact, update, drafts, context);
      const [summary = ""] = Object.values(update.problems);
      return { ...oneLine(context.language, summary), problems: update.problems };
    }),
});

const todayOf = ({ now, timeZone }: CommandContext): Temporal.PlainDate =>
  now.toZonedDateTimeISO(timeZone).toPlainDate();

/** The typed update, or its problems. */
const readUpdate = (
  commitment: Statement,
  { status, note, source, passage, "takes-back": takesBack, confirms }: Options,
  context: CommandContext,
): NewUpdate | Refused => {
  const { language, asker, now, library, openLibrary } = context;
  const written = { by: formatPerson(asker), at: now.toString({ smallestUnit: "second" }) };
  const refuse = (option: string, problem: string): Refused => ({ problems: { [option]: problem } });
  const [what, another] = Object.entries({ status, "takes-back": takesBack, confirms }).flatMap(
    ([name, value]) => (value === null ? [] : [name]),
  );
  if (what === undefined || another !== undefined) {
    return refuse(another ?? "status", say(language, "oneOf"));
  }
  const withState = updatesWithState(commitment.updates);
  if (confirms !== null) {
    const found = withState.find(({ number }) => String(number) === confirms);
    if (found?.update.type !== "status" || found.updateState !== "proposed")
      return refuse("confirms", say(language, "notProposed", { number: confirms }));
    if (isSameUser(found.update.by, written.by)) return refuse("confirms", say(language, "ownVerdict"));
    return { type: "confirmation", number: found.number, ...written };
  }
  if (note === null) return refuse("note", say(language, "noNote"));
  if (takesBack !== null) {
    const found = withState.find(({ number }) => String(number) === takesBack);
    if (found?.update.type !== "status" || found.updateState === "taken-back")
      return refuse("takes-back", say(language, "notStatus", { number: takesBack }));
    return { type: "taking-back", number: found.number, note: { [language]: note }, ...written };
  }
  if (status === null) return refuse("status", say(language, "oneOf"));
  const own = library.bySlug.get(commitment.briefing)?.sources ?? [];
  // Search only the library without embargoes, because the cited source is copied into another briefing.
  const cited = citedPassages({ source, words: passage }, own, { library: openLibrary, language });
  if (!cited.found) return refuse(cited.option, cited.problem);
  const awaitsSecond = context.verdictsNeedSecond && isVerdict(status);
  return {
    type: "status",
    status,
    note: { [language]: note },
    passages: cited.passages,
    awaitsSecond,
    ...written,
  };
};

/** The overview for an editor: the commitment, its history, and buttons. */
const overview = (commitment: Statement, context: CommandContext): Answer => {
  const { language, timeZone } = context;
  const label = factLabel(commitment, context);
  return {
    language,
    summary: label,
    blocks: [
      paragraph(...factLine(commitment, alone, context)),
      ...statusBlocks(commitment, todayOf(context), language),
      ...historyBlocks(commitment, { language, timeZone, showsProposed: true }),
      ...choices(label, updateControls(commitment, formatPerson(context.asker), language)),
    ],
  };
};

const doneKey = (update: NewUpdate): "proposed" | "updated" | "takenBack" | "confirmed" => {
  switch (update.type) {
    case "status":
      return update.awaitsSecond ? "proposed" : "updated";
    case "taking-back":
      return "takenBack";
    case "confirmation":
      return "confirmed";
    default:
      return update satisfies never;
  }
};

const afterOf = (update: NewUpdate): string => {
  switch (update.type) {
    case "status":
      return update.awaitsSecond ? `${update.status}, proposed` : update.status;
    case "taking-back":
      return `takes back ${update.number}`;
    case "confirmation":
      return `confirms ${update.number}`;
    default:
      return update satisfies never;
  }
};

const write = async (
  commitment: Statement,
  update: NewUpdate,
  drafts: Drafts,
  context: CommandContext,
): Promise<Answer> => {
  const { language } = context;
  const { reference, briefing: slug, id } = commitment;
  const recorder = await recorderOf(context);
  if (recorder === null) return notOpen(language);
  const before = statusOf(commitment, todayOf(context)).status;
  const change = { what: "commitment-updated", subject: reference, before, after: afterOf(update) } as const;
  const updated = await drafts.update(slug, id, update, recordedBy(recorder, change));
  switch (updated.became) {
    case "nothing":
      return oneLine(context.language, say(language, "notFound", { reference }));
    case "problems":
      return oneLine(context.language, say(language, "problems", { slug }));
    case "changed":
      return oneLine(
        context.language,
        say(language, "changed", { slug, files: formatList(language, updated.files) }),
      );
    case "updated":
      break;
    default:
      return updated satisfies never;
  }
  const status = update.type === "status" ? statusLabels[update.status](language) : "";
  return oneLine(context.language, say(language, doneKey(update), { reference, status }));
};
