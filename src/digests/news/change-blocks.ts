import { type Block, paragraph } from "../../answer/answer.ts";
import { passageBlocks } from "../../answer/cite.ts";
import { factLine, type Reader } from "../../answer/fact-lines.ts";
import { writeLine } from "../../answer/line.ts";
import { words } from "../../answer/words.ts";
import { formatDate } from "../../base/language/format.ts";
import { type Language, localize } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { command, type Inline, joined, strong, text } from "../../base/text/inline.ts";
import type { Fact } from "../../library/briefing/briefing.ts";
import { factKinds, kindOf } from "../../library/briefing/fact-kind.ts";
import type { DigestContext } from "../digest.ts";
import type { Change, Due } from "./changes.ts";

const say = messagesOf("digests", "news/change-blocks");

const dueMark = (due: Due, language: Language): string =>
  due.status === "soon" ? say(language, "soon", { days: due.days }) : say(language, due.status);

/** A change with its marks, its corrections, and what the fact rests on. */
export const changeBlocks = (
  { fact, mark, due, corrections }: Omit<Change, "told">,
  reader: Reader,
): Block[] => {
  const { language } = reader;
  const marks = [
    ...(mark === null ? [] : [say(language, mark)]),
    ...(due === null ? [] : [dueMark(due, language)]),
  ];
  const notes = corrections.map(({ date, note, kind }): Inline[] => [
    strong(say(language, `correction.${kind}`, { date: formatDate(language, date) })),
    text(`${words(language, "colon")}${localize(note, language)}`),
  ]);
  const line = [...marks.map((word): Inline[] => [strong(word)]), factLine(fact, reader), ...notes];
  return [paragraph(...joined(line, " · ")), ...passageBlocks(fact, language)];
};

/** So many briefings are named one by one; beyond, the list of all of them is shorter. */
const mostBriefings = 5;

const only = (ids: readonly string[]): string | undefined => (ids.length === 1 ? ids[0] : undefined);

/** The lines to type that show facts: statements by kind, as narrowly as the digest, and others by briefing. */
const linesOf = (facts: readonly Fact[], { include }: DigestContext): string[] => {
  const kinds = factKinds.filter((kind) =>
    facts.some((fact) => fact.type === "statement" && fact.kind === kind),
  );
  const who = only([...include.people, ...include.organizations]);
  const topic = only(include.topics);
  const asked = { ...(who === undefined ? {} : { who }), ...(topic === undefined ? {} : { topic }) };
  const briefings = [
    ...new Set(facts.filter((fact) => kindOf(fact) === fact.type).map(({ briefing }) => briefing)),
  ];
  return [
    ...kinds.map((kind) => writeLine({ command: "commitments", given: { ...asked, kind }, page: 1 }, "who")),
    ...briefings.slice(0, mostBriefings).map((slug) => `source ${slug}`),
    ...(briefings.length > mostBriefings ? ["brief"] : []),
  ];
};

/** `15 of 40 shown, 25 more:`, and how to see them. */
export const restLine = (shown: number, rest: readonly Change[], context: DigestContext): Inline[] => {
  const counts = { shown, all: shown + rest.length, rest: rest.length };
  const lines = linesOf(
    rest.map(({ fact }) => fact),
    context,
  );
  return [
    text(`${say(context.language, "rest", counts)} `),
    ...joined(
      lines.map((line) => [command(line)]),
      " · ",
    ),
  ];
};
