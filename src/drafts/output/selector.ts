import type { Span } from "../../base/text/span.ts";
import type { PassageSelector } from "../../library/briefing/schema.ts";
import { foldText, locatePassage } from "../../library/passages/passage.ts";

// A few words of context usually identify a place; more are needed only if these words occur twice too.
const contextWords = [3, 8, 20, 60, 200];

const mostOccurrences = 100;

export interface Selectors {
  /** The passage at a span, with enough context to distinguish it from repetitions; null if no context is enough. */
  of(span: Span): PassageSelector | null;
}

type Context = Pick<PassageSelector, "prefix" | "suffix">;

export const createSelectors = (source: string, text: string): Selectors => {
  const folded = foldText(text);
  // Words that occur too often: no editor could distinguish their places either.
  const boilerplate = new Set<string>();
  return {
    of(span) {
      const place = trimmed(text, span);
      const { start, end } = place;
      const exact = text.slice(start, end);
      if (end <= start || boilerplate.has(exact)) return null;
      for (const context of contextsOf(text, place)) {
        const selector = { source, exact, ...context };
        const found = locatePassage(folded, selector);
        if (found.located === "once") {
          return found.start === start && found.end === end ? selector : null;
        }
        if (found.located === "several-times" && found.starts.length > mostOccurrences) {
          boilerplate.add(exact);
          return null;
        }
      }
      return null;
    },
  };
};

/** The span without the white space around it. */
const trimmed = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  const left = words.length - words.trimStart().length;
  return { start: start + left, end: Math.max(start + left, end - (words.length - words.trimEnd().length)) };
};

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== "");

/** More and more of the text around a span, starting with none. */
function* contextsOf(text: string, { start, end }: Span): Generator<Context> {
  yield {};
  const around = (words: readonly string[], key: "prefix" | "suffix"): Context =>
    words.length === 0 ? {} : { [key]: words.join(" ") };
  for (const count of contextWords) {
    // Looking up passages treats white space as one space, so the context can be on one line.
    const before = around(
      wordsOf(text.slice(Math.max(0, start - 20 * count), start)).slice(-count),
      "prefix",
    );
    const after = around(wordsOf(text.slice(end, end + 20 * count)).slice(0, count), "suffix");
    yield before;
    yield after;
    yield { ...before, ...after };
  }
}
