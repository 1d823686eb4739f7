import { fileURLToPath } from "node:url";
import type { AttachedFile } from "../../base/files/attachment.ts";
import { alternativeTextOf, type Chart, svgOf } from "./chart.ts";

/** DejaVu Sans has the letters of Latin with all accents, Vietnamese, Greek, Cyrillic, Arabic and Hebrew. */
const ownLetters =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]*$/u;

/**
 * Draws a chart as PNG, in a thread of the library's own. The same chart gives the same bytes, because it is drawn with a font that comes with
 * the bot. Only names in other scripts, such as Chinese, are drawn with the machine's fonts, if it has any.
 */
export const drawChart = async (chart: Chart, name: string): Promise<AttachedFile> => {
  // Only charts need the library, which takes a few milliseconds to load.
  const { renderAsync } = await import("@resvg/resvg-js");
  const svg = svgOf(chart);
  const image = await renderAsync(svg, {
    font: {
      fontFiles: [fileURLToPath(import.meta.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf"))],
      defaultFontFamily: "DejaVu Sans",
      loadSystemFonts: !ownLetters.test(svg),
    },
  });
  return { name, content: image.asPng(), alternativeText: alternativeTextOf(chart) };
};
