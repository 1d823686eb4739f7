import { isMap, isSeq, parseDocument } from "yaml";
import { foldText, locateFirst } from "../passages/passage.ts";
import { type Briefing, type Fact, factsOf, passagesOf } from "./briefing.ts";
import { takenDownMark } from "./takedown.ts";

/** A briefing's files without a passage and its facts. */
export interface TakenDown {
  readonly yaml: string;
  /** The changed texts, by file. */
  readonly texts: ReadonlyMap<string, string>;
  /** The references of the removed facts. */
  readonly facts: readonly string[];
}

/** Removes every occurrence of passages from a briefing's texts, and every fact with such a passage. */
export const takeDown = (briefing: Briefing, yaml: string, passages: readonly string[]): TakenDown => {
  const texts = new Map<string, string>();
  const left = new Map<string, string>();
  for (const { id, file, text } of briefing.sources) {
    const shorter = without(text, passages);
    left.set(id, shorter);
    if (shorter !== text) texts.set(file, shorter);
  }
  const isGone = (fact: Fact): boolean =>
    passagesOf(fact).some(
      ({ source, exact }) => locateFirst(foldText(left.get(source.id) ?? ""), exact) === null,
    );
  const facts = factsOf(briefing)
    .filter(isGone)
    .map(({ reference }) => reference);
  const ids = new Set(facts.map((reference) => reference.slice(reference.indexOf("/") + 1)));
  return { yaml: withoutFacts(yaml, ids, passages), texts, facts };
};

const without = (text: string, passages: readonly string[]): string => {
  let left = text;
  for (const passage of passages) {
    for (
      let found = locateFirst(foldText(left), passage);
      found !== null;
      found = locateFirst(foldText(left), passage)
    ) {
      left = `${left.slice(0, found.start)}${takenDownMark}${left.slice(found.end)}`;
    }
  }
  return left;
};

/** Whether any text within a value has one of the passages. */
const holds = (value: unknown, passages: readonly string[]): boolean => {
  if (typeof value === "string")
    return passages.some((passage) => locateFirst(foldText(value), passage) !== null);
  return (
    typeof value === "object" && value !== null && Object.values(value).some((part) => holds(part, passages))
  );
};

/** Removes facts and their corrections from the file. Everything else stays the same, including comments. */
const withoutFacts = (yaml: string, ids: ReadonlySet<string>, passages: readonly string[]): string => {
  const document = parseDocument(yaml);
  const remove = (list: unknown, key: string): void => {
    if (!isSeq(list)) return;
    list.items = list.items.filter((item) => !(isMap(item) && ids.has(String(item.get(key)))));
  };
  for (const name of ["statements", "figures", "events"]) remove(document.get(name), "id");
  remove(document.get("corrections"), "fact");
  const people = document.get("people");
  for (const person of isSeq(people) ? people.items : []) {
    if (isMap(person)) remove(person.get("roles"), "id");
  }
  // Also remove dropped and edited entries, because `review` has their passages.
  const review = document.get("review");
  if (isSeq(review)) {
    const before = review.items.length;
    review.items = review.items.filter((item) => !(isMap(item) && holds(item.toJS(document), passages)));
    if (review.items.length === before && ids.size === 0) return yaml;
  } else if (ids.size === 0) return yaml;
  return document.toString({ lineWidth: 0 });
};
