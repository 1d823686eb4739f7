import type { CueKind } from "../../../src/drafts/rules/languages/speech-words.ts";
import { each, type VerbEntry, wordEntries } from "../../../src/drafts/rules/languages/word-lists.ts";

/** French verbs in -er by their stems; "annonc" and "encourag" get their ç and ge. */
export const frenchVerbs = (kind: CueKind, line: string): VerbEntry[] =>
  each(line).flatMap((verb) => {
    const [stem = "", ...rest] = verb.split(" ");
    const tail = rest.length > 0 ? ` ${rest.join(" ")}` : "";
    const soft = stem.endsWith("c") ? `${stem.slice(0, -1)}ç` : stem.endsWith("g") ? `${stem}e` : stem;
    const join = (ending: string, from = stem) => `${from}${ending}${tail}`;
    return [
      ...wordEntries(kind, "finite", [
        join("e"),
        join("ent"),
        join("ait", soft),
        join("aient", soft),
        join("a", soft),
        join("èrent"),
        join("era"),
        join("eront"),
        join("ons", soft),
      ]),
      ...wordEntries(kind, "participle", [join("é"), join("ée"), join("és"), join("ées")]),
      ...wordEntries(kind, "gerund", [join("ant", soft)]),
    ];
  });
