import { Document, isMap, isNode, isPair, isScalar, type Node, Scalar, visit, type YAMLMap } from "yaml";
import type { Draft, OpenFact } from "./drafting.ts";

/** In characters. Longer texts are blocks below their key, shorter ones are beside it. */
const longestInline = 80;
export const yamlLineWidth = 118;

/** The first line of the open entries at the end of a draft; the review reads it. */
export const openHeading = "# left open";

/** Characters that a YAML block would not keep: control characters, and unusual line breaks. */
const unprintable =
  /[^\t\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/** Keys of texts by language, such as `{ fr: Vietnam }`, which are written on one line. */
const localized = new Set(["names", "title", "unit", "counts", "native"]);

/** Writes long texts as blocks, and short names on one line. */
export const styleYaml = (part: Document | Node): void => {
  visit(part, {
    Scalar(key, node) {
      if (key === "key" || typeof node.value !== "string" || /^https?:\S+$/u.test(node.value)) return;
      const type = scalarType(node.value);
      if (type !== undefined) node.type = type;
    },
    Pair(_key, pair) {
      if (
        isScalar(pair.key) &&
        localized.has(String(pair.key.value)) &&
        isMap(pair.value) &&
        isShort(pair.value)
      ) {
        pair.value.flow = true;
      }
    },
  });
};

const scalarType = (text: string): Scalar.Type | undefined => {
  if (unprintable.test(text)) return Scalar.QUOTE_DOUBLE;
  if (text.includes("\n")) return Scalar.BLOCK_LITERAL;
  return text.length > longestInline ? Scalar.BLOCK_FOLDED : undefined;
};

const isShort = (map: YAMLMap): boolean =>
  map.items.length > 0 &&
  map.items.every(
    ({ key, value }) =>
      isScalar(key) &&
      isScalar(value) &&
      typeof value.value === "string" &&
      scalarType(value.value) === undefined &&
      /^[a-z-]{2,12}$|^language$|^name$/u.test(String(key.value)),
  );

const commentOn = (document: Document, path: readonly (string | number)[], text: string): void => {
  const parent = document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  // A comment goes above the key of a pair, or above an item of a list.
  const pair = isMap(parent)
    ? parent.items.find((item) => isScalar(item.key) && item.key.value === last)
    : undefined;
  const node = pair === undefined ? document.getIn(path, true) : pair.key;
  if (!isNode(node)) return;
  const line = ` ${text.replace(/\s+/gu, " ")}`;
  node.commentBefore = node.commentBefore ? `${node.commentBefore}\n${line}` : line;
};

const asComments = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === "" ? "#" : `# ${line}`));

/** One open entry, as the lines of the comment at the end of a draft. */
export const openEntryLines = ({ type, why, entry }: Omit<OpenFact, "type"> & { readonly type: string }) => {
  const document = new Document([{ "left open": type, why, ...entry }]);
  styleYaml(document);
  return asComments(document.toString({ lineWidth: yamlLineWidth }).trimEnd().split("\n"));
};

/** The open entries as comments that become YAML when an editor removes the marks. */
const openText = (open: readonly OpenFact[], heading: string): string => {
  if (open.length === 0) return "";
  const document = new Document(open.map(({ type, why, entry }) => ({ "left open": type, why, ...entry })));
  styleYaml(document);
  const lines = document.toString({ lineWidth: yamlLineWidth }).trimEnd().split("\n");
  return `\n${openHeading}\n${asComments([heading, ...lines]).join("\n")}\n`;
};

/** The YAML of a draft, in a readable layout. The first line names the schema; `header` follows. */
export const draftYaml = (draft: Draft, header: string, openNote: string): string => {
  const document = new Document(draft.file);
  styleYaml(document);
  for (const note of draft.notes) commentOn(document, note.path, note.text);
  if (isMap(document.contents)) {
    for (const [index, pair] of document.contents.items.entries()) {
      if (index > 0 && isPair(pair) && isNode(pair.key)) pair.key.spaceBefore = true;
    }
  }
  const empty = /^(?:topics|organizations|people|statements|figures|events): \[\]\n\n?/gmu;
  const yaml = document.toString({ lineWidth: yamlLineWidth }).replace(empty, "");
  return `# yaml-language-server: $schema=../briefing.schema.json\n${header}\n${yaml.trimEnd()}\n${openText(draft.open, openNote)}`;
};
