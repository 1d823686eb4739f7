import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { DraftFacts, DraftStatement } from "../src/drafts/facts.ts";
import { predictionOf } from "./prediction.ts";
import { wilson } from "./wilson.ts";

/** The scorer's key for a statement whose passage, kind and speaker are all right. */
const right = "commitments: passage+kind+actor";
const countsSchema = z.looseObject({
  scores: z.looseObject({
    [right]: z.record(z.string(), z.looseObject({ tp: z.number(), fp: z.number() })).optional(),
  }),
});

type Counts = ReadonlyMap<string, { readonly tp: number; readonly fp: number }>;

export interface Scorable {
  readonly id: string;
  readonly facts: DraftFacts;
}

const isSure = ({ doubts, speaker }: DraftStatement): boolean =>
  doubts.length === 0 && speaker.type !== "unresolved";
const isCommitment = ({ kind }: DraftStatement): boolean => kind === "commitment";

/** How many of some statements the scorer finds right and wrong, by language. */
const count = (
  articles: readonly Scorable[],
  scorer: string,
  folder: string,
  keeps: (statement: DraftStatement) => boolean,
): Counts => {
  const predictions = mkdtempSync(join(tmpdir(), "onrecord-calibration-"));
  const json = join(predictions, "counts.json");
  for (const { id, facts } of articles) {
    const statements = facts.statements.filter(keeps);
    writeFileSync(
      join(predictions, `${id}.pred.json`),
      JSON.stringify(predictionOf({ ...facts, statements })),
    );
  }
  spawnSync(process.execPath, [scorer, predictions, "--gold", folder, "--json", json], { stdio: "ignore" });
  const { scores } = countsSchema.parse(JSON.parse(readFileSync(json, "utf8")));
  rmSync(predictions, { recursive: true });
  return new Map(Object.entries(scores[right] ?? {}));
};

const share = (label: string, part: number, whole: number): string => {
  if (whole === 0) return `${label} –`;
  const { low, high } = wilson(part, whole);
  const percent = (value: number): string => (100 * value).toFixed(0);
  return `${label} ${percent(part / whole)} % (${part}/${whole}, 95 %: ${percent(low)}–${percent(high)})`;
};

/**
 * What a draft's certainty is worth, a line for each language: how much of what has no doubt is right, and how much of
 * what is right has no doubt. A statement is right if its passage, kind and speaker are.
 */
export const calibrationOf = (
  articles: readonly Scorable[],
  scorer: string,
  folder: string,
): readonly string[] =>
  (["statements", "commitments"] as const).flatMap((what) => {
    const counted = (statement: DraftStatement): boolean => what === "statements" || isCommitment(statement);
    const all = count(articles, scorer, folder, counted);
    const sure = count(articles, scorer, folder, (statement) => counted(statement) && isSure(statement));
    return [...all].map(([language, { tp }]) => {
      const { tp: sureAndRight, fp } = sure.get(language) ?? { tp: 0, fp: 0 };
      return [
        `sure ${what}`.padEnd(20),
        language.padEnd(6),
        share("right", sureAndRight, sureAndRight + fp).padEnd(40),
        share("of the right ones, sure", Math.min(sureAndRight, tp), tp),
      ].join("");
    });
  });
