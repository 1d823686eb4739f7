import type { StatementKind } from "../../library/briefing/schema.ts";
import type { ThreadSubject } from "../../store/thread-subjects.ts";
import { phraseLength } from "./date-tokens.ts";
import { joinedIds, presentValues } from "./given-values.ts";
import { namedSpans } from "./named-spans.ts";
import type { QuestionCue } from "./question-words.ts";
import type { Asked, QuestionReading } from "./reading.ts";
import { goesOn, isRest, narrowedBy, restReadings } from "./rest-readings.ts";
import { contentTokens, hasCue, kindIn, textOf } from "./tokens.ts";
import { knownReading } from "./who-reading.ts";

/**
 * The readings of a line in a thread after the earlier questions there, the likeliest first; `own` has its readings without
 * them. Only missing parts are added: a question that names a person and a subject means the same everywhere.
 */
export const followUp = (
  asked: Asked,
  own: readonly QuestionReading[],
  subject: ThreadSubject,
): readonly QuestionReading[] => {
  const { tokens, library, they, words } = asked;
  const content = contentTokens(tokens);
  const isAlone = (nouns: readonly string[]): boolean =>
    content.length > 0 && phraseLength(content, 0, nouns) === content.length;
  if (isAlone(words.sourceNouns)) return sourceReadings(subject);
  if (isAlone(words.dateNouns)) {
    const when = whenOf(subject);
    return [completed(when, asked, subject)?.reading ?? when, ...own];
  }
  // “And the cost?”: people say figures, but answers have them by subject.
  const { topic } = subject;
  const figures: readonly QuestionReading[] =
    topic !== null && isAlone(words.figureNouns)
      ? [
          { command: "figures", given: { topic: `${topic} ${textOf(content)}` } },
          { command: "figures", given: { topic } },
        ]
      : [];
  if (figures.length > 0) return [...figures, ...restReadings(asked, subject), ...own];
  if (isRest(asked)) return [...restReadings(asked, subject), ...own];
  if (own.length === 0) {
    if (hasCue(tokens, "where")) return sourceReadings(subject);
    if (hasCue(tokens, "identity") && hasCue(tokens, "pronoun"))
      return they.map((id) => knownReading(id, library));
    const about = aboutThem(asked);
    if (about !== null) return about;
  }
  // “How much?” after a promise: its number is in the promise.
  const asksHowMuch =
    hasCue(tokens, "count") && tokens.every(({ tag }) => tag?.is === "count" || tag?.is === "filler");
  if (asksHowMuch && subject.kind !== null)
    return [
      {
        command: subject.command,
        given: presentValues({ who: joinedIds(subject.actors), topic, kind: subject.kind }),
      },
      ...own,
    ];
  const bare: readonly QuestionReading[] =
    own.length === 0 && hasCue(tokens, "when") ? [whenOf(subject)] : [];
  const [first] = [...own, ...bare];
  const added = first === undefined ? null : completed(first, asked, subject);
  if (added === null) return own;
  return added.isMeant ? [added.reading, ...own] : [...own, added.reading];
};

/** Whether some of these people said something on a topic. */
const saidOn = (who: string, topic: string, kind: StatementKind | null, { library }: Asked): boolean =>
  library.newestFacts(
    {
      types: ["statement"],
      kinds: kind === null ? null : [kind],
      actors: who.split(", "),
      topics: [topic],
    },
    1,
  ).length > 0;

/** What questions ask of everybody, if they name no one. */
const lists: readonly QuestionCue[] = ["due", "overdue", "noDate", "news"];

/** Completes a question that names no person or no subject with those of the earlier question. */
const completed = (
  first: QuestionReading,
  asked: Asked,
  subject: ThreadSubject,
): { readonly reading: QuestionReading; readonly isMeant: boolean } | null => {
  const { tokens } = asked;
  const { topic } = subject;
  const narrowed = narrowedBy.get(first.command);
  if (narrowed === undefined) return null;
  const actors = narrowed === "who" ? joinedIds(subject.actors) : "";
  const { who } = first.given;
  const reading = (actorIds: string | null, about: string | null): QuestionReading => ({
    ...first,
    given: { ...presentValues({ who: actorIds, topic: about }), ...first.given },
  });
  if (who !== undefined) {
    if (topic === null || first.given.topic !== undefined) return null;
    return { reading: reading(who, topic), isMeant: saidOn(who, topic, kindIn(tokens), asked) };
  }
  const asksForSpeaker = hasCue(tokens, "asks");
  const inherited = reading(asksForSpeaker ? null : actors, first.given.topic === undefined ? topic : null);
  const isSame = Object.keys(inherited.given).length === Object.keys(first.given).length;
  if (isSame) return null;
  // “What is due?” asks for a list of everybody’s promises, and one person’s would look like all of it. “Due?” and “and what is due?” continue.
  const isWholeList = tokens.length > 1 && lists.some((cue) => hasCue(tokens, cue));
  const isShort =
    !isWholeList && tokens.filter(({ tag }) => tag?.is !== "filler" && tag?.is !== "and").length <= 1;
  const leavesOutAll = first.given.topic === undefined;
  // “Who promised that?”
  const asksOnlyWho = asksForSpeaker && Object.keys(first.given).every((name) => name === "kind");
  // “And what did she promise the nurses?”, as Spanish and Vietnamese say it without “she”.
  const isTheirs = actors !== "" && !asksForSpeaker && !isWholeList && goesOn(tokens);
  return {
    reading: inherited,
    isMeant:
      isTheirs || (leavesOutAll && (isShort || goesOn(tokens) || hasCue(tokens, "pronoun") || asksOnlyWho)),
  };
};

/** The sources of the facts in the last answer. */
const sourceReadings = ({ facts }: ThreadSubject): readonly QuestionReading[] =>
  facts.map((what) => ({ command: "source", given: { what } }));

/** “By when?” after promises asks for their dates, and otherwise for everything by date. */
const whenOf = ({ command, kind }: ThreadSubject): QuestionReading =>
  command === "commitments" && kind === "commitment"
    ? { command, given: { kind } }
    : { command: "timeline", given: {} };

/** “Did she resign?”, “will they close?”: something about the person or organization of the last question. Null if it is another question. */
const aboutThem = ({ tokens, they, library }: Asked): readonly QuestionReading[] | null => {
  const [id, another] = they;
  const words = textOf(contentTokens(tokens));
  const isOnlyThis = tokens.every(({ tag }) => tag === null || ["filler", "pronoun", "and"].includes(tag.is));
  if (id === undefined || another !== undefined || words === "") return null;
  if (!isOnlyThis || !hasCue(tokens, "pronoun") || namedSpans(tokens, library).length > 0) return null;
  const timeline: QuestionReading = { command: "timeline", given: { who: id, topic: words } };
  return library.people.has(id)
    ? [{ command: "who", given: { name: id, about: words } }, timeline]
    : [timeline];
};
