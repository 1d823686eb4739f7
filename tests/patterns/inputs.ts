import { type AST, RegExpParser } from "@eslint-community/regexpp";

const parser = new RegExpParser();

/** What a character class may hold, most likely first. */
const candidates = [..."a A0 1,.-_:/<>\"'“”«»‘’|*#[](){}&;=!?@%+~`$^\\\n\r\téđ–—…€ªᵃ日"];

/** Two characters that a class holds: one that words are made of may not follow where a boundary is asked for. */
const held = (element: AST.Element, flags: string): readonly string[] => {
  const pattern = new RegExp(`^(?:${element.raw})$`, flags.replace(/[gy]/gu, ""));
  const fitting = candidates.filter((character) => pattern.test(character));
  const another = fitting.find((character) => !/\w/u.test(character));
  return [...new Set([fitting[0] ?? "a", another ?? fitting[0] ?? "a"])];
};

/** So long a repetition counts as unbounded. */
const many = 10;

/** One text that a part of a pattern matches, more or less: what must not match is not looked at. */
const sample = (part: AST.Element | AST.Alternative, flags: string): string => {
  switch (part.type) {
    case "Alternative":
      return part.elements.map((element) => sample(element, flags)).join("");
    case "Group":
    case "CapturingGroup":
      return part.alternatives[0] === undefined ? "" : sample(part.alternatives[0], flags);
    case "Quantifier":
      return sample(part.element, flags).repeat(Math.max(part.min, Math.min(part.max, 1)));
    case "Character":
      return String.fromCodePoint(part.value);
    case "CharacterClass":
    case "CharacterSet":
    case "ExpressionCharacterClass":
      return held(part, flags)[0] ?? "a";
    case "Assertion":
    case "Backreference":
      return "";
    default:
      return part satisfies never;
  }
};

/** What a repetition may repeat. */
const choicesOf = (element: AST.Element, flags: string): readonly string[] => {
  switch (element.type) {
    case "Group":
    case "CapturingGroup":
      return element.alternatives.map((alternative) => sample(alternative, flags));
    case "CharacterClass":
    case "CharacterSet":
    case "ExpressionCharacterClass":
      return held(element, flags);
    default:
      return [sample(element, flags)];
  }
};

/** Each way to a repetition without an end: what comes before it, and what is repeated. */
const repetitions = (
  alternatives: readonly AST.Alternative[],
  before: string,
  flags: string,
): readonly (readonly [before: string, repeated: string])[] =>
  alternatives.flatMap(({ elements }) => {
    let prefix = before;
    return elements.flatMap((element) => {
      const here = prefix;
      prefix += sample(element, flags);
      const inner = element.type === "Quantifier" ? element.element : element;
      const inside =
        inner.type === "Group" ||
        inner.type === "CapturingGroup" ||
        (inner.type === "Assertion" && "alternatives" in inner)
          ? repetitions(inner.alternatives, here, flags)
          : [];
      if (element.type !== "Quantifier" || element.max < many) return inside;
      const choices = choicesOf(element.element, flags);
      return [...inside, ...choices.map((choice): [string, string] => [here, choice])];
    });
  });

const endings = ["", "\0", "a"];

/**
 * Long texts that a pattern may lose its time in: what each of its repetitions repeats, after what stands before it, once
 * or each time, with an end that does not fit.
 */
export const inputsFor = ({ source, flags }: RegExp): readonly ((characters: number) => string)[] => {
  const { alternatives } = parser.parsePattern(source, 0, source.length, {
    unicode: flags.includes("u"),
    unicodeSets: flags.includes("v"),
  });
  const whole = alternatives.map((alternative) => sample(alternative, flags));
  const units = repetitions(alternatives, "", flags).flatMap(([before, repeated]) => [
    { before, unit: repeated },
    { before: "", unit: repeated },
    { before: "", unit: before + repeated },
    { before: "", unit: `${before}${repeated}a` },
    { before: "", unit: `${before}${repeated}${repeated} ` },
  ]);
  const all = [...units, ...whole.map((unit) => ({ before: "", unit }))].filter(({ unit }) => unit !== "");
  const distinct = [...new Map(all.map((each) => [`${each.before}\0${each.unit}`, each])).values()];
  return distinct.flatMap(({ before, unit }) =>
    endings.map(
      (ending) => (characters: number) => before + unit.repeat(Math.ceil(characters / unit.length)) + ending,
    ),
  );
};
