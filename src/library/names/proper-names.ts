import type { Organization, Person, Role } from "../briefing/briefing.ts";
import type { NamedRole, NameEntry } from "./name-entry.ts";
import { foldedOf, isOffice, nameWords, tellingWords } from "./name-words.ts";

/** The properties that people and organizations share. */
export type Named = Pick<Person, "id" | "names" | "native" | "aliases">;

/** All names and spellings of a person or organization. */
export const spellings = (entity: Named): string[] => unique([...ownNames(entity), ...entity.aliases]);

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** The names of a person or organization, without aliases. */
const ownNames = ({ names, native }: Pick<Named, "names" | "native">): string[] =>
  unique([...Object.values(names), ...(native === undefined ? [] : [native.name])]);

/** Organizations by id. */
type Organizations = Pick<ReadonlyMap<string, Organization>, "get">;

/** The fields of a role that find its holder. */
export type RoleName = Pick<Role, "reference" | "title" | "organization" | "asOf">;

/** A person with such roles. */
type NamedPerson = Named & { readonly roles: readonly RoleName[] };

/** The different offices among a person's roles, because even a thousand roles have few different offices. */
const officesOf = ({ roles }: NamedPerson): readonly RoleName[] => [
  ...new Map(roles.map((role) => [JSON.stringify([role.title, role.organization]), role])).values(),
];

const titlesOf = (person: NamedPerson, organizations: Organizations): ReadonlySet<string> =>
  new Set(
    officesOf(person).flatMap(({ title, organization }) => {
      const named = organization === undefined ? undefined : organizations.get(organization);
      return [...Object.values(title), ...(named === undefined ? [] : spellings(named))].flatMap(foldedOf);
    }),
  );

const isCased = /[\p{Lu}\p{Ll}]/u;

/** Whether an alias is only a description (`the minister`, `Bộ trưởng`), which means another person in another text. */
const isDescription = (
  alias: string,
  proper: ReadonlySet<string>,
  titles: () => ReadonlySet<string>,
): boolean => {
  if (isCased.test(alias) && !/\p{Lu}/u.test(alias)) return true;
  const telling = tellingWords(nameWords(alias));
  if (telling.every(({ folded, written }) => titles().has(folded) || isOffice(written))) return true;
  return (
    telling.some(({ written }) => isOffice(written)) && !telling.some(({ folded }) => proper.has(folded))
  );
};

/** `titles` are made only for an alias: they need all roles of a person, and most people have no alias. */
const namesOf = (actor: Named, titles: () => ReadonlySet<string>): readonly string[] => {
  const proper = ownNames(actor);
  const words = new Set(proper.flatMap(foldedOf));
  return unique([...proper, ...actor.aliases.filter((alias) => !isDescription(alias, words, titles))]);
};

/** All spellings of a person's name, without descriptions such as `the minister`. */
export const properNamesOf = (person: NamedPerson, organizations: Organizations): readonly string[] => {
  let titles: ReadonlySet<string> | null = null;
  return namesOf(person, () => {
    titles ??= titlesOf(person, organizations);
    return titles;
  });
};

/** The same for an organization: `the ministry` is no name. */
const properNamesOfOrganization = (organization: Organization): readonly string[] =>
  namesOf(organization, () => new Set());

type Office = Pick<NamedRole, "titles" | "languages" | "organization">;

/** Makes people's entries in the index of names. People with the same office share its words, because offices are few. */
export const createPersonEntries = (organizations: Organizations): ((person: NamedPerson) => NameEntry) => {
  const offices = new Map<string, Office>();
  const officeOf = ({ title, organization }: RoleName): Office => {
    const key = JSON.stringify([title, organization]);
    const known = offices.get(key);
    if (known !== undefined) return known;
    const at = organization === undefined ? undefined : organizations.get(organization);
    const office = {
      titles: Object.values(title),
      languages: Object.keys(title),
      organization: at === undefined ? [] : spellings(at),
    };
    offices.set(key, office);
    return office;
  };
  return (person) => ({
    id: person.id,
    names: properNamesOf(person, organizations),
    isPerson: true,
    roles: person.roles.map((role) => ({ reference: role.reference, asOf: role.asOf, ...officeOf(role) })),
  });
};

export const organizationEntry = (organization: Organization): NameEntry => ({
  id: organization.id,
  names: properNamesOfOrganization(organization),
  isPerson: false,
  roles: [],
});

/** The entry of a named entity that is no person, such as a topic or a briefing. */
export const namedEntry = (id: string, names: Readonly<Record<string, string>>): NameEntry => ({
  id,
  names: Object.values(names),
  isPerson: false,
  roles: [],
});
