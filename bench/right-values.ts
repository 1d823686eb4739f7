import { fold, wordsOf } from "../src/base/text/fold.ts";
import type { DraftItem } from "../src/drafts/review/decisions/draft-item.ts";
import type { Review } from "../src/drafts/review/decisions/review-of.ts";
import type { Briefing, Fact } from "../src/library/briefing/briefing.ts";
import { spellings } from "../src/library/names/proper-names.ts";

/** What a speaker is who is not in the draft. */
export type NewSpeaker = "person" | "organization" | "group";

/** The values of a form, and what its speaker is if the draft does not have them. */
export interface Filled {
  readonly set: Readonly<Record<string, string>>;
  readonly who: NewSpeaker;
}

export const textsOf = (value: unknown): readonly string[] =>
  typeof value === "object" && value !== null ? Object.values(value).map(String) : [];

/** The names of an actor of the right briefing. */
const namesOf = (id: unknown, { people, organizations }: Briefing): readonly string[] =>
  [...people, ...organizations].filter((actor) => actor.id === id).flatMap(spellings);

/** Whether an actor of the draft has one of some names. */
const isCalled = (id: unknown, names: readonly string[], { items }: Review): boolean => {
  const actor = items.find(
    (item) => (item.type === "person" || item.type === "organization") && item.id === id,
  );
  const known = new Set(names.map(fold));
  return textsOf(actor?.entry.names).some((name) => known.has(fold(name)));
};

const dueText = (fact: Fact): string => (fact.type === "statement" ? (fact.due?.text ?? "") : "");

/** What an editor types for a person or organization: the id in the draft, or a name that it does not have. */
const typedActor = (id: string, right: Briefing, review: Review): string => {
  const names = namesOf(id, right);
  const inDraft = review.items.find(
    (item) =>
      (item.type === "person" || item.type === "organization") &&
      !item.isGone &&
      isCalled(item.id, names, review),
  );
  return inDraft?.id ?? names[0] ?? id;
};

/** What an editor types as the speaker of a fact: an id of the draft, or a name or a group that it does not have. */
const typedSpeaker = (
  fact: Fact,
  right: Briefing,
  review: Review,
): { readonly typed: string; readonly who: NewSpeaker } | null => {
  if (fact.type !== "statement") return null;
  const { speaker } = fact;
  if (typeof speaker !== "string") return { typed: textIn(speaker.group, review), who: "group" };
  const who = right.people.some(({ id }) => id === speaker) ? "person" : "organization";
  return { typed: typedActor(speaker, right, review), who };
};

/** The language of the draft's article. */
const languageOf = ({ sources: [source] }: Review): string => source?.language ?? "und";

/** A text of the right briefing in the article's language. */
const textIn = (texts: object, review: Review): string => {
  const [, text] =
    Object.entries(texts).find(([language]) => language === languageOf(review)) ??
    Object.entries(texts)[0] ??
    [];
  return String(text ?? "");
};

/** The words that tell what a text says, by their beginnings, so that forms of a word count as the same. */
const tellingWords = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(fold(text))
      .filter((word) => word.length >= 3 || /\d/u.test(word))
      .map((word) => word.slice(0, 5)),
  );

/** The least part of the right wording's telling words that a wording must have to be right. */
const leastShared = 0.6;

/** Whether a wording of the draft says what the right one says, though in other words. */
const saysTheSame = (written: unknown, right: string): boolean => {
  const wanted = tellingWords(right);
  const has = tellingWords(textsOf(written).join(" "));
  return [...wanted].filter((word) => has.has(word)).length >= wanted.size * leastShared;
};

/** The values that are wrong in a part. */
export const wrongIn = ({ entry }: DraftItem, fact: Fact, right: Briefing, review: Review): Filled => {
  const none: Filled = { set: {}, who: "person" };
  if (fact.type === "figure") {
    const [unit, counts] = [textIn(fact.unit ?? {}, review), textIn(fact.counts, review)];
    // What a figure counts is often said by its unit.
    const isRightlyCounted = saysTheSame(
      { ...Object.values(entry.counts ?? {}), unit: textsOf(entry.unit) },
      counts,
    );
    return {
      ...none,
      set: {
        ...(Number(entry.value) === fact.value ? {} : { number: String(fact.value) }),
        ...(saysTheSame(entry.unit, unit) ? {} : { unit }),
        ...(isRightlyCounted ? {} : { wording: counts }),
      },
    };
  }
  if (fact.type !== "statement") return none;
  const speaker = typedSpeaker(fact, right, review);
  const isGroup = typeof fact.speaker !== "string";
  const isRightSpeaker = isGroup ? typeof entry.speaker === "object" : entry.speaker === speaker?.typed;
  const due = dueText(fact);
  const written = entry.due === undefined ? "" : String(entry.due);
  const wording = textIn(fact.text, review);
  return {
    who: speaker?.who ?? "person",
    set: {
      ...(entry.kind === fact.kind ? {} : { kind: fact.kind }),
      ...(isRightSpeaker || speaker === null ? {} : { speaker: speaker.typed }),
      ...(saysTheSame(entry.text, wording) ? {} : { wording }),
      ...(written === due ? {} : { due: due || "none" }),
    },
  };
};

/** All values of a fact, for one that is added or completed. */
export const whole = (fact: Fact, right: Briefing, review: Review): Filled => {
  if (fact.type === "event") return { who: "person", set: { wording: textIn(fact.text, review) } };
  if (fact.type === "role") {
    const { person, organization, title } = fact;
    const at = organization === undefined ? {} : { organization: typedActor(organization, right, review) };
    return {
      who: "person",
      set: { person: typedActor(person, right, review), wording: textIn(title, review), ...at },
    };
  }
  const { set, who } = wrongIn({ ...nothing, entry: {} }, fact, right, review);
  const { due, ...rest } = set;
  return { who, set: due === undefined || due === "none" ? rest : { ...rest, due } };
};

const nothing: DraftItem = {
  key: "",
  version: "",
  type: "open",
  id: "",
  entry: {},
  person: null,
  notes: [],
  state: "open",
  isGone: false,
  decided: null,
  passages: [],
};
