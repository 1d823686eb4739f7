#!/usr/bin/env node
import { existsSync } from "node:fs";
import { enableCompileCache } from "node:module";

// A start takes about a seventh less when the modules are compiled already. Before the first other import.
enableCompileCache();
if (existsSync(".env")) process.loadEnvFile(".env");

const { runCommandLine } = await import("./command-line/run.ts");
process.exitCode = await runCommandLine(process.argv.slice(2), process.env);
