import { readFile } from "node:fs/promises";
import { styleText } from "node:util";
import type { Environment } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { createLogger } from "../../base/logger.ts";
import { terminalText } from "../../base/text/terminal-text.ts";
import { checkBriefings } from "../../library/check.ts";
import { folderWriter } from "../../library/record-writer.ts";
import { createSnapshots } from "../../library/snapshots.ts";
import { type Finding, failedFinding, okFinding } from "../../platforms/shared/doctor/finding.ts";
import { type Config, readConfig } from "../config.ts";
import { loadAllCommands, loadAllPlatforms } from "../definitions.ts";
import type { ExaminedPlatform } from "../doctor/examined.ts";
import { strayVariables } from "../doctor/stray-variables.ts";
import { type OpenedRecord, openRecord } from "../open-record.ts";
import { createCommandApp } from "./command-app.ts";
import { printJson, printStyled } from "./print.ts";

const signs = { ok: "ok", failed: "FAILED", unknown: "unknown" } as const;
const colours = { ok: "green", failed: "red", unknown: "yellow" } as const;

/** Examines everything, prints the findings, and returns the exit code: 0 if there are no problems. */
export const runDoctor = async (isJson: boolean, environment: Environment): Promise<number> => {
  const config = settle("settings", () => readConfig(environment));
  const definitions = await loadAllPlatforms(isFinding(config) ? null : config.pluginsFolder);
  const settled = definitions.map(({ name, configure, standIn }) => ({
    name,
    isStandIn: standIn === true,
    setting: settle(`${name}: settings`, () => configure(environment)),
  }));
  const wrong = [
    ...(await examineNames(environment)),
    ...[config, ...settled.map(({ setting }) => setting)].filter(isFinding),
  ];
  const platforms = settled.map(({ setting, ...platform }) => ({
    ...platform,
    setting: isFinding(setting) ? null : setting,
  }));
  // If the settings cannot be read, the folder and the database are unknown.
  const findings = isFinding(config) ? wrong : [...wrong, ...(await examineAll(config, platforms))];
  const isStyled = process.stdout.hasColors?.() ?? false;
  if (isJson) for (const finding of findings) printJson(process.stdout, finding);
  else printStyled(process.stdout, table(findings, isStyled));
  return findings.every(({ state }) => state === "ok") ? 0 : 1;
};

/** A line for each finding, with its remedy on the next line. */
const table = (findings: readonly Finding[], isStyled: boolean): string => {
  const width = Math.max(...findings.map(({ what }) => what.length));
  return findings
    .map(({ what, state, found, remedy }) => {
      const sign = signs[state].padEnd(signs.unknown.length);
      const shown = isStyled ? styleText(colours[state], sign, { validateStream: false }) : sign;
      const indent = " ".repeat(signs.unknown.length + width + 4);
      return `${shown}  ${terminalText(`${what.padEnd(width)}  ${found}${remedy === null ? "" : `\n${indent}→ ${remedy}`}`)}`;
    })
    .join("\n");
};

/** Examines everything with an app that does not answer or post. The doctor reads the briefings' files itself. */
const examineAll = async (
  config: Config,
  platforms: readonly ExaminedPlatform[],
): Promise<readonly Finding[]> => {
  let record: OpenedRecord;
  try {
    record = await openRecord(config, createLogger("silent"));
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    const folder = {
      settings: config,
      writer: folderWriter(config.briefingsFolder, config.changesFolder, () => {}),
      async stop() {},
    };
    const finding = failedFinding("record", error.message, "Until then, the bot does not start.");
    return [finding, ...(await examineOpen(folder, platforms))];
  }
  try {
    const found = "The copy of the record in the database is up to date.";
    const findings = config.recordIn === "database" ? [okFinding("record", found)] : [];
    return [...findings, ...(await examineOpen(record, platforms))];
  } finally {
    await record.stop();
  }
};

const examineOpen = async (
  { settings, writer }: OpenedRecord,
  platforms: readonly ExaminedPlatform[],
): Promise<readonly Finding[]> => {
  const briefings = createSnapshots([]);
  const app = createCommandApp({
    settings,
    log: createLogger("silent"),
    commands: await loadAllCommands(settings.pluginsFolder),
    writer,
    briefings: () => briefings,
    platform: () => ({ on: false, why: "the doctor posts nothing." }),
  });
  try {
    const { signal } = new AbortController();
    return await app.examine(platforms, () => checkBriefings(settings.briefingsFolder), signal);
  } finally {
    await app.stop();
  }
};

/** A part of the settings, or a finding if it is wrong. */
const settle = <Read>(what: string, read: () => Read): Read | Finding => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    return failedFinding(
      what,
      error.message.split("\n").join(" "),
      "Correct it in .env, or where the variables are set.",
    );
  }
};

/** Reports variables that `.env.example` does not have. (A test checks that it has every variable.) Reports nothing if the file is missing. */
const examineNames = async (environment: Environment): Promise<readonly Finding[]> => {
  const example = await readFile(new URL("../../../.env.example", import.meta.url), "utf8").catch(() => null);
  if (example === null) return [];
  const known = [...example.matchAll(/^([A-Z_]+)=/gmu)].map(([, name = ""]) => name);
  return strayVariables(environment, known);
};

const isFinding = (value: object): value is Finding => "what" in value;
