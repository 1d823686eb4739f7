import { type Briefing, type Fact, factsOf, type Passage } from "../library/briefing/briefing.ts";
import { isTakenBack } from "../library/briefing/fact-kind.ts";
import type { SourceParagraph } from "../library/search/text-units.ts";
import type { Block } from "./answer.ts";
import { citationOf } from "./cite.ts";
import type { Reader } from "./fact-lines.ts";

/** A stretch of a source's text, unchanged. */
const passageOf = ({ source, start, end }: SourceParagraph): Passage => ({
  source,
  start,
  end,
  exact: source.text.slice(start, end),
});

/** Whether two stretches have text in common. */
const overlap = (a: SourceParagraph, b: SourceParagraph): boolean =>
  a.source === b.source && a.start < b.end && b.start < a.end;

/** Whether a stretch is all within another. */
export const isWithin = (part: SourceParagraph, whole: SourceParagraph): boolean =>
  part.source === whole.source && whole.start <= part.start && part.end <= whole.end;

/** The facts that rest on a stretch of text, or on a part of it. */
export const factsOn = (stretch: SourceParagraph, briefing: Briefing): readonly Fact[] =>
  factsOf(briefing).filter(({ passages }) => passages.some((passage) => overlap(passage, stretch)));

/** The references of the facts that rested on it and were withdrawn. */
export const withdrawnFrom = (
  stretch: SourceParagraph,
  { slug, corrections }: Briefing,
  { library }: Reader,
): readonly string[] => {
  const withdrawn = corrections.filter((correction) => isTakenBack(correction.kind));
  return [...new Set(withdrawn.map(({ fact }) => `${slug}/${fact}`))].filter((reference) =>
    library.facts.get(reference)?.passages.some((passage) => overlap(passage, stretch)),
  );
};

/** A stretch of text as a passage of a fact, if it is one; else with the briefing to ask `/source` for. */
export const excerptBlock = (
  stretch: SourceParagraph,
  fact: Fact | null,
  { slug }: Briefing,
  { language }: Reader,
): Block => {
  const passage = passageOf(stretch);
  return {
    kind: "passage",
    exact: passage.exact,
    citation: citationOf(passage, fact?.reference ?? slug, language),
    reference: fact?.reference ?? null,
  };
};
