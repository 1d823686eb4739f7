import { SingleBar } from "cli-progress";
import type { Environment } from "../../../base/environment.ts";
import { messageOf, OnrecordError } from "../../../base/errors.ts";
import type { Language } from "../../../base/language/language.ts";
import { terminalText } from "../../../base/text/terminal-text.ts";
import type { BuilderSettings, BuildInput } from "../../../drafts/build.ts";
import { type BuildWatch, createDrafter, type Drafter } from "../../../drafts/drafter.ts";
import { collect } from "../../../drafts/input/collect.ts";
import type { NetworkRules } from "../../../drafts/input/fetch.ts";
import { expandInput } from "../../../drafts/input/inputs.ts";
import { buildMessages as say } from "../../../drafts/messages.ts";
import { readModelSettings } from "../../../drafts/model/settings.ts";
import type { WorkLimits } from "../../../drafts/work/limits.ts";
import { printLine } from "../print.ts";
import { type ReportRow, remarksOn, table } from "./report.ts";

export interface BuildOptions {
  /** `--out`: the folder of the briefings. */
  readonly out: string;
  /** `--lang`: the articles' language, if the user gives it. */
  readonly lang: string | null;
  /** `--model` */
  readonly model: boolean;
  /** `--update` */
  readonly update: boolean;
  /** The editor's language. */
  readonly language: Language;
  /** The variables that may hold MODEL_URL, MODEL_NAME and MODEL_KEY. */
  readonly environment: Environment;
  /** An ISO date. */
  readonly today: string;
  /** An ISO instant. */
  readonly now: string;
  readonly limits: WorkLimits;
  /** Null for the public Internet. */
  readonly network: NetworkRules | null;
}

export interface Streams {
  readonly stdin: AsyncIterable<unknown>;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

const unwatched: BuildWatch = { onStage() {}, async onWriting() {} };

const inputOf = async (input: string, stdin: Streams["stdin"]): Promise<BuildInput> =>
  input === "-"
    ? { from: "bytes", name: "-", bytes: await collect("-", stdin) }
    : { from: "place", place: input };

const buildOne = async (
  drafter: Drafter,
  settings: BuilderSettings,
  input: string,
  stdin: Streams["stdin"],
): Promise<ReportRow> => {
  const { language } = settings;
  try {
    const built = await drafter.build(await inputOf(input, stdin), settings, unwatched);
    return { input, ok: true, built };
  } catch (error) {
    if (error instanceof OnrecordError) return { input, ok: false, message: error.sayIn(language) };
    // One article must not stop the others, whatever is wrong with it.
    return { input, ok: false, message: `${input}: ${messageOf(error)}` };
  }
};

/** A reader that throws becomes one line per input that it stands for. */
const expand = async (inputs: readonly string[]): Promise<readonly (string | OnrecordError)[]> => {
  const expanded = await Promise.all(
    inputs.map((input) =>
      expandInput(input).catch((error: unknown) => {
        if (error instanceof OnrecordError) return [error];
        throw error;
      }),
    ),
  );
  return expanded.flat();
};

/**
 * `npx onrecord build <file, folder, URL or ->…`: writes a draft briefing for each article. Goes on past one that
 * cannot be read. Returns the exit code, 1 if any failed.
 */
export const runBuild = async (
  inputs: readonly string[],
  options: BuildOptions,
  { stdin, stdout, stderr }: Streams,
): Promise<number> => {
  const { language } = options;
  if (inputs.length === 0) {
    throw new OnrecordError("article", "expected a file, a folder, an address or - to build from.");
  }
  const settings: BuilderSettings = {
    out: options.out,
    articleLanguage: options.lang,
    language,
    model: options.model ? readModelSettings(options.environment) : null,
    today: options.today,
    now: options.now,
    network: options.network,
  };
  const drafter = createDrafter(options.limits, false);
  const articles = await expand(inputs);
  const bar =
    stderr.isTTY === true && articles.length > 1
      ? new SingleBar({
          format: "{bar} {value}/{total} {name}",
          stream: stderr,
          hideCursor: true,
          clearOnComplete: true,
        })
      : null;
  bar?.start(articles.length, 0, { name: "" });
  const rows: ReportRow[] = [];
  for (const article of articles) {
    if (typeof article === "string") {
      bar?.update({ name: terminalText(article) });
      rows.push(await buildOne(drafter, settings, article, stdin));
    } else rows.push({ input: "", ok: false, message: article.sayIn(options.language) });
    bar?.increment();
  }
  bar?.stop();
  await drafter.stop();

  for (const row of rows) {
    for (const remark of row.ok ? remarksOn(row.built, options) : []) printLine(stdout, remark);
  }
  printLine(stdout, table(rows, language));
  const failed = rows.filter(({ ok }) => !ok).length;
  const [only] = rows;
  if (rows.length > 1) printLine(stdout, say(language, "summary", { count: rows.length, failed }));
  else if (only?.ok === true && only.built.saved.saved !== "kept") {
    printLine(stdout, say(language, "next", { slug: only.built.slug }));
  }
  return failed === 0 ? 0 : 1;
};
