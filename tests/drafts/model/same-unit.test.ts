import { expect, test } from "vitest";
import { acceptProposals } from "../../../src/drafts/model/accept.ts";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";
import { proposal } from "./proposal.ts";

/** What becomes of a figure whose passage is only a few words of the article. */
const accept = (language: string, text: string, evidence: string, value: number, unit: string) => {
  const rules = { ...draftFacts(text, { language }), figures: [] };
  const { facts, rejected } = acceptProposals(rules, [proposal({ type: "figure", evidence, value, unit })]);
  const [figure] = facts.figures;
  return figure === undefined ? rejected.map(({ reason }) => reason) : [figure.value, figure.unit];
};

test.each([
  ["en", "The club lost £86,000 in a year.", "£86,000", 86_000, "GBP", "£"],
  ["en", "The strike cost exporters $120 million.", "$120 million", 120_000_000, "USD", "$"],
  ["fr", "La ville paiera 2 000 euros par boutique.", "2 000 euros", 2_000, "EUR", "euros"],
  ["vi", "Công ty nhận lại 800 triệu đồng hôm qua.", "800 triệu đồng", 800_000_000, "đồng", "đồng"],
  ["en", "He wrote 41 cheques to himself.", "41 cheques", 41, "cheques", "cheques"],
  ["es", "Mantiene 14 centros abiertos.", "14 centros", 14, "centros", "centros"],
] as const)(
  "a figure in a short passage is read, with its unit as written (%s: %s)",
  (language, text, evidence, value, unit, written) => {
    expect(accept(language, text, evidence, value, unit)).toEqual([value, written]);
  },
);

test.each([
  ["en", "The club lost £86,000 in a year.", "£86,000", 86_000, "EUR", "unit-not-in-text"],
  ["en", "The club lost £86,000 in a year.", "£86,000", 860_000, "GBP", "number-differs"],
  ["fr", "La ville paiera 2 000 euros par boutique.", "2 000 euros", 2_000, "USD", "unit-not-in-text"],
] as const)(
  "another currency or number is rejected (%s: %s, %s)",
  (language, text, evidence, value, unit, reason) => {
    expect(accept(language, text, evidence, value, unit)).toEqual([reason]);
  },
);
