import { isMap, isScalar, isSeq, parseDocument, stringify } from "yaml";
import { withoutWarnings } from "../../base/files/yaml-file.ts";
import { languages } from "../../base/language/language.ts";
import { type Briefing, factsOf } from "../../library/briefing/briefing.ts";
import { isTakenBack } from "../../library/briefing/fact-kind.ts";
import { migrateBriefing } from "../../library/briefing/migrate.ts";
import { notes } from "../output/notes.ts";

/** A briefing that rests on an article which its agency withdrew. */
export interface Withdrawn {
  readonly yaml: string;
  /** How many facts are not used in answers any more. */
  readonly count: number;
}

/** The facts that no correction has taken back yet, by their ids. */
const factsInUse = (briefing: Briefing): readonly string[] => {
  const gone = new Set(briefing.corrections.filter(({ kind }) => isTakenBack(kind)).map(({ fact }) => fact));
  return factsOf(briefing)
    .map(({ reference }) => reference.slice(briefing.slug.length + 1))
    .filter((id) => !gone.has(id));
};

/** Where the first correction begins, and how far it is indented; null if the file has none, or writes them on one line. */
const firstCorrection = (yaml: string): { readonly at: number; readonly indent: string } | null => {
  const { contents } = parseDocument(yaml, withoutWarnings);
  if (!isMap(contents)) return null;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === "corrections");
  const list = pair?.value;
  if (!isSeq(list) || list.flow === true || !list.range) return null;
  const at = yaml.lastIndexOf("\n", list.range[0] - 1) + 1;
  return { at, indent: yaml.slice(at, list.range[0]) };
};

/**
 * The file of a briefing with every fact marked as retracted: answers leave them out, and digests tell the channels that were
 * told of them. The rest of the file keeps its bytes. `today` is an ISO date.
 */
export const withdraw = (yaml: string, briefing: Briefing, today: string): Withdrawn => {
  const facts = factsInUse(briefing);
  if (facts.length === 0) return { yaml, count: 0 };
  const newest = migrateBriefing(yaml)?.yaml ?? yaml;
  const note = Object.fromEntries(languages.map((language) => [language, notes(language, "agencyWithdrew")]));
  const items = stringify(facts.map((fact) => ({ fact, date: today, kind: "retracted", note }))).trimEnd();
  const first = firstCorrection(newest);
  const indented = (indent: string): string =>
    items
      .split("\n")
      .map((line) => `${indent}${line}\n`)
      .join("");
  return {
    yaml:
      first === null
        ? `${newest.trimEnd()}\n\ncorrections:\n${indented("  ")}`
        : newest.slice(0, first.at) + indented(first.indent) + newest.slice(first.at),
    count: facts.length,
  };
};
