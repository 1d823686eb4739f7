import { fold } from "../src/base/text/fold.ts";
import type { DraftItem } from "../src/drafts/review/decisions/draft-item.ts";
import type { Review } from "../src/drafts/review/decisions/review-of.ts";
import { type Briefing, type Fact, factsOf } from "../src/library/briefing/briefing.ts";
import { spellings } from "../src/library/merge.ts";

/** What an editor who knows the right briefing does about a part of the draft. */
export type RightDecision =
  | { readonly do: "keep" | "drop" }
  /** Drops a fact that is right, because the form takes only speakers that the draft has. */
  | { readonly do: "unsaid" }
  /** Fills in a form. */
  | { readonly do: "edit"; readonly set: Readonly<Record<string, string>> };

interface Span {
  readonly start: number;
  readonly end: number;
}

const overlap = (one: Span, other: Span): number =>
  Math.min(one.end, other.end) - Math.max(one.start, other.start);

/** Where the passages of a fact are in the draft's text, which has the same words. */
const spansIn = (text: string, { passages }: Fact): readonly Span[] =>
  passages.flatMap(({ exact }) => {
    const start = text.indexOf(exact);
    return start < 0 ? [] : [{ start, end: start + exact.length }];
  });

const textsOf = (value: unknown): readonly string[] =>
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

/** The name with which an editor types the speaker of a fact; null if it is a group, which the form does not take. */
const typedSpeaker = (fact: Fact, right: Briefing, review: Review): string | null => {
  if (fact.type !== "statement" || typeof fact.speaker !== "string") return null;
  const names = namesOf(fact.speaker, right);
  const inDraft = review.items.find(
    (item) =>
      (item.type === "person" || item.type === "organization") &&
      !item.isGone &&
      isCalled(item.id, names, review),
  );
  return inDraft?.id ?? null;
};

/** The values that are wrong in a statement. */
const wrongIn = (
  { entry }: DraftItem,
  fact: Fact,
  right: Briefing,
  review: Review,
): Readonly<Record<string, string>> => {
  if (fact.type === "figure") return Number(entry.value) === fact.value ? {} : { number: String(fact.value) };
  if (fact.type !== "statement") return {};
  const speaker = typedSpeaker(fact, right, review);
  const isGroup = typeof fact.speaker !== "string";
  const isRightSpeaker = isGroup ? typeof entry.speaker === "object" : entry.speaker === speaker;
  const due = dueText(fact);
  const written = entry.due === undefined ? "" : String(entry.due);
  return {
    ...(entry.kind === fact.kind ? {} : { kind: fact.kind }),
    ...(isRightSpeaker || speaker === null ? {} : { speaker }),
    ...(written === due ? {} : { due: due || "none" }),
  };
};

/** The facts of the right briefing that rest on the same words as a part, the most similar first. */
const sameFacts = (item: DraftItem, right: Briefing, review: Review): readonly Fact[] => {
  const type =
    item.type === "open" ? (item.entry["left open"] === "figure" ? "figure" : "statement") : item.type;
  return factsOf(right)
    .filter((fact) => fact.type === type)
    .map((fact) => {
      const shared = item.passages.flatMap(({ source, ...span }) => {
        const text = review.sources.find(({ id }) => id === source)?.text ?? "";
        return spansIn(text, fact).map(
          (other) => overlap(span, other) / Math.min(span.end - span.start, other.end - other.start),
        );
      });
      return {
        fact,
        share: Math.max(0, ...shared),
        wrong: Object.keys(wrongIn(item, fact, right, review)).length,
      };
    })
    .filter(({ share }) => share >= 0.5)
    .toSorted((one, other) => one.wrong - other.wrong || other.share - one.share)
    .map(({ fact }) => fact);
};

/** What is right about a source: an editor types the publisher and the day. */
const sourceDecision = ({ entry }: DraftItem, right: Briefing): RightDecision => {
  const [source] = right.sources;
  const published = entry.published;
  const date =
    typeof published === "object" && published !== null && "date" in published ? published.date : "";
  if (source === undefined) return { do: "keep" };
  const isRight = entry.publisher === source.publisher && date === source.published.date;
  return isRight
    ? { do: "keep" }
    : { do: "edit", set: { publisher: source.publisher, date: source.published.date } };
};

/** An actor whose name has a word too many or too few is the same one, with another name. */
const actorDecision = (item: DraftItem, right: Briefing): RightDecision => {
  const names = [...right.people, ...right.organizations].flatMap(spellings);
  const written = textsOf(item.entry.names).map(fold);
  if (names.some((name) => written.includes(fold(name)))) return { do: "keep" };
  const near = names.find(
    (name) =>
      name.includes(" ") && written.some((each) => each.includes(fold(name)) || fold(name).includes(each)),
  );
  return near === undefined ? { do: "drop" } : { do: "edit", set: { wording: near } };
};

/** What an editor decides who knows the right briefing of the same article. */
export const rightDecision = (item: DraftItem, right: Briefing, review: Review): RightDecision => {
  switch (item.type) {
    case "briefing":
      return { do: "keep" };
    case "source":
      return sourceDecision(item, right);
    case "person":
    case "organization":
      return actorDecision(item, right);
    case "role":
      return { do: sameFacts(item, right, review).length > 0 ? "keep" : "drop" };
    default: {
      const [fact] = sameFacts(item, right, review);
      if (fact === undefined) return { do: "drop" };
      const set = wrongIn(item, fact, right, review);
      if (item.type !== "open" && Object.keys(set).length === 0) return { do: "keep" };
      if (
        fact.type === "statement" &&
        item.type === "open" &&
        (item.entry.speaker ?? "?") === "?" &&
        set.speaker === undefined
      )
        return { do: "unsaid" };
      const isComplete =
        fact.type === "figure"
          ? { number: String(fact.value), unit: textsOf(fact.unit)[0] ?? "" }
          : {
              ...(fact.type === "statement" ? { kind: fact.kind, wording: textsOf(fact.text)[0] ?? "" } : {}),
              ...set,
            };
      return { do: "edit", set: item.type === "open" ? isComplete : set };
    }
  }
};

/** The facts of the right briefing for which the draft has nothing. */
export const missingFrom = (right: Briefing, review: Review): readonly Fact[] => {
  const found = new Set(
    review.items
      .filter(({ isGone }) => !isGone)
      .flatMap((item) => sameFacts(item, right, review).map(({ reference }) => reference)),
  );
  return factsOf(right).filter(({ reference }) => !found.has(reference));
};
