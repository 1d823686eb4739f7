import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { parse } from "acorn";
import { z } from "zod";

/** A regular expression literal, or a place where one is made at run time. */
export interface Found {
  readonly file: string;
  readonly line: number;
  /** Null if it is made at run time. */
  readonly pattern: RegExp | null;
}

const nodeSchema = z.looseObject({ type: z.string() });
const literalSchema = z.object({
  regex: z.object({ pattern: z.string(), flags: z.string() }),
  loc: z.object({ start: z.object({ line: z.number() }) }),
});
const madeSchema = z.object({
  type: z.enum(["NewExpression", "CallExpression"]),
  callee: z.object({ type: z.literal("Identifier"), name: z.literal("RegExp") }),
  loc: z.object({ start: z.object({ line: z.number() }) }),
});

const found = (file: string, root: unknown): Found[] => {
  const all: Found[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) walk(item);
      return;
    }
    const node = nodeSchema.safeParse(value);
    if (!node.success) return;
    const literal = literalSchema.safeParse(value);
    const made = madeSchema.safeParse(value);
    if (literal.success) {
      const { regex, loc } = literal.data;
      all.push({ file, line: loc.start.line, pattern: new RegExp(regex.pattern, regex.flags) });
    } else if (made.success) all.push({ file, line: made.data.loc.start.line, pattern: null });
    for (const child of Object.values(node.data)) walk(child);
  };
  walk(root);
  return all;
};

const project = new URL("../../", import.meta.url);

/** All that runs: the program, and the words of each language. */
const folders = ["locales", "src"];

/** Every regular expression of the program and its languages, found by a parser: none can be missed. */
export const collectPatterns = (): readonly Found[] =>
  folders
    .flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, project), { recursive: true, encoding: "utf8" }).map(
        (name) => `${folder}/${name.replaceAll("\\", "/")}`,
      ),
    )
    .filter((name) => name.endsWith(".ts"))
    .toSorted()
    .flatMap((name) => {
      const code = stripTypeScriptTypes(readFileSync(new URL(name, project), "utf8"));
      return found(name, parse(code, { ecmaVersion: "latest", sourceType: "module", locations: true }));
    });
