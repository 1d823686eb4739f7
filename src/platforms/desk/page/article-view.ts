import type { VNode } from "preact";
import type { DraftItem } from "../../../drafts/review/decisions/draft-item.ts";
import type { DeskSource } from "./data.ts";
import { markup } from "./markup.ts";

interface Marked {
  readonly key: string;
  readonly state: string;
  readonly start: number;
  readonly end: number;
}

const rank: Readonly<Record<string, number>> = { open: 0, uncertain: 1, sure: 2 };

export interface ArticleProps {
  readonly source: DeskSource;
  readonly items: readonly DraftItem[];
  /** The key of the current fact. */
  readonly current: string;
  readonly onChoose: (key: string) => void;
}

/** The text of a source with marked passages. Each piece has its offset in `data-start`, which selections need. */
export const ArticleView = ({ source, items, current, onChoose }: ArticleProps): VNode => {
  const marks = marksOf(items, source.id);
  const paragraphs = [...source.text.matchAll(/[^\n]+/gu)];
  return markup`<div class="text" lang=${source.language} data-source=${source.id}>
    ${paragraphs.map((paragraph) => {
      const end = paragraph.index + paragraph[0].length;
      return markup`<p key=${paragraph.index} dir="auto">${piecesOf(paragraph.index, end, marks).map(
        ({ from, to, marks: of }) => {
          const words = source.text.slice(from, to);
          if (of.length === 0) return markup`<span key=${from} data-start=${from}>${words}</span>`;
          const [first] = [...of].sort(
            (a, b) => rankOf(a.state) - rankOf(b.state) || a.end - a.start - (b.end - b.start),
          );
          const isCurrent = of.some(({ key }) => key === current);
          return markup`<mark
            key=${from}
            data-start=${from}
            data-keys=${of.map(({ key }) => key).join(" ")}
            class=${`${first?.state ?? ""}${isCurrent ? " current" : ""}`}
            onClick=${() => first !== undefined && onChoose(isCurrent ? current : first.key)}
          >${words}</mark>`;
        },
      )}</p>`;
    })}
  </div>`;
};

const rankOf = (state: string): number => rank[state] ?? 3;

const marksOf = (items: readonly DraftItem[], source: string): readonly Marked[] =>
  items
    .filter(({ isGone }) => !isGone)
    .flatMap(({ key, state, passages }) =>
      passages.flatMap((passage) => (passage.source === source ? [{ key, state, ...passage }] : [])),
    );

/** Splits a paragraph at the ends of passages. If passages overlap, a piece belongs to several facts. */
const piecesOf = (start: number, end: number, marks: readonly Marked[]) => {
  const here = marks.filter((mark) => mark.start < end && start < mark.end);
  const cuts = new Set([start, end]);
  for (const mark of here) {
    cuts.add(Math.max(mark.start, start));
    cuts.add(Math.min(mark.end, end));
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] ?? end;
    return { from, to, marks: here.filter((mark) => mark.start <= from && to <= mark.end) };
  });
};
