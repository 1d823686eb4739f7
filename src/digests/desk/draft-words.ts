import { type Block, type Control, note, paragraph } from "../../answer/answer.ts";
import { writeLine } from "../../answer/line.ts";
import { type Language, type LocalizedText, localize } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { type Inline, strong, text } from "../../base/text/inline.ts";
import { instantIn } from "../../base/time/say-instant.ts";
import type { QueuedDraft } from "../../drafts/review/queue.ts";
import type { WaitingDraft } from "../../drafts/review/waiting.ts";
import type { DraftEntry } from "../../store/queue/queue-item.ts";
import { type ItemReader, personIn } from "./item-words.ts";

const say = messagesOf("digests", "desk/draft");

/** `3 · Draft · Council votes on rents`. */
export const titleOfDraft = ({ number }: DraftEntry, headline: LocalizedText, language: Language): string =>
  say(language, "title", { number, headline: localize(headline, language) });

/** What was done with it, by whom and when. */
export const stateOfDraft = ({ state, by, changedAt }: DraftEntry, reader: ItemReader): readonly Inline[] => {
  const { language, timeZone } = reader;
  if (state === "open" || state === "gone") return say.inline(language, state);
  const person = by === null ? say(language, "someone") : personIn(by, reader);
  return say.inline(language, state, { person, time: instantIn(language, changedAt, timeZone) });
};

/** How much there is to decide. */
export const sayLeft = (
  { undecided, doubts }: Pick<QueuedDraft, "undecided" | "doubts">,
  language: Language,
): string => say(language, "left", { undecided, doubts });

/** Why it is urgent, and how much there is to decide: watched, commitments, undecided. */
export const urgencyOf = ({ draft, isWatched }: WaitingDraft, language: Language): string => {
  const { commitments } = draft;
  return [
    ...(isWatched ? [say(language, "watched")] : []),
    ...(commitments === 0 ? [] : [say(language, "commitments", { count: commitments })]),
    sayLeft(draft, language),
  ].join(" · ");
};

/** The buttons for what editors can do with a draft now. */
export const draftControls = (
  { number, slug, state }: DraftEntry,
  language: Language,
): readonly Control[] => {
  const control = (label: "take" | "release" | "decline" | "putBack", change: string): Control => ({
    label: say(language, label),
    line: writeLine({ command: `queue ${change}`, given: { item: String(number) }, page: 1 }, "item"),
    effect: "follow",
    about: String(number),
  });
  switch (state) {
    case "gone":
      return [];
    case "declined":
      return [control("putBack", "release")];
    case "open":
    case "taken":
      return [
        state === "open" ? control("take", "take") : control("release", "release"),
        control("decline", "decline"),
        { label: say(language, "review"), line: `review ${slug}`, effect: "follow", about: slug },
      ];
    default:
      return state satisfies never;
  }
};

/** A draft in the queue with its buttons. `since` says since when it is there. */
export const draftBlocks = (
  waiting: WaitingDraft,
  since: readonly Inline[],
  reader: ItemReader,
): readonly Block[] => {
  const { entry, draft } = waiting;
  const { language } = reader;
  const controls = draftControls(entry, language);
  return [
    paragraph(strong(titleOfDraft(entry, draft.headline, language))),
    note(...since, text(" · "), ...stateOfDraft(entry, reader), text(` · ${urgencyOf(waiting, language)}`)),
    ...(controls.length === 0 ? [] : [{ kind: "controls" as const, controls }]),
  ];
};
