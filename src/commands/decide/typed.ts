import type { addedTypes, Decision } from "../../drafts/review/decisions/decision.ts";
import type { Review } from "../../drafts/review/decisions/review-of.ts";
import { actorInDraft, changedFields } from "./changed-fields.ts";
import type { DecidedPart, EditedOption } from "./fields.ts";
import { groupSeen } from "./group.ts";
import type { SeveralOption } from "./parts.ts";

export const decisions = [
  "keep",
  "edit",
  "drop",
  "later",
  "undo",
  "add-statement",
  "add-figure",
  "add-event",
  "add-role",
  "add-person",
  "add-organization",
  "add-sentences",
  "correct",
  "keep-sure",
  "keep-sure-and-approve",
  "approve",
] as const;

type TypedDecision = (typeof decisions)[number];
type AddedType = (typeof addedTypes)[number];

/** The type of the part that a decision adds; null if it adds none. */
export const addedType = (decision: TypedDecision | null): AddedType | null => {
  switch (decision) {
    case "add-statement":
      return "statement";
    case "add-figure":
      return "figure";
    case "add-event":
      return "event";
    case "add-role":
      return "role";
    case "add-person":
      return "person";
    case "add-organization":
      return "organization";
    default:
      return null;
  }
};

/** What a speaker may be, if they are not in the draft. A group, such as “residents”, has no entry of its own. */
export const speakerTypes = ["person", "organization", "group"] as const;

/** What an editor typed, or what a button or a form typed for them. */
export interface Typed extends Readonly<Record<EditedOption | SeveralOption, string | null>> {
  /** The part, or the marks of those in a form that corrects several. */
  readonly part: string | null;
  readonly seen: string | null;
  readonly decision: TypedDecision | null;
  /** Who has the role that is added. */
  readonly person: string | null;
  /** Words of the article, for a fact that is added. */
  readonly words: string | null;
  /** What the speaker is, if they are not in the draft. */
  readonly new: (typeof speakerTypes)[number] | null;
}

/** A line without any option. */
export const nothingTyped: Typed = {
  part: null,
  seen: null,
  decision: null,
  kind: null,
  speaker: null,
  behalf: null,
  wording: null,
  wordings: null,
  due: null,
  number: null,
  unit: null,
  publisher: null,
  date: null,
  organization: null,
  doubts: null,
  person: null,
  first: null,
  second: null,
  third: null,
  fourth: null,
  fifth: null,
  words: null,
  new: null,
};

/** The part that a decision is about; null if it is about none, or about one that does not exist. */
export const partOf = (typed: Typed, { items }: Review): DecidedPart | null =>
  addedPart(typed) ?? items.find(({ key }) => key === typed.part) ?? null;

const addedPart = ({ decision }: Typed): (DecidedPart & { readonly type: AddedType }) | null => {
  const type = addedType(decision);
  return type === null ? null : { type, entry: {} };
};

/** The typed values of a part. What is new is in the article's language, like the rest of the draft. */
const setOf = (
  typed: Typed,
  part: DecidedPart,
  review: Review,
  language: string,
): Readonly<Record<string, unknown>> => {
  const own = review.sources[0]?.language ?? language;
  const set = changedFields(typed, part, review.items, addedType(typed.decision) === null ? language : own);
  const { speaker } = typed;
  return typed.new === "group" && speaker !== null ? { ...set, speaker: { group: { [own]: speaker } } } : set;
};

/** The typed decision; null if there is none, or its part does not exist. */
export const decisionOf = (typed: Typed, review: Review, language: string): Decision | null => {
  const item = review.items.find(({ key }) => key === typed.part);
  const version = typed.seen ?? item?.version ?? "";
  switch (typed.decision) {
    case null:
    case "later":
    case "correct":
      return null;
    case "approve":
      return { do: "approve", version: typed.seen ?? review.version };
    case "keep-sure":
    case "keep-sure-and-approve": {
      const group = groupSeen(review, typed.seen);
      return group === null
        ? null
        : { do: "keep", items: group.facts.map(({ key, version: of }) => ({ key, version: of })) };
    }
    case "keep":
      return item === undefined ? null : { do: "keep", items: [{ key: item.key, version }] };
    case "drop":
    case "undo":
      return item === undefined ? null : { do: typed.decision, key: item.key, version };
    case "edit":
      return item === undefined
        ? null
        : { do: "edit", key: item.key, version, set: setOf(typed, item, review, language) };
    case "add-sentences":
      return typed.words === null ? null : { do: "add-sentences", pasted: typed.words };
    case "add-statement":
    case "add-figure":
    case "add-event":
    case "add-role":
    case "add-person":
    case "add-organization":
      return added(typed, review, language);
    default:
      return typed.decision satisfies never;
  }
};

const added = (typed: Typed, review: Review, language: string): Decision | null => {
  const part = addedPart(typed);
  if (part === null) return null;
  const passages = typed.words === null ? [] : [{ pasted: typed.words }];
  const holder =
    typed.person === null ? {} : { person: actorInDraft(typed.person, review.items) ?? typed.person };
  const set = setOf(typed, part, review, language);
  return { do: "add", type: part.type, set, passages, ...(part.type === "role" ? holder : {}) };
};
