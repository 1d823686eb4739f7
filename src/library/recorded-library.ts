import type { Library } from "./library.ts";
import { allIdsIn, type NameIndex } from "./names/names.ts";
import { type Recording, readFrom, recordInto, referencesOf } from "./recorded.ts";
import type { TextIndex } from "./search/text-index.ts";
import type { TextUnit } from "./search/text-units.ts";

/** A library like `all` of a recording. Every read from it is recorded. */
export const recordedLibrary = (recording: Recording): Library => {
  const { all } = recording;
  const library: Library = {
    get briefings() {
      return readFrom(library, ({ briefings }) => briefings);
    },
    get bySlug() {
      return recordedMap(library, ({ bySlug }) => bySlug);
    },
    get people() {
      return recordedMap(library, ({ people }) => people);
    },
    get organizations() {
      return recordedMap(library, ({ organizations }) => organizations);
    },
    get actors() {
      return recordedMap(library, ({ actors }) => actors);
    },
    get topics() {
      return recordedMap(library, ({ topics }) => topics);
    },
    get facts() {
      return recordedMap(library, ({ facts }) => facts);
    },
    get corrections() {
      return recordedMap(library, ({ corrections }) => corrections);
    },
    pageAt: (url) =>
      readFrom(
        library,
        (each) => each.pageAt(url),
        (found) => (found === null ? [] : [found.briefing.slug]),
      ),
    hosts: () => readFrom(library, (each) => each.hosts()),
    newest: (most) => readFrom(library, (each) => each.newest(most), slugsIn),
    dueBy: (day, most) =>
      readFrom(
        library,
        (each) => each.dueBy(day, most),
        (references) => references,
      ),
    newestFacts: (query, most) => readFrom(library, (each) => each.newestFacts(query, most), referencesOf),
    heads: (query, most) => readFrom(library, (each) => each.heads(query, most), referencesOf),
    headsOf: (references) =>
      readFrom(
        library,
        (each) => each.headsOf(references),
        () => references,
      ),
    roleHeads: (person) =>
      readFrom(
        library,
        (each) => each.roleHeads(person),
        (heads) => [person, ...referencesOf(heads)],
      ),
    commitmentCounts: (query) =>
      readFrom(
        library,
        (each) => each.commitmentCounts(query),
        // Counts of nobody and nothing in particular rest on the whole archive.
        () => [...query.actors, ...(query.about?.topic ? [query.about.topic] : [])],
      ),
    commitments: (query, most) => readFrom(library, (each) => each.commitments(query, most), referencesOf),
    correctedSince: (day, actors) =>
      readFrom(
        library,
        (each) => each.correctedSince(day, actors),
        (references) => references,
      ),
    ratedSince: (day, most) =>
      readFrom(
        library,
        (each) => each.ratedSince(day, most),
        (references) => references,
      ),
    comparable: {
      to: (references, most) =>
        readFrom(
          library,
          ({ comparable }) => comparable.to(references, most),
          (pairs) => [...references, ...referencesOf(pairs)],
        ),
      withKeys: (keys, most) =>
        readFrom(library, ({ comparable }) => comparable.withKeys(keys, most), referencesOf),
    },
    get statementCount() {
      return readFrom(library, ({ statementCount }) => statementCount);
    },
    // It says where something is from, and nothing of it.
    originsOf: (keys, most) => all.originsOf(keys, most),
    heldBackAt: (moment) => readFrom(library, (each) => each.heldBackAt(moment), slugsIn),
    prepare: () => all.prepare(),
    typed: {
      find: (kinds, words, options) =>
        readFrom(
          library,
          ({ typed }) => typed.find(kinds, words, options),
          (ids) => ids,
        ),
      // Words alone show nothing: what they lead to is found with `find`.
      words: (kind) => all.typed.words(kind),
    },
    written: {
      with: (kind, keys) =>
        readFrom(
          library,
          ({ written }) => written.with(kind, keys),
          (entries) => entries.map(({ id }) => id),
        ),
      isTitleWord: (word) => readFrom(library, ({ written }) => written.isTitleWord(word)),
    },
    told: {
      // It says nothing of any briefing.
      mark: () => all.told.mark(),
      page: (after, most) => readFrom(library, ({ told }) => told.page(after, most), slugsIn),
      since: (mark, madeAt) =>
        readFrom(
          library,
          ({ told }) => told.since(mark, madeAt),
          (found) => slugsIn(found ?? []),
        ),
    },
    get texts() {
      return recordedTexts(library);
    },
    get names() {
      return {
        people: recordedNames(library, "people"),
        organizations: recordedNames(library, "organizations"),
        actors: recordedNames(library, "actors"),
        topics: recordedNames(library, "topics"),
        briefings: recordedNames(library, "briefings"),
      };
    },
  };
  recordInto(library, recording);
  return library;
};

/** A map whose reads are recorded, each key by itself. */
const recordedMap = <Value>(
  library: Library,
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

const recordedNames = (library: Library, kind: keyof Library["names"]): Library["names"][typeof kind] => {
  const search: NameIndex["search"] = (query) =>
    readFrom(library, ({ names }) => names[kind].search(query), allIdsIn);
  const exact: NameIndex["exact"] = (query) =>
    readFrom(
      library,
      ({ names }) => names[kind].exact(query),
      (ids) => ids,
    );
  const entry: NameIndex["entry"] = (id) =>
    readFrom(
      library,
      ({ names }) => names[kind].entry(id),
      () => [id],
    );
  const isShared: NameIndex["isShared"] = (id) =>
    readFrom(
      library,
      ({ names }) => names[kind].isShared(id),
      // Who shares the name may be anybody.
      (isOne) => (isOne ? [] : [id]),
    );
  const newerHolder: NameIndex["newerHolder"] = (role) =>
    readFrom(
      library,
      ({ names }) => names[kind].newerHolder(role),
      (holder) => (holder === null ? [role] : [role, holder.role]),
    );
  return { search, exact, entry, isShared, newerHolder };
};

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

const recordedTexts = (library: Library): TextIndex => ({
  search: (query) =>
    readFrom(
      library,
      ({ texts }) => texts.search(query),
      (units) => units.map(unitKey),
    ),
  factsAbout: (query, most, among) =>
    readFrom(library, ({ texts }) => texts.factsAbout(query, most, among), referencesOf),
  isKnown: (query) => readFrom(library, ({ texts }) => texts.isKnown(query)),
  briefingsWith: (query, most) =>
    readFrom(
      library,
      ({ texts }) => texts.briefingsWith(query, most),
      (briefings) => briefings.map(({ slug }) => slug),
    ),
  holdersIn: (ids, query) =>
    readFrom(
      library,
      ({ texts }) => texts.holdersIn(ids, query),
      (found) => found,
    ),
  briefingsNear: (query, most) =>
    readFrom(
      library,
      ({ texts }) => texts.briefingsNear(query, most),
      (near) => near.map(({ briefing }) => briefing.slug),
    ),
  closestWords: (query) => readFrom(library, ({ texts }) => texts.closestWords(query)),
  sharing: (text, most) =>
    readFrom(
      library,
      ({ texts }) => texts.sharing(text, most),
      (sharing) => sharing.map(({ unit }) => unitKey(unit)),
    ),
});
