import type { Fact, Role } from "../briefing/briefing.ts";
import { isLittleWord, isOffice, nameWords } from "../names/name-words.ts";
import { isOfficeOfOne } from "../names/offices.ts";
import { spellings } from "../names/proper-names.ts";
import { areDueOnTwoDates, happenedOnTwoDays } from "./dates.ts";
import { figuresDisagree } from "./figures.ts";
import { sameWords } from "./same-words.ts";
import type { ToldFact } from "./told-fact.ts";

/** What two sources disagree about. */
export type Disagreement = "figure" | "date" | "role";

/**
 * What two sources disagree about in two facts; null if they may both be right. The facts are about the same day, in the same words, and
 * cannot both be true: a newer number is no contradiction, nor is a rounded one. A missed contradiction costs less than a false one.
 */
export const disagreementOf = (one: ToldFact, other: ToldFact): Disagreement | null => {
  const subject = subjectOf(one, other);
  return subject !== null && haveTwoSources(one.fact, other.fact) ? subject : null;
};

/** The words of a person's names, without titles. People with a word in common may be one person under two ids. */
const namesOf = (id: string, { people }: ToldFact["briefing"]): readonly string[] =>
  people
    .filter((person) => person.id === id)
    .flatMap((person) => spellings(person).flatMap(nameWords))
    .filter(({ written }) => !isLittleWord(written) && !isOffice(written))
    .map(({ folded }) => folded);

/** Whether two people have an office that only one person has at a time. */
const areBothInOffice = (
  { fact: one, briefing }: ToldFact<Role>,
  { fact: other, briefing: otherBriefing }: ToldFact<Role>,
): boolean => {
  if (one.person === other.person || one.asOf !== other.asOf) return false;
  if (!isOfficeOfOne(one) || one.organization !== other.organization) return false;
  if (!sameWords(one.title, other.title)) return false;
  const [here, there] = [namesOf(one.person, briefing), namesOf(other.person, otherBriefing)];
  return here.length > 0 && there.length > 0 && !here.some((word) => there.includes(word));
};

/** Whether two facts rest on different sources. The same page, or the same words, in two briefings are one source. */
const haveTwoSources = (one: Fact, other: Fact): boolean =>
  one.passages.every(({ source }) =>
    other.passages.every(
      ({ source: there }) =>
        !(one.briefing === other.briefing && source.id === there.id) &&
        !(source.page !== undefined && source.page.url === there.page?.url) &&
        source.text !== there.text,
    ),
  );

const subjectOf = (one: ToldFact, other: ToldFact): Disagreement | null => {
  const [here, there] = [one.fact, other.fact];
  if (here.type === "figure" && there.type === "figure")
    return figuresDisagree({ ...one, fact: here }, { ...other, fact: there }) ? "figure" : null;
  if (here.type === "role" && there.type === "role")
    return areBothInOffice({ ...one, fact: here }, { ...other, fact: there }) ? "role" : null;
  if (here.type === "statement" && there.type === "statement")
    return areDueOnTwoDates(here, there) ? "date" : null;
  return here.type === "event" && there.type === "event" && happenedOnTwoDays(here, there) ? "date" : null;
};
