import type { Environment } from "../../base/environment.ts";
import { editDistanceFrom } from "../../base/text/edit-distance.ts";
import { type Finding, failedFinding } from "../../platforms/shared/doctor/finding.ts";

/** A name that differs by two letters is probably a typing error. One that differs more may belong to another program. */
const mostLettersApart = 2;

const remedy = "Correct its name in .env, or in the place where it is set. .env.example lists all names.";

/**
 * Reports variables that are set but not used, if their name is similar to one that is used: the intended variable is
 * unset, and nothing else would report this. `known` has the names that Onrecord uses.
 */
export const strayVariables = (environment: Environment, known: readonly string[]): readonly Finding[] =>
  Object.keys(environment)
    .filter((name) => environment[name]?.trim() && !known.includes(name))
    .sort()
    .flatMap((name) => {
      const distanceTo = editDistanceFrom(name);
      const meant = known.find((other) => distanceTo(other) <= mostLettersApart);
      if (meant === undefined && !name.startsWith("ONRECORD_")) return [];
      const question = meant === undefined ? "" : ` Did you mean ${meant}?`;
      return [failedFinding("settings", `${name} is set, but Onrecord does not use it.${question}`, remedy)];
    });
