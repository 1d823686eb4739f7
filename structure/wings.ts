import { readdir, readFile } from "node:fs/promises";
import { dirname, join, normalize, sep } from "node:path";
import { functionsBeforeExported } from "./exported-first.ts";

/**
 * The wings of `src`, each a stage of the flow. A file imports from its own wing and from those below it: this list is
 * the rule that `npm run lint` holds.
 */
export const wings = [
  "main.ts",
  "app",
  "platforms",
  "commands",
  "ask",
  "digests",
  "drafts",
  "answer",
  "library",
  "store",
  "base",
] as const;

/** A file of `src` and the files of `src` that it imports, as paths from `src`: `ask/ask.ts`. */
export interface SourceFile {
  readonly path: string;
  readonly imports: readonly string[];
  /** The names that it exports, without its default export. */
  readonly exports: readonly string[];
  /** The names of the functions that should be after its exported function. */
  readonly functionsBeforeExported: readonly string[];
}

const exported =
  /^export (?:async )?(?:const|function\*?|class|interface|type|enum) (?<name>[\p{L}\p{N}_]+)/gmu;
const imported = /(?:\bfrom|\bimport\(|^import)\s*"(?<target>\.[^"]+)"/gmu;

/** The import statements of a folder's TypeScript files. */
export const readSources = async (folder: string): Promise<readonly SourceFile[]> => {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith(".ts")).sort();
  return Promise.all(
    paths.map(async (path) => {
      const text = await readFile(join(folder, path), "utf8");
      const targets = [...text.matchAll(imported)].map(({ groups }) =>
        normalize(join(dirname(path), groups?.target ?? "")),
      );
      const slashed = (each: string): string => each.split(sep).join("/");
      return {
        path: slashed(path),
        imports: targets.map(slashed).filter((target) => target.endsWith(".ts")),
        exports: [...text.matchAll(exported)].map(({ groups }) => groups?.name ?? ""),
        functionsBeforeExported: functionsBeforeExported(text),
      };
    }),
  );
};

export const wingOf = (path: string): string => path.split("/", 1)[0] ?? path;

const rankOf = (path: string): number => wings.map(String).indexOf(wingOf(path));

/** The violations of the rules: an import of a wing above, a file outside all wings, a name that two files export, or a function before the exported one. */
export const problemsIn = (sources: readonly SourceFile[]): readonly string[] => [
  ...importProblems(sources),
  ...nameProblems(sources),
  ...sources.flatMap(({ path, functionsBeforeExported }) =>
    functionsBeforeExported.map(
      (name) => `src/${path}: ${name} is before the exported function. Move it below that function.`,
    ),
  ),
];

/** Each exported name exists once, so that a search finds one thing. Overloads of a function are in one file. */
const nameProblems = (sources: readonly SourceFile[]): readonly string[] => {
  const paths = new Map<string, Set<string>>();
  for (const { path, exports } of sources) {
    for (const name of exports) paths.set(name, (paths.get(name) ?? new Set()).add(path));
  }
  return [...paths]
    .filter(([, { size }]) => size > 1)
    .map(
      ([name, places]) => `${name} is exported by ${[...places].map((path) => `src/${path}`).join(" and ")}.`,
    );
};

const importProblems = (sources: readonly SourceFile[]): readonly string[] =>
  sources.flatMap(({ path, imports }) => {
    if (rankOf(path) === -1) return [`src/${path}: expected a wing of structure/wings.ts.`];
    return imports
      .filter((target) => !target.startsWith("..") && rankOf(target) < rankOf(path))
      .map((target) => `src/${path} imports src/${target}, which is above it.`);
  });

/** The other wings that each wing imports. */
const wingImports = (sources: readonly SourceFile[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const all = new Map<string, Set<string>>();
  for (const { path, imports } of sources) {
    const from = all.get(wingOf(path)) ?? new Set();
    all.set(wingOf(path), from);
    for (const target of imports) {
      if (!target.startsWith("..") && wingOf(target) !== wingOf(path)) from.add(wingOf(target));
    }
  }
  return all;
};

/** The length of the longest chain of imports between wings, without `main.ts`. */
export const longestChain = (sources: readonly SourceFile[]): number => {
  const imports = wingImports(sources);
  const lengths = new Map<string, number>();
  for (const wing of wings.toReversed()) {
    const below = [...(imports.get(wing) ?? [])].map((target) => lengths.get(target) ?? 0);
    lengths.set(wing, wing === "main.ts" ? 0 : 1 + Math.max(0, ...below));
  }
  return Math.max(...lengths.values());
};
