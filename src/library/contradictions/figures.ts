import type { Figure } from "../briefing/briefing.ts";
import { fewestSharedWords, foldedWords, inSharedLanguages, sameWords } from "./same-words.ts";
import type { ToldFact } from "./told-fact.ts";

/** “About” may be a tenth off. */
const aboutShare = 0.1;

/** Whether two figures count the same thing of one story on the same day, and differ by more than rounding. */
export const figuresDisagree = (one: ToldFact<Figure>, other: ToldFact<Figure>): boolean =>
  one.fact.asOf === other.fact.asOf &&
  countTheSame(one.fact, other.fact) &&
  areApart(one.fact, other.fact) &&
  areOfOneStory(one, other);

/** The place of the last digit that is not a zero: 1,000 of 12,000; 0.1 of 2.6. The number may have been rounded to it. */
const lastPlace = (value: number): number => {
  const [digits = "", exponent = "0"] = Math.abs(value).toExponential().split("e");
  return 10 ** (Number(exponent) - Math.max(digits.length - 2, 0));
};

/** The range in which the true number is, by what a source says. */
const rangeOf = ({ value, qualifier }: Figure): readonly [least: number, most: number] => {
  const half = value === 0 ? 0.5 : lastPlace(value) / 2;
  switch (qualifier) {
    case "exactly":
      return [value - half, value + half];
    case "about": {
      const off = Math.max(half, Math.abs(value) * aboutShare);
      return [value - off, value + off];
    }
    case "more-than":
      return [value - half, Number.POSITIVE_INFINITY];
    case "less-than":
    case "up-to":
      return [Number.NEGATIVE_INFINITY, value + half];
    default:
      return qualifier satisfies never;
  }
};

/** Whether no number can agree with both figures. Ranges that only touch, such as those of 42 and 43, are apart. */
const areApart = (one: Figure, other: Figure): boolean => {
  const [[least, most], [otherLeast, otherMost]] = [rangeOf(one), rangeOf(other)];
  const tolerance = Math.max(Math.abs(one.value), Math.abs(other.value), 1) * 1e-12;
  return most <= otherLeast + tolerance || otherMost <= least + tolerance;
};

const idsIn = ({ people, organizations }: ToldFact["briefing"]): readonly string[] =>
  [...people, ...organizations].map(({ id }) => id);

/** Whether two figures may have the same topic. Drafts often have no topics. */
const mayShareTopic = (one: Figure, other: Figure): boolean =>
  one.topics.length === 0 ||
  other.topics.length === 0 ||
  one.topics.some((topic) => other.topics.includes(topic));

/** Whether two figures are of one story: of one briefing, or of two with a person or organization in common. */
const areOfOneStory = (one: ToldFact<Figure>, other: ToldFact<Figure>): boolean => {
  if (one.fact.briefing === other.fact.briefing) return true;
  const known = new Set(idsIn(one.briefing));
  return mayShareTopic(one.fact, other.fact) && idsIn(other.briefing).some((id) => known.has(id));
};

const countTheSame = (one: Figure, other: Figure): boolean =>
  sameWords(one.unit, other.unit) &&
  sameWords(one.counts, other.counts) &&
  inSharedLanguages(one.counts, other.counts).every(
    ([language, counts]) => foldedWords(`${one.unit[language] ?? ""} ${counts}`).length >= fewestSharedWords,
  );
