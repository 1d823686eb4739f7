import type { Briefing } from "../../library/briefing/briefing.ts";
import type { CriterionText } from "../../store/intake/sources.ts";
import { formatWatchTarget } from "../../store/watches.ts";

/** The parts of a briefing that a filter can name. */
export type FilteredBriefing = Pick<Briefing, "sources" | "people" | "organizations">;

const mostProposed = 3;

type Named = FilteredBriefing["people"][number] | FilteredBriefing["organizations"][number];

/**
 * What an editor may want to leave out of a source from now on, after a draft of it was declined: its section, its language, the
 * first person or organization that it names. Nothing that an approved briefing of this source has, nothing that is watched, and no
 * language before a briefing of the source was approved in another one. Pure.
 */
export const proposeFilters = (
  declined: FilteredBriefing,
  approved: readonly FilteredBriefing[],
  watched: ReadonlySet<string>,
): readonly CriterionText[] =>
  candidatesIn(declined, (id) => watched.has(formatWatchTarget({ kind: "actor", id })))
    .filter((candidate) => candidate.kind !== "languages" || approved.length > 0)
    .filter((candidate) => !approved.some((briefing) => has(briefing, candidate)))
    .slice(0, mostProposed);

const firstName = ({ names }: Pick<Named, "names">): string => Object.values(names)[0] ?? "";

const candidatesIn = (
  { sources, people, organizations }: FilteredBriefing,
  isWatched: (id: string) => boolean,
): readonly CriterionText[] => {
  const [source] = sources;
  const named = (entities: readonly Named[]): readonly string[] =>
    entities.filter(({ id }) => !isWatched(id)).map(firstName);
  const candidates = [
    ...(source?.section === undefined ? [] : [{ kind: "sections" as const, text: source.section }]),
    ...(source === undefined ? [] : [{ kind: "languages" as const, text: source.language }]),
    ...named(people)
      .slice(0, 1)
      .map((text) => ({ kind: "people" as const, text })),
    ...named(organizations)
      .slice(0, 1)
      .map((text) => ({ kind: "words" as const, text })),
  ];
  return candidates.filter(({ text }) => text !== "");
};

const has = (
  { sources, people, organizations }: FilteredBriefing,
  { kind, text }: CriterionText,
): boolean => {
  switch (kind) {
    case "sections":
      return sources.some(({ section }) => section === text);
    case "languages":
      return sources.some(({ language }) => language === text);
    case "people":
    case "words":
      return (
        [...people, ...organizations].some(({ names }) => Object.values(names).includes(text)) ||
        sources.some((source) => source.text.includes(text))
      );
    default:
      return kind satisfies never;
  }
};
