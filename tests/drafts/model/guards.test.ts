import { describe, expect, test } from "vitest";
import type { DraftFacts } from "../../../src/drafts/facts.ts";
import { acceptProposals } from "../../../src/drafts/model/accept.ts";
import { proposalsSchema } from "../../../src/drafts/model/proposal.ts";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";
import { proposal } from "./proposal.ts";
import { articles, recordedAnswers } from "./recorded-answers.ts";

const read = new Map(
  Object.entries(articles).map(([language, text]) => [language, draftFacts(text, { language })]),
);

const outcome = (line: readonly string[], without: Partial<DraftFacts>): string => {
  const [language = "", name = "", kind, evidence = ""] = line;
  const facts = read.get(language);
  if (facts === undefined) throw new Error(`Expected an article in ${language}.`);
  const { facts: proposals } = proposalsSchema.parse({
    facts: [
      // Accepted only if the rules do not know the person.
      proposal({ type: "person", name, evidence: name }),
      { ...proposal({ name, evidence }), kind },
    ],
  });
  const { rejected, facts: found, proposed } = acceptProposals({ ...facts, ...without }, proposals);
  const statement = found.statements.find((each) => proposed.has(each));
  if (statement === undefined) return rejected.at(0)?.reason ?? "known";
  return statement.doubts.length === 0 ? "sure" : statement.doubts.join(", ");
};

describe.each(Object.entries(recordedAnswers))("of what a %s model proposes,", (_, lines) => {
  test.each(lines.trim().split("\n"))("%s", (line) => {
    const cells = line.split(" | ");
    expect([outcome(cells, {}), outcome(cells, { statements: [], people: [] })]).toEqual(cells.slice(4));
  });
});

test("a statement in a language that the rules do not read is never sure", () => {
  const text = "Bürgermeisterin Anna Lind versprach eine neue Fähre für die Insel.";
  const facts = draftFacts(text, { language: "de" });
  const found = acceptProposals(facts, [
    proposal({ type: "person", name: "Anna Lind", evidence: "Anna Lind" }),
    proposal({ name: "Anna Lind", kind: "commitment", evidence: text }),
  ]);
  expect(found.facts.statements.map(({ doubts }) => doubts)).toEqual([["subject-unsure", "kind-unsure"]]);
});
