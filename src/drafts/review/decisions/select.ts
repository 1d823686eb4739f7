import { z } from "zod";
import type { Span } from "../../../base/text/span.ts";
import { cutsWord, wholeWords } from "../../../base/text/whole-words.ts";
import type { PassageSelector } from "../../../library/briefing/schema.ts";
import { foldText, locateAll, locatePassage } from "../../../library/passages/passage.ts";
import { createSelectors } from "../../output/selector.ts";
import type { Applying } from "./applying.ts";
import type { FieldProblem, Selection } from "./decision.ts";
import type { ItemPassage } from "./draft-item.ts";

export type Selected =
  | {
      readonly ok: true;
      readonly selectors: readonly PassageSelector[];
      readonly places: readonly ItemPassage[];
    }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

interface Place extends ItemPassage {
  readonly selector: PassageSelector;
}

const sourcesSchema = z.array(z.looseObject({ id: z.string(), file: z.string() }));

interface Text {
  readonly source: string;
  readonly text: string;
}

type Pasted =
  | (Text & { readonly span: Span })
  | { readonly problem: "notUnique" }
  /** With the most similar words of the first source that has some. */
  | { readonly problem: "notPasted"; readonly nearest: string | null };

/** The passages that an editor selected or pasted. They are slices of the stored text, so they are always verbatim. */
export const selectPassages = (
  { file, texts, say }: Pick<Applying, "file" | "texts" | "say">,
  selections: readonly Selection[],
): Selected => {
  const { sources: listed } = z.looseObject({ sources: sourcesSchema }).parse(file.document.toJS());
  const sources = listed.flatMap(({ id, file: name }): readonly Text[] => {
    const text = texts.get(name);
    return text === undefined ? [] : [{ source: id, text }];
  });
  const problems: FieldProblem[] = [];
  const found = selections.flatMap((selection, index): Place[] => {
    const field = `passages.${index}`;
    const refuse = (problem: Omit<FieldProblem, "field">): [] => {
      problems.push({ field, ...problem });
      return [];
    };
    if ("pasted" in selection) {
      const { pasted } = selection;
      const place = findPasted(pasted, sources);
      if ("problem" in place)
        return refuse({
          message: say(place.problem),
          pasted,
          ...("nearest" in place && place.nearest !== null ? { nearest: place.nearest } : {}),
        });
      const { source, text, span } = place;
      const selector = createSelectors(source, text).of(span);
      return selector === null
        ? refuse({ message: say("notUnique"), pasted })
        : [{ selector, source, ...span }];
    }
    const text = sources.find(({ source }) => source === selection.source)?.text;
    if (text === undefined || text.slice(selection.start, selection.end) !== selection.exact)
      return refuse({ message: say("selectionChanged") });
    const { source, start, end } = selection;
    const selector = createSelectors(source, text).of({ start, end });
    return selector === null ? refuse({ message: say("notUnique") }) : [{ selector, source, start, end }];
  });
  if (problems.length > 0) return { ok: false, problems };
  const places = found.map(({ source, start, end }) => ({ source, start, end }));
  return { ok: true, selectors: found.map(({ selector }) => selector), places };
};

/** Finds pasted words in the first source that has them, once and as whole words: “he will resign” is not in “she will resign”. */
const findPasted = (pasted: string, sources: readonly Text[]): Pasted => {
  const searched = sources.map((source) => {
    const folded = foldText(source.text);
    return { ...source, folded, places: locateAll(folded, pasted) };
  });
  for (const { source, text, places } of searched) {
    const [span, another] = places.filter((place) => !cutsWord(text, place));
    if (another !== undefined) return { problem: "notUnique" };
    if (span !== undefined) return { source, text, span };
  }
  for (const { text, folded, places } of searched) {
    const located = locatePassage(folded, { exact: pasted });
    const nearest = located.located === "nowhere" ? located.nearest : (places[0] ?? null);
    if (nearest !== null) return { problem: "notPasted", nearest: wholeWords(text, nearest) };
  }
  return { problem: "notPasted", nearest: null };
};
