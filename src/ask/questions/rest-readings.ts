import { statementKinds } from "../../library/briefing/schema.ts";
import type { ThreadSubject } from "../../store/thread-subjects.ts";
import { joinedIds, presentValues, whoValues } from "./given-values.ts";
import { datesIn } from "./mark-dates.ts";
import { isUnknownName, namedSpans } from "./named-spans.ts";
import { writeRange } from "./periods.ts";
import { questionParts } from "./question-parts.ts";
import type { QuestionCue } from "./question-words.ts";
import type { Asked, QuestionReading } from "./reading.ts";
import { contentTokens, hasCue, kindIn, type QuestionToken, textOf } from "./tokens.ts";
import { isInGlossary } from "./translated-words.ts";
import { knownReading } from "./who-reading.ts";

/** Whether a line only names another person or subject: “and on rents?”, “and Whitlock?”, “rents?”. */
export const isRest = ({ tokens, library }: Asked): boolean => {
  if (kindIn(tokens) !== null || asking.some((cue) => hasCue(tokens, cue))) return false;
  const content = contentTokens(tokens);
  if (goesOn(tokens)) return content.length > 0 || datesIn(tokens) !== null;
  if (tokens.every(({ tag }) => tag?.is === "dates" || tag?.is === "filler")) return datesIn(tokens) !== null;
  if (content.length === 0 || content.length > mostBareWords) return false;
  const isAllContent = tokens.every(({ tag }) => tag === null || tag.is === "about" || tag.is === "filler");
  const words = textOf(content);
  return (
    isAllContent && (namedSpans(tokens, library).length > 0 || library.texts.factsAbout(words, 1).length > 0)
  );
};

/** The last question again, about the person or subject that the line names. */
export const restReadings = (asked: Asked, subject: ThreadSubject): readonly QuestionReading[] => {
  const { tokens, library } = asked;
  const parts = questionParts(tokens, asked, false);
  const [speaker, ...others] = whoValues(parts);
  // A common word of the news is a subject, even if no fact has it in this form.
  const isUnknown =
    speaker === null &&
    parts.words !== "" &&
    !hasCue(tokens, "about") &&
    (isUnknownName(contentTokens(tokens), library) ||
      (!parts.words.split(" ").some(isInGlossary) && library.texts.factsAbout(parts.words, 1).length === 0));
  const named = isUnknown ? parts.words : speaker;
  const words = isUnknown ? "" : parts.words;
  const narrowed = narrowedBy.get(subject.command);
  const ids = parts.speakers.flatMap((span) => span.ids);
  // The last question was who a person is, and now the line names another person.
  if (narrowed === undefined && named !== null && words === "") {
    return ids.length === 0
      ? [{ command: "who", given: { name: named } }]
      : [...ids, ...others.filter((id) => !ids.includes(id))].map((id) => knownReading(id, library));
  }
  const takesTopicOnly = narrowed === "topic" && named === null;
  // “And the prefect?” after what another person opposes: he may only support something. That he promised or denied nothing is an answer.
  const kinds = statementKinds.filter(
    (each) => each === subject.kind && each !== "commitment" && each !== "denial",
  );
  const saidNone =
    ids.length > 0 &&
    kinds.length > 0 &&
    library.newestFacts({ types: ["statement"], kinds, actors: ids }, 1).length === 0;
  const keeps = (narrowed === "who" && !saidNone) || takesTopicOnly;
  const command = keeps ? subject.command : "quotes";
  const kind = command === "commitments" ? subject.kind : null;
  const dates = datesIn(tokens);
  const written = dates === null ? null : writeRange(dates);
  const isDue =
    command === "commitments" && (subject.due !== null || (dates?.from ?? "") > asked.today.toString());
  const due = isDue ? (written ?? subject.due) : null;
  const date = isDue ? null : (written ?? subject.date);
  const who = takesTopicOnly ? null : (named ?? joinedIds(subject.actors));
  const topic = words === "" ? subject.topic : words;
  const read = (instead: Readonly<Record<string, string | null>>): QuestionReading => ({
    command,
    given: presentValues({ who, topic, date, kind, due, ...instead }),
  });
  return [
    read({}),
    ...others.map((other) => read({ who: other })),
    ...(words === "" && topic !== null ? [read({ topic: null })] : []),
    ...(named === null && who !== "" && who !== null ? [read({ who: null })] : []),
  ];
};

/** Whether a line begins with “and” or “what about”. */
export const goesOn = ([first]: readonly QuestionToken[]): boolean =>
  first?.tag?.is === "and" || first?.tag?.is === "next";

/** The commands that a subject narrows, with the option that narrows them. */
export const narrowedBy: ReadonlyMap<string, "who" | "topic"> = new Map([
  ["commitments", "who"],
  ["quotes", "who"],
  ["positions", "who"],
  ["timeline", "who"],
  ["figures", "topic"],
]);

/** Words that make a line a complete question, so that it does not continue the last one. */
const asking: readonly QuestionCue[] = [
  "identity",
  "said",
  "count",
  "when",
  "why",
  "where",
  "quote",
  "overdue",
  "due",
  "news",
  "anything",
  "thanks",
];

/** A line with more words, and without “and” or “what about” before them, does not continue a question. */
const mostBareWords = 3;
