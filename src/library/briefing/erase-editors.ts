import { isAlias, isPair, isScalar, parseDocument, visit } from "yaml";
import { withoutWarnings } from "../../base/files/yaml-file.ts";
import { erased } from "../../store/people/person-address.ts";

/** The text of a `by` in a file, and its place there. */
interface Editor {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

/** The addresses and names by which a briefing's file has people as editors. */
export const editorsOf = (yaml: string): readonly string[] => editorsIn(yaml).map(({ address }) => address);

/** All who made a decision or wrote an update of a commitment, from first to last: the values of the keys `by`, at any depth, but not in sources. */
const editorsIn = (yaml: string): readonly Editor[] => {
  // Most texts of a record are articles, which are not parsed. A briefing may also be written as JSON is.
  if (!/^[ \t]*(?:\{|["']?(?:review|statements)["']?[ \t]*:)/mu.test(yaml) || !/\bby\b/u.test(yaml))
    return [];
  const document = parseDocument(yaml, { ...withoutWarnings, uniqueKeys: false });
  const found = new Map<number, Editor>();
  visit(document, {
    Pair(_, { key, value }, path) {
      if (!isScalar(key) || key.value !== "by") return;
      // A source's translator is part of what is published.
      if (path.some((node) => isPair(node) && isScalar(node.key) && node.key.value === "sources")) return;
      // An alias repeats the text of its anchor.
      const written = isAlias(value) ? value.resolve(document) : value;
      if (!isScalar(written) || typeof written.value !== "string" || !written.range) return;
      const [start, end] = written.range;
      found.set(start, { address: written.value.normalize("NFC").trim(), start, end });
    },
  });
  return [...found.values()].sort((a, b) => a.start - b.start);
};

/** Replaces editors in a briefing's file by `erased`; null if none of them is in it. Nothing else changes. */
export const eraseEditors = (yaml: string, isErased: (by: string) => boolean): string | null => {
  const places = editorsIn(yaml).filter(({ address }) => isErased(address));
  if (places.length === 0) return null;
  return places.toReversed().reduce((text, { start, end }) => {
    // A text over several lines ends with a line break.
    const lineEnd = text.slice(start, end).endsWith("\n") ? "\n" : "";
    return text.slice(0, start) + erased + lineEnd + text.slice(end);
  }, yaml);
};
