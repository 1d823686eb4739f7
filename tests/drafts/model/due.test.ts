import { expect, test } from "vitest";
import { acceptProposals } from "../../../src/drafts/model/accept.ts";
import { dueTextOf } from "../../../src/drafts/output/due.ts";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";
import { proposal } from "./proposal.ts";

/** When a model's commitments fall due, if the rules have found no facts and the article was published on 12 November 2026. */
const dueOfProposed = (language: string, name: string, evidence: string, kind: "commitment" | "claim") => {
  const text = `${evidence}\n\n${name} was there.`;
  const rules = { ...draftFacts(text, { language }), people: [], statements: [] };
  const { facts, rejected } = acceptProposals(rules, [
    proposal({ type: "person", name, evidence: name }),
    proposal({ name, kind, evidence }),
  ]);
  const dues = facts.statements.map(({ due }) => (due === null ? null : dueTextOf(due, "2026-11-12")));
  return [dues, rejected.map(({ reason }) => reason)];
};

test.each([
  ["en", "Ann Quill", "Ann Quill promised to reopen the pier by 30 June 2027.", "2027-06-30"],
  // A day before the promise is that on which it was made.
  ["en", "Ann Quill", "On 3 May Ann Quill promised to reopen the pier within ten days.", "2026-11-22"],
  ["en", "Ann Quill", "Ann Quill said: “We will reopen the pier before Christmas.”", "before 2026-12-25"],
  ["fr", "Anne Lemoine", "Anne Lemoine a promis de rouvrir le port d'ici la fin de l'année.", "by 2026"],
  [
    "es",
    "Ana Silveira",
    "Ana Silveira prometió reabrir el puerto antes del 30 de junio de 2027.",
    "before 2027-06-30",
  ],
  ["vi", "Nguyễn Thị Mai", "Bà Nguyễn Thị Mai cam kết mở lại cảng trong quý 1/2027.", "2027-Q1"],
  ["vi", "Nguyễn Thị Mai", "Bà Nguyễn Thị Mai cam kết mở lại cảng trong vòng 10 ngày.", "2026-11-22"],
] as const)(
  "a commitment that a model proposes has its due date (%s: %s, %s)",
  (language, name, evidence, due) => {
    expect(dueOfProposed(language, name, evidence, "commitment")).toEqual([[due], []]);
  },
);

test.each([
  ["en", "Ann Quill", "Ann Quill said that the pier had closed in March 2025.", "claim"],
  ["en", "Ann Quill", "Ann Quill promised to reopen the old pier.", "commitment"],
] as const)(
  "a claim, and a promise without a date, have none (%s: %s, %s)",
  (language, name, evidence, kind) => {
    expect(dueOfProposed(language, name, evidence, kind)).toEqual([[null], []]);
  },
);
