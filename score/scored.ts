import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { DraftFacts } from "../src/drafts/facts.ts";
import { type Prediction, predictionOf } from "./prediction.ts";

/** A drafted article. */
export interface Scorable {
  readonly id: string;
  readonly facts: DraftFacts;
}

/** The folder of annotated articles, and its scorer. */
export interface Annotated {
  readonly scorer: string;
  readonly folder: string;
}

const countsSchema = z.looseObject({ tp: z.number(), fp: z.number(), fn: z.number() });
const outputSchema = z.looseObject({
  scores: z.record(z.string(), z.record(z.string(), z.unknown())),
});

export interface ScoredCounts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

/** Right, extra and missed facts, by what the scorer calls them and by language. */
export type Scores = ReadonlyMap<string, ReadonlyMap<string, ScoredCounts>>;

/** Lets the scorer compare drafts with the annotations. `change` may leave out facts, or write them in other ways. */
export const scoresOf = (
  articles: readonly Scorable[],
  { scorer, folder }: Annotated,
  change: (prediction: Prediction, facts: DraftFacts) => Prediction = (prediction) => prediction,
): Scores => {
  const predictions = mkdtempSync(join(tmpdir(), "onrecord-scores-"));
  const json = join(predictions, "scores.json");
  for (const { id, facts } of articles)
    writeFileSync(join(predictions, `${id}.pred.json`), JSON.stringify(change(predictionOf(facts), facts)));
  spawnSync(process.execPath, [scorer, predictions, "--gold", folder, "--json", json], { stdio: "ignore" });
  const { scores } = outputSchema.parse(JSON.parse(readFileSync(json, "utf8")));
  rmSync(predictions, { recursive: true });
  return new Map(
    Object.entries(scores).map(([what, byLanguage]) => [
      what,
      new Map(
        Object.entries(byLanguage).flatMap(([language, counts]) => {
          const read = countsSchema.safeParse(counts);
          return read.success ? [[language, read.data] as const] : [];
        }),
      ),
    ]),
  );
};

/** The scorer's name for a statement whose passage, kind and speaker are right. */
export const rightStatements = "commitments: passage+kind+actor";
