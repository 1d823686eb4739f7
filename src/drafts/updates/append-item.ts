import { isDeepStrictEqual } from "node:util";
import { Document, isCollection, isMap, isNode, isPair, isSeq, type Node, parseDocument } from "yaml";
import { writeYaml } from "../../base/files/write-yaml.ts";
import { withoutWarnings } from "../../base/files/yaml-file.ts";

type Path = readonly (string | number)[];

/** The last node inside a block that is no block itself. Comments after it belong to the next part of the file. */
export const lastLeaf = (node: Node): Node => {
  if (!isCollection(node) || node.flow === true) return node;
  const last = node.items.at(-1);
  const value = isPair(last) ? (last.value ?? last.key) : last;
  return isNode(value) ? lastLeaf(value) : node;
};

const parse = (yaml: string): Document => parseDocument(yaml, { ...withoutWarnings, stringKeys: true });

/** The end of the block's last line, without its line break. */
const endOfBlock = (yaml: string, node: Node): number => {
  const end = lastLeaf(node).range?.[1] ?? yaml.length;
  // A block scalar ends with its line break.
  if (end > 0 && yaml[end - 1] === "\n") return yaml[end - 2] === "\r" ? end - 2 : end - 1;
  const lineEnd = /\r?\n|$/u.exec(yaml.slice(end));
  return end + (lineEnd?.index ?? 0);
};

const columnOf = (yaml: string, node: unknown): number => {
  const start = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  return start - (yaml.lastIndexOf("\n", start - 1) + 1);
};

/** The YAML with the new item inserted as indented lines; null if the list or its parent is no block. */
const blockWith = (yaml: string, document: Document, path: Path, item: unknown): string | null => {
  const list = document.getIn(path, true);
  const parent = document.getIn(path.slice(0, -1), true);
  const lineEnd = yaml.includes("\r\n") ? "\r\n" : "\n";
  const lines = (value: unknown, column: number): string =>
    new Document(value)
      .toString({ lineWidth: 0 })
      .trimEnd()
      .split("\n")
      .map((line) => `${lineEnd}${line === "" ? "" : " ".repeat(column)}${line}`)
      .join("");
  const after = (node: Node, added: string): string => {
    const end = endOfBlock(yaml, node);
    return `${yaml.slice(0, end)}${added}${yaml.slice(end)}`;
  };
  if (isSeq(list) && list.flow !== true && list.items.length > 0)
    return after(list, lines([item], columnOf(yaml, list)));
  const isNew = list === undefined && isMap(parent) && parent.flow !== true;
  if (!isNew || !isMap(parent)) return null;
  const key = String(path.at(-1));
  return after(parent, lines({ [key]: [item] }, columnOf(yaml, parent.items[0]?.key)));
};

/** Adds an item to a list of a YAML text, and creates a missing list. The rest keeps its bytes if its layout allows. */
export const appendItem = (yaml: string, path: Path, item: unknown): string => {
  const document = parse(yaml);
  const written = blockWith(yaml, document, path, item);
  if (isSeq(document.getIn(path, true))) document.addIn(path, item);
  else document.setIn(path, document.createNode([item]));
  if (written !== null && isDeepStrictEqual(parse(written).toJS(), document.toJS())) return written;
  return writeYaml(document, 0);
};
