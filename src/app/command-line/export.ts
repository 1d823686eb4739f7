import { type ExportFormat, loadExports } from "../../answer/export/format.ts";
import { makeExport } from "../../answer/export/make-export.ts";
import type { Environment } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { formatProblem } from "../../base/files/problem.ts";
import { replaceFile } from "../../base/files/replace-file.ts";
import { languages } from "../../base/language/language.ts";
import { createLogger } from "../../base/logger.ts";
import { didYouMean } from "../../base/text/suggest.ts";
import { readConfig } from "../config.ts";
import { withRecord } from "../open-record.ts";
import { printFile, printLine } from "./print.ts";

interface ExportFlags {
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly lang?: string | undefined;
  readonly publisher?: string | undefined;
}

/**
 * Exports all facts that the bot may use in answers, in a format for other programs: to standard output, or to the files
 * that `--out` names. Writes nothing if a briefing has problems, because the export would be incomplete.
 */
export const exportRecord = async (flags: ExportFlags, environment: Environment): Promise<number> => {
  const settings = readConfig(environment);
  const format = formatOf(await loadExports(), flags.format);
  const language = languages.find((each) => each === (flags.lang ?? settings.language));
  if (language === undefined) {
    const found = JSON.stringify(flags.lang);
    throw new OnrecordError("config", `--lang: expected one of ${languages.join(", ")}; got ${found}.`);
  }
  const made = await withRecord(settings, createLogger(settings.logLevel), (record) =>
    makeExport({
      folder: record.settings.briefingsFolder,
      format: format.name,
      language,
      publisher: flags.publisher ?? null,
      at: Temporal.Now.instant().toString(),
      timeZone: settings.timeZone,
    }),
  );
  if (made.became === "problems") {
    const lines = made.problems.map(formatProblem);
    printLine(process.stderr, [...lines, "Nothing was exported. Fix the briefings first."].join("\n"));
    return 1;
  }
  const [first, ...beside] = made.files;
  if (flags.out === undefined) {
    printFile(process.stdout, first.content);
    return 0;
  }
  const stem = stemOf(flags.out, first.ending);
  for (const { ending, content } of [first, ...beside]) {
    await replaceFile(`${stem}${ending}`, content);
    printLine(process.stderr, `Wrote ${stem}${ending}.`);
  }
  return 0;
};

const formatOf = (formats: readonly ExportFormat[], name: string | undefined): ExportFormat => {
  const names = formats.map((format) => format.name);
  const format = formats.find((each) => each.name === name);
  if (format !== undefined) return format;
  const found = name === undefined ? "it is missing" : `got ${JSON.stringify(name)}`;
  const hint = name === undefined ? "" : didYouMean(name, names);
  throw new OnrecordError("config", `--format: expected one of ${names.join(", ")}; ${found}.${hint}`);
};

/** The name without the extension, which the format adds itself. */
const stemOf = (out: string, ending: string): string =>
  out.endsWith(ending) ? out.slice(0, -ending.length) : out;
