import { existsSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { inspect } from "node:util";

// A start takes about a seventh less when the modules are compiled already. Before the first other import.
enableCompileCache();
if (existsSync(".env")) process.loadEnvFile(".env");

const { terminalText } = await import("./base/text/terminal-text.ts");
const { runCommandLine } = await import("./app/command-line/run.ts");
try {
  process.exitCode = await runCommandLine(process.argv.slice(2), process.env);
} catch (error) {
  // As Node does with an error that is not caught, but the message of a library may quote an article.
  process.stderr.write(`${terminalText(inspect(error))}\n`);
  process.exit(1);
}
