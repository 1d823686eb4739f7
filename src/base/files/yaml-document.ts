import { type Document, isMap, isNode, isSeq, type YAMLError } from "yaml";
import { messageOf } from "../errors.ts";
import type { Path, SchemaProblem } from "./schema-problem.ts";
import { keyOf } from "./yaml-values.ts";

/** A mistake in YAML, and how to correct it. */
export const yamlMessage = ({ code, message }: YAMLError): string => {
  const said = `expected YAML: ${message.replace(/\.$/, "")}.`;
  switch (code) {
    case "NON_STRING_KEY":
      return "expected a text as the key.";
    case "MULTIPLE_DOCS":
      return "expected one document; a second one begins here. Remove the line of hyphens.";
    case "BAD_ALIAS":
    case "BAD_SCALAR_START":
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
    case "TAG_RESOLVE_FAILED":
    case "UNEXPECTED_TOKEN":
      return `${said} Put a text in quotes that has a colon or # in it or begins with a sign.`;
    default:
      return said;
  }
};

/** The key and value at a path; undefined if there are none. */
export const pairAt = (document: Document, path: Path) => {
  const map = document.getIn(path.slice(0, -1), true);
  return isMap(map) ? map.items.find(({ key }) => keyOf(key) === path.at(-1)) : undefined;
};

/** The path of every node in the file as written, which stays the same when parts before the node are removed. */
export const pathsOf = (document: Document): ReadonlyMap<unknown, Path> => {
  const paths = new Map<unknown, Path>();
  const walk = (node: unknown, path: Path): void => {
    if (isNode(node)) paths.set(node, path);
    if (isMap(node)) for (const { key, value } of node.items) walk(value, [...path, keyOf(key)]);
    else if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
  };
  walk(document.contents, []);
  return paths;
};

const isWithin = (path: Path, whole: Path): boolean => whole.every((part, index) => part === path[index]);

/** Removes the bad parts; if a key is missing, the map that lacks it. False if nothing would be left. */
export const takeOut = (document: Document, problems: readonly SchemaProblem[]): boolean => {
  let taken: Path | null = null;
  // From last to first, so that removing a part does not change the paths of the parts still to be removed.
  for (const { path } of problems.toReversed()) {
    if (taken !== null && isWithin(path, taken)) continue;
    taken = path;
    while (taken.length > 0 && !document.hasIn(taken)) taken = taken.slice(0, -1);
    if (taken.length === 0) return false;
    document.deleteIn(taken);
  }
  return true;
};

type Plain = { readonly ok: true; readonly root: unknown } | { readonly ok: false; readonly message: string };

/** The document as plain values. Fails if an alias has no anchor, or expands to more than the memory could hold. */
export const toPlain = (document: Document): Plain => {
  try {
    return { ok: true, root: document.toJS() };
  } catch (error) {
    return { ok: false, message: `expected YAML: ${messageOf(error)}.` };
  }
};
