import type { Environment } from "../../base/environment.ts";
import { editDistanceFrom } from "../../base/text/edit-distance.ts";
import { type Finding, failedFinding } from "../../platforms/shared/doctor/finding.ts";

/** Two letters apart, a name was meant; further apart, it may be another program's. */
const mostLettersApart = 2;

const remedy = "Correct its name in .env, or wherever it is set; .env.example has all names.";

/**
 * The variables that are set and that nothing reads, though a variable of a similar name is read: what was meant stays
 * unset, and nothing else would say so. `known` are the names that are read.
 */
export const strayVariables = (environment: Environment, known: readonly string[]): readonly Finding[] =>
  Object.keys(environment)
    .filter((name) => environment[name]?.trim() && !known.includes(name))
    .sort()
    .flatMap((name) => {
      const distanceTo = editDistanceFrom(name);
      const meant = known.find((other) => distanceTo(other) <= mostLettersApart);
      if (meant === undefined && !name.startsWith("ONRECORD_")) return [];
      const question = meant === undefined ? "" : ` Is ${meant} meant?`;
      return [failedFinding("settings", `${name} is set, and nothing reads it.${question}`, remedy)];
    });
