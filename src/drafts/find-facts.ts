import { languageTagSchema } from "../base/language/language.ts";
import type { BuildProgress } from "./building.ts";
import type { DraftFacts } from "./facts.ts";
import type { Article } from "./input/article.ts";
import type { Model } from "./model/ask.ts";
import type { Proposed } from "./model/propose.ts";
import { draftFacts } from "./rules/draft-facts.ts";

/** The facts that the rules find in an article, and those that a model proposes if there is one. `told` is its language. */
export const findFacts = async (
  article: Article,
  told: string | null,
  loadModel: (() => Promise<Model>) | null,
  onPhase: BuildProgress["onPhase"],
): Promise<Proposed> => {
  const rules = readFacts(article, told);
  if (loadModel === null) return { facts: rules, proposed: new Set(), rejected: [], problem: null };
  // Load the model's code only if it is used.
  const [model, { proposeFacts }] = await Promise.all([loadModel(), import("./model/propose.ts")]);
  onPhase("model");
  const proposed = await proposeFacts(model, rules);
  onPhase("article");
  return proposed;
};

const readFacts = (article: Article, told: string | null): DraftFacts => {
  const { marked } = article;
  if (told !== null) return draftFacts(article.text, { marked, language: told });
  const facts = draftFacts(article.text, { marked });
  // Pages often declare the language of their frame, so use it only if the text is too short to detect its language.
  const declared = languageTagSchema.safeParse(article.language?.replace("_", "-"));
  return facts.language.tag === "und" && declared.success
    ? draftFacts(article.text, { marked, language: declared.data })
    : facts;
};
