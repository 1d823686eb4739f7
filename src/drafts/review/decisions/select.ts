import { z } from "zod";
import type { Span } from "../../../base/text/span.ts";
import type { PassageSelector } from "../../../library/briefing/schema.ts";
import { type FoldedText, foldText, locateFirst, locatePassage } from "../../../library/passages/passage.ts";
import { createSelectors } from "../../output/selector.ts";
import type { Applying } from "./applying.ts";
import type { FieldProblem, Selection } from "./decision.ts";

export type Selected =
  | { readonly ok: true; readonly selectors: readonly PassageSelector[] }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

const sourcesSchema = z.array(z.looseObject({ id: z.string(), file: z.string() }));

interface Text {
  readonly source: string;
  readonly text: string;
}

/** The whole words around a stretch of a text. */
const wholeWords = (text: string, { start, end }: Span): string => {
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
  const after = /^\S*/u.exec(text.slice(end, end + 40))?.[0].length ?? 0;
  return text.slice(start - before, end + after).trim();
};

/** The place of pasted words, or the most similar words of the first source that has some. */
const findPasted = (
  pasted: string,
  sources: readonly Text[],
): (Text & { readonly span: Span }) | { readonly nearest: string | null } => {
  const folded = sources.map((source): Text & { readonly folded: FoldedText } => ({
    ...source,
    folded: foldText(source.text),
  }));
  for (const { folded: of, ...source } of folded) {
    const span = locateFirst(of, pasted);
    if (span !== null) return { ...source, span };
  }
  for (const { folded: of, text } of folded) {
    const located = locatePassage(of, { exact: pasted });
    if (located.located === "nowhere" && located.nearest !== null)
      return { nearest: wholeWords(text, located.nearest) };
  }
  return { nearest: null };
};

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
  const selectors = selections.flatMap((selection, index): PassageSelector[] => {
    const field = `passages.${index}`;
    const refuse = (problem: Omit<FieldProblem, "field">): [] => {
      problems.push({ field, ...problem });
      return [];
    };
    if ("pasted" in selection) {
      const found = findPasted(selection.pasted, sources);
      if ("nearest" in found)
        return refuse({
          message: say("notPasted"),
          ...(found.nearest === null ? {} : { nearest: found.nearest }),
        });
      const selector = createSelectors(found.source, found.text).of(found.span);
      return selector === null ? refuse({ message: say("notUnique") }) : [selector];
    }
    const text = sources.find(({ source }) => source === selection.source)?.text;
    if (text === undefined || text.slice(selection.start, selection.end) !== selection.exact)
      return refuse({ message: say("selectionChanged") });
    const selector = createSelectors(selection.source, text).of(selection);
    return selector === null ? refuse({ message: say("notUnique") }) : [selector];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, selectors };
};
