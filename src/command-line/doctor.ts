import { styleText } from "node:util";
import { loadCommands } from "../command.ts";
import { type Config, readConfig } from "../config.ts";
import { loadAllDigests } from "../delivery/run.ts";
import { examine, type Patient } from "../doctor/examine.ts";
import { type Finding, isFailed } from "../doctor/finding.ts";
import type { Environment } from "../environment.ts";
import { OnrecordError } from "../errors.ts";
import { loadPlatforms } from "../platform.ts";
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

const examineAll = async (config: Config, platforms: Patient["platforms"]): Promise<readonly Finding[]> =>
  examine({
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

/** What a part of the settings says, or the finding that it is wrong. */
const settle = <Read>(what: string, read: () => Read): Read | Finding => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    return isFailed(
      what,
      error.message.split("\n").join(" "),
      "Mend the variable that is named; .env.example explains each.",
    );
  }
};

const isFinding = (value: object): value is Finding => "what" in value;

/** Examines everything, prints it, and returns the exit code: 1 where anything failed. */
export const runDoctor = async (isJson: boolean, environment: Environment): Promise<number> => {
  const definitions = await loadPlatforms(new URL("../platforms/", import.meta.url));
  const settled = definitions
    .filter(({ standIn }) => standIn !== true)
    .map(({ name, configure }) => ({
      name,
      setting: settle(`${name}: settings`, () => configure(environment)),
    }));
  const config = settle("settings", () => readConfig(environment));
  const wrong = [config, ...settled.map(({ setting }) => setting)].filter(isFinding);
  const platforms = settled.flatMap(({ name, setting }) => (isFinding(setting) ? [] : [{ name, setting }]));
  // Without settings of its own, nobody knows which folder and database are meant.
  const findings = isFinding(config) ? wrong : [...wrong, ...(await examineAll(config, platforms))];
  const isStyled = process.stdout.hasColors?.() ?? false;
  const shown = isJson
    ? findings.map((finding) => JSON.stringify(finding)).join("\n")
    : table(findings, isStyled);
  process.stdout.write(`${shown}\n`);
  return findings.some(({ state }) => state === "failed") ? 1 : 0;
};
