import type { Library } from "../../library/library.ts";
import { phraseLength } from "./date-tokens.ts";
import { holdersAt } from "./holders-at.ts";
import { idsOfJoined } from "./joined-names.ts";
import type { NamedSpan } from "./named-span.ts";
import { isUnknownName, namedSpans } from "./named-spans.ts";
import { namedBy } from "./naming.ts";
import { nameBeforeOffice } from "./office-beside-name.ts";
import type { QuestionCue, QuestionWords } from "./question-words.ts";
import type { QuestionReading } from "./reading.ts";
import { contentTokens, type QuestionToken, textOf } from "./tokens.ts";
import { placeWords } from "./translated-words.ts";

/** The question who a person is, by id or name, or what an organization on record is. */
export const knownReading = (id: string, library: Library): QuestionReading =>
  library.organizations.has(id)
    ? { command: "org", given: { name: id } }
    : { command: "who", given: { name: id } };

/** The people of a place: the mayor “of Harwick”, or Stone “of Harwick”, if her role is in an article with the word. */
const ofPlace = (
  { ids, isName }: NamedSpan,
  office: string,
  words: readonly QuestionToken[],
  library: Library,
): readonly string[] => {
  if (words.length === 0) return ids;
  if (!isName) return holdersAt(ids, office, words, library);
  const place = placeWords(words.map(({ written }) => written));
  return place === null ? [] : library.texts.holdersIn(ids, `"${place.join(" ")}"`);
};

/** Whether a part of a name has other words right beside it: “Samuel Pryce” is not Samuel. */
const isInLongerName = ({ isPart, from, to }: NamedSpan, tokens: readonly QuestionToken[]): boolean =>
  isPart && [tokens[from - 1], tokens[to]].some((token) => token?.tag === null);

/** Reads “who leads the union?”: the organization, which lists its people, or the person with that title; null if it is another question. */
export const leaderReadings = (
  tokens: readonly QuestionToken[],
  library: Library,
  { leads }: QuestionWords,
): readonly QuestionReading[] | null => {
  const at = tokens.findIndex((_, place) => phraseLength(tokens, place, leads) > 0);
  const isWho = tokens.some(({ tag }) => tag?.is === "identity" || tag?.is === "asks");
  const isStatement = tokens.some(({ tag }) => tag !== null && statementSigns.has(tag.is));
  if (at < 0 || !isWho || isStatement) return null;
  const length = phraseLength(tokens, at, leads);
  const rest = tokens.toSpliced(at, length);
  const spans = namedSpans(rest, library);
  // “Who is the head of police”: the title itself is on record. “The boss of Northlink” is no title.
  const isTitle = ({ from, to, isName }: NamedSpan): boolean =>
    !isName && at >= from && at < to && to - from > length;
  if (namedSpans(tokens, library).some(isTitle)) return null;
  const [only] = spans;
  const organizations = spans.flatMap(({ ids }) => ids).filter((id) => library.organizations.has(id));
  const content = contentTokens(rest);
  // “Who leads the opposition in Harwick” does not ask for the city.
  const isWhole =
    only !== undefined && content.length === contentTokens(rest.slice(only.from, only.to)).length;
  if (isWhole && organizations.length > 0) return organizations.map((id) => knownReading(id, library));
  if (content.length === 0) return null;
  // Without the name of an organization, « jefe de bomberos » is a title, which may be on record in other words.
  return whoReadings(spans.length === 0 ? tokens : content, library);
};

/** Signs that a question is about statements, and not about who a person is. */
export const statementSigns: ReadonlySet<string> = new Set([
  "kind",
  "said",
  "quote",
  "count",
  "when",
  "why",
  "where",
  "due",
  "overdue",
] satisfies (QuestionCue | "kind")[]);

/** The people with a title, by its words alone: “the resident coordinator”. */
const holdersCalled = (words: string, library: Library): readonly string[] => {
  const match = library.names.people.search(words);
  const ids = match.matches === "holders" ? match.holders.map(({ id }) => id) : [];
  const namingOf = namedBy(words, library, false);
  return ids.filter((id) => {
    const entry = library.names.people.entry(id);
    return entry !== null && namingOf(entry) !== null;
  });
};

/** Reads “who is …”: a name, and a second question about it after “and”. */
export const whoReadings = (
  tokens: readonly QuestionToken[],
  library: Library,
): readonly QuestionReading[] => {
  const rest = tokens.filter(({ tag }) => tag?.is !== "identity");
  const spans = namedSpans(rest, library);
  const [span] = spans;
  const content = contentTokens(rest);
  const text = textOf(content);
  if (text === "" || content.length === 0) return [];
  if (span === undefined || isInLongerName(span, rest)) {
    const isName =
      span !== undefined ||
      isUnknownName(content, library) ||
      library.names.actors.search(text).matches !== "none";
    const isSubject = !isName && library.texts.factsAbout(text, 1).length > 0;
    return [
      isSubject ? { command: "search", given: { words: text } } : { command: "who", given: { name: text } },
    ];
  }
  const as = { command: "who", isAsTyped: true } as const;
  if (span.ids.length === 0) return [{ ...as, given: { name: text } }];
  const beside = nameBeforeOffice(rest, spans, library);
  if (beside !== null) {
    const { name, office } = beside;
    return [
      {
        ...as,
        given: { name: textOf(rest.slice(name.from, name.to)) },
        leftOut: textOf(rest.slice(office.from, office.to)),
      },
    ];
  }
  const joint = rest.findIndex(({ tag }, at) => tag?.is === "and" && at >= span.to);
  const end = joint < 0 ? rest.length : joint;
  const ofWords = contentTokens([...rest.slice(0, span.from), ...rest.slice(span.to, end)]);
  const place = textOf(ofWords);
  const about = textOf(contentTokens(rest.slice(end)));
  // “Who are the mayor and the prefect?” asks for both.
  if (about !== "" && idsOfJoined(textOf(rest), library.names.people) !== null)
    return [{ command: "who", given: { name: textOf(rest) } }];
  // “Chu tich ha phong” is the chair of Hà Phong, and not the chair Hà of another place.
  const whole = place === "" ? null : library.names.people.search(textOf(contentTokens(rest.slice(0, end))));
  const [titled, ...moreTitled] = whole?.matches === "holders" ? whole.holders : [];
  const named = textOf(rest.slice(span.from, span.to));
  const ids =
    titled !== undefined && moreTitled.length === 0 ? [titled.id] : ofPlace(span, named, ofWords, library);
  const [only] = ids;
  // “Who is the resident coordinator?” asks for the person, although an office is named after her.
  const holders = only !== undefined && library.organizations.has(only) ? holdersCalled(named, library) : [];
  if (holders.length === 1) return [...holders, ...ids].map((id) => knownReading(id, library));
  const first: QuestionReading =
    only !== undefined && ids.length === 1
      ? knownReading(only, library)
      : { command: "who", given: { name: ids.length === 0 && place !== "" ? `${named} ${place}` : named } };
  const withAbout =
    about === "" || first.command !== "who" ? [] : [{ ...first, given: { ...first.given, about } }];
  return [
    ...withAbout,
    first,
    ...[...(ids.length > 1 ? ids : []), ...span.others].map((id) => knownReading(id, library)),
  ];
};
