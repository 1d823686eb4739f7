/**
 * Scores the rules' drafts against a folder of annotated articles with that folder's own scorer (`score.mjs`), once for
 * each form of an article: its text, its HTML if it exists, and its paragraphs in another order. Then it prints how often a
 * statement without a doubt is right, what the rules aim at, and how many negations were lost. `--model` compares the rules with a language model.
 *
 *   node score/main.ts <folder of NN-lang.txt and .gold.json> [--scorer <score.mjs>] [--model] [scorer options, such as --errors]
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DraftFacts } from "../src/drafts/facts.ts";
import { storedText } from "../src/drafts/input/article.ts";
import { readHtml } from "../src/drafts/input/page/html.ts";
import { draftFacts } from "../src/drafts/rules/draft-facts.ts";
import { aimsOf } from "./aims.ts";
import { calibrationOf } from "./calibration.ts";
import { compareModels } from "./models/compare.ts";
import { negationsOf } from "./negations.ts";
import { predictionOf } from "./prediction.ts";
import type { Scorable } from "./scored.ts";
import { shuffleParagraphs } from "./shuffle.ts";

const seed = 20_250_107;

interface Variant {
  readonly name: string;
  /** The draft; null if the article does not exist in this form. */
  readonly read: (folder: string, id: string) => DraftFacts | null;
}

const textOf = (folder: string, id: string): string =>
  storedText(readFileSync(join(folder, `${id}.txt`), "utf8"));

const asText: Variant = { name: "text", read: (folder, id) => draftFacts(textOf(folder, id)) };

const variants: readonly Variant[] = [
  asText,
  {
    name: "HTML",
    read: (folder, id) => {
      const path = join(folder, `${id}.html`);
      if (!existsSync(path)) return null;
      const { text, marked } = readHtml(path, readFileSync(path, "utf8"), null);
      return draftFacts(storedText(text), { marked });
    },
  },
  { name: "shuffled", read: (folder, id) => draftFacts(shuffleParagraphs(textOf(folder, id), seed)) },
];

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Expected a folder of annotated articles: node score/main.ts ../shared/gold");
  process.exit(2);
}
const at = rest.indexOf("--scorer");
const told = at < 0 ? undefined : rest.splice(at, 2)[1];
const withModel = rest.includes("--model");
const scorerOptions = rest.filter((option) => option !== "--model");
const scorer = [told, join(folder, "score.mjs"), "../shared/gold/score.mjs"].find(
  (path) => path !== undefined && existsSync(path),
);
if (scorer === undefined) {
  console.error(`Expected score.mjs in ${folder}, or its path after --scorer.`);
  process.exit(2);
}
const ids = readdirSync(folder)
  .filter((file) => file.endsWith(".gold.json"))
  .map((file) => file.slice(0, -".gold.json".length));
const articlesAs = ({ read }: Variant): readonly Scorable[] =>
  ids.flatMap((id) => {
    const facts = read(folder, id);
    return facts === null ? [] : [{ id, facts }];
  });

if (withModel) {
  await compareModels(articlesAs(asText), { scorer, folder }, process.env);
  process.exit(0);
}
let failed = 0;
for (const variant of variants) {
  const predictions = mkdtempSync(join(tmpdir(), "onrecord-score-"));
  const articles = articlesAs(variant);
  for (const { id, facts } of articles)
    writeFileSync(join(predictions, `${id}.pred.json`), JSON.stringify(predictionOf(facts)));
  console.log(`\n== rules alone, ${variant.name} (${articles.length} of ${ids.length} articles)`);
  if (articles.length > 0) {
    const run = spawnSync(process.execPath, [scorer, predictions, "--gold", folder, ...scorerOptions], {
      stdio: "inherit",
    });
    failed ||= run.status ?? 1;
    console.log(`\n${calibrationOf(articles, { scorer, folder }).join("\n")}`);
    console.log(`\n${aimsOf(articles, { scorer, folder }).join("\n")}`);
    console.log(negationsOf(articles, { scorer, folder }).join("\n"));
  }
  rmSync(predictions, { recursive: true });
}
process.exit(failed);
