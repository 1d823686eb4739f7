import type { Given } from "../../answer/line.ts";
import type { Language } from "../../base/language/language.ts";
import type { Library } from "../../library/library.ts";
import { nameWords } from "../../library/names/name-words.ts";
import { fewestWords } from "../../library/passages/closest-text.ts";
import { optionMaxLength } from "../parsing/option.ts";
import { questionWords } from "./known-question-words.ts";
import { writePeriod } from "./period.ts";
import { type QuestionParts, questionParts } from "./question-parts.ts";
import type { QuestionCue, QuestionWords } from "./question-words.ts";
import type { QuestionReading } from "./reading.ts";
import { type QuestionToken, tokensOf } from "./tokens.ts";
import { whoReadings } from "./who-reading.ts";

/** In UTF-16 code units. A longer text is no question but a text to search for. */
const longestQuestion = 240;
const mostSpeakers = 5;
const mostReadings = 5;

const quoted = /"([^"]{3,})"|“([^“”]{3,})”|«([^«»]{3,})»/u;

const given = (values: Readonly<Record<string, string | null>>): Given =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => !["", null].includes(entry[1])),
  );

/** The values of `who:` that a question may mean: all who are named so, then each of them. */
const whoValues = ({ speakers, unknownSpeaker }: QuestionParts): readonly (string | null)[] => {
  if (unknownSpeaker !== null) return [unknownSpeaker];
  const ids = [...new Set(speakers.flatMap((span) => span.ids))];
  if (ids.length === 0) return [null];
  const others = speakers.flatMap((span) => span.others);
  const each = [...(ids.length > 1 ? ids : []), ...others];
  return [ids.slice(0, mostSpeakers).join(", "), ...each];
};

const wordReadings = (words: string): readonly QuestionReading[] => {
  if (words === "") return [];
  const search: QuestionReading = { command: "search", given: { words } };
  return nameWords(words).length < fewestWords
    ? [search]
    : [{ command: "find", given: { text: words } }, search];
};

interface Asked {
  readonly tokens: readonly QuestionToken[];
  readonly library: Library;
  readonly today: Temporal.PlainDate;
}

/** The commands that a question may mean, the likeliest first; none if it is no question. */
const readingsOf = ({ tokens, library, today }: Asked): readonly QuestionReading[] => {
  const has = (cue: QuestionCue): boolean => tokens.some(({ tag }) => tag?.is === cue);
  const kind =
    tokens.map(({ tag }) => (tag?.is === "kind" ? tag.kind : null)).find((each) => each !== null) ?? null;
  const period = tokens
    .map(({ tag }) => (tag?.is === "period" ? tag.period : null))
    .find((each) => each !== null);
  const isAbout = (parts: QuestionParts): boolean => parts.words !== "" || whoValues(parts)[0] !== null;

  if (has("identity") && kind === null && !has("said")) return whoReadings(tokens, library);
  if (has("count") || has("why") || has("where")) {
    const { words } = questionParts(tokens, library, true);
    if (words === "" && !has("count")) return [];
    if (has("where")) return wordReadings(words);
    const search: QuestionReading = { command: "search", given: { words } };
    if (!has("count")) return [search, { command: "timeline", given: { topic: words } }];
    return [{ command: "figures", given: given({ topic: words }) }, ...(words === "" ? [] : [search])];
  }
  const parts = questionParts(tokens, library, false);
  const { words } = parts;
  const [who = null, ...others] = whoValues(parts);
  const narrowed = (command: string, more: Given = {}): readonly QuestionReading[] => [
    { command, given: { ...given({ who, topic: words }), ...more } },
    ...others.map((other) => ({ command, given: { ...given({ who: other, topic: words }), ...more } })),
  ];
  const beside = (...names: readonly string[]): readonly QuestionReading[] =>
    isAbout(parts) ? names.flatMap((name) => narrowed(name).slice(0, 1)) : [];
  // “What did she say”: it would be about somebody else.
  if (has("pronoun") && who === null && !has("asks") && (kind !== null || has("said"))) return [];
  if (has("quote")) return [...narrowed("quotes"), ...beside("positions", "commitments")];
  if (has("overdue")) return [...narrowed("commitments", { due: "overdue" }), ...beside("commitments")];
  if (has("due")) {
    const any = has("when") ? "any" : "open";
    const due = period === undefined ? any : writePeriod(period, today);
    return [...narrowed("commitments", { due }), ...beside("timeline")];
  }
  if (kind !== null) {
    const due = kind === "commitment" && period !== undefined ? { due: writePeriod(period, today) } : {};
    return [...narrowed("commitments", { kind, ...due }), ...beside("quotes", "timeline")];
  }
  if (has("said")) return isAbout(parts) ? [...narrowed("quotes"), ...beside("commitments", "timeline")] : [];
  if (has("when")) return isAbout(parts) ? [...narrowed("timeline"), ...beside("commitments")] : [];
  if (has("news") && !isAbout(parts)) return [{ command: "since", given: {} }];
  if (has("news") || has("anything"))
    return isAbout(parts) ? [...narrowed("timeline"), ...beside("quotes")] : [];
  return [];
};

const contentCount = (tokens: readonly QuestionToken[]): number =>
  tokens.filter(({ tag }) => tag === null).length;

/** What a line asks in a language, and how many of its words the language does not know as words of questions. */
const readIn = (line: string, words: QuestionWords, asked: Omit<Asked, "tokens">) => {
  const tokens = tokensOf(line, words);
  const asksForWords = tokens.some(
    ({ tag }) => tag !== null && ["asks", "said", "where", "quote"].includes(tag.is),
  );
  return { readings: readingsOf({ ...asked, tokens }), unknown: contentCount(tokens), asksForWords };
};

const isShort = ({ given: values, command }: QuestionReading): boolean =>
  command === "search" ||
  command === "find" ||
  Object.values(values).every((value) => value.length <= optionMaxLength);

/**
 * The commands that a line may mean as a question, the likeliest first; none if it asks nothing that is known. It may be in any language:
 * that which explains most of its words, else the reader's. `library` is no recorded one.
 */
export const readQuestion = (
  line: string,
  { language, library, today }: Omit<Asked, "tokens"> & { readonly language: Language },
): readonly QuestionReading[] => {
  if (line.length > longestQuestion) return [];
  const quotation = quoted.exec(line);
  const words = quotation?.slice(1).find((each) => each !== undefined);
  const inOrder = [...questionWords].sort(([a], [b]) => Number(b === language) - Number(a === language));
  const bare = words === undefined ? line : line.replace(quotation?.[0] ?? "", " ");
  const [best] = inOrder
    .map(([, each]) => readIn(bare, each, { library, today }))
    .filter(({ readings, asksForWords }) => readings.length > 0 || (words !== undefined && asksForWords))
    .sort((a, b) => a.unknown - b.unknown);
  const isQuotation = words !== undefined && best?.unknown === 0 && best.asksForWords;
  const readings = isQuotation ? wordReadings(words) : (best?.readings ?? []);
  const distinct = new Map(readings.filter(isShort).map((reading) => [JSON.stringify(reading), reading]));
  return [...distinct.values()].slice(0, mostReadings);
};
