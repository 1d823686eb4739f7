import type { Span } from "../../../base/text/span.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, type ParsedParagraph, sliceOf, tokenOf } from "../structure/article.ts";
import { stampedName, stampsIn } from "../structure/stamps.ts";

/** The words before a turn of a transcript that name its speaker: the tokens `from` to `to`. */
export interface TurnLabel {
  readonly paragraph: ParsedParagraph;
  readonly from: number;
  readonly to: number;
  /** Where the words of the turn begin; the paragraph's end if the label is a line of its own. */
  readonly words: number;
  /** The sign by which it is known: a time, a colon, a dash, the full stop of parliaments, or the page's markup. */
  readonly by: "time" | "colon" | "dash" | "stop" | "markup";
  /** The person whom the label names; null if it names no person, or another one too. */
  readonly person: Mention | null;
}

/** In characters: a longer label is a sentence. */
const longest = 140;

interface Match {
  readonly by: TurnLabel["by"];
  readonly label: Span;
  /** Where the words begin. */
  readonly words: number;
}

/** The label at the start of a paragraph; null if it has none. */
export const labelOfTurn = (
  article: ParsedArticle,
  paragraph: ParsedParagraph,
  startingAt: (index: number) => Mention | null,
): TurnLabel | null => {
  const head = article.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + longest));
  for (const match of [
    markedMatch(paragraph),
    lineMatch(head),
    colonMatch(head),
    dashMatch(head),
    stopMatch(paragraph),
  ]) {
    const label = match === null ? null : labelFrom(article, paragraph, match, startingAt);
    if (label !== null) return label;
  }
  return null;
};

/** The end of the space after a place. */
const afterSpace = (text: string, at: number): number =>
  at + (/^\s*/u.exec(text.slice(at, at + 3))?.[0].length ?? 0);

/** “NAME: ”, with a time before or after the name. */
const colonMatch = (head: string): Match | null => {
  const stamps = stampsIn(head);
  let colon = head.indexOf(":");
  while (colon >= 0 && stamps.some(({ start, end }) => start <= colon && colon < end))
    colon = head.indexOf(":", colon + 1);
  if (colon < 0 || !/\s/u.test(head.charAt(colon + 1))) return null;
  const lead = stamps.find(({ start }) => start === 0);
  const tail = stamps.find(({ start, end }) => start > 0 && head.slice(end, colon).trim() === "");
  const start =
    lead === undefined ? 0 : lead.end + (/^[\s–—-]{0,3}/u.exec(head.slice(lead.end))?.[0].length ?? 0);
  const label = { start, end: tail?.start ?? colon };
  return {
    by: lead === undefined && tail === undefined ? "colon" : "time",
    label,
    words: afterSpace(head, colon + 1),
  };
};

/** “NAME — ” */
const dashMatch = (head: string): Match | null => {
  const dash = head.search(/\s[–—]\s/u);
  return dash < 0 ? null : { by: "dash", label: { start: 0, end: dash }, words: afterSpace(head, dash + 2) };
};

/** “Lena Brandt 0:12”, a line of its own: the words are below. */
const lineMatch = (line: string): Match | null => {
  const label = stampedName(line);
  return label === null ? null : { by: "time", label, words: line.length };
};

/** A line of its own that the page shows as the speaker of the text below. */
const markedMatch = ({ label, start, end }: ParsedParagraph): Match | null =>
  label === "speaker" ? { by: "markup", label: { start: 0, end: end - start }, words: end - start } : null;

/** “M. Rolland.” */
const stopMatch = ({ start, sentences: [first, second] }: ParsedParagraph): Match | null =>
  first === undefined || second === undefined
    ? null
    : { by: "stop", label: { start: 0, end: first.end - start - 1 }, words: second.start - start };

/** The only person among the tokens; null if there is none, or another one. */
const personIn = (
  from: number,
  to: number,
  startingAt: (index: number) => Mention | null,
): Mention | null => {
  const found: Mention[] = [];
  for (let at = from; at < to; at++) {
    const mention = startingAt(at);
    if (mention?.actor.type === "person" && mention.to <= to) {
      found.push(mention);
      at = mention.to - 1;
    }
  }
  const [person, another] = found;
  return another === undefined ? (person ?? null) : null;
};

/** Whether words are a name, an office or both, and no clause: “The Minister for Ports (Ms Osei)”, “Mme la présidente”. */
const isNaming = (
  { lexicon, tokens }: ParsedArticle,
  from: number,
  to: number,
  person: Mention | null,
): boolean => {
  const { honorifics, definiteArticles, functionWords, nameParticles, of, titles, titleLinks } = lexicon;
  const first = tokens[from]?.lower ?? "";
  if (
    functionWords.has(first) &&
    !definiteArticles.has(first) &&
    honorifics.at(tokens, from) === null &&
    first.length > 1
  )
    return false;
  let depth = 0;
  for (let at = from; at < to; at++) {
    if (person !== null && at >= person.from && at < person.to) continue;
    const token = tokens[at];
    if (token === undefined) continue;
    const { lower } = token;
    if (lower === "(" || lower === "[") depth++;
    else if (lower === ")" || lower === "]") depth--;
    if (depth > 0 || token.type !== "word" || token.capital) continue;
    const length =
      honorifics.at(tokens, at)?.length ?? titles.at(tokens, at)?.length ?? titleLinks.at(tokens, at)?.length;
    if (length !== undefined) at += length - 1;
    else if (!definiteArticles.has(lower) && !of.has(lower) && !nameParticles.has(lower)) return false;
  }
  return true;
};

/** “M. Rolland.”, “M. Le Dantec, ministre de la mer.”, “Mme la présidente.”, “Mr. SMITH of Ohio.” */
const isInParliament = (
  article: ParsedArticle,
  from: number,
  to: number,
  person: Mention | null,
): boolean => {
  const { lexicon, tokens } = article;
  const honorific = lexicon.honorifics.at(tokens, from)?.length;
  const isCapitals = (at: number): boolean => /^\p{Lu}{3,}$/u.test(sliceOf(article, tokenOf(article, at)));
  if (honorific === undefined)
    return person === null && lexicon.definiteArticles.has(tokens[from]?.lower ?? "") && isCapitals(from + 1);
  const next = from + honorific;
  if (person === null && isCapitals(next)) return true;
  if (person === null) {
    return (
      lexicon.definiteArticles.has(tokens[next]?.lower ?? "") && lexicon.titles.at(tokens, next + 1) !== null
    );
  }
  const after = tokens[person.to]?.lower ?? "";
  const hasOffice = after === "," && lexicon.titles.at(tokens, person.to + 1) !== null;
  const isOnlyComma = tokens.slice(person.to + 1, to).every(({ lower }) => lower !== ",");
  return person.from <= next && (person.to >= to || lexicon.of.has(after) || (hasOffice && isOnlyComma));
};

const labelFrom = (
  article: ParsedArticle,
  paragraph: ParsedParagraph,
  match: Match,
  startingAt: (index: number) => Mention | null,
): TurnLabel | null => {
  const at = (offset: number): number => {
    let index = paragraph.from;
    while (index < paragraph.to && tokenOf(article, index).start < paragraph.start + offset) index++;
    return index;
  };
  const [from, to, words] = [at(match.label.start), at(match.label.end), at(match.words)];
  const person = personIn(from, to, startingAt);
  const isLabel =
    match.by === "stop" ? isInParliament(article, from, to, person) : isNaming(article, from, to, person);
  return isLabel && from < to ? { paragraph, from, to, words, by: match.by, person } : null;
};
