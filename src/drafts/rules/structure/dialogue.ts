import type { QuotedStretch } from "../../../base/text/quotation-marks.ts";
import type { Span } from "../../../base/text/span.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import { nothing, type Token, tokenAt } from "./tokens.ts";

/**
 * The words that are said in a paragraph of a dialogue, which begins with a dash and names its speaker: "—No subiremos los
 * impuestos —dijo Rey—. Bajaremos el IVA.", "— Je ne partirai pas, dit-elle. Ma mère est née ici." Empty for other paragraphs.
 */
export const dialogueStretches = (
  text: string,
  block: Span,
  tokens: readonly Token[],
  lexicon: Lexicon,
): QuotedStretch[] => {
  if (!/[–—]/.test(text.charAt(block.start))) return [];
  const paragraph: Paragraph = { text, block, tokens, lexicon };
  const asides = dashedAsides(paragraph) ?? inlineAside(paragraph);
  const found: QuotedStretch[] = [];
  let from = block.start;
  for (const aside of [...asides, { start: block.end, end: block.end }]) {
    const words = trimmed(text, from, aside.start);
    if (asides.length > 0 && words.start < words.end)
      found.push({ ...words, outer: { start: from, end: words.end }, closed: true });
    from = aside.end;
    while (from < block.end && /[\s.,:;…]/.test(text.charAt(from))) from++;
  }
  return found;
};

interface Paragraph {
  readonly text: string;
  readonly block: Span;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

/** How many tokens of an aside may be before its verb: "le preguntó", "lui a-t-elle répondu". */
const mostBeforeVerb = 4;

/** Asides between dashes. Null if there is none, or if one of them has no verb of speech and no name. */
const dashedAsides = ({ text, block, tokens, lexicon }: Paragraph): readonly Span[] | null => {
  const dashes = [...text.slice(block.start + 1, block.end).matchAll(/\s[–—](?=\p{Ll})|[–—]/gu)];
  const asides: Span[] = [];
  let start: number | null = null;
  for (const { 0: dash, index } of dashes) {
    const at = block.start + 1 + index;
    if (start === null && dash.length === 1) return null;
    if (start === null) start = at;
    else {
      asides.push({ start, end: at + dash.length });
      start = null;
    }
  }
  if (start !== null) asides.push({ start, end: block.end });
  const names = ({ start, end }: Span): boolean => {
    const from = tokenAt(tokens, start + 2);
    const saying = tokens.slice(from, from + mostBeforeVerb);
    const isName = saying.some(({ capital }) => capital);
    return isName || saying.some((_, offset) => isSaying(lexicon, tokens, from + offset, end));
  };
  return asides.length > 0 && asides.every(names) ? asides : null;
};

/** An aside after a comma, up to the end of its sentence, with its verb before its subject: ", dit-elle sans lever les yeux." */
const inlineAside = ({ text, block, tokens, lexicon }: Paragraph): readonly Span[] => {
  if (!lexicon.inlineAsides) return [];
  const to = tokenAt(tokens, block.end);
  const at = asideFrom({ text, tokens, lexicon }, tokenAt(tokens, block.start), to);
  if (at === null) return [];
  const end = tokens.slice(at, to).find(({ lower }) => /^[.!?…]$/.test(lower))?.end ?? block.end;
  const { start } = tokens[at - 1]?.lower === "," ? (tokens[at - 1] ?? nothing) : (tokens[at] ?? nothing);
  return [{ start, end }];
};

type Words = Omit<Paragraph, "block">;

/** The first token of an aside with its verb before its subject; null if there is none. */
const asideFrom = ({ text, tokens, lexicon }: Words, from: number, to: number): number | null => {
  for (let at = from + 2; at < to; at++) {
    if (!/^[,!?…]$/.test(tokens[at - 1]?.lower ?? "")) continue;
    if (tokens[at]?.capital === false && opensAside(text, tokens, lexicon, at, tokens[to - 1]?.end ?? 0))
      return at;
  }
  return null;
};

/** The same aside inside quotation marks: its tokens, up to the next mark. */
export const tokensInAside = (
  words: Words,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } | null => {
  const { lexicon, tokens } = words;
  const start = lexicon.inlineAsides || lexicon.invertsSubject ? asideFrom(words, from, to) : null;
  if (start === null) return null;
  const end = tokens.slice(start, to).findIndex(({ lower }) => /^[,.!?…;:»”"]$/.test(lower));
  return { from: start, to: end < 0 ? to : start + end };
};

/** "dit-elle", "lui a-t-il répondu", "ironise Solange", "demande un voisin" */
const opensAside = (
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  from: number,
  limit: number,
): boolean => {
  for (let at = from; at < from + mostBeforeVerb; at++) {
    const { lower, start, type } = tokens[at] ?? nothing;
    // "Gracias a los docentes, que sostienen esta casa"
    if (type !== "word" || lexicon.relatives.has(lower)) return false;
    if (lexicon.genders.has(lower) && text.charAt(start - 1) === "-") return true;
    // "a promis mardi la maire"
    const next = tokens[at + 1 + (lexicon.days.at(tokens, at + 1)?.length ?? 0)] ?? nothing;
    const isSubject = next.capital || lexicon.openers.has(next.lower);
    if (isSaying(lexicon, tokens, at, limit) && isSubject) return true;
  }
  return false;
};

const isSaying = (lexicon: Lexicon, tokens: readonly Token[], at: number, limit: number): boolean =>
  (tokens[at]?.start ?? limit) < limit && lexicon.verbs.at(tokens, at) !== null;

const trimmed = (text: string, from: number, to: number): Span => {
  let start = from;
  let end = to;
  while (start < end && /[\s–—]/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
};
