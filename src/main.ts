import { existsSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { inspect } from "node:util";

// The cache makes a start about a seventh faster. It must be enabled before the first other import.
enableCompileCache();
if (existsSync(".env")) process.loadEnvFile(".env");

const { terminalText } = await import("./base/text/terminal-text.ts");
const { runCommandLine } = await import("./app/command-line/run.ts");
try {
  process.exitCode = await runCommandLine(process.argv.slice(2), process.env);
} catch (error) {
  // Print the error as Node does, but escape it, because a library's message may quote an article.
  process.stderr.write(`${terminalText(inspect(error))}\n`);
  process.exit(1);
}
