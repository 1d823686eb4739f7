import { generatePeople } from "../bench/people.ts";
import { randomOf } from "../bench/random.ts";
import { type GeneratedBriefing, type GeneratedPerson, generateBriefing, lastDay } from "./briefing.ts";
import { generateOffices, generateOrganizations } from "./offices.ts";
import { writings } from "./words.ts";

/** An archive of this many briefings, always the same one. */
export function* generateArchive(count: number): Iterable<GeneratedBriefing> {
  const people = generateHolders(count);
  const random = randomOf(3);
  for (let number = 0; number < count; number += 1) {
    const writing = writings[number % writings.length];
    if (writing === undefined) throw new Error("There is no language.");
    yield generateBriefing(number, writing, people, random);
  }
}

/** One person for every two briefings. Some have one name: their ids differ. */
export const peopleFor = (count: number): number => Math.ceil(count / 2);

/** The people who hold the offices of an archive: an organization for every twenty people. */
const generateHolders = (count: number): readonly GeneratedPerson[] => {
  const random = randomOf(4);
  const organizations = generateOrganizations(Math.ceil(peopleFor(count) / 20), random);
  return generatePeople(peopleFor(count)).map(({ id, names }) => ({
    id,
    name: names[0] ?? id,
    offices: generateOffices(organizations, lastDay, random),
  }));
};
