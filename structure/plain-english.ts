import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A phrase that readers must read twice, and a better one. A space in the pattern also matches a line break in a comment. */
interface Phrase {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** The part of the style guide that a program can check without false alarms. */
const phrases: readonly Phrase[] = [
  { pattern: /\bstands?\b(?! (?:in|for|up|by)\b)/iu, instead: "is, exists, applies" },
  { pattern: /\bmend(?:s|ed|ing)?\b/iu, instead: "fix, correct" },
  { pattern: /\bwhoever\b/iu, instead: "the person, the process, anyone who" },
  { pattern: /\b(?:somebody|nobody knows|of whom)\b/iu, instead: "name the actor" },
  { pattern: /\bpass(?:es|ed|ing)? over\b/iu, instead: "ignore, skip" },
  { pattern: /\btak(?:e|es|en|ing) away\b/iu, instead: "remove" },
  {
    pattern: /\btak(?:e|es|en|ing) (?:it|them|him|her|these|those|one) for\b/iu,
    instead: "treat as, count as",
  },
  { pattern: /\blook(?:s|ed|ing)? at\b/iu, instead: "check, read, examine" },
  {
    pattern: /\b(?:as good as none|who asks|(?:is|are|be|being) told(?! apart))\b/iu,
    instead: "name the actor, and what happens",
  },
  { pattern: /\bshall\b/iu, instead: "must, should, will" },
  { pattern: /\b(?:what|all) there is\b/iu, instead: "a noun: the briefings, the digests" },
  {
    pattern: /\bwhat (?:of (?:it|them)|comes of|came of|is said|was said)\b/iu,
    instead: "a noun: the answer, the result",
  },
  { pattern: /\b(?:null|none|empty|nothing|false|true) where\b/iu, instead: "if (where is for places)" },
  { pattern: /\balso (?:where|if|when)\b/iu, instead: "even if, even when" },
  { pattern: /\bgo(?:es|ne)? on\b/iu, instead: "continue" },
  { pattern: /\b(?:made|start(?:s|ed|ing)?) anew\b/iu, instead: "again" },
  { pattern: /\bsurely\b/iu, instead: "certainly" },
  {
    pattern: /\b(?:without a word|behind our back|waited out)\b/iu,
    instead: "silently, by itself, waited for",
  },
];

/** The place of a phrase, and a better one. */
export interface Wording {
  readonly file: string;
  readonly line: number;
  readonly found: string;
  readonly instead: string;
}

/** Allows white space, line breaks and the marks of comments between two words. */
const acrossLines = phrases.map(({ pattern, instead }) => ({
  pattern: new RegExp(pattern.source.replaceAll(" ", String.raw`[\s*/]+`), "giu"),
  instead,
}));

const lineAt = (text: string, index: number): number => text.slice(0, index).split("\n").length;

/** The wordings in a text that the style guide advises against. */
export const wordingsIn = (file: string, text: string): readonly Wording[] =>
  acrossLines
    .flatMap(({ pattern, instead }) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ found, index, instead })),
    )
    .toSorted((a, b) => a.index - b.index)
    .map(({ found, index, instead }) => ({
      file,
      line: lineAt(text, index),
      found: found.replaceAll(/[\s*/]+/gu, " "),
      instead,
    }));

/** Code, English interface texts and documents: what developers and readers read. */
const places = ["src", "locales/en", "docs", "structure", "bench", "fuzz", "generate", "score"] as const;
const documents: readonly string[] = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  ".env.example",
];
/** Leaves out pages that are made from answers, which quote sources, and words that the rules for articles look for. */
const isChecked = (path: string): boolean =>
  /\.(?:ts|cjs|json|md)$/u.test(path) &&
  !path.startsWith("docs/answers/") &&
  !/^locales\/en\/(?:article\/|words\.ts|questions\.ts)/u.test(path) &&
  path !== "structure/plain-english.ts";

const filesOf = async (project: string, place: string): Promise<readonly string[]> => {
  if (/\.\w+$/u.test(place)) return [place];
  const names = await readdir(join(project, place), { recursive: true });
  return names.map((name) => join(place, name));
};

/** All such wordings in the project. The linter refuses them. */
export const readWordings = async (project: string): Promise<readonly Wording[]> => {
  const inFolders = await Promise.all([...places, ...documents].map((place) => filesOf(project, place)));
  const paths = inFolders
    .flat()
    .filter((path) => isChecked(path) || documents.includes(path))
    .toSorted();
  const found = await Promise.all(
    paths.map(async (path) => wordingsIn(path, await readFile(join(project, path), "utf8").catch(() => ""))),
  );
  return found.flat();
};

/** A wording as a line of the linter. */
export const sayWording = ({ file, line, found, instead }: Wording): string =>
  `${file}:${line}: “${found}”: write ${instead}`;
