import {
  type Briefing,
  type Grounds,
  type Passage,
  readCorrection,
  type Source,
} from "../briefing/briefing.ts";
import type { PathProblem } from "../briefing/references.ts";
import type { BriefingFile, PassageSelector } from "../briefing/schema.ts";
import { readUpdate } from "../briefing/update.ts";
import { foldText, locatePassage } from "./passage.ts";
import { passageProblem } from "./passage-problem.ts";

/** A briefing with the position of every passage, or the problems of those that were not found. */
export type Grounded =
  | { readonly ok: true; readonly briefing: Briefing }
  | { readonly ok: false; readonly problems: readonly PathProblem[] };

/** Finds every passage of a briefing in the stored texts. */
export const groundBriefing = (slug: string, file: BriefingFile, sources: readonly Source[]): Grounded => {
  const problems: PathProblem[] = [];
  const texts = new Map(sources.map((source) => [source.id, { source, folded: foldText(source.text) }]));

  const find = (passages: readonly PassageSelector[], path: PathProblem["path"]): readonly Passage[] =>
    passages.flatMap((selector, index): Passage[] => {
      const text = texts.get(selector.source);
      if (text === undefined) return [];
      const { source, folded } = text;
      const located = locatePassage(folded, selector);
      if (located.located !== "once") {
        const message = passageProblem(source, selector, located);
        problems.push({ path: [...path, "passages", index, "exact"], message });
        return [];
      }
      const { start, end } = located;
      return [{ source, exact: source.text.slice(start, end), start, end }];
    });

  const ground = (
    { passages, id }: { readonly passages: readonly PassageSelector[]; readonly id: string },
    date: string | undefined,
    path: PathProblem["path"],
  ): Grounds | null => {
    const [first, ...others] = find(passages, path);
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
      if (grounds === null) return [];
      const asOf = role.asOf ?? newestDate(grounds.passages);
      return [{ ...role, ...grounds, asOf, type: "role" as const, person: person.id }];
    }),
  }));
  const statements = file.statements.flatMap((statement, at) => {
    const path = ["statements", at];
    const grounds = ground(statement, statement.date, path);
    const updates = statement.updates.flatMap(
      (update, index) => readUpdate(update, find(update.passages ?? [], [...path, "updates", index])) ?? [],
    );
    return grounds === null ? [] : [{ ...statement, ...grounds, updates, type: "statement" as const }];
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
  const later = sourcesOfUpdatesAlone(file);
  const dates = sources
    .filter(({ id }) => !later.has(id))
    .map(({ published }) => published.date)
    .sort();
  // Answers do not need the decisions about the draft.
  const { review: _, ...answered } = file;
  return {
    ok: true,
    briefing: {
      ...answered,
      slug,
      date: dates.at(-1) ?? "",
      sources,
      people,
      statements,
      figures,
      events,
      corrections: file.corrections.map(readCorrection),
    },
  };
};

/** Sources that only updates use. They do not count for the date of the briefing. */
const sourcesOfUpdatesAlone = ({
  people,
  statements,
  figures,
  events,
}: BriefingFile): ReadonlySet<string> => {
  const idsOf = (facts: readonly { readonly passages?: readonly PassageSelector[] | undefined }[]) =>
    facts.flatMap(({ passages = [] }) => passages.map(({ source }) => source));
  const ofFacts = new Set(
    idsOf([...people.flatMap(({ roles }) => roles), ...statements, ...figures, ...events]),
  );
  return new Set(idsOf(statements.flatMap(({ updates }) => updates)).filter((id) => !ofFacts.has(id)));
};

/** A role is true as of the newest source that names it. */
const newestDate = (passages: Grounds["passages"]): string =>
  passages.reduce(
    (newest, { source }) => (source.published.date > newest ? source.published.date : newest),
    "",
  );
