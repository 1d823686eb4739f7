import { type Briefing, type Fact, factsOf } from "../briefing/briefing.ts";
import type { FactQuery, Library } from "../library.ts";
import { isOfficeOfOne } from "../names/office-forms.ts";
import { readFrom, referencesOf } from "../recorded.ts";
import { type Disagreement, disagreementOf } from "./disagreement-of.ts";

/** A fact of another source, and what it disagrees about. */
export interface Contradiction {
  readonly about: Disagreement;
  readonly fact: Fact;
}

/** Where a contradiction can be, this many facts are enough to find it. */
const mostCompared = 100;

/** The facts on record that may contradict a fact; null if none can. */
const comparedWith = (fact: Fact): FactQuery | null => {
  const dates = { from: fact.asOf, to: fact.asOf };
  switch (fact.type) {
    case "figure":
      return { types: ["figure"], topics: fact.topics, dates };
    case "role":
      return fact.organization !== undefined && isOfficeOfOne(fact)
        ? { types: ["role"], actors: [fact.organization], dates }
        : null;
    case "statement":
      return fact.kind === "commitment" && fact.due !== undefined && typeof fact.speaker === "string"
        ? { types: ["statement"], kinds: ["commitment"], actors: [fact.speaker], dates }
        : null;
    case "event":
      return fact.date === undefined || fact.participants.length === 0
        ? null
        : { types: ["event"], actors: fact.participants };
    default:
      return fact satisfies never;
  }
};

interface Found {
  readonly of: string;
  readonly about: Disagreement;
  readonly reference: string;
}

const searchIn = (facts: readonly Fact[], draft: Briefing | null, library: Library): readonly Found[] => {
  const known = new Map<string, readonly Fact[]>();
  const onRecord = (query: FactQuery): readonly Fact[] => {
    const key = JSON.stringify(query);
    const found = known.get(key) ?? library.newestFacts(query, mostCompared);
    known.set(key, found);
    return found;
  };
  const briefingOf = ({ briefing }: Fact): Briefing | undefined =>
    draft?.slug === briefing ? draft : library.bySlug.get(briefing);
  return facts.flatMap((fact) => {
    // Most facts cannot be contradicted, so their briefings need not be read.
    const query = comparedWith(fact);
    const briefing = query === null ? undefined : briefingOf(fact);
    if (query === null || briefing === undefined) return [];
    const own = factsOf(briefing);
    const others = [...own, ...onRecord(query)];
    const each = new Map(others.map((other) => [other.reference, other]));
    return [...each.values()].flatMap((other) => {
      const there = briefingOf(other);
      if (there === undefined || other.reference === fact.reference) return [];
      // A draft that replaces a briefing on record is compared only with itself.
      if (draft !== null && other.briefing === draft.slug && !own.includes(other)) return [];
      const about = disagreementOf({ fact, briefing }, { fact: other, briefing: there });
      return about === null ? [] : [{ of: fact.reference, about, reference: other.reference }];
    });
  });
};

/**
 * The contradictions of facts with others on record, by the reference of the fact. `draft` is the briefing of the facts if it is a draft, which
 * is not on record.
 */
export const contradictionsOf = (
  facts: readonly Fact[],
  library: Library,
  draft: Briefing | null = null,
): ReadonlyMap<string, readonly Contradiction[]> => {
  const found = readFrom(
    library,
    (each) => searchIn(facts, draft, each),
    // Without a contradiction, an answer still rests on the compared facts alone, not on the whole archive.
    (all) => [...(draft === null ? referencesOf(facts) : [draft.slug]), ...referencesOf(all)],
  );
  const inDraft = new Map((draft === null ? [] : factsOf(draft)).map((fact) => [fact.reference, fact]));
  const contradictions = found.flatMap(({ of, about, reference }) => {
    const fact = inDraft.get(reference) ?? library.facts.get(reference);
    return fact === undefined ? [] : [{ of, contradiction: { about, fact } }];
  });
  return new Map(
    [...Map.groupBy(contradictions, ({ of }) => of)].map(([of, group]) => [
      of,
      group.map(({ contradiction }) => contradiction),
    ]),
  );
};
