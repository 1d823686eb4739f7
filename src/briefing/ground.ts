import { placeIn } from "../problem.ts";
import type { Briefing, Grounds, Passage, Source } from "./briefing.ts";
import { type FoldedText, foldText, locatePassage } from "./passage.ts";
import type { PathProblem } from "./references.ts";
import type { BriefingFile, PassageSelector } from "./schema.ts";

/** A briefing with every passage at its place; or why one has none. */
export type Grounded =
  | { readonly ok: true; readonly briefing: Briefing }
  | { readonly ok: false; readonly problems: readonly PathProblem[] };

const linesOf = (text: string, starts: readonly number[]): string => {
  const lines = starts.slice(0, 5).map((start) => placeIn(text, start).line);
  return `${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}${starts.length > lines.length ? " …" : ""}`;
};

/** From where two texts differ, a few words of the second. */
const firstDifference = (wanted: string, nearest: string): string => {
  let at = 0;
  while (at < wanted.length && wanted[at] === nearest[at]) at += 1;
  return nearest.slice(Math.max(0, at - 20), at + 40);
};

const explain = (source: Source, folded: FoldedText, selector: PassageSelector): Passage | string => {
  const found = locatePassage(folded, selector);
  const { text, file } = source;
  switch (found.located) {
    case "once": {
      const { start, end } = found;
      return { source, exact: text.slice(start, end), start, end };
    }
    case "several-times":
      return `expected a passage that occurs once; this one occurs ${found.starts.length} times in ${file}, ${linesOf(text, found.starts)}. Add a prefix or a suffix: the text right before or after it.`;
    case "elsewhere":
      return `the passage stands in ${file}, ${linesOf(text, found.starts)}, but not between this prefix and suffix. Copy them from right before and after it.`;
    case "nowhere": {
      if (found.nearest === null)
        return `expected a passage word for word from ${file}; nothing in it is alike.`;
      const nearest = text.slice(found.nearest.start, found.nearest.end);
      const { line } = placeIn(text, found.nearest.start);
      return `expected a passage word for word from ${file}; it is not there. The nearest, in line ${line}: “${nearest}”. The first difference is at: “${firstDifference(selector.exact, nearest)}”.`;
    }
    default:
      return found satisfies never;
  }
};

/** Finds every passage of a briefing in the stored texts. */
export const groundBriefing = (slug: string, file: BriefingFile, sources: readonly Source[]): Grounded => {
  const problems: PathProblem[] = [];
  const texts = new Map(sources.map((source) => [source.id, { source, folded: foldText(source.text) }]));

  const ground = (
    { passages, id }: { readonly passages: readonly PassageSelector[]; readonly id: string },
    date: string | undefined,
    path: PathProblem["path"],
  ): Grounds | null => {
    const located = passages.flatMap((selector, index): Passage[] => {
      const text = texts.get(selector.source);
      if (text === undefined) return [];
      const passage = explain(text.source, text.folded, selector);
      if (typeof passage !== "string") return [passage];
      problems.push({ path: [...path, "passages", index, "exact"], message: passage });
      return [];
    });
    const [first, ...others] = located;
    if (first === undefined) return null;
    return {
      reference: `${slug}/${id}`,
      briefing: slug,
      asOf: date ?? first.source.published.date,
      passages: [first, ...others],
    };
  };

  const people = file.people.map((person, at) => ({
    ...person,
    roles: person.roles.flatMap((role, index) => {
      const grounds = ground(role, role.asOf, ["people", at, "roles", index]);
      return grounds === null ? [] : [{ ...role, ...grounds, type: "role" as const, person: person.id }];
    }),
  }));
  const statements = file.statements.flatMap((statement, at) => {
    const grounds = ground(statement, statement.date, ["statements", at]);
    return grounds === null ? [] : [{ ...statement, ...grounds, type: "statement" as const }];
  });
  const figures = file.figures.flatMap((figure, at) => {
    const grounds = ground(figure, figure.asOf, ["figures", at]);
    return grounds === null ? [] : [{ ...figure, ...grounds, type: "figure" as const }];
  });
  const events = file.events.flatMap((event, at) => {
    const grounds = ground(event, event.date, ["events", at]);
    return grounds === null ? [] : [{ ...event, ...grounds, type: "event" as const }];
  });
  if (problems.length > 0) return { ok: false, problems };
  const dates = sources.map(({ published }) => published.date).sort();
  return {
    ok: true,
    briefing: { ...file, slug, date: dates.at(-1) ?? "", sources, people, statements, figures, events },
  };
};
