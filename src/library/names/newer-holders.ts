import type { NamePostings, RoleWords } from "./name-postings.ts";

interface Held {
  readonly entry: number;
  readonly role: RoleWords;
}

/** The keys of an office, one for each title; none if its organization is not known: many towns have a mayor. */
const officeKeys = ({ titles, organization }: RoleWords): readonly string[] =>
  organization.length === 0 ? [] : titles.map((title) => JSON.stringify([title, organization]));

/** Finds, by the reference of a role, who has the same title at the same organization by a newer source. */
export const newerHolders = ({ rolesOf }: NamePostings): ReadonlyMap<string, Held> => {
  const newest = new Map<string, Held>();
  const all = rolesOf.flatMap((roles, entry) => roles.map((role): Held => ({ entry, role })));
  for (const held of all) {
    for (const key of officeKeys(held.role)) {
      const known = newest.get(key);
      if (known === undefined || known.role.asOf < held.role.asOf) newest.set(key, held);
    }
  }
  return new Map(
    all.flatMap(({ entry, role }) => {
      const found = officeKeys(role).flatMap((key) => newest.get(key) ?? []);
      const newer = found.find((other) => other.entry !== entry && other.role.asOf > role.asOf);
      return newer === undefined ? [] : [[role.reference, newer] as const];
    }),
  );
};
