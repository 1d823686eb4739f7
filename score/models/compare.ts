import type { Environment } from "../../src/base/environment.ts";
import type { DraftFacts } from "../../src/drafts/facts.ts";
import { type Model, modelFrom } from "../../src/drafts/model/ask.ts";
import { proposeFacts } from "../../src/drafts/model/propose.ts";
import { isSure, wrongSpeakersOf } from "../calibration.ts";
import { type Annotated, rightStatements, type Scorable, scoresOf } from "../scored.ts";
import { readAnnotation } from "./annotation.ts";
import { openInvented } from "./endpoint.ts";
import { inventedModels } from "./invented.ts";

interface NamedModel {
  readonly name: string;
  readonly model: Model;
}

/** What the rules know of an article if they find no facts, so that the model's facts remain alone. */
const withoutFacts = (facts: DraftFacts): DraftFacts => ({
  ...facts,
  people: [],
  organizations: [],
  statements: [],
  quotations: [],
  figures: [],
});

const measured: readonly (readonly [name: string, key: string])[] = [
  ["people", "people"],
  ["figures", "figures: value+unit"],
  ["statements", rightStatements],
  ["commitments", "commitments: kind=commitment only"],
];

/** One line: F1 of what was found, and how much of what is sure is right. */
const lineOf = (
  name: string,
  articles: readonly Scorable[],
  annotated: Annotated,
  rejected: number,
): string => {
  const scores = scoresOf(articles, annotated);
  const sure = scoresOf(articles, annotated, (prediction, facts) => ({
    ...prediction,
    commitments: prediction.commitments.filter((_, at) => {
      const statement = facts.statements[at];
      return statement !== undefined && isSure(statement);
    }),
  }))
    .get(rightStatements)
    ?.get("all") ?? { tp: 0, fp: 0 };
  const found = measured.map(([what, key]) => {
    const { tp, fp, fn } = scores.get(key)?.get("all") ?? { tp: 0, fp: 0, fn: 0 };
    const f1 = tp === 0 ? 0 : (200 * tp) / (2 * tp + fp + fn);
    return `${what} ${f1.toFixed(0).padStart(3)} (${tp}/${fp}/${fn})`.padEnd(what.length + 18);
  });
  const wrong = wrongSpeakersOf(articles, annotated).get("all") ?? 0;
  return [
    name.padEnd(18),
    ...found,
    `sure and right ${sure.tp} of ${sure.tp + sure.fp}`.padEnd(26),
    `wrong speakers ${wrong}`.padEnd(19),
    `rejected ${rejected}`,
  ].join("");
};

const lineOfModel = async (
  name: string,
  model: Model,
  rules: readonly Scorable[],
  annotated: Annotated,
): Promise<string> => {
  const articles: Scorable[] = [];
  const problems: string[] = [];
  let rejected = 0;
  for (const { id, facts } of rules) {
    const proposed = await proposeFacts(model, facts);
    articles.push({ id, facts: proposed.facts });
    rejected += proposed.rejected.length;
    if (proposed.problem !== null) problems.push(`${id}: ${proposed.problem.problem}`);
  }
  return [lineOf(name, articles, annotated, rejected), ...problems].join("\n");
};

/**
 * Compares the rules, a model alone and both on the same articles, behind the same guards. The model is that of MODEL_URL; if
 * it is not set, three invented ones answer: a good, a sloppy and a hostile one.
 */
export const compareModels = async (
  rules: readonly Scorable[],
  annotated: Annotated,
  environment: Environment,
): Promise<void> => {
  console.log("F1 in per cent (right/extra/missed)");
  console.log(lineOf("rules", rules, annotated, 0));
  const compare = async ({ name, model }: NamedModel): Promise<void> => {
    const alone = rules.map(({ id, facts }) => ({ id, facts: withoutFacts(facts) }));
    console.log(await lineOfModel(`${name}, alone`, model, alone, annotated));
    console.log(await lineOfModel(`rules and ${name}`, model, rules, annotated));
  };
  if (environment.MODEL_URL) {
    await compare({ name: environment.MODEL_NAME ?? "model", model: modelFrom(environment) });
    return;
  }
  const invented = await openInvented(rules.map(({ id }) => readAnnotation(annotated.folder, id)));
  for (const name of inventedModels.keys())
    await compare({ name, model: modelFrom({ MODEL_URL: invented.url, MODEL_NAME: name }) });
  invented.close();
};
