import type { LocalizedText } from "../../base/language/language.ts";
import { type BriefingFile, type CorrectionKind, type StatementSpeaker, statementKinds } from "./schema.ts";
import type { Passage, Source } from "./source.ts";
import type { Update } from "./update.ts";

export type { Passage, Source } from "./source.ts";

/** The properties that every fact gets when its passages were found in the stored text. */
export interface Grounds {
  /** `<briefing>/<fact id>`, with which `/source` finds it. */
  readonly reference: string;
  /** The briefing's slug, which is its folder's name. */
  readonly briefing: string;
  /** When it was true or said: its own date, else the day on which its first passage's source was published; of a role, its newest. */
  readonly asOf: string;
  readonly passages: readonly [Passage, ...Passage[]];
}

type File = BriefingFile;
type Grounded<Type extends string, Fact> = { readonly type: Type } & Omit<Fact, "passages" | "asOf"> &
  Grounds;

/** A title at an organization, true as of a date. */
export type Role = Grounded<"role", File["people"][number]["roles"][number]> & { readonly person: string };
/** `updates` is the history of a commitment, oldest first. */
export type Statement = Omit<Grounded<"statement", File["statements"][number]>, "updates"> & {
  readonly updates: readonly Update[];
};
export type Figure = Grounded<"figure", File["figures"][number]>;
export type Event = Grounded<"event", File["events"][number]>;
export type Fact = Role | Statement | Figure | Event;

type WrittenCorrection = File["corrections"][number];

/** A correction of a fact. */
export type Correction = Omit<WrittenCorrection, "fact" | "kind" | "withdrawn"> & {
  readonly kind: CorrectionKind;
};

/** The kind of a correction. Version 1 has only two kinds, in `withdrawn`. */
export const correctionKindOf = ({
  kind,
  withdrawn,
}: Pick<WrittenCorrection, "kind" | "withdrawn">): CorrectionKind =>
  kind ?? (withdrawn === true ? "withdrawn" : "corrected");

/** A correction in the form that answers use, from any version of the format. */
export const readCorrection = ({
  kind,
  withdrawn,
  ...correction
}: WrittenCorrection): Correction & Pick<WrittenCorrection, "fact"> => ({
  ...correction,
  kind: correctionKindOf({ kind, withdrawn }),
});

export type Person = Omit<File["people"][number], "roles"> & { readonly roles: readonly Role[] };
export type Organization = File["organizations"][number];
export type Topic = File["topics"][number];

/** One folder of `briefings/`, checked: every passage was found in its source. */
export interface Briefing
  extends Omit<File, "sources" | "people" | "statements" | "figures" | "events" | "corrections" | "review"> {
  readonly slug: string;
  /** The newest publication date of its sources. */
  readonly date: string;
  readonly sources: readonly Source[];
  readonly people: readonly Person[];
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
  readonly events: readonly Event[];
  readonly corrections: readonly (Correction & { readonly fact: string })[];
}

/** Every fact of a briefing. */
export const factsOf = ({ people, statements, figures, events }: Briefing): readonly Fact[] => [
  ...people.flatMap(({ roles }) => roles),
  ...statements,
  ...figures,
  ...events,
];

/** Every passage of a fact, including those of its history. */
export const passagesOf = (fact: Fact): readonly Passage[] =>
  fact.type === "statement"
    ? [
        ...fact.passages,
        ...fact.updates.flatMap((update) => (update.type === "status" ? update.passages : [])),
      ]
    : fact.passages;

/** The id of a speaker. For a group, it is the id of its organization, if it has one. */
const idOf = (actor: StatementSpeaker): string | undefined =>
  typeof actor === "string" ? actor : actor.organization;

const allActorsOf = (fact: Fact): readonly (string | undefined)[] => {
  switch (fact.type) {
    case "statement":
      return [idOf(fact.speaker), fact.onBehalfOf];
    case "role":
      return [fact.person, fact.organization];
    case "event":
      return fact.participants;
    case "figure":
      return [];
    default:
      return fact satisfies never;
  }
};

/**
 * The ids of the people and organizations that a fact is about: the speaker and the organization on whose behalf they speak,
 * the person and organization of a role, or the participants. Not the person who only reported a statement.
 */
export const actorsOf = (fact: Fact): readonly string[] => [
  ...new Set(allActorsOf(fact).filter((id) => id !== undefined)),
];

/** The ids of a fact's topics. Some types of facts have none. */
export const topicsOf = (fact: Fact): readonly string[] =>
  fact.type === "statement" || fact.type === "figure" ? fact.topics : [];

/** The day on which the last source of a fact was published. */
export const lastPublished = ({ passages }: Fact): string =>
  passages.reduce((last, { source }) => (source.published.date > last ? source.published.date : last), "");

/** The words of a fact in the file. Those of a figure are what it counts. */
export const writtenWords = (fact: Fact): LocalizedText => {
  switch (fact.type) {
    case "statement":
    case "event":
      return fact.text;
    case "role":
      return fact.title;
    case "figure":
      return fact.counts;
    default:
      return fact satisfies never;
  }
};

/** What a correction of a fact replaces: its words, or the number of a figure. */
export const wordingOf = (fact: Fact): LocalizedText | number =>
  fact.type === "figure" ? fact.value : writtenWords(fact);

/** The ids of the withdrawn and retracted facts of a briefing, which answers no longer use. */
export const takenBackIn = ({ corrections }: Briefing): ReadonlySet<string> =>
  new Set(corrections.flatMap(({ kind, fact }) => (isTakenBack(kind) ? [fact] : [])));

/** A briefing without them. */
export const withoutTakenBack = (briefing: Briefing): Briefing => {
  const takenBack = takenBackIn(briefing);
  if (takenBack.size === 0) return briefing;
  const isUsed = ({ id }: { readonly id: string }): boolean => !takenBack.has(id);
  return {
    ...briefing,
    people: briefing.people.map((person) => ({ ...person, roles: person.roles.filter(isUsed) })),
    statements: briefing.statements.filter(isUsed),
    figures: briefing.figures.filter(isUsed),
    events: briefing.events.filter(isUsed),
  };
};

/** The kinds of facts for readers, in the order in which digests show them. A hope is never shown as a promise. */
export const factKinds = [...statementKinds, "figure", "role", "event"] as const;
export type FactKind = (typeof factKinds)[number];

export const kindOf = (fact: Fact): FactKind => (fact.type === "statement" ? fact.kind : fact.type);

/** Whether answers stop using a fact with such a correction. */
export const isTakenBack = (kind: CorrectionKind): boolean => kind === "withdrawn" || kind === "retracted";

/** The slug in a fact's reference, `<briefing>/<fact id>`; a slug or another id is returned unchanged. */
export const slugOfReference = (reference: string): string => reference.split("/", 1)[0] ?? "";
