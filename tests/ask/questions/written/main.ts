/**
 * Asks written questions over the corpus's briefings, and counts those that the first answer gets right.
 *
 *   node tests/ask/questions/written/main.ts [files in this folder] [--answers: shows the answers that are wrong] [--wrong: only these]
 */
import { parseArgs } from "node:util";
import { tryQuestions } from "./try-questions.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { answers: { type: "boolean", default: false }, wrong: { type: "boolean", default: false } },
});
for (const file of positionals.length === 0 ? ["hundred.yaml"] : positionals) {
  const tried = await tryQuestions(file);
  for (const { language, question, readAs, wrong, shown } of tried) {
    const isRight = wrong.length === 0;
    if (isRight && values.wrong) continue;
    console.log([isRight ? "right" : "WRONG", language, question, readAs, wrong.join("; ")].join("\t"));
    if (values.answers && !isRight) console.log(`${shown.replaceAll(/^/gmu, "    ")}\n`);
  }
  console.log(
    `\n${file}: ${tried.filter(({ wrong }) => wrong.length === 0).length} of ${tried.length} are right`,
  );
}
process.exit(0);
