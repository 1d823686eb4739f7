import { formatProblem } from "../problem.ts";
import type { Briefing } from "./briefing.ts";
import { readBriefings } from "./shelf.ts";

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const factsOf = ({ people, statements, figures, events }: Briefing) => [
  ...people.flatMap(({ roles }) => roles),
  ...statements,
  ...figures,
  ...events,
];

/** What a check found: lines to print, and whether everything is as it should be. */
export interface CheckReport {
  readonly lines: readonly string[];
  readonly ok: boolean;
}

/** Checks every briefing of a folder, and every passage in it. To check nothing is not to pass. */
export const checkBriefings = async (folder: string): Promise<CheckReport> => {
  const { briefings, problems } = await readBriefings(folder);
  const lines = problems.map(formatProblem);
  if (briefings.length === 0 && problems.length === 0) {
    return {
      lines: [`${folder}: expected at least one folder with a briefing.yaml; there is none.`],
      ok: false,
    };
  }
  const facts = briefings.flatMap(factsOf);
  const people = briefings.flatMap((briefing) => briefing.people).length;
  const passages = facts.flatMap((fact) => fact.passages).length;
  const drafts = briefings.filter(({ status }) => status === "draft").length;
  const summary = [
    count(briefings.length, "briefing", "briefings") +
      (drafts === 0 ? "" : ` (${count(drafts, "draft", "drafts")})`),
    count(people, "person", "people"),
    count(facts.length, "fact", "facts"),
    `${count(passages, "passage", "passages")}, each found in its source`,
  ].join(", ");
  const verdict = problems.length === 0 ? "" : ` ${count(problems.length, "problem", "problems")} above.`;
  return { lines: [...lines, `${summary}.${verdict}`], ok: problems.length === 0 };
};
