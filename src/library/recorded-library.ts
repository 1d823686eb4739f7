import type { Library } from "./library.ts";
import { allIdsIn, type NameIndex } from "./names/names.ts";
import { type Recording, readFrom, recordInto, referencesOf } from "./recorded.ts";
import type { TextUnit } from "./search/text-units.ts";

/** A library like `all` of a recording. Every read from it is recorded. */
export const recordedLibrary = (recording: Recording): Library => {
  const { all } = recording;
  /** A function of a library whose results are recorded. `keysOf` is called with a result and what it was asked with. */
  const recorded =
    <Given extends readonly unknown[], Result>(
      of: (library: Library) => (...given: Given) => Result,
      keysOf: (result: NoInfer<Result>, given: NoInfer<Given>) => readonly string[] = () => [],
    ) =>
    (...given: Given): Result =>
      readFrom(
        library,
        (each) => of(each)(...given),
        (result) => keysOf(result, given),
      );

  /** A map whose reads are recorded, each key by itself. */
  const recordedMap = <Value>(
    mapOf: (library: Library) => ReadonlyMap<string, Value>,
  ): ReadonlyMap<string, Value> => {
    const whole = () => new Map(readFrom(library, (each) => [...mapOf(each)]));
    return {
      get: (key) =>
        readFrom(
          library,
          (each) => mapOf(each).get(key),
          () => [key],
        ),
      has: (key) =>
        readFrom(
          library,
          (each) => mapOf(each).has(key),
          () => [key],
        ),
      get size() {
        return readFrom(library, (each) => mapOf(each).size);
      },
      forEach: (visit) => whole().forEach(visit),
      keys: () => readFrom(library, (each) => [...mapOf(each).keys()]).values(),
      values: () => whole().values(),
      entries: () => whole().entries(),
      [Symbol.iterator]: () => whole()[Symbol.iterator](),
    };
  };

  const recordedNames = (kind: keyof Library["names"]): NameIndex => ({
    search: recorded(({ names }) => names[kind].search, allIdsIn),
    exact: recorded(
      ({ names }) => names[kind].exact,
      (entries) => entries.map(({ id }) => id),
    ),
    entry: recorded(
      ({ names }) => names[kind].entry,
      (_, [id]) => [id],
    ),
    isShared: recorded(
      ({ names }) => names[kind].isShared,
      // Any person may share the name.
      (isOne, [id]) => (isOne ? [] : [id]),
    ),
    newerHolder: recorded(
      ({ names }) => names[kind].newerHolder,
      (holder, [role]) => (holder === null ? [role] : [role, holder.role]),
    ),
  });

  const library: Library = {
    get briefings() {
      return readFrom(library, ({ briefings }) => briefings);
    },
    bySlug: recordedMap(({ bySlug }) => bySlug),
    people: recordedMap(({ people }) => people),
    organizations: recordedMap(({ organizations }) => organizations),
    actors: recordedMap(({ actors }) => actors),
    topics: recordedMap(({ topics }) => topics),
    facts: recordedMap(({ facts }) => facts),
    corrections: recordedMap(({ corrections }) => corrections),
    pageAt: recorded(
      ({ pageAt }) => pageAt,
      (found) => (found === null ? [] : [found.briefing.slug]),
    ),
    hosts: recorded(({ hosts }) => hosts),
    newest: recorded(({ newest }) => newest, slugsIn),
    dueBy: recorded(({ dueBy }) => dueBy, itself),
    newestFacts: recorded(({ newestFacts }) => newestFacts, referencesOf),
    heads: recorded(({ heads }) => heads, referencesOf),
    headsOf: recorded(
      ({ headsOf }) => headsOf,
      (_, [references]) => references,
    ),
    roleHeads: recorded(
      ({ roleHeads }) => roleHeads,
      (heads, [person]) => [person, ...referencesOf(heads)],
    ),
    commitmentCounts: recorded(
      ({ commitmentCounts }) => commitmentCounts,
      // Counts without a person or a subject rest on the whole archive.
      (_, [{ actors, about }]) => [...actors, ...(about?.topic ? [about.topic] : [])],
    ),
    commitments: recorded(({ commitments }) => commitments, referencesOf),
    correctedSince: recorded(({ correctedSince }) => correctedSince, itself),
    ratedSince: recorded(({ ratedSince }) => ratedSince, itself),
    comparable: {
      to: recorded(
        ({ comparable }) => comparable.to,
        (pairs, [references]) => [...references, ...referencesOf(pairs)],
      ),
      withKeys: recorded(({ comparable }) => comparable.withKeys, referencesOf),
    },
    get statementCount() {
      return readFrom(library, ({ statementCount }) => statementCount);
    },
    // It says where something is from, and nothing of it.
    originsOf: all.originsOf,
    heldBackAt: recorded(({ heldBackAt }) => heldBackAt, slugsIn),
    prepare: all.prepare,
    typed: {
      find: recorded(({ typed }) => typed.find, itself),
      // Words alone show nothing: what they lead to is found with `find`.
      words: all.typed.words,
    },
    written: {
      with: recorded(
        ({ written }) => written.with,
        (entries) => entries.map(({ id }) => id),
      ),
      isTitleWord: recorded(({ written }) => written.isTitleWord),
    },
    told: {
      // It says nothing of any briefing.
      mark: all.told.mark,
      page: recorded(({ told }) => told.page, slugsIn),
      since: recorded(
        ({ told }) => told.since,
        (found) => slugsIn(found ?? []),
      ),
    },
    texts: {
      search: recorded(
        ({ texts }) => texts.search,
        (units) => units.map(unitKey),
      ),
      factsAbout: recorded(({ texts }) => texts.factsAbout, referencesOf),
      lacking: recorded(({ texts }) => texts.lacking),
      isKnown: recorded(({ texts }) => texts.isKnown),
      briefingsWith: recorded(({ texts }) => texts.briefingsWith, slugsIn),
      holdersIn: recorded(({ texts }) => texts.holdersIn, itself),
      briefingsNear: recorded(
        ({ texts }) => texts.briefingsNear,
        (near) => near.map(({ briefing }) => briefing.slug),
      ),
      closestWords: recorded(({ texts }) => texts.closestWords),
      sharing: recorded(
        ({ texts }) => texts.sharing,
        (sharing) => sharing.map(({ unit }) => unitKey(unit)),
      ),
    },
    names: {
      people: recordedNames("people"),
      organizations: recordedNames("organizations"),
      actors: recordedNames("actors"),
      topics: recordedNames("topics"),
      briefings: recordedNames("briefings"),
    },
  };
  recordInto(library, recording);
  return library;
};

/** The keys of a read that gives keys. */
const itself = (keys: readonly string[]): readonly string[] => keys;

const slugsIn = (briefings: readonly { readonly slug: string }[]): readonly string[] =>
  briefings.map(({ slug }) => slug);

/** What tells which briefing a unit is of. */
const unitKey = (unit: TextUnit): string => {
  switch (unit.type) {
    case "paragraph":
    case "briefing":
      return unit.slug;
    case "actor":
      return unit.id;
    case "fact":
      return unit.reference;
    default:
      return unit satisfies never;
  }
};
