import { SingleBar } from "cli-progress";
import type { Environment } from "../environment.ts";
import { messageOf, OnrecordError } from "../errors.ts";
import { formatLanguage } from "../i18n/format.ts";
import type { Language } from "../i18n/language.ts";
import { type Builder, type Built, createBuilder } from "./build.ts";
import type { FetchOptions } from "./input/fetch.ts";
import { expandInput } from "./input/inputs.ts";
import { buildMessages as say } from "./messages.ts";

export interface BuildOptions {
  /** `--out`: the folder of the briefings. */
  readonly out: string;
  /** `--lang`: the articles' language, where it is told. */
  readonly lang: string | null;
  /** `--model` */
  readonly model: boolean;
  /** `--update` */
  readonly update: boolean;
  /** The editor's language. */
  readonly language: Language;
  /** Where MODEL_URL, MODEL_NAME and MODEL_KEY stand. */
  readonly environment: Environment;
  /** An ISO date. */
  readonly today: string;
  readonly fetch?: FetchOptions;
}

export interface Streams {
  readonly stdin: AsyncIterable<unknown>;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

type Row = { readonly input: string } & (
  | { readonly ok: true; readonly built: Built }
  | { readonly ok: false; readonly message: string }
);

const countsOf = ({ draft }: Built, language: Language): string => {
  const { people = [], statements = [], figures = [] } = draft.file;
  return [
    say(language, "facts", { people: people.length, statements: statements.length, figures: figures.length }),
    say(language, "open", { count: draft.open.length }),
  ].join(", ");
};

const table = (rows: readonly Row[], language: Language): string => {
  const cells = rows.map((row) =>
    row.ok
      ? [say(language, row.built.saved.saved), row.built.slug, countsOf(row.built, language)]
      : [say(language, "failed"), row.message],
  );
  const width = (column: number): number =>
    Math.max(...cells.map((cell) => (cell[column + 1] === undefined ? 0 : (cell[column]?.length ?? 0))));
  const widths = [width(0), width(1)];
  return cells
    .map((cell) =>
      cell
        .map((words, column) => (column === cell.length - 1 ? words : words.padEnd(widths[column] ?? 0)))
        .join("  "),
    )
    .join("\n");
};

const buildOne = async (builder: Builder, input: string): Promise<Row> => {
  try {
    return { input, ok: true, built: await builder.build(input) };
  } catch (error) {
    if (error instanceof OnrecordError) return { input, ok: false, message: error.message };
    // One article must not stop the others, whatever is wrong with it.
    return { input, ok: false, message: `${input}: ${messageOf(error)}` };
  }
};

const remarksOn = (
  { slug, saved, unread, modelProblem, rejected }: Built,
  options: BuildOptions,
): string[] => {
  const { language, update } = options;
  return [
    ...(unread === null
      ? []
      : [`${slug}: ${say(language, "unread", { language: formatLanguage(language, unread) })}`]),
    ...(modelProblem === null
      ? []
      : [
          `${slug}: ${say(language, "ruleStands", { problem: say(language, modelProblem.problem, { value: modelProblem.value }) })}`,
        ]),
    ...(rejected.length === 0
      ? []
      : [
          `${slug}: ${say(language, "rejected", { count: rejected.length })}`,
          ...rejected.map(
            ({ proposal, reason }) =>
              `  ${proposal.type}: ${say(language, reason)}: ${JSON.stringify(proposal.evidence.slice(0, 200))}`,
          ),
        ]),
    ...(saved.saved === "kept"
      ? [update ? saved.diff.trimEnd() : `${slug}: ${say(language, "update")}`]
      : []),
  ];
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
 * `npm run build -- <file, folder, URL or ->…`: writes a draft briefing for each article. Goes on past one that
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
  const model = options.model ? (await import("./model/ask.ts")).modelFrom(options.environment) : null;
  const builder = await createBuilder({
    ...options.fetch,
    standardInput: stdin,
    out: options.out,
    articleLanguage: options.lang,
    language,
    model,
    today: options.today,
  });
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
  const rows: Row[] = [];
  for (const article of articles) {
    if (typeof article === "string") {
      bar?.update({ name: article });
      rows.push(await buildOne(builder, article));
    } else rows.push({ input: "", ok: false, message: article.message });
    bar?.increment();
  }
  bar?.stop();

  for (const row of rows) {
    for (const remark of row.ok ? remarksOn(row.built, options) : []) stdout.write(`${remark}\n`);
  }
  stdout.write(`${table(rows, language)}\n`);
  const failed = rows.filter(({ ok }) => !ok).length;
  const [only] = rows;
  if (rows.length > 1) stdout.write(`${say(language, "summary", { count: rows.length, failed })}\n`);
  else if (only?.ok === true && only.built.saved.saved !== "kept") {
    stdout.write(`${say(language, "next", { slug: only.built.slug })}\n`);
  }
  return failed === 0 ? 0 : 1;
};
