import { fold } from "../../base/text/fold.ts";
import type { Fact } from "../../library/briefing/briefing.ts";
import { nameWords } from "../../library/names/name-words.ts";
import { joinedIds, presentValues, whoValues } from "./given-values.ts";
import { isKnown, isSaidBy, withKnownWords } from "./known-words.ts";
import { questionParts } from "./question-parts.ts";
import type { Asked, QuestionReading } from "./reading.ts";
import { hasCue, kindIn } from "./tokens.ts";

/** The readings of “how many” and “how much”, which ask for a figure about some words, or for what people said of it. */
export const figureReadings = (
  asked: Asked,
  words: string,
  date: string | null,
): readonly QuestionReading[] => [
  ...saidFigures(asked),
  ...(date === null ? countedIn(words, asked) : countedInYear(words, date, asked)),
  { command: "figures", given: presentValues({ topic: words, date }) },
  ...(words === "" ? [] : [{ command: "search", given: { words } }]),
];

/**
 * “How many trees in Vernoux?”: the statements that count them, if no figure does: “5,000 trees will be planted”. The number is right before the first word.
 */
const countedIn = (words: string, { library: { texts } }: Asked): readonly QuestionReading[] => {
  const [counted = "", ...others] = words.split(" ");
  const figures = texts.factsAbout(words, mostCompared, { types: ["figure"] });
  // That 240 workers lose their jobs does not say how many workers go to Cangas.
  const counts = (elsewhere: readonly string[]): boolean =>
    !elsewhere.includes(counted) && elsewhere.length <= others.length / 2;
  if (counted === "" || figures.some(({ elsewhere }) => counts(elsewhere))) return [];
  const said = texts
    .factsAbout(words, mostCompared, { types: ["statement"] })
    .some(({ fact }) => hasNumberOf(fact, counted));
  return said ? [{ command: "search", given: { words } }] : [];
};

/** “How many visitors in 2025?”: a figure whose words have the year, because its date is that of its source. */
const countedInYear = (
  words: string,
  date: string,
  { library: { texts } }: Asked,
): readonly QuestionReading[] => {
  const [, year] = /^(\d{4})(?:$|-01-01\/\1-12-31$)/u.exec(date) ?? [];
  if (year === undefined || words === "") return [];
  const topic = `${words} ${year}`;
  const isCounted = texts
    .factsAbout(topic, 1, { types: ["figure"] })
    .some(({ elsewhere }) => elsewhere.length === 0);
  return isCounted ? [{ command: "figures", given: { topic } }] : [];
};

/** Whether a statement has a number right before a word, or with one word between: “5,000 new trees”. */
const hasNumberOf = (fact: Fact, counted: string): boolean =>
  fact.type === "statement" &&
  Object.values(fact.text).some((text) => {
    const [, ...after] = text.split(/\d[\d.,]*/u);
    return after.some((each) =>
      nameWords(each)
        .slice(0, 2)
        .some(({ folded }) => folded === fold(counted)),
    );
  });

const mostCompared = 20;

/**
 * “How many homes did Kerbrat promise?” asks for his promise, and the homes of other towns are no answer; “and how much does she say they owe?” asks for
 * what she said. If no figure has the words, all that they promised may be the answer. Empty if they made no promise.
 */
const saidFigures = (asked: Asked): readonly QuestionReading[] => {
  const { tokens, library, they } = asked;
  const kind = kindIn(tokens);
  const parts = questionParts(tokens, asked, false);
  const [named] = whoValues(parts);
  const goesOn = hasCue(tokens, "pronoun") || ["and", "next"].includes(tokens[0]?.tag?.is ?? "");
  const isTheirs = named === null && they.length > 0 && goesOn && !hasCue(tokens, "asks");
  const who = isTheirs ? joinedIds(they) : named;
  if (who === null || (kind === null && !(isTheirs && hasCue(tokens, "said")))) return [];
  if (!isTheirs && parts.speakers.length === 0) return [];
  const all: QuestionReading =
    kind === null ? { command: "quotes", given: { who } } : { command: "commitments", given: { who, kind } };
  if (parts.words === "") return [all];
  const reading = withKnownWords({ ...all, given: { ...all.given, topic: parts.words } }, library);
  const { topic = "", who: ids = "" } = reading.given;
  if (reading.leftOut === undefined && isSaidBy(ids.split(", "), topic, library)) return [reading];
  const actors = isTheirs ? they : parts.speakers.flatMap((span) => span.ids);
  const kinds = kind === null ? null : [kind];
  const isFigure = !isTheirs && isKnown(parts.words, library);
  return isFigure || library.newestFacts({ types: ["statement"], kinds, actors }, 1).length === 0
    ? []
    : [{ ...all, leftOut: parts.words }];
};
