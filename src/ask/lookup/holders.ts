import type { CommandAnswer } from "../../answer/answer.ts";
import { labelled, nameOf, type Reader, roleLine } from "../../answer/fact-lines.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { plainLine } from "../../base/text/inline.ts";
import type { Role } from "../../library/briefing/briefing.ts";
import { foldedOf } from "../../library/names/name-words.ts";
import type { Holder } from "../../library/names/names.ts";
import { readFrom } from "../../library/recorded.ts";
import { officeOfTitles } from "../questions/naming.ts";
import { askToChoose, type NameCandidate } from "./candidates.ts";

const say = messagesOf("ask", "lookup/holders");

/** A person in an office, and the reference of the newest role in it. Hundreds may have one, and few of their briefings are read. */
export interface HeldOffice {
  readonly person: string;
  readonly reference: string;
}

/** The people who hold or held an office. Each list is sorted, newest first. */
export interface SortedHolders {
  readonly holding: readonly HeldOffice[];
  /** A newer source names another person for the same office. */
  readonly former: readonly HeldOffice[];
  /** People in similar offices: the former mayor, the deputy mayor. */
  readonly similar: readonly HeldOffice[];
}

/** Separates the people who hold an office, in any of the ways to write it, from those who held it or hold a similar one. */
export const sortHolders = (
  ways: readonly string[],
  holders: readonly Holder[],
  { library }: Reader,
): SortedHolders => {
  const officesIn = ways.map((way) => officeOfTitles(new Set(foldedOf(way))));
  const offices = readFrom(
    library,
    ({ names }) =>
      holders.flatMap(({ id, role }) => {
        const held = names.people.entry(id)?.roles.find(({ reference }) => reference === role);
        if (held === undefined) return [];
        const titles = held.titles.map((title, at) => [held.languages[at] ?? "", title] as const);
        const isThis = officesIn.some((officeIn) => officeIn(titles) === "this");
        return [{ person: id, reference: role, isThis, asOf: held.asOf }];
      }),
    (found) => found.map(({ reference }) => reference),
  );
  const newestFirst = offices.toSorted((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0));
  const sorted = Object.groupBy(newestFirst, ({ reference, isThis }) =>
    !isThis ? "similar" : library.names.people.newerHolder(reference) === null ? "holding" : "former",
  );
  const { holding = [], former = [], similar = [] } = sorted;
  return { holding, former, similar };
};

/** The role of a person in an office; none if it is no longer on record. */
export const roleIn = ({ reference }: HeldOffice, { library }: Pick<Reader, "library">): Role | undefined => {
  const fact = library.facts.get(reference);
  return fact?.type === "role" ? fact : undefined;
};

/** Lists the people who hold an office, then those who held it or hold a similar one. */
export const listHolders = (
  query: string,
  { holding, former, similar, isCut }: SortedHolders & { readonly isCut: boolean },
  present: (person: string) => NameCandidate,
  reader: Reader,
): CommandAnswer => {
  const { language } = reader;
  const presentHolder = (office: HeldOffice): NameCandidate => {
    const role = roleIn(office, reader);
    if (role === undefined) return present(office.person);
    const content = labelled(nameOf(role.person, reader), language, ...roleLine(role, reader));
    return { ...present(role.person), content, label: plainLine(content) };
  };
  const actors = [...new Set((holding.length > 0 ? holding : former).map(({ person }) => person))];
  return {
    ...askToChoose(
      say(language, "holders", { query }),
      [...holding, ...former, ...similar],
      presentHolder,
      reader,
      isCut,
    ),
    subject: { actors, topic: null },
  };
};
