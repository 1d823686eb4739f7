import { formatList } from "../../base/language/format.ts";
import { type Language, localize } from "../../base/language/language.ts";
import type { ExportedBriefing, ExportedFact, ExportedRecord } from "./record.ts";

/** An identifier outside Onrecord, of a briefing or fact by its reference; all else has its type and a colon in front, which no reference has. */
export const urnOf = (reference: string): string => `urn:onrecord:${reference}`;

/** The names of those who did or said something, in one language. */
export const namesOf = (
  { actors }: ExportedFact,
  as: ExportedFact["actors"][number]["as"],
  language: Language,
): readonly string[] => actors.flatMap((actor) => (actor.as === as ? [localize(actor.names, language)] : []));

/** Who speaks, has a role, or takes part; empty if it is a figure. */
export const subjectOf = (fact: ExportedFact, language: Language): string =>
  formatList(
    language,
    (["speaker", "person", "participant"] as const).flatMap((as) => namesOf(fact, as, language)),
  );

/** All facts with the briefings that they are in. */
export const factsIn = ({
  briefings,
}: ExportedRecord): readonly { readonly briefing: ExportedBriefing; readonly fact: ExportedFact }[] =>
  briefings.flatMap((briefing) => briefing.facts.map((fact) => ({ briefing, fact })));
