import type { CueKind } from "../../../src/drafts/rules/languages/speech-words.ts";
import { each, type VerbEntry, wordEntries } from "../../../src/drafts/rules/languages/word-lists.ts";

/** English verbs by their base form; irregular ones go into `forms`. */
export const englishVerbs = (kind: CueKind, line: string): VerbEntry[] =>
  each(line).flatMap((verb) => {
    const [base = "", ...rest] = verb.split(" ");
    const tail = rest.length > 0 ? ` ${rest.join(" ")}` : "";
    const short = base.endsWith("e") ? base.slice(0, -1) : base;
    const y = /[^aeiou]y$/.test(base) ? base.slice(0, -1) : null;
    const past = y === null ? `${short}ed` : `${y}ied`;
    const third = y === null ? (/(s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`) : `${y}ies`;
    return [
      ...wordEntries(kind, "finite", [`${third}${tail}`, `${past}${tail}`]),
      ...wordEntries(kind, "gerund", [`${short}ing${tail}`]),
      ...wordEntries(kind, "bare", [`${base}${tail}`]),
    ];
  });
