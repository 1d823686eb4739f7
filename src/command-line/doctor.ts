import { styleText } from "node:util";
import { loadCommands } from "../command.ts";
import { readConfig } from "../config.ts";
import { loadAllDigests } from "../delivery/run.ts";
import { examine } from "../doctor/examine.ts";
import type { Finding } from "../doctor/finding.ts";
import { type Environment, loadPlatforms } from "../platform.ts";
import { readDigests } from "../schedule/digests-file.ts";
import { openStore } from "../storage/open.ts";

const signs = { ok: "ok", failed: "FAILED", unknown: "unknown" } as const;
const colours = { ok: "green", failed: "red", unknown: "yellow" } as const;

/** A line for each finding, its remedy below it. */
const table = (findings: readonly Finding[], isStyled: boolean): string => {
  const width = Math.max(...findings.map(({ what }) => what.length));
  return findings
    .map(({ what, state, found, remedy }) => {
      const sign = signs[state].padEnd(signs.unknown.length);
      const shown = isStyled ? styleText(colours[state], sign, { validateStream: false }) : sign;
      const indent = " ".repeat(signs.unknown.length + width + 4);
      return `${shown}  ${what.padEnd(width)}  ${found}${remedy === null ? "" : `\n${indent}→ ${remedy}`}`;
    })
    .join("\n");
};

/** Examines everything, prints it, and returns the exit code: 1 where anything failed. */
export const runDoctor = async (isJson: boolean, environment: Environment): Promise<number> => {
  // Throws for settings that are wrong: all of them are named.
  const config = readConfig(environment);
  const definitions = await loadPlatforms(new URL("../platforms/", import.meta.url));
  const platforms = definitions
    .filter(({ standIn }) => standIn !== true)
    .map(({ name, configure }) => ({ name, setting: configure(environment) }));
  const findings = await examine({
    briefingsFolder: config.briefingsFolder,
    commands: await loadCommands(new URL("../commands/", import.meta.url)),
    platforms,
    async openDatabase() {
      const kinds = (await loadAllDigests()).map(({ name }) => name);
      const declared = await readDigests(config.briefingsFolder, kinds);
      const store = await openStore(config.database);
      try {
        const stored = await store.subscriptions.all();
        return [
          ...stored.map(({ channel }) => channel),
          ...(declared?.digests ?? []).map(({ channel }) => channel.address),
          ...(config.newsdesk === null ? [] : [config.newsdesk]),
        ];
      } finally {
        await store.close();
      }
    },
    now: () => Temporal.Now.instant(),
  });
  const isStyled = process.stdout.hasColors?.() ?? false;
  const shown = isJson
    ? findings.map((finding) => JSON.stringify(finding)).join("\n")
    : table(findings, isStyled);
  process.stdout.write(`${shown}\n`);
  return findings.some(({ state }) => state === "failed") ? 1 : 0;
};
