import { isDeepStrictEqual } from "node:util";
import { isNode, parseDocument, stringify } from "yaml";
import { writeYaml } from "../../base/files/write-yaml.ts";
import { withoutWarnings } from "../../base/files/yaml-file.ts";
import { findEntry, setField } from "../review/decisions/entry-place.ts";
import type { ItemKey } from "../review/decisions/item-key.ts";
import { lastLeaf } from "./append-item.ts";

/**
 * Replaces the value of a field of a part. The rest keeps its bytes if its layout allows. Null if the part does not have the
 * field.
 */
export const replaceValue = (yaml: string, key: ItemKey, field: string, value: unknown): string | null => {
  const document = parseDocument(yaml, { ...withoutWarnings, stringKeys: true });
  const entry = findEntry(document, key)?.entry;
  const node = entry?.get(field, true);
  if (entry === undefined || !isNode(node) || !node.range) return null;
  const [start] = node.range;
  const end = start + yaml.slice(start, lastLeaf(node).range?.[1] ?? start).trimEnd().length;
  const inline = stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trimEnd();
  const written = yaml.slice(0, start) + inline + yaml.slice(end);
  setField(document, entry, field, value);
  const read = parseDocument(written, { ...withoutWarnings, stringKeys: true });
  if (read.errors.length === 0 && isDeepStrictEqual(read.toJS(), document.toJS())) return written;
  return writeYaml(document, 0);
};
