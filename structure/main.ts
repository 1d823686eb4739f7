import { fileURLToPath } from "node:url";
import { filesOfDigestPost } from "./digest-post.ts";
import type { FileRun } from "./functions-run.ts";
import { readWordings, sayWording } from "./plain-english.ts";
import { filesOfSlackAnswer } from "./slack-answer.ts";
import { longestChain, problemsIn, readSources, wingOf } from "./wings.ts";

const listed = (files: readonly FileRun[]): string =>
  files
    .map(({ path, functions, linesRun, lines }) =>
      `  ${path} (${linesRun} of ${lines} lines) ${functions.join(", ")}`.trimEnd(),
    )
    .join("\n");

const project = new URL("../", import.meta.url);
const sources = await readSources(fileURLToPath(new URL("src/", project)));
const problems = problemsIn(sources);

// `--rules` is the linter's part: the order of the wings, the exported names, and wordings that the style guide advises against. Without it,
// it measures.
if (process.argv.includes("--rules")) {
  const wordings = await readWordings(fileURLToPath(project));
  const refused = [...problems, ...wordings.map(sayWording)];
  for (const problem of refused) console.error(problem);
  process.exitCode = refused.length === 0 ? 0 : 1;
} else {
  const [answer, post] = [
    await filesOfSlackAnswer(fileURLToPath(new URL("briefings", project))),
    await filesOfDigestPost(),
  ];
  console.table([
    { what: "entries of src", found: new Set(sources.map(({ path }) => wingOf(path))).size, aim: 12 },
    { what: "longest import chain between wings", found: longestChain(sources), aim: 10 },
    { what: "imports that point upward", found: problems.length, aim: 0 },
    { what: "files that run between a Slack payload and its answer", found: answer.length, aim: 30 },
    { what: "files that run between a tick and its post", found: post.length, aim: 35 },
  ]);
  if (process.argv.includes("--files")) {
    console.log(`Slack payload to answer:\n${listed(answer)}\nTick to post:\n${listed(post)}`);
  }
}
