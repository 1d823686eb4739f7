import { foldText, locatePassage } from "../../briefing/passage.ts";
import type { PassageSelector } from "../../briefing/schema.ts";
import type { Span } from "../draft-facts.ts";

// Enough words to be read as a place; more only where these occur twice as well.
const contextLengths = [24, 60, 150, 400, 1_000];

export interface Selectors {
  /** The passage at a span, with as much context as tells it from its like; null where nothing does. */
  of(span: Span): PassageSelector | null;
}

/** The span without the white space around it. */
export const trimmed = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  const left = words.length - words.trimStart().length;
  return { start: start + left, end: Math.max(start + left, end - (words.length - words.trimEnd().length)) };
};

export const createSelectors = (source: string, text: string): Selectors => {
  const folded = foldText(text);
  return {
    of(span) {
      const { start, end } = trimmed(text, span);
      if (end <= start) return null;
      const exact = text.slice(start, end);
      const attempts = [
        {},
        ...contextLengths.flatMap((length) => {
          const prefix = text.slice(Math.max(0, start - length), start).trimStart();
          const suffix = text.slice(end, end + length).trimEnd();
          const before = prefix.trim() === "" ? {} : { prefix };
          const after = suffix.trim() === "" ? {} : { suffix };
          return [before, after, { ...before, ...after }];
        }),
      ];
      for (const context of attempts) {
        const selector = { source, exact, ...context };
        const found = locatePassage(folded, selector);
        if (found.located === "once") {
          return found.start === start && found.end === end ? selector : null;
        }
      }
      return null;
    },
  };
};
