import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A turn of phrase that makes a reader stop, and what to write instead. */
interface Phrase {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** The style guide, as far as a program can check it. */
const phrases: readonly Phrase[] = [
  { pattern: /\bstands?\b(?! (?:in|for|up|by))/iu, instead: "is, exists, applies" },
  { pattern: /\bmend(?:s|ed|ing)?\b/iu, instead: "fix, correct" },
  { pattern: /\bwhoever\b/iu, instead: "the person, the process, anyone who" },
  { pattern: /\bpass(?:es|ed|ing)? over\b/iu, instead: "ignore, skip" },
  { pattern: /\btak(?:e|es|en|ing) away\b/iu, instead: "remove" },
  { pattern: /\blook(?:s|ed|ing)? at\b/iu, instead: "check, read, examine" },
  { pattern: /\b(?:as good as none|who asks|it is told)\b/iu, instead: "name the actor, and what happens" },
  { pattern: /\bshall\b/iu, instead: "must, should, will" },
  { pattern: /\b(?:what|all) there is\b/iu, instead: "a noun: the briefings, the digests" },
];

/** Where a phrase is, and what to write instead. */
export interface Wording {
  readonly file: string;
  readonly line: number;
  readonly found: string;
  readonly instead: string;
}

/** The wordings in a text that the style guide advises against. */
export const wordingsIn = (file: string, text: string): readonly Wording[] =>
  text.split("\n").flatMap((line, index) =>
    phrases.flatMap(({ pattern, instead }) => {
      const [found] = pattern.exec(line) ?? [];
      return found === undefined ? [] : [{ file, line: index + 1, found, instead }];
    }),
  );

/** Code, English interface texts and documents: what developers and readers read. */
const places = ["src", "locales/en", "docs", "structure", "bench", "fuzz", "score"] as const;
const documents = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  ".env.example",
];
/** Those that are made from answers hold what sources say. */
const isRead = (path: string): boolean =>
  /\.(?:ts|cjs|json|md)$/u.test(path) &&
  !path.startsWith("docs/answers/") &&
  // Words that the rules look for, and nobody reads.
  !/^locales\/en\/(?:article\/|words\.ts)/u.test(path) &&
  path !== "structure/plain-english.ts";

/** All such wordings of the project. */
export const readWordings = async (project: string): Promise<readonly Wording[]> => {
  const inPlaces = await Promise.all(
    places.map(async (place) =>
      (await readdir(join(project, place), { recursive: true })).map((name) => join(place, name)),
    ),
  );
  const paths = [...inPlaces.flat().filter(isRead), ...documents].toSorted();
  const found = await Promise.all(
    paths.map(async (path) => wordingsIn(path, await readFile(join(project, path), "utf8").catch(() => ""))),
  );
  return found.flat();
};
