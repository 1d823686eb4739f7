import type { Answer } from "../answer/answer.ts";
import type { Reader } from "../answer/fact-lines.ts";
import { type Briefing, type Fact, factsOf } from "../briefing/briefing.ts";
import { defineMessages } from "../i18n/messages.ts";
import { code } from "../text/inline.ts";
import { findBriefing } from "./find-briefing.ts";
import { type Found, nothingFound } from "./which.ts";

const say = defineMessages({
  en: { facts: "{count, plural, one {# fact} other {# facts}} in {briefing}" },
  fr: { facts: "{count, plural, one {# fait} many {# de faits} other {# faits}} du dossier {briefing}" },
  vi: { facts: "{count} thông tin trong hồ sơ {briefing}" },
});

/** The reference names a briefing that there is, and a fact that there is not: shows which there are. */
export const noSuchFact = (query: string, briefing: Briefing, ask: string, reader: Reader): Answer => {
  const references = factsOf(briefing).map((fact) => fact.reference);
  const searched = () => say(reader.language, "facts", { count: references.length, briefing: briefing.slug });
  const present = (reference: string) => ({
    content: [code(reference)],
    label: reference,
    line: `${ask} ${reference}`,
  });
  return nothingFound({ query, searched, present }, references, reader);
};

/** Finds a fact by its reference, withdrawn ones too. */
export const findFact = (what: string, ask: string, reader: Reader): Found<Fact> => {
  const reference = what.toLowerCase();
  const fact = reader.library.facts.get(reference);
  if (fact !== undefined) return { found: true, entity: fact };
  const briefing = reader.library.bySlug.get(reference.split("/")[0] ?? "");
  if (briefing !== undefined) return { found: false, answer: noSuchFact(what, briefing, ask, reader) };
  const found = findBriefing(what, ask, reader);
  return { found: false, answer: found.found ? noSuchFact(what, found.entity, ask, reader) : found.answer };
};
