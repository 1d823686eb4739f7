import type { Reader } from "../../answer/fact-lines.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { isTakenBack, type Passage, passagesOf, type Source } from "../../library/briefing/briefing.ts";
import { foldText, locatePassage } from "../../library/passages/passage.ts";

const say = messagesOf("ask", "lookup/cited-passages");

/** The evidence that an editor cites. */
export interface Citation {
  /** A fact on record, or a briefing; null for the sources of the commitment's own briefing. */
  readonly source: string | null;
  /** Words of a source; null for the passages of the fact. */
  readonly words: string | null;
}

export type Cited =
  | { readonly found: true; readonly passages: readonly Passage[] }
  /** The problem to correct, and its option. */
  | { readonly found: false; readonly option: "source" | "passage"; readonly problem: string };

/** Finds the cited passages: those of a fact, or words in the sources of a briefing. `own` are the sources to search if the editor names none. */
export const citedPassages = ({ source, words }: Citation, own: readonly Source[], reader: Reader): Cited => {
  const { language, library } = reader;
  const refuse = (key: "noSource" | "noWords" | "takenBack", what: string): Cited => ({
    found: false,
    option: key === "noWords" ? "passage" : "source",
    problem: say(language, key, { what }),
  });
  if (source === null) return words === null ? refuse("noWords", "") : wordsIn(own, words, reader);
  const reference = source.toLowerCase();
  const fact = library.facts.get(reference);
  if (fact !== undefined) {
    const isGone = library.corrections.get(reference)?.some(({ kind }) => isTakenBack(kind)) === true;
    if (isGone) return refuse("takenBack", reference);
    const passages = passagesOf(fact);
    if (words === null) return { found: true, passages: fact.passages };
    return wordsIn([...new Set(passages.map((passage) => passage.source))], words, reader);
  }
  const briefing = library.bySlug.get(reference);
  if (briefing === undefined) return refuse("noSource", source);
  return words === null ? refuse("noWords", reference) : wordsIn(briefing.sources, words, reader);
};

/** Finds words in sources, word for word. They must occur exactly once. */
const wordsIn = (sources: readonly Source[], words: string, reader: Reader): Cited => {
  const places = sources.flatMap((source): readonly (Passage | "several")[] => {
    const located = locatePassage(foldText(source.text), { exact: words });
    if (located.located === "several-times") return ["several"];
    if (located.located !== "once") return [];
    const { start, end } = located;
    return [{ source, exact: source.text.slice(start, end), start, end }];
  });
  const [first, second] = places;
  const refuse = (key: "nowhere" | "several"): Cited => {
    const names = sources.map(({ publisher }) => publisher).join(", ");
    return { found: false, option: "passage", problem: say(reader.language, key, { sources: names }) };
  };
  if (first === undefined) return refuse("nowhere");
  return first === "several" || second !== undefined ? refuse("several") : { found: true, passages: [first] };
};
