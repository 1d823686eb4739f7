import type { Span } from "./span.ts";

/** A quotation in a text: the span covers the words, and `outer` also the quotation marks. */
export interface QuotedStretch extends Span {
  readonly outer: Span;
  readonly closed: boolean;
}

const closers: Readonly<Record<string, string>> = { "«": "»", "“": "”", "„": "“”", '"': '"', "‘": "’" };

/** Some articles mix the marks: a straight one closes a curly one, or the other way round. */
const mixed: Readonly<Record<string, string>> = { "«": '"', "“": '"', "„": '"', '"': "”" };

/** The outermost quotations of one block. A quotation that is never closed ends with the block. */
export const quotedStretches = (text: string, block: Span): QuotedStretch[] => {
  const found: QuotedStretch[] = [];
  let at = block.start;
  const neverClosed = new Set<string>();
  while (at < block.end) {
    const opener = text.charAt(at);
    let closer = closers[opener];
    if (opener === "'" && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /\p{Lu}/u.test(text.charAt(at + 1)))
      closer = "'";
    if (closer === undefined || neverClosed.has(opener)) {
      at++;
      continue;
    }
    let end = at + 1;
    let depth = 1;
    let isInside = false;
    for (; end < block.end; end++) {
      const met = meets(text, end, opener, isInside);
      if (met === "ends") break;
      if (met !== null) isInside = met === "opens";
      else if (opener !== '"' && opener !== "'" && text.charAt(end) === opener) depth++;
      else if (closes(text, end, closer, block.end)) {
        depth--;
        if (depth === 0) break;
      }
    }
    const closed = end < block.end;
    if (!closed && (opener === "'" || opener === "‘")) {
      neverClosed.add(opener);
      at++;
      continue;
    }
    found.push({ ...trim(text, at + 1, end), outer: { start: at, end: closed ? end + 1 : end }, closed });
    at = end + 1;
  }
  return found;
};

/** An apostrophe has a letter on both sides, so ’ closes ‘ only if no letter follows. */
const closes = (text: string, at: number, closer: string, end: number): boolean => {
  const sign = text.charAt(at);
  if (!closer.includes(sign)) return false;
  if (sign !== "’" && sign !== "'") return true;
  return at + 1 >= end || !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
};

/** Handles a mark of another kind inside a quotation: it opens or closes a nested quotation, or closes the outer one. */
const meets = (
  text: string,
  at: number,
  opener: string,
  isInside: boolean,
): "opens" | "closes" | "ends" | null => {
  const other = mixed[opener];
  if (other === undefined) return null;
  const sign = text.charAt(at);
  if (opener === '"' && sign === "“") return "opens";
  if (sign !== other) return null;
  if (isInside) return "closes";
  return sign === '"' && /[\s(]/.test(text.charAt(at - 1)) ? "opens" : "ends";
};

const trim = (text: string, start: number, end: number): Span => {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
};
