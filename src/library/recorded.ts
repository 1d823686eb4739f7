import { isDeepStrictEqual } from "node:util";
import type { Library } from "./library.ts";
import { allIdsIn, type NameIndex } from "./names/names.ts";
import type { TextUnit } from "./search/text-units.ts";

/** Records what is read of a library. */
export interface Recording {
  /** What everyone may see. */
  readonly open: Library;
  /** The same with what is under embargo; the same library if there is nothing, or if it must not be read. */
  readonly all: Library;
  /** Records a read of these slugs, ids or references; none if it is of the whole library. `differs` if an embargo changes it. */
  record(keys: readonly string[], differs: boolean): void;
}

const recordings = new WeakMap<Library, Recording>();

/**
 * The one way to read a whole library. A recorded library is read twice: with the briefings under embargo and without them. If both
 * results are the same, the answer does not rest on these briefings. Otherwise it does, even if they were only counted or changed the
 * order. So an answer that rests on none of them is the answer that everyone gets. `read` returns plain data, and `keysOf` its slugs,
 * ids or references, which identify the briefings. Without them, it is a read of the whole library.
 */
export const readFrom = <Result>(
  library: Library,
  read: (library: Library) => Result,
  keysOf: (result: Result) => readonly string[] = () => [],
): Result => {
  const recording = recordings.get(library);
  if (recording === undefined) return read(library);
  const { open, all } = recording;
  const result = read(all);
  recording.record(keysOf(result), open !== all && !isDeepStrictEqual(result, read(open)));
  return result;
};

/** The references of facts, which tell the briefings of a read apart. */
export const referencesOf = (facts: readonly { readonly reference: string }[]): readonly string[] =>
  facts.map(({ reference }) => reference);

/** A library like `all` of a recording. Every read from it is recorded. */
export const recordedLibrary = (recording: Recording): Library => {
  const { all } = recording;
  /** A function of a library whose results are recorded. `keysOf` is called with a result and the arguments that led to it. */
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
      get: recorded((each) => (key: string) => mapOf(each).get(key), asked),
      has: recorded((each) => (key: string) => mapOf(each).has(key), asked),
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
    exact: recorded(({ names }) => names[kind].exact, idsOf),
    entry: recorded(({ names }) => names[kind].entry, asked),
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
    // It only names the briefings that something is from.
    originsOf: all.originsOf,
    heldBackAt: recorded(({ heldBackAt }) => heldBackAt, slugsIn),
    prepare: all.prepare,
    typed: {
      find: recorded(({ typed }) => typed.find, itself),
      // Words alone show nothing: what they lead to is found with `find`.
      words: all.typed.words,
    },
    written: {
      with: recorded(({ written }) => written.with, idsOf),
      isTitleWord: recorded(({ written }) => written.isTitleWord),
    },
    told: {
      // It has no content of any briefing.
      mark: all.told.mark,
      page: recorded(({ told }) => told.page, slugsIn),
      since: recorded(
        ({ told }) => told.since,
        (found) => slugsIn(found ?? []),
      ),
    },
    texts: {
      search: recorded(({ texts }) => texts.search, unitKeys),
      firstTexts: recorded(({ texts }) => texts.firstTexts, unitKeys),
      factsAbout: recorded(({ texts }) => texts.factsAbout, referencesOf),
      closest: recorded(({ texts }) => texts.closest),
      isKnown: recorded(({ texts }) => texts.isKnown),
      slugsWith: recorded(({ texts }) => texts.slugsWith, itself),
      holdersIn: recorded(({ texts }) => texts.holdersIn, itself),
      briefingsNear: recorded(
        ({ texts }) => texts.briefingsNear,
        (near) => slugsIn(near.map(({ briefing }) => briefing)),
      ),
      closestWords: recorded(({ texts }) => texts.closestWords),
      sharing: recorded(
        ({ texts }) => texts.sharing,
        (sharing) => unitKeys(sharing.map(({ unit }) => unit)),
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
  recordings.set(library, recording);
  return library;
};

/** The keys of a read whose result is keys. */
const itself = (keys: readonly string[]): readonly string[] => keys;

const slugsIn = (briefings: readonly { readonly slug: string }[]): readonly string[] =>
  briefings.map(({ slug }) => slug);

/** The keys of units, which name their briefings. */
const unitKeys = (units: readonly TextUnit[]): readonly string[] =>
  units.map((unit) => ("slug" in unit ? unit.slug : "id" in unit ? unit.id : unit.reference));

/** The keys of a read whose argument is keys. */
const asked = (_found: unknown, [keys]: readonly [string | readonly string[]]): readonly string[] =>
  [keys].flat();

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);
