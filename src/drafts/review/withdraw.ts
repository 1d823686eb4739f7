import { isMap, isScalar, isSeq, parseDocument, stringify } from "yaml";
import { writeYaml } from "../../base/files/write-yaml.ts";
import { withoutWarnings } from "../../base/files/yaml-file.ts";
import { languages } from "../../base/language/language.ts";
import { type Briefing, factsOf, isTakenBack } from "../../library/briefing/briefing.ts";
import { migrateBriefing } from "../../library/briefing/migrate.ts";
import { notes } from "../output/notes.ts";
import { yamlLineWidth } from "../output/yaml.ts";

/** A briefing that rests on an article which its agency withdrew. */
export interface Withdrawn {
  readonly yaml: string;
  /** The number of facts that answers no longer use. */
  readonly count: number;
}

interface Correction {
  readonly fact: string;
  readonly date: string;
  readonly kind: "retracted";
  readonly note: Readonly<Record<string, string>>;
}

/**
 * The file of a briefing with every fact marked as retracted: answers leave them out, and digests correct them in the
 * channels that had them. The rest of the file keeps its bytes. `today` is an ISO date.
 */
export const withdraw = (yaml: string, briefing: Briefing, today: string): Withdrawn => {
  const facts = factsInUse(briefing);
  if (facts.length === 0) return { yaml, count: 0 };
  const newest = migrateBriefing(yaml)?.yaml ?? yaml;
  const note = Object.fromEntries(languages.map((language) => [language, notes(language, "agencyWithdrew")]));
  const corrections = facts.map((fact): Correction => ({ fact, date: today, kind: "retracted", note }));
  return { yaml: withCorrections(newest, corrections), count: facts.length };
};

/** The ids of the facts that no correction has retracted yet. */
const factsInUse = (briefing: Briefing): readonly string[] => {
  const gone = new Set(briefing.corrections.filter(({ kind }) => isTakenBack(kind)).map(({ fact }) => fact));
  return factsOf(briefing)
    .map(({ reference }) => reference.slice(briefing.slug.length + 1))
    .filter((id) => !gone.has(id));
};

const indented = (corrections: readonly Correction[], indent: string): string =>
  stringify(corrections)
    .trimEnd()
    .split("\n")
    .map((line) => `${indent}${line}\n`)
    .join("");

/**
 * The file with new corrections before the existing ones. If the list is on one line, they are added to that line. A file
 * with another layout is written again as a whole.
 */
const withCorrections = (yaml: string, corrections: readonly Correction[]): string => {
  const document = parseDocument(yaml, withoutWarnings);
  const { contents } = document;
  if (!isMap(contents)) return yaml;
  const list = contents.items.find(({ key }) => isScalar(key) && key.value === "corrections")?.value;
  if (list === undefined && contents.flow !== true)
    return `${yaml.trimEnd()}\n\ncorrections:\n${indented(corrections, "  ")}`;
  if (isSeq(list) && list.range) {
    const [start] = list.range;
    if (list.flow === true && yaml[start] === "[") {
      const written = JSON.stringify(corrections).slice(1, -1);
      return `${yaml.slice(0, start + 1)}${written}${list.items.length === 0 ? "" : ", "}${yaml.slice(start + 1)}`;
    }
    const at = yaml.lastIndexOf("\n", start - 1) + 1;
    const indent = yaml.slice(at, start);
    if (indent.trim() === "") return yaml.slice(0, at) + indented(corrections, indent) + yaml.slice(at);
  }
  const before: unknown = isSeq(list) ? list.toJS(document) : [];
  document.set(
    "corrections",
    document.createNode([...corrections, ...(Array.isArray(before) ? before : [])]),
  );
  return writeYaml(document, yamlLineWidth);
};
