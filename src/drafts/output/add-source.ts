import { isMap, isScalar, isSeq, parseDocument, visit, type YAMLMap } from "yaml";
import type { z } from "zod";
import { writeYaml } from "../../base/files/write-yaml.ts";
import { withoutWarnings } from "../../base/files/yaml-file.ts";
import type { briefingFileSchema } from "../../library/briefing/schema.ts";
import { yamlLineWidth } from "./yaml.ts";

type SourceInput = z.input<typeof briefingFileSchema>["sources"][number];

export interface AddedSource {
  readonly source: SourceInput;
  readonly text: string;
}

/**
 * A draft with a second source that has the same words: each fact whose passage is also in the new text gets both passages.
 * Comments and order remain.
 */
export const addSource = (yaml: string, added: AddedSource): string => {
  const document = parseDocument(yaml, withoutWarnings);
  const sources: unknown = document.get("sources");
  if (!isSeq(sources)) return yaml;
  const first = sources.items[0];
  const firstId = isMap(first) ? textAt(first, "id") : null;
  visit(document, {
    Pair(_key, { key, value }) {
      if (!isScalar(key) || key.value !== "passages" || !isSeq(value)) return;
      const passages = value.items.filter(isMap).filter((passage) => textAt(passage, "source") === firstId);
      for (const passage of passages) {
        const copy = passageIn(passage, added);
        if (copy !== null) value.add(document.createNode(copy));
      }
    },
  });
  sources.add(document.createNode(added.source));
  return writeYaml(document, yamlLineWidth);
};

const occurrences = (text: string, exact: string): number => {
  let count = 0;
  for (let at = text.indexOf(exact); at >= 0 && count < 2; at = text.indexOf(exact, at + 1)) count += 1;
  return count;
};

const textAt = (map: YAMLMap, name: string): string | null => {
  const value: unknown = map.get(name);
  return typeof value === "string" ? value : null;
};

/** The same passage in the new source; null if the new text does not have it, or has it twice. */
const passageIn = (passage: YAMLMap, { source, text }: AddedSource): Record<string, string> | null => {
  const exact = textAt(passage, "exact");
  if (exact === null) return null;
  const [prefix, suffix] = [textAt(passage, "prefix") ?? "", textAt(passage, "suffix") ?? ""];
  const found = occurrences(text, exact);
  if (found === 1) return { source: source.id, exact };
  if (found === 0 || occurrences(text, prefix + exact + suffix) !== 1) return null;
  return {
    source: source.id,
    exact,
    ...(prefix === "" ? {} : { prefix }),
    ...(suffix === "" ? {} : { suffix }),
  };
};
