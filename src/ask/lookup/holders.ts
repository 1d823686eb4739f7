import type { CommandAnswer } from "../../answer/answer.ts";
import { labelled, nameOf, type Reader, roleLine } from "../../answer/fact-lines.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { plainLine } from "../../base/text/inline.ts";
import type { Role } from "../../library/briefing/briefing.ts";
import { foldedOf } from "../../library/names/name-words.ts";
import type { Holder } from "../../library/names/names.ts";
import { readFrom } from "../../library/recorded.ts";
import { officeOf } from "../questions/naming.ts";
import { askToChoose, type NameCandidate } from "./candidates.ts";

const say = messagesOf("ask", "lookup/holders");

/** The people who hold or held an office. Each list is sorted, newest first. */
export interface SortedHolders {
  readonly holding: readonly Role[];
  /** A newer source names another person for the same office. */
  readonly former: readonly Role[];
  /** People in similar offices: the former mayor, the deputy mayor. */
  readonly similar: readonly Role[];
}

/** Separates the people who hold an office from those who held it or hold a similar one. */
export const sortHolders = (
  query: string,
  holders: readonly Holder[],
  { library }: Reader,
): SortedHolders => {
  const wanted = new Set(foldedOf(query));
  const roles = readFrom(
    library,
    ({ facts }) =>
      holders.flatMap(({ role }) => {
        const fact = facts.get(role);
        return fact?.type === "role" ? [fact] : [];
      }),
    (found) => found.map(({ reference }) => reference),
  );
  const these = roles.filter((role) => officeOf(role, wanted) === "this");
  const isHeld = ({ reference }: Role): boolean => library.names.people.newerHolder(reference) === null;
  return {
    holding: these.filter(isHeld),
    former: these.filter((role) => !isHeld(role)),
    similar: roles.filter((role) => !these.includes(role)),
  };
};

/** Lists the people who hold an office, then those who held it or hold a similar one. */
export const listHolders = (
  query: string,
  { holding, former, similar, isCut }: SortedHolders & { readonly isCut: boolean },
  present: (person: string) => NameCandidate,
  reader: Reader,
): CommandAnswer => {
  const { language } = reader;
  const presentHolder = (role: Role): NameCandidate => {
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
