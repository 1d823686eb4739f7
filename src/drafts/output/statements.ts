import { countWhile } from "../../base/count-while.ts";
import { fold, wordsOf } from "../../base/text/fold.ts";
import type { Span } from "../../base/text/span.ts";
import type { Actor, DraftStatement } from "../facts.ts";
import type { DraftedActors } from "./actors.ts";
import type { BriefingInput, Drafting, Note, OpenFact } from "./drafting.ts";
import { dueTextOf } from "./due.ts";
import { notes } from "./notes.ts";
import { slugOf } from "./slug.ts";

type StatementInput = NonNullable<BriefingInput["statements"]>[number];

export interface DraftedStatements {
  readonly statements: readonly StatementInput[];
  readonly notes: readonly Note[];
  readonly open: readonly OpenFact[];
}

/** Marks an unknown speaker; the review reads it. */
export const unknownSpeakerId = "?";

/** An id from a few long words of the statement, so that it does not change when another statement is added. */
export const idFromWords = (words: string): string =>
  slugOf(
    wordsOf(fold(words))
      .filter((word) => word.length > 3)
      .slice(0, 5)
      .join(" "),
    48,
  );

/** Returns a test of whether a span overlaps any of the given ones. It does not compare all of them. */
const overlapsWith = (spans: readonly Span[]): ((span: Span) => boolean) => {
  const byStart = spans.toSorted((a, b) => a.start - b.start);
  let furthest = 0;
  const ends = byStart.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start, end }) => (ends[countWhile(byStart, (other) => other.start < end) - 1] ?? start) > start;
};

/** “We will not raise fares,” she said: the comma belongs to the sentence around it, so only the passage keeps it. */
const unstopped = (words: string): string => words.replace(/[,;]$/u, "");

export const draftStatements = (drafting: Drafting, actors: DraftedActors): DraftedStatements => {
  const { facts, language, selectors, inLanguage, wordsAt } = drafting;
  const told: Note[] = [];
  const open: OpenFact[] = [];
  const statements: StatementInput[] = [];

  /** The id of a speaker, or the words of a group; null if the speaker is unknown. */
  const speakerOf = (actor: Actor): StatementInput["speaker"] | null => {
    if (actor.type !== "group") return actors.idOf(actor);
    const organization =
      actor.organization === null ? null : actors.idOf({ type: "organization", index: actor.organization });
    return { group: inLanguage(actor.words), ...(organization === null ? {} : { organization }) };
  };

  const unknownSpeaker = (speaker: Actor): string =>
    speaker.type === "unresolved"
      ? notes(language, "noSpeaker", { words: speaker.words || "–" })
      : notes(language, "speakerMissing", { name: actors.nameOf(speaker) });

  const remarks = (statement: DraftStatement, behalf: Actor | null): string[] => {
    return [
      ...(drafting.proposed.has(statement) ? [notes(language, "proposedByModel")] : []),
      ...statement.doubts.map((doubt) => notes(language, doubt)),
      ...(statement.hedged ? [notes(language, "hedged")] : []),
      ...(drafting.isTurned(statement.spans) ? [notes(language, "turned")] : []),
      ...(statement.reportedBy === null ||
      statement.reportedBy.type === "unresolved" ||
      speakerOf(statement.reportedBy) !== null
        ? []
        : [notes(language, "reportedBy", { name: actors.nameOf(statement.reportedBy) })]),
      ...(behalf === null ? [] : [notes(language, "behalf", { name: actors.nameOf(behalf) })]),
      ...(statement.due === null || dueTextOf(statement.due, drafting.published) !== null
        ? []
        : [notes(language, "dueWords", { words: statement.due.words })]),
    ];
  };

  for (const statement of facts.statements) {
    const speaker = speakerOf(statement.speaker);
    const { reportedBy } = statement;
    // The person who reports it needs no id, because the words are enough.
    const reporter =
      reportedBy?.type === "unresolved" && reportedBy.words.includes(" ")
        ? { group: inLanguage(reportedBy.words) }
        : reportedBy && speakerOf(reportedBy);
    const passages = statement.spans.flatMap((span) => selectors.of(span) ?? []);
    const words =
      statement.quoted === null
        ? statement.spans.map(wordsAt).join(" … ")
        : unstopped(wordsAt(statement.quoted));
    const behalf = statement.onBehalfOf;
    const behalfId = behalf === null || behalf.type === "person" ? null : actors.idOf(behalf);
    const due = statement.due === null ? null : dueTextOf(statement.due, drafting.published);
    const entry = {
      ...(reporter === null ? {} : { reportedBy: reporter }),
      ...(behalfId === null ? {} : { onBehalfOf: behalfId }),
      kind: statement.kind,
      text: inLanguage(words),
      ...(due === null ? {} : { due }),
      passages,
    };
    const saying = remarks(statement, behalfId === null ? behalf : null);
    if (speaker === null || passages.length === 0) {
      const why = [
        ...(speaker === null ? [unknownSpeaker(statement.speaker)] : []),
        ...(passages.length === 0 ? [notes(language, "notUnique")] : []),
        ...saying,
      ];
      open.push({
        type: "statement",
        why: why.join("; "),
        entry: { speaker: speaker ?? unknownSpeakerId, ...entry },
      });
      continue;
    }
    const path = ["statements", statements.length];
    for (const text of saying) told.push({ path, text });
    statements.push({ id: drafting.newId(idFromWords(words), "statement"), speaker, ...entry });
  }

  // A statement's passage already has the quotations inside it.
  const isStated = overlapsWith(facts.statements.flatMap(({ spans }) => spans));
  for (const quotation of facts.quotations) {
    const [span] = quotation.spans;
    if (isStated(span)) continue;
    const speaker = speakerOf(quotation.speaker);
    const why = [
      notes(language, "noKind"),
      ...(speaker === null ? [unknownSpeaker(quotation.speaker)] : []),
      ...(quotation.direct ? [notes(language, "direct")] : []),
      ...quotation.doubts.map((doubt) => notes(language, doubt)),
    ];
    open.push({
      type: "quotation",
      why: why.join("; "),
      entry: {
        speaker: speaker ?? unknownSpeakerId,
        kind: "?",
        text: inLanguage(unstopped(wordsAt(span))),
        passages: quotation.spans.flatMap((place) => selectors.of(place) ?? []),
      },
    });
  }
  return { statements, notes: told, open };
};
