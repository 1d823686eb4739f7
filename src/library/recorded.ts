import { isDeepStrictEqual } from "node:util";
import { actorsOf, type Briefing } from "./briefing/briefing.ts";
import type { Library } from "./library.ts";
import { allIdsIn, type NameIndex } from "./names/names.ts";
import type { TextIndex } from "./search/text-index.ts";
import type { TextUnit } from "./search/text-units.ts";

/** A library that keeps which briefings under embargo an answer rests on. */
export interface RecordedLibrary {
  readonly library: Library;
  /** What everything that was read so far rests on, newest first. */
  restsOn(): readonly Briefing[];
}

interface Recording {
  /** What everyone may see. */
  readonly open: Library;
  /** The same with what is under embargo. */
  readonly all: Library;
  /** Records a read that comes out differently with what is under embargo. `keys` are what it was about. */
  record(keys: readonly string[]): void;
}

const recordings = new WeakMap<Library, Recording>();

/**
 * The one way to read what a whole library says. From a recorded library, everything is read twice: with the briefings under
 * embargo and without. A read that gives the same both times does not rest on them, whatever they hold; another one does, also
 * if they were merely counted or came first. So an answer that rests on none of them is the answer that everyone gets.
 * `read` gives plain data; `keysOf` its slugs, ids or references, which tell the briefings apart.
 */
export const readFrom = <Result>(
  library: Library,
  read: (library: Library) => Result,
  keysOf: (result: Result) => readonly string[] = () => [],
): Result => {
  const recording = recordings.get(library);
  if (recording === undefined) return read(library);
  const result = read(recording.all);
  if (!isDeepStrictEqual(result, read(recording.open))) recording.record(keysOf(result));
  return result;
};

/** The references of facts, which tell the briefings of a read apart. */
export const referencesOf = (facts: readonly { readonly reference: string }[]): readonly string[] =>
  facts.map(({ reference }) => reference);

/** Whether a briefing is called so, or has something that is. */
const holds = ({ slug, people, organizations, topics, statements }: Briefing, key: string): boolean =>
  slug === key ||
  key.startsWith(`${slug}/`) ||
  [people, organizations, topics].some((entities) => entities.some(({ id }) => id === key)) ||
  statements.some((statement) => actorsOf(statement).includes(key));

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
    keys: () => whole().keys(),
    values: () => whole().values(),
    entries: () => whole().entries(),
    [Symbol.iterator]: () => whole()[Symbol.iterator](),
  };
};

const recordedNames = (
  library: Library,
  all: Library,
  kind: keyof Library["names"],
): Library["names"][typeof kind] => {
  const search: NameIndex["search"] = (query) =>
    readFrom(library, ({ names }) => names[kind].search(query), allIdsIn);
  const exact: NameIndex["exact"] = (query) =>
    readFrom(
      library,
      ({ names }) => names[kind].exact(query),
      (ids) => ids,
    );
  const isShared: NameIndex["isShared"] = (id) =>
    readFrom(
      library,
      ({ names }) => names[kind].isShared(id),
      () => [id],
    );
  const newerHolder: NameIndex["newerHolder"] = (role) =>
    readFrom(
      library,
      ({ names }) => names[kind].newerHolder(role),
      (holder) => (holder === null ? [] : [holder.role]),
    );
  return { search, exact, isShared, newerHolder, steps: () => all.names[kind].steps() };
};

const slugsIn = (briefings: readonly { readonly slug: string }[]): readonly string[] =>
  briefings.map(({ slug }) => slug);

/** What tells which briefing a unit is of. */
export const unitKey = (unit: TextUnit): string => {
  switch (unit.type) {
    case "paragraph":
    case "briefing":
      return unit.briefing.slug;
    case "actor":
      return unit.id;
    case "fact":
      return unit.fact.reference;
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
  factsAbout: (query) =>
    readFrom(
      library,
      ({ texts }) => texts.factsAbout(query),
      (facts) => facts.map(({ fact }) => fact.reference),
    ),
  briefingsWith: (query) =>
    readFrom(
      library,
      ({ texts }) => texts.briefingsWith(query),
      (briefings) => briefings.map(({ slug }) => slug),
    ),
  briefingsNear: (query) =>
    readFrom(
      library,
      ({ texts }) => texts.briefingsNear(query),
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

/** Records what is read of `all` that is not the same in `open`, which lacks the briefings `heldBack`. */
export const recordReads = (open: Library, all: Library, heldBack: readonly Briefing[]): RecordedLibrary => {
  const restsOn = new Set<Briefing>();
  const library: Library = {
    get briefings() {
      return readFrom(library, ({ briefings }) => briefings);
    },
    get statements() {
      return readFrom(library, ({ statements }) => statements);
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
    get statementsOf() {
      return recordedMap(library, ({ statementsOf }) => statementsOf);
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
    dueBy: (day, most) => readFrom(library, (each) => each.dueBy(day, most), referencesOf),
    correctedSince: (day) =>
      readFrom(
        library,
        (each) => each.correctedSince(day),
        (references) => references,
      ),
    get statementCount() {
      return readFrom(library, ({ statementCount }) => statementCount);
    },
    heldBackAt: (moment) => readFrom(library, (each) => each.heldBackAt(moment), slugsIn),
    listed: (kind) => ({
      of: () =>
        readFrom(
          library,
          (each) => each.listed(kind).of(),
          (found) => found.map(({ id }) => id),
        ),
      steps: () => all.listed(kind).steps(),
    }),
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
        people: recordedNames(library, all, "people"),
        organizations: recordedNames(library, all, "organizations"),
        actors: recordedNames(library, all, "actors"),
        topics: recordedNames(library, all, "topics"),
        briefings: recordedNames(library, all, "briefings"),
      };
    },
  };
  recordings.set(library, {
    open,
    all,
    record(keys) {
      const those = heldBack.filter((briefing) => keys.some((key) => holds(briefing, key)));
      // What cannot be traced to one of them may come from each.
      for (const briefing of those.length > 0 ? those : heldBack) restsOn.add(briefing);
    },
  });
  return { library, restsOn: () => heldBack.filter((briefing) => restsOn.has(briefing)) };
};
