import type { FactView } from "../../answer/fact-lines.ts";
import { recentDays } from "../../answer/most-useful.ts";
import type { Statement } from "../../library/briefing/briefing.ts";
import type { StatementKind } from "../../library/briefing/schema.ts";
import type { FactHead, Library } from "../../library/library.ts";
import { readFrom, referencesOf } from "../../library/recorded.ts";
import { type FactsWithin, type NarrowedTo, notAmong } from "./about.ts";
import { isInRange } from "./date-range.ts";
import type { Narrowing } from "./narrow.ts";

/** An answer reads only so many statements: reading all that a mayor ever said would keep others from getting answers. */
export const mostStatements = 100;

/** The days ahead for which such an answer also reads what falls due. */
const dueAheadDays = 30;

export interface StatementsWithin {
  /** Best first if the answer has a subject, otherwise newest first. */
  readonly statements: readonly FactHead[];
  /** Whether statements are left out. Then all are of the kinds that the answer shows, and those that are due or were corrected lately are among them. */
  readonly isCut: boolean;
}

interface Shown {
  readonly kinds: readonly StatementKind[];
  readonly today: Temporal.PlainDate;
}

/** The statements to which an answer is narrowed, which shows some kinds of them. */
export const statementsWithin = (
  { actors, about, dates }: Pick<Narrowing, "actors" | "about" | "dates">,
  library: Library,
  { kinds, today }: Shown,
  most = mostStatements,
): StatementsWithin =>
  readFrom(
    library,
    (each) => {
      const ids = actors.map(({ id }) => id);
      const wanted = { types: ["statement"], actors: ids, about, dates } as const;
      const all = headsWithin(wanted, each, most + 1);
      if (all.length <= most) return { statements: all, isCut: false };
      const isKind = (head: FactHead): boolean => kinds.some((kind) => kind === head.kind);
      const first = (all.every(isKind) ? all : headsWithin({ ...wanted, kinds }, each, most)).slice(0, most);
      const corrected = each
        .correctedSince(today.subtract({ days: recentDays }).toString(), ids)
        .slice(0, most);
      const useful = [
        ...(kinds.includes("commitment") ? dueOf({ actors: ids, about, dates }, each, today, most) : []),
        ...correctedOn(about, corrected, each).filter(
          (head) => isKind(head) && (dates === null || isInRange(head.asOf, dates)),
        ),
      ];
      const statements = [...new Map([...first, ...useful].map((head) => [head.reference, head])).values()];
      return { statements: about === null ? newestFirst(statements) : statements, isCut: true };
    },
    ({ statements }) => referencesOf(statements),
  );

const newestFirst = (statements: readonly FactHead[]): readonly FactHead[] =>
  statements.toSorted((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0));

/**
 * The facts of some types to which an answer is narrowed, without reading them: best first if there is a subject, otherwise newest first.
 * At most `most`. `library` must not be a recorded one.
 */
const headsWithin = (
  { types, kinds = null, actors, about, dates }: Omit<FactsWithin, "dueFrom">,
  library: Library,
  most: number,
): readonly FactHead[] => {
  if (about === null) return library.heads({ types, kinds, actors, dates }, most);
  const { topic, words } = about;
  const onTopic =
    topic === null ? [] : library.heads({ types, kinds, actors, topics: [topic.id], dates }, most);
  if (onTopic.length >= most) return onTopic;
  // `most` of the facts with the words are enough, because those that are also on the topic are in the answer already.
  const found = library.texts.factsAbout(words, most, { types, kinds, actors, dates });
  const withWords = notAmong(onTopic, found).slice(0, most - onTopic.length);
  return [...onTopic, ...library.headsOf(withWords.map(({ reference }) => reference))];
};

/** The commitments that are due soon, the next ones first, then as many that are overdue, the last ones first. Words alone find none. */
const dueOf = (
  { actors, about, dates }: NarrowedTo & { readonly actors: readonly string[] },
  library: Library,
  today: Temporal.PlainDate,
  most: number,
): readonly FactHead[] => {
  const topic = about?.topic?.id ?? null;
  if (about !== null && topic === null) return [];
  const until = { to: today.add({ days: dueAheadDays }).toString() };
  const narrowed = { actors, about: topic === null ? null : { topic, references: [] }, dates, due: until };
  return (["due", "overdue"] as const).flatMap((status) =>
    library.commitments({ ...narrowed, status, today: today.toString() }, Math.ceil(most / 2)),
  );
};

/** The corrected facts on the topic of an answer. Words alone find none. */
const correctedOn = (
  about: NarrowedTo["about"],
  corrected: readonly string[],
  { headsOf }: Library,
): readonly FactHead[] => {
  if (about === null) return headsOf(corrected);
  return about.topic === null ? [] : headsOf(corrected, about.topic.id);
};

/** The statements themselves, for an answer that shows or compares more of them than their kinds and dates. */
export const readStatements = (heads: readonly FactHead[], { facts }: Library): readonly Statement[] =>
  heads.flatMap(({ reference }) => facts.get(reference) ?? []).filter((fact) => fact.type === "statement");

/** How an answer shows its facts: without the speaker on each line, if all are one person's, whom the title names. A group is null. */
export const viewWithin = (
  { actors: [only, ...others] }: Pick<Narrowing, "actors">,
  speakers: readonly (Statement["speaker"] | null)[],
): FactView => {
  const areTheirs = only !== undefined && others.length === 0 && speakers.every((each) => each === only.id);
  return { speaker: !areTheirs, kindOfFact: true };
};
