import { type Block, note } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { text } from "../../base/text/inline.ts";
import type { Fact, Statement } from "../../library/briefing/briefing.ts";
import type { StatementKind } from "../../library/briefing/schema.ts";
import type { Library } from "../../library/library.ts";
import { readFrom, referencesOf } from "../../library/recorded.ts";
import { factsWithin } from "./about.ts";
import type { Narrowing } from "./narrow.ts";

const say = messagesOf("ask", "lookup/statements-within");

/** An answer that nothing narrows reads only so many of the newest statements: reading a whole archive would keep others from getting answers. */
export const mostStatements = 500;

/** The days ahead for which such an answer also reads what falls due. */
const dueAheadDays = 30;

export interface StatementsWithin {
  /** Best first if the answer has a subject, otherwise newest first. */
  readonly statements: readonly Statement[];
  /** Whether older statements are left out. Then all are of the kinds that the answer shows, and those that are due are among them. */
  readonly isCut: boolean;
}

interface Shown {
  readonly kinds: readonly StatementKind[];
  readonly today: Temporal.PlainDate;
}

const isStatement = (fact: Fact): fact is Statement => fact.type === "statement";

const newestFirst = (statements: readonly Statement[]): readonly Statement[] =>
  statements.toSorted((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0));

/** The statements of any of these people and organizations, without duplicates, newest first. */
const statementsOfAny = (ids: readonly string[], { statementsOf }: Library): readonly Statement[] => {
  const [first, ...others] = ids.map((id) => statementsOf.get(id) ?? []);
  if (first === undefined || others.length === 0) return first ?? [];
  return newestFirst([...new Set([first, ...others].flat())]);
};

const newestStatements = (library: Library, { kinds, today }: Shown, most: number): StatementsWithin => {
  const all = library.newestFacts({ types: ["statement"] }, most + 1).filter(isStatement);
  if (all.length <= most) return { statements: all, isCut: false };
  const newest = library.newestFacts({ types: ["statement"], kinds }, most).filter(isStatement);
  const due = library.dueBy(today.add({ days: dueAheadDays }).toString(), most);
  const dueOfKinds = due.filter(({ kind }) => kinds.includes(kind));
  return { statements: newestFirst([...new Set([...newest, ...dueOfKinds])]), isCut: true };
};

/** The statements to which an answer is narrowed, which shows some kinds of them. */
export const statementsWithin = (
  { actors, about, dates }: Pick<Narrowing, "actors" | "about" | "dates">,
  library: Library,
  shown: Shown,
  most = mostStatements,
): StatementsWithin =>
  readFrom(
    library,
    (each) => {
      const ids = actors.map(({ id }) => id);
      if (about !== null || dates !== null) {
        const facts = factsWithin({ types: ["statement"], actors: ids, about, dates }, each);
        return { statements: facts.filter(isStatement), isCut: false };
      }
      if (ids.length > 0) return { statements: statementsOfAny(ids, each), isCut: false };
      return newestStatements(each, shown, most);
    },
    ({ statements }) => referencesOf(statements),
  );

/** Says that an answer has only the newest facts. */
export const newestOnly = (count: number, language: Language): Block =>
  note(text(say(language, "newest", { count })));
