import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { readPlainYaml } from "./plain-yaml.ts";
import type { Problem } from "./problem.ts";
import { type Path, pathText, type SchemaProblem, schemaProblems, valueAt } from "./schema-problem.ts";
import { pairAt, pathsOf, takeOut, toPlain, yamlMessage } from "./yaml-document.ts";
import { valueProblems } from "./yaml-values.ts";

/** A value read from YAML, and the places of its parts in the file. */
export interface YamlFile<Value> {
  readonly value: Value;
  /** Makes a problem for the part at a path, such as `["statements", 2, "speaker"]`. */
  problemAt(path: Path, message: string): Problem;
  /** Checks one part by itself, so that a bad part does not affect the others. */
  readPart<Schema extends z.ZodType>(path: Path, schema: Schema): PartResult<z.infer<Schema>>;
}

type PartResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type YamlResult<Value> =
  | { readonly ok: true; readonly file: YamlFile<Value> }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      /** The file without its bad parts, in which further checks can find more problems. Null if nothing is left. */
      readonly rest: YamlFile<Value> | null;
    };

// One syntax error often causes many others after it.
const mostMistakes = 10;

/** Finding the position of each problem takes time, and a file with more problems than this is not a briefing with a few slips. */
const mostProblems = 100;

/** In UTF-16 code units. The briefing of a long report has about 100,000. The parser takes one second for this many. */
export const longestYaml = 2_000_000;

/** By default, the parser writes its warnings to standard error, with unescaped words of the file. */
export const withoutWarnings = { logLevel: "error" } as const;

/** Parses YAML and checks it against a schema. Every problem has its position in the file. */
export const readYaml = <Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): YamlResult<z.infer<Schema>> => {
  if (text.length > longestYaml) {
    const message = `expected at most ${longestYaml} characters of YAML; got ${text.length}. Split it into several files.`;
    return { ok: false, problems: [{ file, line: 1, column: 1, message }], rest: null };
  }
  return readFast(file, text, schema) ?? readPlaced(file, text, schema);
};

/** Reads a valid file without positions, and computes them only if a later check reports a problem. Null if the file is not valid. */
const readFast = <Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): YamlResult<z.infer<Schema>> | null => {
  const plain = readPlainYaml(text);
  const result = plain === null ? null : schema.safeParse(plain.root);
  if (result?.success !== true) return null;
  let placed: YamlResult<z.infer<Schema>> | null = null;
  const withPlaces = (): YamlResult<z.infer<Schema>> => {
    placed ??= readPlaced(file, text, schema);
    return placed;
  };
  return {
    ok: true,
    file: {
      value: result.data,
      // If this parser refuses the file, its own problem comes first: the other problem may be no more than a consequence.
      problemAt(path, message) {
        const read = withPlaces();
        if (read.ok) return read.file.problemAt(path, message);
        return read.problems[0] ?? { file, line: 1, column: 1, message };
      },
      readPart(path, part) {
        const read = withPlaces();
        return read.ok ? read.file.readPart(path, part) : { ok: false, problems: read.problems };
      },
    },
  };
};

const readPlaced = <Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): YamlResult<z.infer<Schema>> => {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  const problemAtOffset = (offset: number, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), message };
  };
  // Warnings count as errors: for example, an unknown !tag changes the value that is read.
  const written = [...document.errors, ...document.warnings].map((mistake) => ({
    offset: mistake.pos[0],
    message: yamlMessage(mistake),
  }));
  const mistakes = written.length > 0 ? written : valueProblems(document);
  if (mistakes.length > 0) {
    const problems = mistakes.map(({ offset, message }) => problemAtOffset(offset, message));
    const byLine = Map.groupBy(problems, ({ line }) => line);
    const firstOfLine = [...byLine.values()].flatMap(([first]) => first ?? []);
    return { ok: false, problems: firstOfLine.slice(0, mostMistakes), rest: null };
  }

  const offsetOf = (path: Path): number => {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) return node.range[0];
    return path.length === 0 ? 0 : offsetOf(path.slice(0, -1));
  };
  const offsetOfKey = (path: Path): number => {
    const key = pairAt(document, path)?.key;
    return isNode(key) && key.range ? key.range[0] : offsetOf(path);
  };
  // Filled only if a part is removed.
  let paths: ReadonlyMap<unknown, Path> = new Map();
  const problemAt = (path: Path, message: string): Problem => {
    const written = paths.get(document.getIn(path, true)) ?? path;
    return problemAtOffset(
      offsetOf(path),
      written.length === 0 ? message : `${pathText(written)}: ${message}`,
    );
  };
  const placed = ({ at, path, message }: SchemaProblem): Problem =>
    at === "value"
      ? problemAt(path, message)
      : problemAtOffset(offsetOfKey(path), `${pathText(path)}: ${message}`);

  const fileWith = (value: z.infer<Schema>, root: unknown): YamlFile<z.infer<Schema>> => ({
    value,
    problemAt,
    readPart(at, part) {
      const partRoot = valueAt(root, at);
      const result = part.safeParse(partRoot);
      if (result.success) return { ok: true, value: result.data };
      const problems = schemaProblems(part, partRoot, result.error);
      return {
        ok: false,
        problems: problems.map((problem) => placed({ ...problem, path: [...at, ...problem.path] })),
      };
    },
  });

  let problems: readonly Problem[] | null = null;
  for (;;) {
    const plain = toPlain(document);
    if (!plain.ok) {
      return { ok: false, problems: problems ?? [problemAtOffset(0, plain.message)], rest: null };
    }
    const { root } = plain;
    const result = schema.safeParse(root);
    if (result.success) {
      const read = fileWith(result.data, root);
      return problems === null ? { ok: true, file: read } : { ok: false, problems, rest: read };
    }
    const found = schemaProblems(schema, root, result.error);
    if (found.length > mostProblems) {
      const more = `${found.length - mostProblems} more problems are not listed.`;
      problems ??= [...found.slice(0, mostProblems).map(placed), problemAtOffset(0, more)];
      return { ok: false, problems, rest: null };
    }
    if (problems === null) {
      problems = found.map(placed);
      paths = pathsOf(document);
    }
    if (!takeOut(document, found)) return { ok: false, problems, rest: null };
  }
};
