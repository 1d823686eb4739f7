import { formatDate } from "../base/language/format.ts";
import { type Language, localize } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import { type Inline, text } from "../base/text/inline.ts";
import type { Fact, Statement } from "../library/briefing/briefing.ts";
import { type StatementKind, statementKinds } from "../library/briefing/schema.ts";
import { type Block, heading, paragraph } from "./answer.ts";
import { passageBlocks } from "./cite.ts";
import { labelled, type Reader, spokenLine, statementLine } from "./fact-lines.ts";
import { kindLabels } from "./words.ts";

const say = messagesOf("answer", "fact-blocks");

/** `Corrected on 1 June 2026: The minister said July.`, for each correction of a fact, oldest first. */
export const correctionLines = (
  reference: string,
  { library, language }: Reader,
): readonly (readonly Inline[])[] =>
  (library.corrections.get(reference) ?? []).map(({ date, note: why, kind }) => {
    const what = say(language, kind, { date: formatDate(language, date) });
    return labelled(what, language, text(localize(why, language)));
  });

/** The corrections of a fact, below what it says. */
export const correctionBlocks = (reference: string, reader: Reader): Block[] =>
  correctionLines(reference, reader).map((line) => paragraph(...line));

/** The blocks below a fact: its corrections, then the passages that it rests on. */
export const groundsBlocks = (fact: Fact, reader: Reader): Block[] => [
  ...correctionBlocks(fact.reference, reader),
  ...passageBlocks(fact, reader.language),
];

/** A statement with what it rests on; the speaker is named unless the whole answer is theirs. */
export const statementBlocks = (statement: Statement, reader: Reader, withSpeaker: boolean): Block[] => [
  paragraph(...(withSpeaker ? spokenLine(statement, reader) : statementLine(statement, reader))),
  ...groundsBlocks(statement, reader),
];

export const kindHeading = (kind: StatementKind, language: Language): Block =>
  heading(2, text(kindLabels[kind].many(language)));

/** Statements under a heading for each kind, in the order of the kinds: a hope is never under commitments. */
export const statementsByKind = (
  statements: readonly Statement[],
  reader: Reader,
  blocksOf: (statement: Statement) => readonly Block[],
): Block[] =>
  statementKinds.flatMap((kind) => {
    const ofKind = statements.filter((statement) => statement.kind === kind);
    return ofKind.length === 0 ? [] : [kindHeading(kind, reader.language), ...ofKind.flatMap(blocksOf)];
  });
