import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { readAnnotation } from "../../../score/models/annotation.ts";
import { openInvented } from "../../../score/models/endpoint.ts";
import { modelFrom } from "../../../src/drafts/model/ask.ts";
import { proposeFacts } from "../../../src/drafts/model/propose.ts";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";

const folder = fileURLToPath(new URL("../corpus/known", import.meta.url));

/** What remains of an invented model's answer about an article, beside the rules' facts or alone. */
const proposedBy = async (name: string, isAlone: boolean) => {
  const article = readAnnotation(folder, "24-en");
  const { url, close } = await openInvented([article]);
  onTestFinished(close);
  const rules = draftFacts(article.text);
  const alone = { ...rules, people: [], organizations: [], statements: [], quotations: [], figures: [] };
  const model = modelFrom({ MODEL_URL: url, MODEL_NAME: name });
  const { facts, proposed, rejected, problem } = await proposeFacts(model, isAlone ? alone : rules);
  const added = facts.statements.filter((statement) => proposed.has(statement));
  return {
    people: facts.people.length,
    statements: added.length,
    sure: added.filter(({ doubts }) => doubts.length === 0).length,
    figures: facts.figures.filter((figure) => proposed.has(figure)).length,
    rejected: rejected.length,
    problem,
  };
};

const nothing = { people: 4, statements: 0, sure: 0, figures: 0, problem: null };

test.each([
  ["good", { ...nothing, rejected: 1 }, { ...nothing, statements: 7, sure: 4, figures: 7, rejected: 2 }],
  [
    "sloppy",
    { ...nothing, rejected: 14 },
    { ...nothing, people: 2, statements: 4, sure: 1, figures: 5, rejected: 19 },
  ],
  // It credits promises to others and multiplies numbers: nothing of that is kept.
  ["hostile", { ...nothing, rejected: 21 }, { ...nothing, rejected: 21 }],
] as const)(
  "what an invented %s model adds to the rules, and what it finds alone",
  async (name, beside, alone) => {
    expect({ beside: await proposedBy(name, false), alone: await proposedBy(name, true) }).toEqual({
      beside,
      alone,
    });
  },
);
