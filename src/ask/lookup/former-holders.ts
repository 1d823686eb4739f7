import { type CommandAnswer, heading, note } from "../../answer/answer.ts";
import type { DatedReader } from "../../answer/fact-entry.ts";
import { alone } from "../../answer/fact-lines.ts";
import { factEntries } from "../../answer/pages.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import { foldedOf } from "../../library/names/name-words.ts";
import { oneInOffice } from "../../library/names/offices.ts";
import { readFrom } from "../../library/recorded.ts";
import { searchInWays } from "../questions/joined-names.ts";
import { officeOfTitles } from "../questions/naming.ts";
import { type HeldOffice, roleIn } from "./holders.ts";
import { officeWords, saysFormer } from "./other-holders.ts";

const say = messagesOf("ask", "lookup/former-holders");

/**
 * All people who had an office, wherever it was: “the former mayors”. Their titles say so, in any language, or a newer source names another person in the same
 * office. Null if nobody had it.
 */
export const formerHolders = (query: string, reader: DatedReader): CommandAnswer | null => {
  const { language } = reader;
  const roles = heldBefore(query, reader).flatMap((office) => roleIn(office, reader) ?? []);
  const newestFirst = roles.toSorted((a, b) => b.asOf.localeCompare(a.asOf));
  if (newestFirst.length === 0) return null;
  const title = say(language, "former", { query });
  return {
    language,
    summary: title,
    subject: { actors: [...new Set(newestFirst.map(({ person }) => person))], topic: null },
    blocks: [
      heading(1, text(title)),
      note(text(say(language, "order"))),
      ...factEntries(newestFirst, alone, reader),
    ],
  };
};

/** The people who had an office, with the newest role of each in it. */
const heldBefore = (query: string, { library }: DatedReader): readonly HeldOffice[] =>
  readFrom(
    library,
    ({ names }) => {
      const { people } = names;
      const { ways } = searchInWays(query, people);
      const offices = ways.map((way) => foldedOf(way).map(oneInOffice));
      const isThis = offices.map((words) => officeOfTitles(new Set(words)));
      // « Exalcalde » is a word of its own.
      const found = offices
        .flatMap((words) => [words.join(" "), `ex${words.join(" ")}`])
        .flatMap((way) => {
          const match = people.search(way);
          return match.matches === "holders" ? match.holders : [];
        });
      return [...new Map(found.map((holder) => [holder.role, holder])).values()].flatMap(({ id, role }) => {
        const held = people.entry(id)?.roles.find(({ reference }) => reference === role);
        const titles = (held?.titles ?? []).map((title, at) => [held?.languages[at] ?? "", title] as const);
        const plain = titles.map(([each, title]) => [each, officeWords(title, each).join(" ")] as const);
        const isFormer =
          titles.some(([each, title]) => saysFormer(title, each)) || people.newerHolder(role) !== null;
        return isFormer && isThis.some((officeIn) => officeIn(plain) === "this")
          ? [{ person: id, reference: role }]
          : [];
      });
    },
    (found) => found.map(({ reference }) => reference),
  );
