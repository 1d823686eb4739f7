import { createHash } from "node:crypto";
import { type Document, isMap, isScalar, isSeq, parse, parseDocument, type YAMLMap, YAMLSeq } from "yaml";
import { z } from "zod";
import { withoutWarnings } from "../../../base/files/yaml-file.ts";
import { openEntryLines, openHeading, yamlLineWidth } from "../../output/yaml.ts";

/** An entry that was left open, with the id that its words give it. */
export interface OpenEntry {
  readonly id: string;
  readonly type: string;
  readonly why: string;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** The file of a draft, to be changed in place: comments, order and layout of all else stay. */
export interface DraftFile {
  readonly document: Document;
  /** The list of a name; it is made if there is none. */
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

const idOf = (lines: readonly string[]): string =>
  createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 12);

const readOpen = (lines: readonly string[]): OpenEntry[] => {
  try {
    const entry = openSchema.parse(parse(lines.map((line) => line.slice(2)).join("\n"), withoutWarnings));
    return [{ ...entry, id: idOf(lines) }];
  } catch {
    return [];
  }
};

/** Splits the comment at the end into its first lines and one list of lines for each entry. */
const splitTail = (tail: string) => {
  const lines = tail.trimEnd().split("\n");
  const starts = lines.flatMap((line, at) => (line.startsWith("# - ") ? [at] : []));
  const heading = lines.slice(0, starts[0] ?? lines.length);
  const entries = starts.map((start, index) => lines.slice(start, starts[index + 1] ?? lines.length));
  return { heading, entries };
};

const pairOf = (map: YAMLMap, name: string) =>
  map.items.find(({ key }) => (isScalar(key) ? key.value : key) === name);

/** Opens the file of a draft; null if it is not YAML with keys. */
export const openDraftFile = (yaml: string): DraftFile | null => {
  const at = yaml.lastIndexOf(`\n${openHeading}\n`);
  const head = at < 0 ? yaml : yaml.slice(0, at + 1);
  const { heading, entries } = splitTail(at < 0 ? "" : yaml.slice(at + 1));
  const document = parseDocument(head, { ...withoutWarnings, stringKeys: true });
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root)) return null;
  let left = entries;
  return {
    document,
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
    open: () => left.flatMap(readOpen),
    removeOpen(id) {
      left = left.filter((lines) => idOf(lines) !== id);
    },
    addOpen(entry) {
      left = [...left, [...openEntryLines(entry)]];
    },
    toYaml() {
      const written = document.toString({ lineWidth: yamlLineWidth });
      if (left.length === 0) return written;
      const intro = heading.length > 0 ? heading : [openHeading];
      return `${written.trimEnd()}\n\n${[...intro, ...left.flat()].join("\n")}\n`;
    },
  };
};
