import type { CueKind } from "../../../src/drafts/rules/languages/speech-words.ts";
import { each, type VerbEntry, wordEntries } from "../../../src/drafts/rules/languages/word-lists.ts";

/** Spanish verbs by their infinitives, regular in the forms that news uses. */
export const spanishVerbs = (kind: CueKind, line: string): VerbEntry[] =>
  each(line).flatMap((verb) => {
    const [infinitive = "", ...rest] = verb.split(" ");
    const tail = rest.length > 0 ? ` ${rest.join(" ")}` : "";
    const stem = infinitive.slice(0, -2);
    const isAr = infinitive.endsWith("ar");
    const join = (ending: string) => `${stem}${ending}${tail}`;
    return [
      ...wordEntries(
        kind,
        "finite",
        (isAr
          ? ["a", "an", "ó", "aron", "aba", "aban", "ará", "arán", "amos"]
          : ["e", "en", "ió", "ieron", "ía", "ían", "erá", "irá", "imos", "emos"]
        ).map(join),
      ),
      ...wordEntries(kind, "participle", [join(isAr ? "ado" : "ido")]),
      ...wordEntries(kind, "gerund", [join(isAr ? "ando" : "iendo")]),
    ];
  });

/** "Preparé", "preparemos": forms of verbs in -rar that look like a future in -ré or -remos. */
export const pastOfRar = (line: string): string[] =>
  each(line).flatMap((stem) => [`${stem}é`, `${stem}emos`]);
