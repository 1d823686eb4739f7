import { type CommandAnswer, heading, note, paragraph } from "../../answer/answer.ts";
import type { DatedReader } from "../../answer/fact-entry.ts";
import { alone, nameOf, roleName } from "../../answer/fact-lines.ts";
import { factEntries } from "../../answer/pages.ts";
import { formatList } from "../../base/language/format.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { fold } from "../../base/text/fold.ts";
import { text } from "../../base/text/inline.ts";
import type { Role } from "../../library/briefing/briefing.ts";
import { readFrom } from "../../library/recorded.ts";
import { questionWords } from "../questions/known-question-words.ts";
import { officeOf, wordsOfTitle } from "../questions/naming.ts";
import { candidateControl } from "./candidates.ts";
import { roleIn, sortHolders } from "./holders.ts";
import { presentKnown } from "./which.ts";

const say = messagesOf("ask", "lookup/other-holders");

const sidesOfOffice = ["before", "after"] as const;
export type SideOfOffice = (typeof sidesOfOffice)[number];

/** The people who were in an office before or after those who have these roles, newest first. Says so if no one else is on record. */
export const otherHolders = (
  roles: readonly Role[],
  side: SideOfOffice,
  reader: DatedReader,
): CommandAnswer => {
  const { language } = reader;
  const people = [...new Set(roles.map(({ person }) => person))];
  const name = formatList(
    language,
    people.map((id) => nameOf(id, reader)),
  );
  const found = roles.flatMap((role) =>
    sameOffice(role, reader).filter(
      (other) => sideOf(other, role) === side && !people.includes(other.person),
    ),
  );
  const others = [...new Map(found.map((role) => [role.reference, role])).values()].toSorted((a, b) =>
    b.asOf.localeCompare(a.asOf),
  );
  const offices = people.flatMap((id) => {
    const role = roles.find(({ person }) => person === id);
    return role === undefined ? [] : [`${nameOf(id, reader)} (${roleName(role, reader)})`];
  });
  const title =
    others.length === 0
      ? say(language, `none.${side}`, { name: formatList(language, offices) })
      : say(language, side, { name });
  return {
    language,
    summary: title,
    subject: { actors: [...new Set(others.map(({ person }) => person))], topic: null },
    blocks:
      others.length === 0
        ? [
            paragraph(text(title)),
            {
              kind: "controls",
              controls: people.map((id) => candidateControl(presentKnown(id, reader), "replace")),
            },
          ]
        : [
            heading(1, text(title)),
            note(text(say(language, "order"))),
            ...factEntries(others, alone, reader),
          ],
  };
};

/** The roles that a person has as of their newest source, or that the holders of an office have. */
export const rolesNow = (roles: readonly Role[]): readonly Role[] =>
  roles.filter(({ asOf }) => asOf === roles[0]?.asOf);

/** The roles of those who hold an office, or who held it if no one else does; none if the words name no office. */
export const rolesOfOffice = (query: string, reader: DatedReader): readonly Role[] => {
  const match = reader.library.names.people.search(query);
  if (match.matches !== "holders") return [];
  const { holding, former } = sortHolders([query], match.holders, reader);
  return (holding.length > 0 ? holding : former).flatMap((office) => roleIn(office, reader) ?? []);
};

const formerIn = (language: string): readonly string[] =>
  questionWords.get(language)?.formerOffice.map(fold) ?? [];

/** The words of a title without “former”. */
export const officeWords = (title: string, language: string): readonly string[] =>
  wordsOfTitle(title)
    .map(({ folded }) => folded)
    .filter((word) => !formerIn(language).includes(word));

/** Whether a title has a word such as “former”. */
export const saysFormer = (title: string, language: string): boolean =>
  officeWords(title, language).length < wordsOfTitle(title).length;

const isFormer = ({ title }: Role): boolean =>
  Object.entries(title).some(([language, written]) => saysFormer(written, language));

/** All roles on record in the same office, the role itself included. A deputy has another office. */
const sameOffice = (role: Role, { library }: DatedReader): readonly Role[] => {
  const references = Object.entries(role.title).flatMap(([language, title]) => {
    const words = officeWords(title, language);
    const wanted = new Set(words);
    // « Exalcalde » is a word of its own.
    const matches = [words.join(" "), `ex${words.join(" ")}`].map((office) =>
      library.names.people.search(office),
    );
    const holders = matches.flatMap((match) => (match.matches === "holders" ? match.holders : []));
    return holders.map(({ role }) => ({ reference: role, wanted, language }));
  });
  return readFrom(
    library,
    ({ facts }) =>
      references.flatMap(({ reference, wanted, language }) => {
        const other = facts.get(reference);
        if (other?.type !== "role" || !isAtSame(other, role)) return [];
        // “Former” alone makes no other office.
        const office = {
          title: { [language]: officeWords(other.title[language] ?? "", language).join(" ") },
        };
        const isThis = officeOf(other.title[language] === undefined ? other : office, wanted) === "this";
        return isThis ? [other] : [];
      }),
    (found) => found.map(({ reference }) => reference),
  );
};

/** If a source does not say at which organization, only an article about both tells that the office is the same. */
const isAtSame = (one: Role, other: Role): boolean =>
  one.organization === undefined || other.organization === undefined
    ? one.briefing === other.briefing
    : one.organization === other.organization;

/** Null if no source tells. A former holder is before one who has the office; otherwise the dates of their sources tell. */
const sideOf = (role: Role, of: Role): SideOfOffice | null => {
  if (isFormer(role) !== isFormer(of)) return isFormer(role) ? "before" : "after";
  if (isFormer(role) || role.asOf === of.asOf) return null;
  return role.asOf < of.asOf ? "before" : "after";
};
