import { z } from "zod";
import type { PassageSelector } from "../../../library/briefing/schema.ts";
import { createSelectors } from "../../output/selector.ts";
import type { Applying } from "./applying.ts";
import type { FieldProblem, Selection } from "./decision.ts";

export type Selected =
  | { readonly ok: true; readonly selectors: readonly PassageSelector[] }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

const sourcesSchema = z.array(z.looseObject({ id: z.string(), file: z.string() }));

/** The passages that an editor selected. They are slices of the stored text, so they are always verbatim. */
export const selectPassages = (
  { file, texts, say }: Pick<Applying, "file" | "texts" | "say">,
  selections: readonly Selection[],
): Selected => {
  const { sources } = z.looseObject({ sources: sourcesSchema }).parse(file.document.toJS());
  const problems: FieldProblem[] = [];
  const selectors = selections.flatMap((selection, index): PassageSelector[] => {
    const name = sources.find(({ id }) => id === selection.source)?.file;
    const text = name === undefined ? undefined : texts.get(name);
    const field = `passages.${index}`;
    if (text === undefined || text.slice(selection.start, selection.end) !== selection.exact) {
      problems.push({ field, message: say("selectionChanged") });
      return [];
    }
    const selector = createSelectors(selection.source, text).of(selection);
    if (selector !== null) return [selector];
    problems.push({ field, message: say("notUnique") });
    return [];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, selectors };
};
