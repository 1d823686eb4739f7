import { createHash } from "node:crypto";
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parse,
  parseDocument,
  type YAMLMap,
  YAMLSeq,
} from "yaml";
import { z } from "zod";
import { writeYaml } from "../../../base/files/write-yaml.ts";
import { withoutWarnings } from "../../../base/files/yaml-file.ts";
import { openEntryLines, openHeading, yamlLineWidth } from "../../output/yaml.ts";
import { commentLines, withLineFeeds } from "../comment-lines.ts";
import { textsOn } from "../comments.ts";

/** An open entry, with an id that is made from its words. */
interface OpenEntry {
  readonly id: string;
  readonly type: string;
  readonly why: string;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** The file of a draft, which can be changed in place: comments, order and layout of all other parts remain. */
export interface DraftFile {
  readonly document: Document;
  /** The comments on a part, by its path in the file. Only before the document is changed. */
  commentsOn(...path: readonly (string | number)[]): readonly string[];
  /** The file as it was opened, with other comments on a part. */
  withComments(path: readonly (string | number)[], comments: readonly string[]): DraftFile | null;
  /** The list with a name; creates it if it does not exist. */
  list(name: string): YAMLSeq;
  /** The entries at the end of the file. */
  open(): readonly OpenEntry[];
  removeOpen(id: string): void;
  addOpen(entry: Omit<OpenEntry, "id">): void;
  toYaml(): string;
}

const openSchema = z
  .tuple([z.looseObject({ "left open": z.string(), why: z.string() })])
  .transform(([{ "left open": type, why, ...entry }]) => ({ type, why, entry }));

/** The type of an entry that cannot be read as YAML: its lines are its `why`. */
const unreadType = "";

/** The heading of the entries, and the sentence below it. */
const headingLines = 2;

/** Opens the file of a draft; null if it is not YAML with keys. */
export const openDraftFile = (yaml: string): DraftFile | null => {
  const { head, tail } = splitFile(withLineFeeds(yaml));
  const { heading, entries } = splitTail(tail);
  const lineCounter = new LineCounter();
  const document = parseDocument(head, { ...withoutWarnings, stringKeys: true, lineCounter });
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root)) return null;
  const headLines = head.split("\n");
  const comments = commentLines(head, document, lineCounter);
  let left = entries;
  return {
    document,
    commentsOn: (...path) => textsOn(comments, path),
    withComments(path, texts) {
      const found = comments.on(path);
      if (found === null) return null;
      // Without spaces before it, a comment could be the heading of the open entries.
      const indent = /^\s+/u.exec(headLines[found.at] ?? "")?.[0] ?? "  ";
      const written = texts.map((text) => `${indent}# ${text.replace(/\s+/gu, " ")}`);
      const replaced = new Set(found.lines);
      const changed = headLines.flatMap((line, at) => [
        ...(at === found.at ? written : []),
        ...(replaced.has(at) ? [] : [line]),
      ]);
      return openDraftFile(`${changed.join("\n").trimEnd()}\n${tail === "" ? "" : `\n${tail}`}`);
    },
    list(name) {
      const found = document.get(name);
      if (isSeq(found)) return found;
      const made = new YAMLSeq();
      const pair = pairOf(root, name);
      if (pair === undefined) {
        const added = document.createPair(name, made);
        if (isScalar(added.key)) added.key.spaceBefore = true;
        root.items.push(document.createPair(added.key, made));
      } else pair.value = made;
      return made;
    },
    open: () => left.map(readOpen),
    removeOpen(id) {
      left = left.filter((lines) => idOf(lines) !== id);
    },
    addOpen(entry) {
      left = [...left, [...linesOf(entry)]];
    },
    toYaml() {
      const written = writeYaml(document, yamlLineWidth);
      if (left.length === 0) return written;
      const intro = heading.length > 0 ? heading : [openHeading];
      return `${written.trimEnd()}\n\n${[...intro, ...left.flat()].join("\n")}\n`;
    },
  };
};

const idOf = (lines: readonly string[]): string =>
  createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 12);

const readOpen = (lines: readonly string[]): OpenEntry => {
  const id = idOf(lines);
  try {
    return {
      ...openSchema.parse(parse(lines.map((line) => line.slice(2)).join("\n"), withoutWarnings)),
      id,
    };
  } catch {
    return { id, type: unreadType, why: lines.join("\n"), entry: {} };
  }
};

/** The lines of an entry as `readOpen` reads them. */
const linesOf = (entry: Omit<OpenEntry, "id">): readonly string[] =>
  entry.type === unreadType ? entry.why.split("\n") : openEntryLines(entry);

/**
 * Splits the comment at the end into its heading and one list of lines for each entry. Lines between the heading and the
 * first entry are an entry whose first line was changed.
 */
const splitTail = (tail: string) => {
  const lines = tail === "" ? [] : tail.trimEnd().split("\n");
  const starts = lines.flatMap((line, at) => (line.startsWith("# - ") ? [at] : []));
  const first = starts[0] ?? lines.length;
  const stray = lines.slice(headingLines, first);
  const entries = starts.map((start, index) => lines.slice(start, starts[index + 1] ?? lines.length));
  return {
    heading: lines.slice(0, Math.min(headingLines, first)),
    entries: stray.some((line) => /[^#\s]/u.test(line)) ? [stray, ...entries] : entries,
  };
};

/** Splits a file into its YAML and the comment with the open entries. YAML after the comment is not part of the comment. */
const splitFile = (yaml: string): { readonly head: string; readonly tail: string } => {
  const at = yaml.lastIndexOf(`\n${openHeading}\n`);
  if (at < 0) return { head: yaml, tail: "" };
  const lines = yaml.slice(at + 1).split("\n");
  const end = lines.findIndex((line) => line.trim() !== "" && !line.startsWith("#"));
  if (end < 0) return { head: yaml.slice(0, at + 1), tail: lines.join("\n") };
  return {
    head: yaml.slice(0, at + 1) + lines.slice(end).join("\n"),
    tail: lines.slice(0, end).join("\n"),
  };
};

const pairOf = (map: YAMLMap, name: string) =>
  map.items.find(({ key }) => (isScalar(key) ? key.value : key) === name);
