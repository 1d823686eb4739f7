import { editDistanceFrom } from "../base/text/edit-distance.ts";
import type { Briefing, Person } from "./briefing/briefing.ts";
import { tellingWordsOfName } from "./names/name-words.ts";
import { properNamesOf } from "./names/proper-names.ts";
import { isSyllabic } from "./names/syllabic-names.ts";

/** A person as one briefing has them. */
interface Appearance {
  readonly briefing: Briefing;
  readonly person: Person;
  /** Signs that two appearances are one person: organizations, pages and texts. */
  readonly marks: ReadonlySet<string>;
}

const marksOf = ({ sources, statements }: Briefing, { id, roles, wikidata }: Person): ReadonlySet<string> => {
  const organizations = [
    ...roles.map(({ organization }) => organization),
    ...statements.filter(({ speaker }) => speaker === id).map(({ onBehalfOf }) => onBehalfOf),
  ];
  return new Set([
    ...organizations.flatMap((organization) =>
      organization === undefined ? [] : [`organization ${organization}`],
    ),
    ...sources.flatMap(({ page, text }) => [
      `text ${text}`,
      ...(page === undefined ? [] : [`page ${page.url}`]),
    ]),
    ...(wikidata === undefined ? [] : [`wikidata ${wikidata}`]),
  ]);
};

const appearancesIn = (briefings: readonly Briefing[]): readonly Appearance[] =>
  briefings.flatMap((briefing) =>
    briefing.people.map((person) => ({ briefing, person, marks: marksOf(briefing, person) })),
  );

const isOther = (a: Appearance, b: Appearance): boolean => {
  const [one, other] = [a.person.wikidata, b.person.wikidata];
  return one !== undefined && other !== undefined && one !== other;
};

const isShown = (a: Appearance, b: Appearance): boolean =>
  !isOther(a, b) && (a.person.same === true || b.person.same === true || !a.marks.isDisjointFrom(b.marks));

/** Groups the appearances of an id, so that each group is certainly one person. */
const groupsOf = (all: readonly Appearance[]): readonly (readonly Appearance[])[] => {
  let groups: (readonly Appearance[])[] = [];
  for (const each of all) {
    const connected = groups.filter((group) => group.some((other) => isShown(each, other)));
    groups = [...groups.filter((group) => !connected.includes(group)), [...connected.flat(), each]];
  }
  return groups;
};

const describe = ({ briefing, person }: Appearance): string => {
  const [role] = person.roles;
  const title = role === undefined ? "" : `, ${Object.values(role.title)[0] ?? ""}`;
  return `${Object.values(person.names)[0] ?? person.id}${title} (${briefing.slug})`;
};

/** Ids that two briefings use for people who are not known to be the same: the bot would show both on one page. */
export const mixedUpPeople = (briefings: readonly Briefing[]): readonly string[] =>
  [...Map.groupBy(appearancesIn(briefings), ({ person }) => person.id)].flatMap(([id, all]) => {
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

/** Pairs of ids that look like one person: with the same name, or nearly, if their organizations and sources do not show that they differ. */
export const doubledPeople = (briefings: readonly Briefing[]): readonly string[] => {
  const organizations = new Map(
    briefings.flatMap((each) => each.organizations).map((each) => [each.id, each]),
  );
  const named = appearancesIn(briefings).flatMap((appearance) =>
    properNamesOf(appearance.person, organizations)
      .map((name) => ({ appearance, key: keyOf(name) }))
      // A single word is only a part of most names.
      .filter(({ key }) => key.includes(" ") || isSyllabic(key)),
  );
  const found = new Map<string, string>();
  const compare = (a: Appearance, b: Appearance, isDoubted: boolean): void => {
    const [one, other] = a.person.id < b.person.id ? [a, b] : [b, a];
    if (one.person.id === other.person.id || isOther(one, other) || !isDoubted) return;
    found.set(
      `${one.person.id} ${other.person.id}`,
      `${one.person.id} and ${other.person.id} look like one person: ${describe(one)} and ${describe(other)}. If it is one person, use one id.`,
    );
  };
  for (const same of Map.groupBy(named, ({ key }) => key).values()) {
    for (const [at, { appearance: a }] of same.entries()) {
      for (const { appearance: b } of same.slice(at + 1))
        compare(a, b, isShown(a, b) || a.person.roles.length === 0 || b.person.roles.length === 0);
    }
  }
  const byMark = Map.groupBy(
    named.flatMap((each) => [...each.appearance.marks].map((mark) => ({ ...each, mark }))),
    ({ mark }) => mark,
  );
  for (const together of byMark.values()) {
    if (together.length > mostCompared) continue;
    for (const [at, a] of together.entries()) {
      for (const b of together.slice(at + 1)) compare(a.appearance, b.appearance, isNear(a.key, b.key));
    }
  }
  return [...found.values()];
};
