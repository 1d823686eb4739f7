import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { negationsOf } from "../../../score/negations.ts";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";

const annotated = (text: string, evidence: readonly string[]) => {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-negations-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const commitments = evidence.map((words) => ({ actor: "Ida Roche", kind: "denial", evidence: words }));
  const gold = { lang: "fr", people: [], commitments, figures: [] };
  writeFileSync(join(folder, "1-fr.gold.json"), JSON.stringify(gold));
  writeFileSync(join(folder, "1-fr.txt"), text);
  return { folder, scorer: "" };
};

const text =
  "La maire Ida Roche a démenti avoir vendu le quai au port de Lanoue. Le préfet Luc Vidal a affirmé que le pont ne rouvrirait pas avant mai.";
const evidence = [
  "a démenti avoir vendu le quai au port de Lanoue.",
  "Le préfet Luc Vidal a affirmé que le pont ne rouvrirait pas avant mai.",
];

test("a draft whose text has each negation loses none", () => {
  const facts = draftFacts(text, { language: "fr" });
  expect(negationsOf([{ id: "1-fr", facts }], annotated(text, evidence))).toEqual([
    "negations lost      fr       0  aim 0   reached  of 2 drafted (95 %: 0–66)",
    "negations lost      all      0  aim 0   reached  of 2 drafted (95 %: 0–66)",
  ]);
});

test("a negation of a description is no negation of the reported words", () => {
  const said = "La maire Ida Roche, qui n'est pas candidate, a dit que le quai est vendu à la ville.";
  const facts = draftFacts(said, { language: "fr" });
  expect(negationsOf([{ id: "1-fr", facts }], annotated(said, [said]))[0]).toContain("0  aim 0   reached");
});

test("a draft of the denied words alone has lost the denial", () => {
  const facts = draftFacts(text, { language: "fr" });
  const denied = "avoir vendu le quai au port de Lanoue";
  const start = text.indexOf(denied);
  const statements = facts.statements.map((statement) =>
    statement.kind === "denial" ? { ...statement, quoted: { start, end: start + denied.length } } : statement,
  );
  expect(negationsOf([{ id: "1-fr", facts: { ...facts, statements } }], annotated(text, evidence))).toEqual([
    "negations lost      fr       1  aim 0   below  of 2 drafted (95 %: 9–91)",
    "negations lost      all      1  aim 0   below  of 2 drafted (95 %: 9–91)",
  ]);
});
