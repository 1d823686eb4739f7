/**
 * Asks written questions over the corpus's briefings, and counts those that the first answer gets right.
 *
 *   node tests/ask/questions/written/main.ts [file in this folder] [--answers: shows the answers that are wrong]
 */
import { tryQuestions } from "./try-questions.ts";

const [file = "hundred.yaml", answers] = process.argv.slice(2);
const tried = await tryQuestions(file);
for (const { language, question, readAs, wrong, shown } of tried) {
  const isRight = wrong.length === 0;
  console.log([isRight ? "right" : "WRONG", language, question, readAs, wrong.join("; ")].join("\t"));
  if (answers === "--answers" && !isRight) console.log(`${shown.replaceAll(/^/gmu, "    ")}\n`);
}
console.log(`\n${tried.filter(({ wrong }) => wrong.length === 0).length} of ${tried.length} are right`);
process.exit(0);
