/**
 * Asks written questions over the corpus's briefings, and counts those that the first answer gets right.
 *
 *   node tests/ask/questions/written/main.ts [file in this folder]
 */
import { tryQuestions } from "./try-questions.ts";

const [file = "hundred.yaml"] = process.argv.slice(2);
const tried = await tryQuestions(file);
for (const { language, question, readAs, wrong } of tried)
  console.log(
    [wrong.length === 0 ? "right" : "WRONG", language, question, readAs, wrong.join("; ")].join("\t"),
  );
console.log(`\n${tried.filter(({ wrong }) => wrong.length === 0).length} of ${tried.length} are right`);
process.exit(0);
