import { fold } from "../../base/text/fold.ts";
import type { Role } from "../briefing/briefing.ts";

/** The keys of an office, one for each language of its title; none if its organization is not known: many towns have a mayor. */
const officeKeys = ({ organization, title }: Role): readonly string[] =>
  organization === undefined
    ? []
    : Object.entries(title).map(([language, words]) => JSON.stringify([organization, language, fold(words)]));

/** The roles of which a newer one says that another person has the same title at the same organization. */
export const supersededRoles = (roles: readonly Role[]): ReadonlySet<Role> => {
  const newest = new Map<string, Role>();
  for (const role of roles) {
    for (const key of officeKeys(role)) {
      const known = newest.get(key);
      if (known === undefined || known.asOf < role.asOf) newest.set(key, role);
    }
  }
  return new Set(
    roles.filter((role) =>
      officeKeys(role).some((key) => {
        const other = newest.get(key);
        return other !== undefined && other.person !== role.person && other.asOf > role.asOf;
      }),
    ),
  );
};
