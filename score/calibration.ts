import type { DraftStatement } from "../src/drafts/facts.ts";
import { statementKinds } from "../src/library/briefing/schema.ts";
import type { Prediction } from "./prediction.ts";
import { type Annotated, rightStatements, type Scorable, type Scores, scoresOf } from "./scored.ts";
import { shareText } from "./wilson.ts";

export const isSure = ({ doubts, speaker }: DraftStatement): boolean =>
  doubts.length === 0 && speaker.type !== "unresolved";
const isCommitment = ({ kind }: DraftStatement): boolean => kind === "commitment";

/** The scores of some of the statements. */
const scoresOfStatements = (
  articles: readonly Scorable[],
  annotated: Annotated,
  keeps: (statement: DraftStatement) => boolean,
  change: (commitments: Prediction["commitments"]) => Prediction["commitments"] = (same) => same,
): Scores =>
  scoresOf(articles, annotated, (prediction, facts) => ({
    ...prediction,
    commitments: change(
      prediction.commitments.filter((_, index) => {
        const statement = facts.statements[index];
        return statement !== undefined && keeps(statement);
      }),
    ),
  }));

const tpIn = (scores: Scores, what: string, language: string): number =>
  scores.get(what)?.get(language)?.tp ?? 0;

/**
 * What a draft's certainty is worth, a line for each language: how much of what has no doubt is right, and how much of
 * what is right has no doubt. A statement is right if its passage, kind and speaker are.
 */
export const calibrationOf = (articles: readonly Scorable[], annotated: Annotated): readonly string[] =>
  (["statements", "commitments"] as const).flatMap((what) => {
    const counted = (statement: DraftStatement): boolean => what === "statements" || isCommitment(statement);
    const all = scoresOfStatements(articles, annotated, counted).get(rightStatements) ?? new Map();
    const sure = scoresOfStatements(
      articles,
      annotated,
      (statement) => counted(statement) && isSure(statement),
    ).get(rightStatements);
    return [...all].map(([language, { tp }]) => {
      const { tp: sureAndRight, fp } = sure?.get(language) ?? { tp: 0, fp: 0 };
      return [
        `sure ${what}`.padEnd(20),
        language.padEnd(6),
        `right ${shareText(sureAndRight, sureAndRight + fp)}`.padEnd(40),
        `of the right ones, sure ${shareText(Math.min(sureAndRight, tp), tp)}`,
      ].join("");
    });
  });

/**
 * Sure statements whose passage is annotated with another speaker, by language. The scorer compares kinds as well, so each
 * statement is given to it with every kind.
 */
export const wrongSpeakersOf = (
  articles: readonly Scorable[],
  annotated: Annotated,
): ReadonlyMap<string, number> => {
  const sure = scoresOfStatements(articles, annotated, isSure);
  const ofAnyKind = scoresOfStatements(articles, annotated, isSure, (commitments) =>
    commitments.flatMap((each) =>
      statementKinds.flatMap((kind) => (kind === "praise" ? [] : [{ ...each, kind }])),
    ),
  );
  const wrong = [...(sure.get("commitments: passage") ?? [])].map(
    ([language, { tp }]) => [language, Math.max(0, tp - tpIn(ofAnyKind, rightStatements, language))] as const,
  );
  // With every kind, a statement may match more than one annotation, so a sum over languages can hide a wrong speaker.
  const all = wrong.reduce((sum, [language, count]) => sum + (language === "all" ? 0 : count), 0);
  return new Map(wrong.map(([language, count]) => [language, language === "all" ? all : count]));
};
