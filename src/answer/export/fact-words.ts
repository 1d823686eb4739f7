import { formatList } from "../../base/language/format.ts";
import { type Language, localize } from "../../base/language/language.ts";
import type { ExportedBriefing, ExportedFact, ExportedRecord } from "./record.ts";

/** An identifier for other programs. Briefings and facts have their reference; other things have their type and a colon before their id, which references never have. */
export const urnOf = (reference: string): string => `urn:onrecord:${reference}`;

/** The names of people and organizations, in one language. */
export const namesOf = (
  { actors }: ExportedFact,
  as: ExportedFact["actors"][number]["as"],
  language: Language,
): readonly string[] => actors.flatMap((actor) => (actor.as === as ? [localize(actor.names, language)] : []));

/** The speaker, the person with the role, or the participants; empty for a figure. */
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
