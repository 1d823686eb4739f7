import { type Block, type CommandAnswer, type Control, oneLine, paragraph } from "../../answer/answer.ts";
import { pastedMaxLength } from "../../ask/parsing/option.ts";
import type { Language } from "../../base/language/language.ts";
import { strong, text } from "../../base/text/inline.ts";
import { sentencesPasted } from "../../drafts/review/decisions/add-sentences.ts";
import type { FieldProblem } from "../../drafts/review/decisions/decision.ts";
import { decideLine, sayDecide } from "./controls.ts";
import type { Typed } from "./typed.ts";

/** Pasted words that are not in the article: offers the most similar ones, with everything else that was typed. Null if there are none. */
export const offerNearest = (
  problems: readonly FieldProblem[],
  typed: Typed,
  slug: string,
  language: Language,
): CommandAnswer | null => {
  if (typed.decision === "add-sentences" && problems.every(({ pasted }) => pasted !== undefined))
    return offerForSentences(problems, typed, slug, language);
  const nearest = problems.find((problem) => problem.nearest !== undefined)?.nearest;
  if (nearest === undefined) return null;
  const summary = sayDecide(language, "nearest");
  const controls = again(slug, typed, nearest, sayDecide(language, "useNearest"));
  return oneLine(language, summary, passage(nearest, slug), { kind: "controls", controls });
};

/** A button that sends the decision again with other words. */
const again = (slug: string, typed: Typed, words: string, label: string): readonly Control[] =>
  words === "" || words.length > pastedMaxLength
    ? []
    : [{ label, line: decideLine(slug, { ...typed, words }), effect: "replace", about: words }];

const passage = (exact: string, slug: string): Block => ({ kind: "passage", exact, citation: [text(slug)] });

/** Of several sentences, some are not in the article: offers to add all with the nearest words, or only the others. */
const offerForSentences = (
  problems: readonly FieldProblem[],
  typed: Typed,
  slug: string,
  language: Language,
): CommandAnswer | null => {
  const sentences = sentencesPasted(typed.words ?? "");
  const wrong = new Map(problems.map((problem) => [problem.pasted ?? "", problem]));
  const found = sentences.filter((sentence) => !wrong.has(sentence));
  // After an empty line, a passage that begins in small letters is one of its own.
  const separately = (passages: readonly string[]): string =>
    passages.map((each) => each.replace(/\s+/gu, " ")).join("\n\n");
  const nearest = sentences.flatMap((sentence) =>
    wrong.has(sentence) ? (wrong.get(sentence)?.nearest ?? []) : [sentence],
  );
  if (nearest.length === 0) return null;
  const summary = sayDecide(language, "notInArticle", { count: wrong.size, all: sentences.length });
  const controls = [
    ...(nearest.length > found.length
      ? again(slug, typed, separately(nearest), sayDecide(language, "useNearest"))
      : []),
    ...again(slug, typed, separately(found), sayDecide(language, "addOthers", { count: found.length })),
  ];
  return oneLine(
    language,
    summary,
    ...[...wrong].flatMap(([sentence, { message, nearest: exact }]): readonly Block[] => [
      paragraph(strong(sentence), text(` · ${message}`)),
      ...(exact === undefined ? [] : [passage(exact, slug)]),
    ]),
    { kind: "controls", controls },
  );
};
