import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from "yaml";
import { withoutWarnings } from "../../base/files/yaml-file.ts";
import { newestVersion } from "./schema.ts";

/** A file in the newest version, and what changed. */
export interface Migrated {
  readonly yaml: string;
  readonly changes: readonly string[];
}

/** A replacement of a part of the text. Everything else stays the same, including comments and order. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** Converts a briefing to the newest version; null if it is not YAML with keys. If there are no changes, it already has that version. */
export const migrateBriefing = (yaml: string): Migrated | null => {
  const document = parseDocument(yaml, { ...withoutWarnings, stringKeys: true, keepSourceTokens: true });
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root)) return null;
  const version = root.get("version") ?? 1;
  const ofVersion = version === 1 ? versionEdits(root, yaml) : [];
  const ofCorrections = correctionEdits(root);
  const changes = [
    ...(ofVersion.length === 0 ? [] : [`version: ${newestVersion}`]),
    ...(ofCorrections.length === 0
      ? []
      : [`${ofCorrections.length / 2} × withdrawn: … is now kind: …, in corrections`]),
  ];
  const last = [...ofVersion, ...ofCorrections].sort((a, b) => b.start - a.start);
  const written = last.reduce(
    (text, { start, end, by }) => text.slice(0, start) + by + text.slice(end),
    yaml,
  );
  return { yaml: written, changes };
};

const offsetOf = (node: unknown): { readonly start: number; readonly end: number } | null =>
  isScalar(node) && node.range ? { start: node.range[0], end: node.range[1] } : null;

const pairOf = (map: YAMLMap, name: string): Pair | undefined =>
  map.items.find(({ key }) => isScalar(key) && key.value === name);

const editsOf = (node: unknown, by: string): readonly Edit[] => {
  const place = offsetOf(node);
  return place === null ? [] : [{ ...place, by }];
};

/** Before the first pair, with the `?`, the anchor or the tag of its key; null if there is no pair. */
const firstPairStart = ({ items: [pair] }: YAMLMap): number | null =>
  pair?.srcToken?.start.find(({ type }) => /^(?:explicit-key-ind|anchor|tag)$/u.test(type))?.offset ??
  offsetOf(pair?.key)?.start ??
  null;

const versionEdits = (root: YAMLMap, yaml: string): readonly Edit[] => {
  const version = pairOf(root, "version");
  // An empty value is right behind the colon.
  if (version !== undefined)
    return editsOf(
      version.value,
      `${isScalar(version.value) && version.value.value === null ? " " : ""}${newestVersion}`,
    );
  const start = firstPairStart(root);
  if (start === null) return [];
  const indent = yaml.slice(yaml.lastIndexOf("\n", start - 1) + 1, start);
  const lineEnd = yaml.includes("\r\n") ? "\r\n" : "\n";
  const after = root.flow === true ? ", " : `${lineEnd}${indent}`;
  return [{ start, end: start, by: `version: ${newestVersion}${after}` }];
};

/** `withdrawn: true` becomes `kind: withdrawn`. */
const correctionEdits = (root: YAMLMap): readonly Edit[] => {
  const corrections = root.get("corrections");
  if (!isSeq(corrections)) return [];
  return corrections.items.flatMap((correction) => {
    if (!isMap(correction) || correction.has("kind")) return [];
    const pair = pairOf(correction, "withdrawn");
    if (pair === undefined || !isScalar(pair.value)) return [];
    const kind = pair.value.value === true ? "withdrawn" : "corrected";
    return [...editsOf(pair.key, "kind"), ...editsOf(pair.value, kind)];
  });
};
