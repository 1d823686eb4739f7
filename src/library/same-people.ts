import { hash } from "node:crypto";
import { editDistanceFrom } from "../base/text/edit-distance.ts";
import type { Briefing, Organization, Person } from "./briefing/briefing.ts";
import { isSyllabic, tellingWordsOfName } from "./names/name-words.ts";
import { properNamesOf, type RoleName } from "./names/proper-names.ts";

/** A person as one briefing has them, without its texts, so that those of an archive fit into memory. */
export interface Appearance {
  readonly slug: string;
  readonly person: Pick<Person, "id" | "names" | "aliases" | "wikidata" | "same"> & {
    readonly roles: readonly RoleName[];
  };
  /** Signs that two appearances are one person: organizations, pages and texts. */
  readonly marks: ReadonlySet<string>;
}

/** The people of a briefing. */
export const appearancesIn = (briefing: Briefing): readonly Appearance[] => {
  const ofSources = briefing.sources.flatMap(({ page, text }) => [
    `text ${hash("sha256", text, "base64url")}`,
    ...(page === undefined ? [] : [`page ${page.url}`]),
  ]);
  return briefing.people.map((whole) => {
    const { id, names, aliases, wikidata, same } = whole;
    const roles = whole.roles.map(({ reference, title, organization, asOf }) => ({
      reference,
      title,
      organization,
      asOf,
    }));
    const person = { id, names, aliases, roles, wikidata, same };
    return { slug: briefing.slug, person, marks: marksOf(briefing, whole, ofSources) };
  });
};

const marksOf = (
  { statements }: Briefing,
  { id, roles, wikidata }: Person,
  ofSources: readonly string[],
): ReadonlySet<string> => {
  const organizations = [
    ...roles.map(({ organization }) => organization),
    ...statements.filter(({ speaker }) => speaker === id).map(({ onBehalfOf }) => onBehalfOf),
  ];
  return new Set([
    ...organizations.flatMap((organization) =>
      organization === undefined ? [] : [`organization ${organization}`],
    ),
    ...ofSources,
    ...(wikidata === undefined ? [] : [`wikidata ${wikidata}`]),
  ]);
};

const isOther = (a: Appearance, b: Appearance): boolean => {
  const [one, other] = [a.person.wikidata, b.person.wikidata];
  return one !== undefined && other !== undefined && one !== other;
};

/**
 * Groups the appearances of an id with at most one Wikidata id, so that each group is certainly one person. Reads each mark once: the
 * people of an archive are in thousands of briefings.
 */
const groupsOf = (all: readonly Appearance[]): readonly (readonly Appearance[])[] => {
  if (all.some(({ person }) => person.same === true)) return [all];
  const firstWith = new Map<string, number>();
  const parents = all.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] ?? root] ?? root;
      root = parents[root] ?? root;
    }
    return root;
  };
  for (const [at, { marks }] of all.entries()) {
    for (const mark of marks) {
      const first = firstWith.get(mark);
      if (first === undefined) firstWith.set(mark, at);
      else parents[rootOf(at)] = rootOf(first);
    }
  }
  return [...Map.groupBy(all.keys(), rootOf).values()].map((group) => group.flatMap((at) => all[at] ?? []));
};

const describe = ({ slug, person }: Appearance): string => {
  const [role] = person.roles;
  const title = role === undefined ? "" : `, ${Object.values(role.title)[0] ?? ""}`;
  return `${Object.values(person.names)[0] ?? person.id}${title} (${slug})`;
};

/** Ids that two briefings use for people who are not known to be the same: the bot would show both on one page. */
export const mixedUpPeople = (appearances: readonly Appearance[]): readonly string[] =>
  [...Map.groupBy(appearances, ({ person }) => person.id)].flatMap(([id, all]) => {
    // People with different Wikidata ids are different, even if a third briefing shares signs with both.
    const known = [...Map.groupBy(all, ({ person }) => person.wikidata)].filter(
      ([wikidata]) => wikidata !== undefined,
    );
    const groups = known.length > 1 ? known.map(([, group]) => group) : groupsOf(all);
    const [first, second] = groups.map(([appearance]) => appearance);
    if (first === undefined || second === undefined) return [];
    const why = isOther(first, second)
      ? "they have different Wikidata ids"
      : "no organization and no source of theirs is the same";
    return [
      `${id}: expected one person; got ${describe(first)} and ${describe(second)}, and ${why}. Give one of them another id, or write same: true below the person's id if it is the same person.`,
    ];
  });

/** The words of a name, sorted, because the family name may be first or last. */
const keyOf = (name: string): string =>
  tellingWordsOfName(name)
    .map(({ folded }) => folded)
    .sort()
    .join(" ");

/** The shortest name for which a difference of one letter looks like a typing error. */
const shortestNear = 10;
/** In an organization with more people than this, similar names are not a sign. */
const mostCompared = 300;

const isNear = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= shortestNear && editDistanceFrom(a)(b) === 1;

/** The appearances of an id with the same Wikidata id or none, taken together. */
interface Sighted {
  readonly first: Appearance;
  readonly isSame: boolean;
  readonly hasNoRole: boolean;
  readonly marks: ReadonlySet<string>;
}

const together = (all: readonly Appearance[]): readonly Sighted[] =>
  [...Map.groupBy(all, ({ person }) => JSON.stringify([person.id, person.wikidata])).values()].flatMap(
    (group) =>
      group.slice(0, 1).map((first) => ({
        first,
        isSame: group.some(({ person }) => person.same === true),
        hasNoRole: group.some(({ person }) => person.roles.length === 0),
        marks: new Set(group.flatMap(({ marks }) => [...marks])),
      })),
  );

/** Whether organizations and sources do not show that people with the same name differ. */
const mayBeOne = (a: Sighted, b: Sighted): boolean =>
  a.isSame || b.isSame || a.hasNoRole || b.hasNoRole || !a.marks.isDisjointFrom(b.marks);

function* pairsOf<Item>(items: readonly Item[]): Generator<readonly [Item, Item]> {
  for (const [at, a] of items.entries()) for (const b of items.slice(at + 1)) yield [a, b];
}

/** Pairs of ids that look like one person: with the same name, or nearly, if their organizations and sources do not show that they differ. */
export const doubledPeople = (
  appearances: readonly Appearance[],
  organizations: ReadonlyMap<string, Organization>,
): readonly string[] => {
  const named = appearances.flatMap((appearance) =>
    properNamesOf(appearance.person, organizations)
      .map((name) => ({ appearance, key: keyOf(name) }))
      // A single word is only a part of most names.
      .filter(({ key }) => key.includes(" ") || isSyllabic(key)),
  );
  const found = new Map<string, string>();
  const report = (a: Appearance, b: Appearance): void => {
    const [one, other] = a.person.id < b.person.id ? [a, b] : [b, a];
    if (one.person.id === other.person.id || isOther(one, other)) return;
    found.set(
      `${one.person.id} ${other.person.id}`,
      `${one.person.id} and ${other.person.id} look like one person: ${describe(one)} and ${describe(other)}. If it is one person, use one id.`,
    );
  };
  for (const same of Map.groupBy(named, ({ key }) => key).values()) {
    const people = together(same.map(({ appearance }) => appearance));
    for (const [a, b] of pairsOf(people)) if (mayBeOne(a, b)) report(a.first, b.first);
  }
  const byMark = Map.groupBy(
    named.flatMap((each) => [...each.appearance.marks].map((mark) => ({ ...each, mark }))),
    ({ mark }) => mark,
  );
  for (const all of byMark.values()) {
    if (all.length > mostCompared) continue;
    for (const [a, b] of pairsOf(all)) if (isNear(a.key, b.key)) report(a.appearance, b.appearance);
  }
  return [...found.values()];
};
