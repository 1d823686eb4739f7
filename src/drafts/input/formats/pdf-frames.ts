import { median, type PdfLine } from "./pdf-line.ts";

/** How many lines at each edge may be headers and footers. */
const edgeLines = 3;

const pageNumber =
  /^[-–—\s]*(?:(?:page|p\.|trang|página|pág\.?)\s*)?\d{1,4}(?:\s*(?:\/|of|sur|de|trên)\s*\d{1,4})?[-–—\s]*$/iu;

/** “Harbour Authority · Page 1 of 1” */
const withPageNumber =
  /(?:^|[\s|·•–—-])(?:page|página|pág\.?|trang)\s*\d{1,4}\s*(?:\/|of|sur|de|trên)\s*\d{1,4}\s*(?:$|[|·•–—-])/iu;

/** “The Gazette — 16 April 2026 — page 3” */
const numberAtEnd = / [|·•–—-] (?:page|p\.|página|pág\.?|trang) ?\d{1,4}$/iu;

/** Whether a line has only the number of a page. */
export const isPageNumber = (line: string): boolean => pageNumber.test(line);

/** A line without its numbers. If several pages have it at their edge, it is a header or a footer. */
const pattern = (line: PdfLine): string => line.text.replace(/\d+/gu, "#").toLowerCase();

const edgesOf = (lines: readonly PdfLine[]): readonly PdfLine[] => {
  const sorted = lines.toSorted((a, b) => b.y - a.y);
  return [...sorted.slice(0, edgeLines), ...sorted.slice(-edgeLines)];
};

/** A distance in heights of letters that is larger than that between paragraphs. */
const farAway = 3;
const smallerThan = 0.9;

/** The lines at an edge of a page that are in smaller letters than its text, and far from it. The day of a release may be such a line. */
const setApart = (lines: readonly PdfLine[], usual: number): readonly PdfLine[] => {
  for (let count = Math.min(edgeLines, lines.length - 1); count > 0; count--) {
    const edge = lines.slice(0, count);
    const [last, next] = [lines[count - 1], lines[count]];
    if (last === undefined || next === undefined) continue;
    const isApart = Math.abs(last.y - next.y) > farAway * usual;
    const isSmall = edge.every(
      ({ text, height }) => height < smallerThan * usual && !/(?:19|20)\d\d/u.test(text),
    );
    if (isApart && isSmall) return edge;
  }
  return [];
};

const smallPrint = (lines: readonly PdfLine[]): ReadonlySet<PdfLine> => {
  const down = lines.toSorted((a, b) => b.y - a.y);
  const usual = median(lines.map(({ height }) => height));
  return new Set([...setApart(down, usual), ...setApart(down.toReversed(), usual)]);
};

/** The lines of each page without headers, footers and page numbers, and separately the removed lines. */
export const withoutFrames = (
  pages: readonly (readonly PdfLine[])[],
): { readonly pages: readonly (readonly PdfLine[])[]; readonly frame: readonly PdfLine[] } => {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const edge of new Set(edgesOf(lines).map(pattern))) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const enough = Math.max(2, Math.ceil(pages.length / 3));
  const frame = new Set(
    pages.flatMap((lines) => {
      const small = smallPrint(lines);
      return edgesOf(lines).filter(
        (line) =>
          (counts.get(pattern(line)) ?? 0) >= enough ||
          pageNumber.test(line.text) ||
          withPageNumber.test(line.text) ||
          small.has(line),
      );
    }),
  );
  return {
    pages: pages.map((lines) => {
      const edges = new Set(edgesOf(lines));
      return lines.flatMap((line) => {
        if (frame.has(line)) return [];
        return [edges.has(line) ? { ...line, text: line.text.replace(numberAtEnd, "") } : line];
      });
    }),
    frame: [...frame],
  };
};
