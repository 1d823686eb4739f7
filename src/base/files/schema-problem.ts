import { z } from "zod";
import { didYouMean } from "../text/suggest.ts";

/** The path to a part of a value, such as `["statements", 2, "speaker"]`. */
export type Path = readonly PropertyKey[];

export const pathText = (path: Path): string =>
  path
    .map((part, index) =>
      typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${String(part)}`,
    )
    .join("");

export const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );

/** A short description of a value. A long value is cut. */
const describeValue = (value: unknown): string => {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object")
    return Object.keys(value).length === 0 ? "an empty map" : "a map of keys and values";
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** The keys that the schema knows at a path. Optional, nullable and default wrappers are ignored. */
const keysAt = (schema: unknown, path: Path): readonly string[] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return keysAt(schema.unwrap(), path);
  }
  const [part, ...rest] = path;
  if (part !== undefined) {
    if (schema instanceof z.ZodObject) return keysAt(schema.shape[String(part)], rest);
    return schema instanceof z.ZodArray ? keysAt(schema.element, rest) : [];
  }
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
};

const names: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a map of keys and values",
  record: "a map such as en: …",
};

const typeMessage = (expected: string, value: unknown, found: string): string => {
  const inQuotes =
    expected === "string" && (typeof value === "number" || typeof value === "boolean")
      ? " Put it in quotes."
      : "";
  return `expected ${names[expected] ?? expected}; ${found}.${inQuotes}`;
};

const messageOf = (issue: z.core.$ZodIssue, value: unknown): string => {
  const found = value === undefined ? "it is missing" : `got ${describeValue(value)}`;
  switch (issue.code) {
    case "invalid_type":
      return typeMessage(issue.expected, value, found);
    case "invalid_value": {
      const values = issue.values.map(String);
      const hint = typeof value === "string" ? didYouMean(value, values) : "";
      return `expected one of ${values.join(", ")}; ${found}.${hint}`;
    }
    default:
      return `${issue.message.replace(/\.$/, "")}; ${found}.`;
  }
};

/** A problem that a schema found, with the key at the path or with its value. */
export interface SchemaProblem {
  readonly at: "key" | "value";
  readonly path: Path;
  readonly message: string;
}

/** A schema's issues in words: what was expected, what was found, what to do. */
export const schemaProblems = (schema: z.ZodType, root: unknown, error: z.ZodError): SchemaProblem[] =>
  error.issues.flatMap((issue): SchemaProblem[] => {
    const { path } = issue;
    switch (issue.code) {
      case "unrecognized_keys": {
        const known = keysAt(schema, path);
        return issue.keys.map((key) => ({
          at: "key",
          path: [...path, key],
          message: `there is no such key here.${didYouMean(key, known)} Expected: ${known.join(", ")}.`,
        }));
      }
      case "invalid_key": {
        const expected = issue.issues.map(({ message }) => message).join("; ");
        return [{ at: "key", path, message: `${expected}; got ${JSON.stringify(path.at(-1))}.` }];
      }
      default:
        return [{ at: "value", path, message: messageOf(issue, valueAt(root, path)) }];
    }
  });
