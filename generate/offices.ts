import { pick } from "../bench/random.ts";
import { titleCount, type Writing, writings } from "./words.ts";

/** An organization of the archive, with its name in each language. */
export interface GeneratedOrganization {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
}

/** What a person is from a day on, until the person's next office. */
export interface GeneratedOffice {
  /** The place of its title among those of each language. */
  readonly title: number;
  readonly organization: GeneratedOrganization;
  readonly from: string;
}

/** Some organizations are in the news every day. */
const organizationSkew = 2;
/** How many days an archive reaches back at most before offices stop to change. */
const longestDays = 3 * 365;
/** Two of three people keep their office, and few have had more than three. */
const changeChance = 1 / 3;
/** A person who changes the office stays with the organization more often than not. */
const stayChance = 0.6;

/** Organizations with names of two words and a kind, the same one in each language. Each has an id of its own. */
export const generateOrganizations = (
  count: number,
  random: () => number,
): readonly GeneratedOrganization[] =>
  Array.from({ length: count }, (_, number) => {
    const [first, second] = [random(), random()];
    const nameIn = ({ words, organization }: Writing): string =>
      organization.replace("{words}", `${wordAt(words, first)} ${wordAt(words, second)}`);
    return {
      id: `office-${number}`,
      names: Object.fromEntries(writings.map((writing) => [writing.language, nameIn(writing)])),
    };
  });

/** The offices of a person, the oldest first. The first one has no beginning. */
export const generateOffices = (
  organizations: readonly GeneratedOrganization[],
  end: Temporal.PlainDate,
  random: () => number,
): readonly GeneratedOffice[] => {
  const anyTitle = (): number => Math.floor(random() * titleCount);
  const anyOrganization = () => pick(organizations, random, organizationSkew);
  const offices: GeneratedOffice[] = [{ title: anyTitle(), organization: anyOrganization(), from: "" }];
  while (random() < changeChance) {
    const stays = random() < stayChance;
    const organization = (stays ? offices.at(-1)?.organization : undefined) ?? anyOrganization();
    const from = end.subtract({ days: Math.floor(random() * longestDays) }).toString();
    offices.push({ title: anyTitle(), organization, from });
  }
  return offices.toSorted((a, b) => (a.from < b.from ? -1 : 1));
};

/** The office that a person has on a day. */
export const officeOn = (offices: readonly GeneratedOffice[], day: string): GeneratedOffice => {
  const office = offices.findLast(({ from }) => from <= day);
  if (office === undefined) throw new Error(`Expected an office on ${day}; there is none.`);
  return office;
};

const wordAt = (words: readonly string[], part: number): string =>
  words[Math.floor(part * words.length)] ?? "";
