import { pathText } from "../../base/files/schema-problem.ts";
import { didYouMean } from "../../base/text/suggest.ts";
import { correctionKindOf, isTakenBack } from "./briefing.ts";
import type { BriefingFile, StatementSpeaker } from "./schema.ts";
import { unknownDate } from "./source-schema.ts";

/** A problem inside a briefing, at a path such as `["statements", 2, "speaker"]`. */
export interface PathProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

interface Identified {
  readonly id: string;
  readonly path: PathProblem["path"];
}

const mostListed = 10;

/** Checks that every id is unique, and that every reference names something in the same file. */
export const referenceProblems = (file: BriefingFile): PathProblem[] => {
  const sources = new Set(file.sources.map(({ id }) => id));
  const topics = new Set(file.topics.map(({ id }) => id));
  const organizations = new Set(file.organizations.map(({ id }) => id));
  const actors = new Set([...organizations, ...file.people.map(({ id }) => id)]);

  const refer = (
    id: string | undefined,
    known: ReadonlySet<string>,
    what: string,
    ...path: PathProblem["path"]
  ): PathProblem[] =>
    id === undefined || known.has(id)
      ? []
      : [
          {
            path,
            message: `expected the id of ${what} in this file; got ${JSON.stringify(id)}.${didYouMean(id, known) || listOf(known)}`,
          },
        ];

  const referActor = (actor: StatementSpeaker | undefined, ...path: PathProblem["path"]): PathProblem[] =>
    typeof actor === "object"
      ? refer(actor.organization, organizations, "an organization", ...path, "organization")
      : refer(actor, actors, "a person or organization", ...path);

  const facts = [
    ...file.people.flatMap(({ roles }, person) => listed(roles, "people", person, "roles")),
    ...listed(file.statements, "statements"),
    ...listed(file.figures, "figures"),
    ...listed(file.events, "events"),
  ];
  const factIds = new Set(facts.map(({ id }) => id));
  const passages = [
    ...file.people.flatMap(({ roles }, person) =>
      roles.map(({ passages }, role) => ({ passages, path: ["people", person, "roles", role] })),
    ),
    ...file.statements.flatMap(({ passages, updates }, index) => [
      { passages, path: ["statements", index] },
      ...updates.map(({ passages = [] }, update) => ({
        passages,
        path: ["statements", index, "updates", update],
      })),
    ]),
    ...file.figures.map(({ passages }, index) => ({ passages, path: ["figures", index] })),
    ...file.events.map(({ passages }, index) => ({ passages, path: ["events", index] })),
  ];

  const isUndated = (date: string): boolean => file.status === "reviewed" && date === unknownDate;

  return [
    ...file.sources.flatMap(({ published }, index): PathProblem[] =>
      isUndated(published.date)
        ? [
            {
              path: ["sources", index, "published", "date"],
              message: "expected the day of publication, such as 2025-01-07: only a draft may leave it open",
            },
          ]
        : [],
    ),
    ...file.sources.flatMap(({ item }, index): PathProblem[] =>
      file.status === "reviewed" && item?.status !== undefined
        ? [
            {
              path: ["sources", index, "item", "status"],
              message: `expected no status in a reviewed briefing: its agency ${item.status === "withheld" ? "withholds" : "withdrew"} this article. Set the briefing to draft, or remove the line once you have seen to it`,
            },
          ]
        : [],
    ),
    ...duplicates(listed(file.sources, "sources"), "source"),
    ...duplicates(listed(file.topics, "topics"), "topic"),
    ...duplicates(
      [...listed(file.organizations, "organizations"), ...listed(file.people, "people")],
      "organization or person",
    ),
    ...duplicates(facts, "fact"),
    ...file.people.flatMap(({ roles }, person) =>
      roles.flatMap(({ organization }, role) =>
        refer(
          organization,
          organizations,
          "an organization",
          "people",
          person,
          "roles",
          role,
          "organization",
        ),
      ),
    ),
    ...file.statements.flatMap((statement, index) => [
      ...referActor(statement.speaker, "statements", index, "speaker"),
      ...referActor(statement.reportedBy, "statements", index, "reportedBy"),
      ...refer(statement.onBehalfOf, organizations, "an organization", "statements", index, "onBehalfOf"),
      ...statement.topics.flatMap((topic, at) =>
        refer(topic, topics, "a topic", "statements", index, "topics", at),
      ),
    ]),
    ...file.figures.flatMap((figure, index) =>
      figure.topics.flatMap((topic, at) => refer(topic, topics, "a topic", "figures", index, "topics", at)),
    ),
    ...file.events.flatMap((event, index) =>
      event.participants.flatMap((id, at) =>
        refer(id, actors, "a person or organization", "events", index, "participants", at),
      ),
    ),
    ...file.corrections.flatMap((correction, index) =>
      // A withdrawn fact may have been removed from the file.
      isTakenBack(correctionKindOf(correction))
        ? []
        : refer(correction.fact, factIds, "a statement, figure, event or role", "corrections", index, "fact"),
    ),
    ...passages.flatMap(({ passages: selectors, path }) =>
      selectors.flatMap(({ source }, at) =>
        refer(source, sources, "a source", ...path, "passages", at, "source"),
      ),
    ),
  ];
};

const duplicates = (items: readonly Identified[], what: string): PathProblem[] => {
  const seen = new Map<string, PathProblem["path"]>();
  return items.flatMap(({ id, path }) => {
    const other = seen.get(id);
    if (other === undefined) {
      seen.set(id, path);
      return [];
    }
    const message = `expected an id of its own for each ${what}; ${id} is that of ${pathText(other)} already.`;
    return [{ path: [...path, "id"], message }];
  });
};

const listOf = (known: ReadonlySet<string>): string => {
  if (known.size === 0) return " There is none yet.";
  return ` Known: ${[...known].slice(0, mostListed).join(", ")}${known.size > mostListed ? " …" : ""}.`;
};

const listed = (items: readonly { readonly id: string }[], ...path: PathProblem["path"]): Identified[] =>
  items.map(({ id }, index) => ({ id, path: [...path, index] }));
