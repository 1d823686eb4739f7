import { type Briefing, type Fact, factsOf, withoutTakenBack } from "../briefing/briefing.ts";
import type { ComparedPair, Library } from "../library.ts";
import { readFrom } from "../recorded.ts";
import { comparisonKeys } from "./comparison-keys.ts";
import { type Disagreement, disagreementOf } from "./disagreement-of.ts";
import type { ToldFact } from "./told-fact.ts";

/** A fact of another source, and what it disagrees about. */
export interface Contradiction {
  readonly about: Disagreement;
  readonly fact: Fact;
}

type Contradictions = ReadonlyMap<string, readonly Contradiction[]>;

/** The most pairs of facts that are compared for one answer. Many newspapers print one agency's figures in the same words. */
const mostCompared = 500;

/** The contradictions of facts on record with others, by the reference of the fact. */
export const contradictionsOf = (references: readonly string[], library: Library): Contradictions => {
  const found = readFrom(
    library,
    (each) => disagreeing(each.comparable.to(references, mostCompared), toldIn(each)),
    // Without a contradiction, an answer still rests on its own facts alone, and not on the whole archive.
    (all) => [...references, ...all.map(({ reference }) => reference)],
  );
  return byFact(found, (reference) => library.facts.get(reference));
};

/** The pairs that disagree. */
const disagreeing = (pairs: readonly ComparedPair[], toldAt: (reference: string) => ToldFact | null) =>
  pairs.flatMap((pair) => {
    const [one, other] = [toldAt(pair.of), toldAt(pair.reference)];
    const about = one === null || other === null ? null : disagreementOf(one, other);
    return about === null ? [] : [{ ...pair, about }];
  });

const toldIn =
  ({ facts, bySlug }: Library) =>
  (reference: string): ToldFact | null => {
    const fact = facts.get(reference);
    const briefing = fact === undefined ? undefined : bySlug.get(fact.briefing);
    return fact === undefined || briefing === undefined ? null : { fact, briefing };
  };

const byFact = (
  found: ReturnType<typeof disagreeing>,
  factAt: (reference: string) => Fact | undefined,
): Contradictions => {
  const contradictions = found.flatMap(({ of, about, reference }) => {
    const fact = factAt(reference);
    return fact === undefined ? [] : [{ of, contradiction: { about, fact } }];
  });
  return new Map(
    [...Map.groupBy(contradictions, ({ of }) => of)].map(([of, group]) => [
      of,
      group.map(({ contradiction }) => contradiction),
    ]),
  );
};

/** Each fact of a draft, with the facts of the draft and on record that have a key in common with it. Leaves out withdrawn facts, and the briefing that the draft replaces. */
const pairsInDraft = (draft: Briefing, { comparable }: Library): readonly ComparedPair[] => {
  const own = factsOf(withoutTakenBack(draft)).flatMap((fact) =>
    comparisonKeys(fact).map((key) => ({ key, reference: fact.reference })),
  );
  const keys = own.map(({ key }) => key);
  const onRecord = comparable
    .withKeys(keys, mostCompared)
    .filter(({ reference }) => !reference.startsWith(`${draft.slug}/`));
  const byKey = Map.groupBy([...own, ...onRecord], ({ key }) => key);
  const pairs = own.flatMap(({ key, reference: of }) =>
    (byKey.get(key) ?? []).flatMap(({ reference }) => (reference === of ? [] : [{ of, reference }])),
  );
  return [...new Map(pairs.map((pair) => [`${pair.of} ${pair.reference}`, pair])).values()];
};

/** The contradictions of a draft's facts with each other and with facts on record. */
export const contradictionsInDraft = (draft: Briefing, library: Library): Contradictions => {
  const inDraft = new Map(factsOf(draft).map((fact) => [fact.reference, fact]));
  const found = readFrom(
    library,
    (each) => {
      const onRecord = toldIn(each);
      return disagreeing(pairsInDraft(draft, each), (reference) => {
        const fact = inDraft.get(reference);
        return fact === undefined ? onRecord(reference) : { fact, briefing: draft };
      });
    },
    (all) => [draft.slug, ...all.map(({ reference }) => reference)],
  );
  return byFact(found, (reference) => inDraft.get(reference) ?? library.facts.get(reference));
};
