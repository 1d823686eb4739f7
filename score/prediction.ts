import type { Span } from "../src/base/text/span.ts";
import type { Actor, DraftFacts } from "../src/drafts/facts.ts";

export type Prediction = ReturnType<typeof predictionOf>;

/** A draft in the shape for the gold set's scorer, which counts praise as support. */
export const predictionOf = (facts: DraftFacts) => {
  const slice = (span: Span): string => facts.text.slice(span.start, span.end);
  const who = (actor: Actor): string => {
    switch (actor.type) {
      case "person":
        return facts.people[actor.index]?.name ?? "";
      case "organization":
        return facts.organizations[actor.index]?.name ?? "";
      case "place":
        return facts.places[actor.index]?.name ?? "";
      case "group":
      case "unresolved":
        return actor.words;
      default:
        return actor satisfies never;
    }
  };
  return {
    people: facts.people.map((person) => {
      const [role] = person.roles;
      const organization = role?.organization ?? null;
      return {
        name: person.name,
        role: role?.title ?? null,
        org: organization === null ? null : (facts.organizations[organization]?.name ?? null),
        aliases: person.aliases.map((alias) => alias.words),
      };
    }),
    organisations: facts.organizations.map(({ name }) => ({ name })),
    places: facts.places.map(({ name }) => ({ name })),
    commitments: facts.statements.map((statement) => ({
      actor: who(statement.speaker),
      kind: statement.kind === "praise" ? "support" : statement.kind,
      summary: slice(statement.spans[0]),
      evidence: slice(statement.spans[0]),
    })),
    figures: facts.figures.map((figure) => ({
      value: figure.value,
      unit: figure.unit,
      of: figure.counts,
      evidence: slice(figure.spans[0]),
    })),
    quotes: facts.quotations.map((quotation) => ({
      speaker: who(quotation.speaker),
      text: slice(quotation.spans[0]),
      direct: quotation.direct,
    })),
    dates: facts.dates.map((date) => ({ text: date.words, iso: date.iso })),
    source: {
      url: facts.source.url?.value ?? null,
      publisher: facts.source.publisher?.value ?? null,
      published: null,
    },
  };
};
