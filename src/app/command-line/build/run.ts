import { SingleBar } from "cli-progress";
import type { Environment } from "../../../base/environment.ts";
import { messageOf, OnrecordError } from "../../../base/errors.ts";
import { formatList } from "../../../base/language/format.ts";
import type { Language } from "../../../base/language/language.ts";
import { terminalText } from "../../../base/text/terminal-text.ts";
import type { BuilderSettings, BuildInput, ToldOfArticles } from "../../../drafts/building.ts";
import { createDrafter, type Drafter, noBuildWatch } from "../../../drafts/drafter.ts";
import { collect } from "../../../drafts/input/collect.ts";
import type { NetworkRules } from "../../../drafts/input/fetch.ts";
import { expandInput, type UnreadFile } from "../../../drafts/input/inputs.ts";
import { fileKindWords } from "../../../drafts/input/unreadable.ts";
import { buildMessages as say } from "../../../drafts/messages.ts";
import { readModelSettings } from "../../../drafts/model/settings.ts";
import type { WorkerThread } from "../../../drafts/work/worker-thread.ts";
import { folderWriter } from "../../../library/record-writer.ts";
import { printLine } from "../print.ts";
import { explained } from "./explain.ts";
import { type ReportRow, remarksOn, table } from "./report.ts";

export interface BuildOptions {
  /** `--out`: the folder of the briefings. */
  readonly out: string;
  /** The file of the bot's index. */
  readonly indexFile: string;
  /** The folder of changes that are being made. */
  readonly changes: string;
  /** `--publisher`, `--published`, `--language`: what the user says about the articles. */
  readonly told: ToldOfArticles;
  /** `--model` */
  readonly model: boolean;
  /** `--update` */
  readonly update: boolean;
  /** `--explain` */
  readonly explain: boolean;
  /** The editor's language. */
  readonly language: Language;
  /** The environment variables, in which MODEL_URL, MODEL_NAME and MODEL_KEY may be set. */
  readonly environment: Environment;
  /** An ISO date. */
  readonly today: string;
  /** An ISO instant. */
  readonly now: string;
  readonly thread: WorkerThread;
  /** Null for the public Internet. */
  readonly network: NetworkRules | null;
}

export interface Streams {
  readonly stdin: AsyncIterable<unknown>;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/**
 * `npx onrecord build <file, folder, URL or ->…`: writes a draft briefing for each article. If an article cannot be read,
 * continues with the others. Returns the exit code: 1 if any article failed.
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
    indexFile: options.indexFile,
    told: options.told,
    onlyOne: false,
    language,
    model: options.model ? readModelSettings(options.environment) : null,
    today: options.today,
    now: options.now,
    network: options.network,
  };
  const drafter = createDrafter(options.thread, false, (out) =>
    // Drafts from the command line have no entry in the audit log, so no entry can wait.
    folderWriter(out, options.changes, () => {}),
  );
  const { articles, notRead } = await expand(inputs);
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
      rows.push(...(await buildOne(drafter, settings, article, stdin)));
    } else rows.push({ input: "", ok: false, message: article.sayIn(options.language) });
    bar?.increment();
  }
  bar?.stop();
  await drafter.stop();

  for (const row of rows) {
    if (!row.ok) continue;
    for (const remark of remarksOn(row.built, options)) printLine(stdout, remark);
    if (options.explain) for (const line of explained(row.built, language)) printLine(stdout, line);
  }
  printLine(stdout, table(rows, language));
  const failed = rows.filter(({ ok }) => !ok).length;
  if (rows.length > 1) printLine(stdout, say(language, "summary", { count: rows.length, failed }));
  if (notRead.length > 0) {
    const files = notRead.map(({ path, kind }) => `${path} (${fileKindWords(language, kind)})`);
    printLine(stdout, say(language, "notRead", { files: formatList(language, files) }));
  }
  const lacks = rows.filter((row) => row.ok && row.built.remarks.some(({ key }) => key === "not-known"));
  if (lacks.length > 1) printLine(stdout, say(language, "sameForAll"));
  const next = nextStep(rows, language);
  if (next !== null) printLine(stdout, next);
  return failed === 0 ? 0 : 1;
};

const inputOf = async (input: string, stdin: Streams["stdin"]): Promise<BuildInput> =>
  input === "-"
    ? { from: "bytes", name: "-", bytes: await collect("-", stdin) }
    : { from: "place", place: input };

const buildOne = async (
  drafter: Drafter,
  settings: BuilderSettings,
  input: string,
  stdin: Streams["stdin"],
): Promise<readonly ReportRow[]> => {
  const failed = (origin: string, error: unknown): ReportRow => ({
    input: origin,
    ok: false,
    // A problem with one article must not stop the others.
    message:
      error instanceof OnrecordError ? error.sayIn(settings.language) : `${origin}: ${messageOf(error)}`,
  });
  try {
    const drafted = await drafter.build(await inputOf(input, stdin), settings, noBuildWatch);
    return drafted.map((each) =>
      each.ok ? { input: each.origin, ok: true, built: each.built } : failed(each.origin, each.error),
    );
  } catch (error) {
    return [failed(input, error)];
  }
};

/** Finds the articles of each input. An input that cannot be read becomes a row with its error. */
const expand = async (
  inputs: readonly string[],
): Promise<{
  readonly articles: readonly (string | OnrecordError)[];
  readonly notRead: readonly UnreadFile[];
}> => {
  const expanded = await Promise.all(
    inputs.map((input) =>
      expandInput(input).catch((error: unknown) => {
        if (error instanceof OnrecordError) return { articles: [error], notRead: [] };
        throw error;
      }),
    ),
  );
  return {
    articles: expanded.flatMap(({ articles }) => [...articles]),
    notRead: expanded.flatMap(({ notRead }) => [...notRead]),
  };
};

/** The hint about the next step, for one draft or several. */
const nextStep = (rows: readonly ReportRow[], language: Language): string | null => {
  const slugs = rows.flatMap((row) =>
    row.ok && ["new", "replaced", "added"].includes(row.built.saved.saved) ? [row.built.slug] : [],
  );
  const [slug, another] = new Set(slugs);
  if (slug === undefined) {
    const [only] = rows;
    return rows.length === 1 && only?.ok === true && only.built.saved.saved === "unchanged"
      ? say(language, "next", { slug: only.built.slug })
      : null;
  }
  return say(language, another === undefined ? "next" : "nextAll", { slug });
};
