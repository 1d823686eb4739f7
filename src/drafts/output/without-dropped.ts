import { z } from "zod";
import type { ReviewDecision } from "../../library/briefing/review-schema.ts";
import type { Draft } from "./drafting.ts";

const entrySchema = z.looseObject({
  value: z.number().optional(),
  passages: z.array(z.looseObject({ source: z.string(), exact: z.string() })).default([]),
});

/** A draft without the statements, figures and open entries that an editor has already dropped from it. */
export const withoutDropped = (draft: Draft, decisions: readonly ReviewDecision[]): Draft => {
  const dropped = new Set(
    decisions.flatMap(({ decision, of, was }) =>
      decision === "dropped" && was !== undefined
        ? [markOf(listOf(was.open?.type ?? of.split("/")[0] ?? ""), was.entry)]
        : [],
    ),
  );
  if (dropped.size === 0) return draft;
  const { statements = [], figures = [] } = draft.file;
  const kept = <Entry>(list: "statements" | "figures", entries: readonly Entry[]) =>
    entries.flatMap((entry, index) => (dropped.has(markOf(list, entry)) ? [] : [{ entry, index }]));
  const left = { statements: kept("statements", statements), figures: kept("figures", figures) };
  return {
    file: {
      ...draft.file,
      statements: left.statements.map(({ entry }) => entry),
      figures: left.figures.map(({ entry }) => entry),
    },
    notes: draft.notes.flatMap((note) => {
      const [list, index, ...rest] = note.path;
      if ((list !== "statements" && list !== "figures") || index === undefined) return [note];
      const now = left[list].findIndex((each) => each.index === index);
      return now < 0 ? [] : [{ ...note, path: [list, now, ...rest] }];
    }),
    open: draft.open.filter(({ type, entry }) => !dropped.has(markOf(listOf(type), entry))),
  };
};

/** Identifies an entry when the same article is drafted again: its words, and the value of a figure. */
const markOf = (list: "statements" | "figures", entry: unknown): string => {
  const read = entrySchema.safeParse(entry);
  if (!read.success) return "";
  const { value = null, passages } = read.data;
  return JSON.stringify([list, value, passages.map(({ source, exact }) => [source, exact])]);
};

const listOf = (type: string): "statements" | "figures" => (type === "figure" ? "figures" : "statements");
