import { wrongSpeakersOf } from "./calibration.ts";
import { type Annotated, rightStatements, type Scorable, type ScoredCounts, scoresOf } from "./scored.ts";
import { intervalText } from "./wilson.ts";

/** What the rules aim at, as F1 in per cent, by the scorer's name for it. */
const aims: ReadonlyMap<string, { readonly name: string; readonly f1: number }> = new Map([
  ["people", { name: "people", f1: 90 }],
  ["figures: value+unit", { name: "figures", f1: 90 }],
  ["organisations", { name: "organizations", f1: 70 }],
  [rightStatements, { name: "statements", f1: 65 }],
  ["quotes: speaker+text", { name: "quotations", f1: 75 }],
  ["quotes: direct, speaker+text", { name: "direct quotations", f1: 90 }],
]);

/** F1 is the share 2 tp / (2 tp + fp + fn), so its interval is that of a share. */
const lineOf = (name: string, aim: number, language: string, { tp, fp, fn }: ScoredCounts): string => {
  const [part, whole] = [tp, tp + (fp + fn) / 2];
  const f1 = whole === 0 ? 0 : (100 * part) / whole;
  return [
    name.padEnd(19),
    language.padEnd(6),
    `${f1.toFixed(0).padStart(4)}  aim ${aim}  ${f1 >= aim ? "reached" : "below  "}`,
    `  ${tp} right, ${fp} extra, ${fn} missed (95 %: ${intervalText(part, whole)})`,
  ].join("");
};

/** The aims beside what was reached, a line for each language, and the wrong speakers among sure statements. */
export const aimsOf = (articles: readonly Scorable[], annotated: Annotated): readonly string[] => {
  const scores = scoresOf(articles, annotated);
  const reached = [...aims].flatMap(([what, { name, f1 }]) =>
    [...(scores.get(what) ?? [])].map(([language, counts]) => lineOf(name, f1, language, counts)),
  );
  const wrong = [...wrongSpeakersOf(articles, annotated)].map(
    ([language, count]) =>
      `${"wrong speakers, sure".padEnd(19)} ${language.padEnd(5)} ${String(count).padStart(4)}  aim 0   ${count === 0 ? "reached" : "below"}`,
  );
  return [...reached, ...wrong];
};
