import type { PdfLine } from "./pdf-layout.ts";

/** A line without its numbers. If several pages have it at their edge, it is a header or a footer. */
const pattern = (line: PdfLine): string => line.text.replace(/\d+/gu, "#").toLowerCase();

/** How many lines at each edge may be headers and footers. */
const edgeLines = 3;

const edgesOf = (lines: readonly PdfLine[]): readonly PdfLine[] => {
  const sorted = lines.toSorted((a, b) => b.y - a.y);
  return [...sorted.slice(0, edgeLines), ...sorted.slice(-edgeLines)];
};

const pageNumber =
  /^[-–—\s]*(?:(?:page|p\.|trang|página|pág\.?)\s*)?\d{1,4}(?:\s*(?:\/|of|sur|de|trên)\s*\d{1,4})?[-–—\s]*$/iu;

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
    pages.flatMap((lines) =>
      edgesOf(lines).filter(
        (line) => (counts.get(pattern(line)) ?? 0) >= enough || pageNumber.test(line.text),
      ),
    ),
  );
  return { pages: pages.map((lines) => lines.filter((line) => !frame.has(line))), frame: [...frame] };
};
