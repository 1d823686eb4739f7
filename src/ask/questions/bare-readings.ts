import { nameWords } from "../../library/names/name-words.ts";
import { phraseLength } from "./date-tokens.ts";
import { joinedReadings } from "./joined-names.ts";
import { isKnown } from "./known-words.ts";
import { longerName } from "./longer-name.ts";
import { datesIn } from "./mark-dates.ts";
import type { NamedSpan } from "./named-span.ts";
import { addressLength, isUnknownName, namedSpans } from "./named-spans.ts";
import { writeRange } from "./periods.ts";
import type { Asked, QuestionReading } from "./reading.ts";
import { contentTokens, textOf } from "./tokens.ts";
import { knownReading } from "./who-reading.ts";

/** More words are a text to search for. */
const mostBareWords = 6;

/** Of words with a noun that says what is asked for. In Vietnamese, each syllable is a word. */
const mostNominalWords = 10;

/** Cues that say nothing about what a question asks. “Kerbrat est-il maire ?” has a pronoun beside the name. */
const weak: readonly string[] = ["filler", "about", "dates", "pronoun"];

/**
 * Reads a question that the grammar does not know: “What does Ada Stone do?” has only a name, “Did Ada Stone resign?” asks something else about
 * her, and “Ada Stone on rents” is about both. The words of others are searched, without “did” and “the”.
 */
export const bareReadings = (line: string, asked: Asked): readonly QuestionReading[] => {
  const joined = joinedReadings(asked.tokens, asked.library);
  if (joined.length > 0) return joined;
  const addressed = addressedReadings(asked);
  if (addressed.length > 0) return addressed;
  const nominal = nominalReadings(asked);
  if (nominal.length > 0) return nominal;
  const named = namedReadings(line, asked);
  if (named.length > 0) return named;
  const content = contentTokens(asked.tokens);
  const dates = datesIn(asked.tokens);
  // “Between 1 and 20 January”: what is due then.
  const isOnlyDates = asked.tokens.every(({ tag }) => tag?.is === "dates" || tag?.is === "filler");
  if (isOnlyDates && dates !== null && dates.from > asked.today.toString())
    return [{ command: "commitments", given: { due: writeRange(dates) } }];
  // The search has no dates, so that those of the question are words.
  const words =
    content.length === 0 ? "" : textOf(asked.tokens.filter(({ tag }) => tag === null || tag.is === "dates"));
  // “Les urgences vont-elles fermer ?” has its own subject, and “will they close?” has none.
  const hasPronoun = asked.tokens.some(({ tag }) => tag?.is === "pronoun") && !words.includes(" ");
  // Without a question mark, a few words with “the” or “of” between them are a subject, and more are a text.
  const isSubject =
    content.length > 1 && content.length <= mostBareWords && content.length < asked.tokens.length;
  return (isAsked(line, asked) || isSubject) && words !== "" && !hasPronoun
    ? [{ command: "search", given: { words } }]
    : [];
};

/** Reads nothing but a form of address and a name, known or not: “Mr Stone”, « Mme Vidal-Alric ». A name alone is searched. */
const addressedReadings = ({ tokens, library }: Asked): readonly QuestionReading[] => {
  const address = addressLength(tokens, library);
  const name = tokens.slice(address);
  if (address === 0 || name.some(({ tag }) => tag !== null)) return [];
  const [span] = namedSpans(name, library);
  const isWhole = span?.from === 0 && span.to === name.length && span.isName;
  const [only, another] = isWhole ? span.ids.filter((id) => library.people.has(id)) : [];
  if (only !== undefined && another === undefined) return [knownReading(only, library)];
  return only !== undefined || isUnknownName(name, library)
    ? [{ command: "who", given: { name: textOf(tokens) }, isAsTyped: true }]
    : [];
};

/** Reads “date of the visit” and “night train ticket price”, which begin or end with the noun for what they ask. */
const nominalReadings = ({
  tokens,
  words: { dateNouns, figureNouns },
}: Asked): readonly QuestionReading[] => {
  const content = contentTokens(tokens);
  if (content.length > mostNominalWords || tokens.some(({ tag }) => tag !== null && !weak.includes(tag.is)))
    return [];
  for (const [command, nouns] of [
    ["timeline", dateNouns],
    ["figures", figureNouns],
  ] as const) {
    for (const at of new Set([0, content.length - 1])) {
      const length = phraseLength(content, at, nouns);
      const rest = textOf(content.toSpliced(at, length));
      if (length > 0 && rest !== "")
        return [
          { command, given: { topic: rest } },
          { command: "search", given: { words: rest } },
        ];
    }
  }
  return [];
};

/** Whether a line is a question, also one that was typed without its mark: “which wards are closing”. */
const isAsked = (line: string, { words: { opening, closing, shortForms } }: Asked): boolean => {
  const typed = ` ${nameWords(line)
    .map(({ written }) => shortForms.get(written) ?? written)
    .join(" ")} `;
  return (
    line.includes("?") ||
    opening.some((way) => typed.startsWith(` ${way} `)) ||
    closing.some((way) => typed.endsWith(` ${way} `))
  );
};

/** The id that a name means, or a longer name as it was typed: “Bob Stone”, if only Ada Stone is on record. Undefined if it means several. */
interface Named extends Pick<NamedSpan, "from" | "to" | "isName"> {
  readonly who: string | undefined;
}

const namedIn = (line: string, asked: Asked): readonly Named[] => {
  const { tokens, words, library } = asked;
  return namedSpans(tokens, library).map((span) => {
    const { from, to, isName, isPart, ids } = span;
    if (ids.length === 0) return { from, to, isName, who: textOf(tokens.slice(from, to)) };
    const longer = longerName(span, { tokens, verbAt: -1, words, library });
    // “Should Ada Stone resign?” begins with a capital, too.
    const isLonger = longer !== null && (longer.from === from || longer.from > 0 || !isAsked(line, asked));
    const before = tokens[from - 1];
    // “Bob stone’s plan”, in lower case: “bob” is no word of the record.
    const isUnknown = isName && isPart && before?.tag === null && !isKnown(before.written, library);
    if (isUnknown) return { from: from - 1, to, isName, who: textOf(tokens.slice(from - 1, to)) };
    if (isLonger) return { ...longer, isName, who: textOf(tokens.slice(longer.from, longer.to)) };
    return { from, to, isName, who: ids.length === 1 ? ids[0] : undefined };
  });
};

/** Whether words name nobody on record: “minister Gill”, if Gill is no minister. */
const isNobody = ({ from, to }: Named, { tokens, library }: Asked): boolean =>
  namedSpans(tokens, library).some((span) => span.from === from && span.to === to && span.ids.length === 0);

const namedReadings = (line: string, asked: Asked): readonly QuestionReading[] => {
  const { tokens, words, library } = asked;
  const { holders } = words;
  const spans = namedIn(line, asked);
  // “Did the police chief resign?” is about its only holder.
  const [span, ...others] = spans.some(({ isName }) => isName)
    ? spans.filter(({ isName }) => isName)
    : spans.filter(({ who }) => who !== undefined).slice(0, 1);
  if (span === undefined) return [];
  const { who: id } = span;
  // “Sayeed on the police chief” is about her; in “is Sayeed still mayor?” the office is the question.
  const hasAbout = tokens.some(({ tag }) => tag?.is === "about");
  const isNamed = (at: number): boolean =>
    spans.some((each) => at >= each.from && at < each.to && (each === span || each.isName || !hasAbout));
  const rest = tokens.filter(
    ({ tag }, at) => tag === null && !isNamed(at) && phraseLength(tokens, at, holders.post) === 0,
  );
  const hasCue = tokens.some(
    ({ tag }) => tag !== null && !weak.includes(tag.is) && (tag.is !== "and" || others.length === 0),
  );
  if (hasCue || id === undefined || rest.length > mostBareWords) return [];
  const topic = textOf(rest);
  const dates = datesIn(tokens);
  // “Okafor in February”: what she promised for then.
  if (dates !== null && dates.from > asked.today.toString() && others.length === 0)
    return [{ command: "commitments", given: { who: id, due: writeRange(dates) } }];
  if (others.length > 0) {
    const who = [span, ...others].map((each) => each.who);
    // “Stone and Moreau on rents”.
    return who.includes(undefined) || topic === ""
      ? []
      : [{ command: "timeline", given: { who: who.join(", "), topic } }];
  }
  // “Is Ada Stone still minister?”: her roles are the answer.
  if (topic === "" && isNobody(span, asked))
    return [{ command: "who", given: { name: id }, isAsTyped: true }];
  if (topic === "") return span.to - span.from === tokens.length ? [] : [knownReading(id, library)];
  if (spans.length > 1 && !hasAbout) return [];
  const timeline: QuestionReading = { command: "timeline", given: { who: id, topic } };
  if (hasAbout) return [timeline];
  const isQuestion = tokens.some(({ tag }, at) => tag?.is === "filler" && at < span.from);
  if (!isQuestion) return [];
  return library.organizations.has(id)
    ? [timeline]
    : [{ command: "who", given: { name: id, about: topic } }, timeline];
};
