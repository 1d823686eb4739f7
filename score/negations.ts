import type { Span } from "../src/base/text/span.ts";
import type { DraftStatement } from "../src/drafts/facts.ts";
import { lexiconFor } from "../src/drafts/rules/languages/language.ts";
import type { Lexicon } from "../src/drafts/rules/languages/lexicon.ts";
import { type Token, tokenize } from "../src/drafts/rules/structure/tokens.ts";
import { readAnnotation } from "./models/annotation.ts";
import type { Annotated, Scorable } from "./scored.ts";
import { intervalText } from "./wilson.ts";

/** Whether a token negates, denies or refuses: "not", "nobody", "denied", "ruled out", "it is false that". */
const negates = (lexicon: Lexicon, tokens: readonly Token[], at: number): boolean => {
  const verb = lexicon.verbs.at(tokens, at)?.value;
  return (
    lexicon.negations.has(tokens[at]?.lower ?? "") ||
    lexicon.nobody.at(tokens, at) !== null ||
    lexicon.untrue.at(tokens, at) !== null ||
    verb?.kind === "denial" ||
    verb?.refuses === true
  );
};

/** The text of a drafted statement: the reported words if they can be read alone, otherwise the passage. */
const textOf = ({ quoted, spans }: DraftStatement): readonly Span[] => (quoted === null ? spans : [quoted]);

const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The annotated statements of an article with a negation, and those of them that the draft has without it. */
const negationsIn = (
  { id, facts }: Scorable,
  folder: string,
): { readonly language: string; readonly drafted: number; readonly lost: number } => {
  const { lang: language, commitments } = readAnnotation(folder, id);
  const lexicon = lexiconFor(language);
  let drafted = 0;
  let lost = 0;
  if (lexicon !== null) {
    const tokens = tokenize(facts.text);
    for (const { evidence } of commitments) {
      const start = facts.text.indexOf(evidence);
      const passage = { start, end: start + evidence.length };
      const signs = tokens.filter(
        (token, at) => start >= 0 && overlap(token, passage) > 0 && negates(lexicon, tokens, at),
      );
      const texts = facts.statements
        .flatMap(textOf)
        .filter((text) => 2 * overlap(text, passage) >= text.end - text.start);
      if (signs.length === 0 || texts.length === 0) continue;
      drafted++;
      // "A reader, who did not want to be named, said …": before a comma, a negation is not of the reported words.
      const governing = signs.filter((sign) =>
        texts.some((text) => sign.end > text.start || !facts.text.slice(sign.end, text.start).includes(",")),
      );
      const isKept = texts.some((text) => governing.some((sign) => overlap(sign, text) > 0));
      if (governing.length > 0 && !isKept) lost++;
    }
  }
  return { language, drafted, lost };
};

/** How many statements that are denied or negated in the article have no negation in the draft, a line for each language. */
export const negationsOf = (articles: readonly Scorable[], { folder }: Annotated): readonly string[] => {
  const counts = new Map<string, { drafted: number; lost: number }>();
  for (const article of articles) {
    const { language, drafted, lost } = negationsIn(article, folder);
    for (const group of [language, "all"]) {
      const sum = counts.get(group) ?? { drafted: 0, lost: 0 };
      counts.set(group, { drafted: sum.drafted + drafted, lost: sum.lost + lost });
    }
  }
  return [...counts]
    .toSorted(([a], [b]) => Number(a === "all") - Number(b === "all") || a.localeCompare(b))
    .map(
      ([language, { drafted, lost }]) =>
        `${"negations lost".padEnd(19)} ${language.padEnd(5)} ${String(lost).padStart(4)}  aim 0   ${lost === 0 ? "reached" : "below"}  of ${drafted} drafted (95 %: ${intervalText(lost, drafted)})`,
    );
};
