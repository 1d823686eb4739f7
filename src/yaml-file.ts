import { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import type { Problem } from "./problem.ts";
import { didYouMean } from "./suggest.ts";

type Path = readonly PropertyKey[];

/** A value read from YAML, and where its parts stand in the file. */
export interface YamlFile<Value> {
  readonly value: Value;
  /** A problem with the part at a path, such as `["statements", 2, "speaker"]`. */
  problemAt(path: Path, message: string): Problem;
  /** Checks the part at a path by itself, where one bad part must not spoil the others. */
  readPart<Schema extends z.ZodType>(path: Path, schema: Schema): PartResult<z.infer<Schema>>;
}

export type PartResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type YamlResult<Value> =
  | { readonly ok: true; readonly file: YamlFile<Value> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const pathText = (path: Path): string =>
  path
    .map((part, index) =>
      typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${String(part)}`,
    )
    .join("");

/** A value in a few words, for a message: long ones are told by their start. */
const describeValue = (value: unknown): string => {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map of keys and values";
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
};

/** The schema of the part at a path, through whatever wraps it. */
const schemaAt = (schema: unknown, path: Path): unknown => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return schemaAt(schema.unwrap(), path);
  }
  const [part, ...rest] = path;
  if (part === undefined) return schema;
  if (schema instanceof z.ZodObject) return schemaAt(schema.shape[String(part)], rest);
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest);
  return undefined;
};

const names: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a map of keys and values",
  record: "a map of keys and values",
};

const messageOf = (issue: z.core.$ZodIssue, value: unknown): string => {
  const came = value === undefined ? "it is missing" : `${describeValue(value)} came`;
  switch (issue.code) {
    case "invalid_type":
      return `expected ${names[issue.expected] ?? issue.expected}; ${came}.`;
    case "invalid_value": {
      const values = issue.values.map(String);
      const hint = typeof value === "string" ? didYouMean(value, values) : "";
      return `expected one of ${values.join(", ")}; ${came}.${hint}`;
    }
    default:
      return `${issue.message.replace(/\.$/, "")}; ${came}.`;
  }
};

/** Parses YAML and checks it against a schema; every problem has its place in the file. */
export const readYaml = <Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): YamlResult<z.infer<Schema>> => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problemAtOffset = (offset: number, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), message };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) =>
      problemAtOffset(pos[0], `This is not YAML as it should be: ${message.replace(/\.$/, "")}.`),
    );
    return { ok: false, problems };
  }

  const offsetOf = (path: Path): number => {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) return node.range[0];
    return path.length === 0 ? 0 : offsetOf(path.slice(0, -1));
  };
  const offsetOfKey = (path: Path, key: string): number => {
    const map = document.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(path);
  };
  const problemAt = (path: Path, message: string): Problem =>
    problemAtOffset(offsetOf(path), path.length === 0 ? message : `${pathText(path)}: ${message}`);

  const root: unknown = document.toJS();
  const valueAt = (path: Path): unknown =>
    path.reduce<unknown>(
      (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
      root,
    );
  const readPart = <Part extends z.ZodType>(at: Path, part: Part): PartResult<z.infer<Part>> => {
    const result = part.safeParse(valueAt(at));
    if (result.success) return { ok: true, value: result.data };
    const problems = result.error.issues.flatMap((issue): Problem[] => {
      const path = [...at, ...issue.path];
      if (issue.code !== "unrecognized_keys") return [problemAt(path, messageOf(issue, valueAt(path)))];
      const parent = schemaAt(part, issue.path);
      const known = parent instanceof z.ZodObject ? Object.keys(parent.shape) : [];
      return issue.keys.map((key) => {
        const message = `${pathText([...path, key])}: there is no such key here.${didYouMean(key, known)} Expected: ${known.join(", ")}.`;
        return problemAtOffset(offsetOfKey(path, key), message);
      });
    });
    return { ok: false, problems };
  };
  const whole = readPart([], schema);
  return whole.ok ? { ok: true, file: { value: whole.value, problemAt, readPart } } : whole;
};
