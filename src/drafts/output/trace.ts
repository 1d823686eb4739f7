import type { Doubt, DraftFacts } from "../facts.ts";
import type { FoundBy } from "../found-by.ts";

/** How the rules found a fact, and what makes them doubt it: `build --explain` prints it. */
export interface TracedFact {
  readonly type: "person" | "organization" | "statement" | "quotation" | "figure";
  /** The name, or the passage on one line. */
  readonly words: string;
  readonly foundBy: FoundBy;
  readonly doubts: readonly Doubt[];
}

/** The trace of all facts of an article, in the order of the draft. */
export const traceOf = ({
  text,
  people,
  organizations,
  statements,
  quotations,
  figures,
}: DraftFacts): readonly TracedFact[] => {
  const named =
    (type: "person" | "organization") =>
    ({
      name,
      foundBy,
      doubts,
    }: Pick<TracedFact, "foundBy" | "doubts"> & { readonly name: string }): TracedFact => ({
      type,
      words: name,
      foundBy,
      doubts,
    });
  const cited =
    (type: "statement" | "quotation" | "figure") =>
    ({
      spans,
      foundBy,
      doubts,
    }: DraftFacts["quotations"][number] | DraftFacts["figures"][number]): TracedFact => ({
      type,
      words: oneLine(spans.map(({ start, end }) => text.slice(start, end)).join(" … ")),
      foundBy,
      doubts,
    });
  return [
    ...people.map(named("person")),
    ...organizations.map(named("organization")),
    ...statements.map(cited("statement")),
    ...quotations.map(cited("quotation")),
    ...figures.map(cited("figure")),
  ];
};

const oneLine = (words: string): string => words.replace(/\s+/gu, " ").trim();
