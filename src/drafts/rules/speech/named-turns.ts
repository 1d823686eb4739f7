import { type Actor, isSameActor } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import type { MentionedPerson } from "../names/people.ts";
import { type ParsedArticle, type ParsedParagraph, sliceOf, spanOf } from "../structure/article.ts";
import type { SpeechAttribution } from "./sentence-mentions.ts";
import { labelOfTurn, type TurnLabel } from "./turn-labels.ts";

/** A paragraph of an interview: a question, or a person's answer. Its words begin at the token `from`. */
export type Turn =
  /** In an article, a question may report what others say. What a moderator says in a transcript is no statement. */
  | { readonly type: "question"; readonly from: number; readonly mayReport: boolean }
  | { readonly type: "answer"; readonly speaker: SpeechAttribution; readonly from: number };

/** How many names before turns make a transcript. A list of people has a colon or a dash after each name too, but none twice. */
const fewest = 2;

/** The turns that labels such as "Name:", "N. N.:", "[10:02] NAME:" or "A:" begin, for people whom the article names. */
export const findNamedTurns = (
  article: ParsedArticle,
  people: readonly MentionedPerson[],
  startingAt: (index: number) => Mention | null,
  intervieweeBefore: (paragraph: number) => SpeechAttribution,
): ReadonlyMap<number, Turn> => {
  const labels = new Map<number, TurnLabel>();
  for (const paragraph of article.paragraphs) {
    if (!isInTurn(paragraph)) continue;
    const label = labelOfTurn(article, paragraph, startingAt);
    if (label !== null) labels.set(paragraph.index, label);
  }
  const byInitials = byKey(people, initials);
  const byEnd = byKey(people, ends);
  const wordsOf = ({ from, to }: TurnLabel): string => sliceOf(article, spanOf(article, from, to));
  const actorOf = (label: TurnLabel): Actor | null => {
    if (label.person !== null) return label.person.actor;
    const words = nameIn(wordsOf(label));
    const letters = words.replaceAll(/[.\s]/gu, "");
    const isInitials = /^\p{Lu}{2,4}$/u.test(letters);
    return (isInitials ? byInitials.get(plain(letters)) : null) ?? byEnd.get(plain(words)) ?? null;
  };
  const all = [...labels.values()];
  /** Whether a label has a time, a known person or a name in capitals. */
  const isName = (label: TurnLabel): boolean =>
    label.by === "time" ||
    label.by === "markup" ||
    actorOf(label) !== null ||
    /\p{Lu}{3}/u.test(wordsOf(label));
  const namesBy = (sign: TurnLabel["by"]): readonly string[] =>
    all.filter((label) => label.by === sign && isName(label)).map(wordsOf);
  const isAddressed = ({ from }: TurnLabel): boolean =>
    [from, from + 1].some((at) => article.lexicon.honorifics.at(article.tokens, at) !== null);
  const isDialogue = (sign: TurnLabel["by"], least: number): boolean => {
    const names = namesBy(sign);
    const persons = all.filter(
      (label) => label.by === sign && (actorOf(label) !== null || isAddressed(label)),
    );
    return (
      persons.length > 0 &&
      names.length >= least &&
      (new Set(names).size < names.length || persons.length > least)
    );
  };
  // The subheadings of a live blog have times too, but no two of them are the same.
  const isContinuous =
    isDialogue("time", fewest) || namesBy("stop").length >= fewest || namesBy("markup").length >= fewest;
  const isTranscript = isContinuous || isDialogue("colon", 2 * fewest) || isDialogue("dash", 2 * fewest);
  const isUsed = ({ by }: TurnLabel): boolean => by === "colon" || isTranscript;

  const turns = new Map<number, Turn>();
  const pending: { readonly paragraph: number; readonly from: number }[] = [];
  const speakers = new Map<string, Actor>();
  let current: Turn | null = null;
  for (const paragraph of article.paragraphs) {
    if (!isInTurn(paragraph)) continue;
    const line = article.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 40));
    const label = labels.get(paragraph.index);
    const asked = label === undefined ? line : `${nameIn(wordsOf(label))}:`;
    if (article.lexicon.question.test(asked)) {
      current = { type: "question", from: label?.words ?? paragraph.from, mayReport: !isTranscript };
      turns.set(paragraph.index, current);
      continue;
    }
    if (label === undefined || !isUsed(label)) {
      // There, a speaker speaks until the next label. Interviews may have questions without one.
      if (isContinuous && current !== null && !isStageNote(article, paragraph)) {
        if (namesSpeaker(current, paragraph, startingAt)) current = inDoubt(current);
        turns.set(paragraph.index, { ...current, from: paragraph.from });
      }
      continue;
    }
    if (article.lexicon.answerLabels.has(plainLabel(wordsOf(label)))) {
      pending.push({ paragraph: paragraph.index, from: label.words });
      continue;
    }
    const actor = actorOf(label);
    const isOpen = isTranscript && (label.by === "stop" || isName(label));
    if (actor === null && !isOpen) continue;
    const speaker: SpeechAttribution =
      actor === null
        ? { actor: { type: "unresolved", words: wordsOf(label) }, doubts: ["actor-unresolved"] }
        : { actor, doubts: [] };
    const turn: Turn = { type: "answer", speaker, from: label.words };
    turns.set(paragraph.index, turn);
    // Below words on the label's own line, the next paragraph may be that of a reporter or of the minutes.
    current = label.words < paragraph.to ? inDoubt(turn) : turn;
    if (actor !== null) speakers.set(JSON.stringify(actor), actor);
  }
  // "A:" means the only other person who answers.
  const [only, another] = speakers.values();
  if (another === undefined) {
    const first = Math.min(
      turns.keys().next().value ?? Number.POSITIVE_INFINITY,
      pending[0]?.paragraph ?? Number.POSITIVE_INFINITY,
    );
    const speaker = only === undefined ? intervieweeBefore(first) : { actor: only, doubts: [] };
    for (const { paragraph, from } of pending) turns.set(paragraph, { type: "answer", speaker, from });
  }
  const answers = [...turns.values()].filter((turn) => turn.type === "answer").length;
  return answers >= 2 || turns.size > answers ? turns : new Map();
};

const plain = (letters: string): string => letters.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The actor whom a key such as initials or a family name means; null if several people have it. */
const byKey = (
  people: readonly MentionedPerson[],
  keysOf: (words: readonly string[]) => readonly string[],
): ReadonlyMap<string, Actor | null> => {
  const found = new Map<string, Actor | null>();
  for (const { words, index } of people)
    for (const key of new Set(keysOf(words.map(plain))))
      found.set(key, found.has(key) ? null : { type: "person", index });
  return found;
};

const initials = (words: readonly string[]): readonly string[] => [
  words.map((word) => word.charAt(0)).join(""),
];
const ends = (words: readonly string[]): readonly string[] => words.map((_, at) => words.slice(at).join(" "));

/** A turn whose next paragraph may not be its speaker's. */
const inDoubt = (turn: Turn): Turn =>
  turn.type === "question"
    ? turn
    : {
        ...turn,
        speaker: {
          ...turn.speaker,
          doubts: [...new Set([...turn.speaker.doubts, "quotation-unattributed" as const])],
        },
      };

/** "Mr Varga left the room." in the turn of Mr Varga: another person's words. */
const namesSpeaker = (
  turn: Turn,
  { from, to }: ParsedParagraph,
  startingAt: (index: number) => Mention | null,
): boolean => {
  if (turn.type === "question") return false;
  for (let at = from; at < to; at++) {
    const mention = startingAt(at);
    if (mention !== null && isSameActor(mention.actor, turn.speaker.actor)) return true;
  }
  return false;
};

const isInTurn = ({ label }: ParsedParagraph): boolean => label === "body" || label === "speaker";

/** Whether a paragraph is a note of the transcript: “(Applause.)” */
const isStageNote = ({ text }: ParsedArticle, { start }: ParsedParagraph): boolean =>
  /[([]/u.test(text.charAt(start));

/** A label without what is in brackets after the name. */
const nameIn = (words: string): string => (words.split(/[([]/u, 1)[0] ?? "").trim();

const plainLabel = (words: string): string => words.replaceAll(/[.\s]/gu, "").toLowerCase();
