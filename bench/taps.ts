import { fold } from "../src/base/text/fold.ts";
import type { DraftItem } from "../src/drafts/review/decisions/draft-item.ts";
import type { Review } from "../src/drafts/review/decisions/review-of.ts";
import { type Briefing, type Fact, factsOf } from "../src/library/briefing/briefing.ts";
import { spellings } from "../src/library/names/proper-names.ts";
import { type Filled, textsOf, whole, wrongIn } from "./right-values.ts";

/** What an editor who knows the right briefing does about a part of the draft. */
export type RightDecision = { readonly do: "keep" | "drop" } | ({ readonly do: "edit" } & Filled);

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
        wrong: Object.keys(wrongIn(item, fact, right, review).set).length,
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
    : { do: "edit", who: "person", set: { publisher: source.publisher, date: source.published.date } };
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
  return near === undefined ? { do: "drop" } : { do: "edit", who: "person", set: { wording: near } };
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
      if (item.type === "open") return { do: "edit", ...whole(fact, right, review) };
      const wrong = wrongIn(item, fact, right, review);
      return Object.keys(wrong.set).length === 0 ? { do: "keep" } : { do: "edit", ...wrong };
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
