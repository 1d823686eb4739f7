import { fold, wordsOf } from "../../base/text/fold.ts";
import type { Span } from "../../base/text/span.ts";
import type { Actor, DraftFacts } from "../facts.ts";

/** Words without case, accents and punctuation, for comparison. */
export const foldWords = (words: string): string => wordsOf(fold(words)).join(" ");

/** A text with one space for each run of white space, and the position of each character in the original text. */
const collapse = (text: string): { readonly collapsed: string; readonly starts: readonly number[] } => {
  const parts: string[] = [];
  const starts: number[] = [];
  for (const { 0: run, index } of text.matchAll(/\s+|\S+/gu)) {
    const part = run.trim() === "" ? " " : run;
    parts.push(part);
    for (let at = 0; at < part.length; at += 1) starts.push(index + at);
  }
  return { collapsed: parts.join(""), starts };
};

/** The place of the evidence in the text: verbatim, or with other white space. The span is always one of the text. */
export const locate = (text: string, evidence: string): Span | null => {
  const words = evidence.normalize("NFC").trim();
  if (words === "") return null;
  const start = text.indexOf(words);
  if (start >= 0) return { start, end: start + words.length };
  const { collapsed, starts } = collapse(text);
  const wanted = words.split(/\s+/u).join(" ");
  const found = collapsed.indexOf(wanted);
  const [first, last] = [starts[found], starts[found + wanted.length - 1]];
  return first === undefined || last === undefined ? null : { start: first, end: last + 1 };
};

export const sentenceCount = (words: string, language: string): number =>
  [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(words.trim())].length;

/** The person, organization or place with this name or alias among the facts of the rules and the model. */
export const findActor = (facts: DraftFacts, name: string): Actor | null => {
  const wanted = foldWords(name);
  const isNamed = (entity: { name: string; aliases?: readonly { words: string }[] }): boolean =>
    [entity.name, ...(entity.aliases ?? []).map(({ words }) => words)].some(
      (words) => foldWords(words) === wanted,
    );
  const person = facts.people.findIndex(isNamed);
  if (person >= 0) return { type: "person", index: person };
  const organization = facts.organizations.findIndex(isNamed);
  if (organization >= 0) return { type: "organization", index: organization };
  const place = facts.places.findIndex(isNamed);
  return place >= 0 ? { type: "place", index: place } : null;
};

/** Whether only a pronoun or a part of a name says who speaks, unlike "Quill's deputy". */
export const isOpen = (actor: Actor): boolean =>
  actor.type === "unresolved" && !actor.words.trim().includes(" ");

/** Whether it is a name: at least two words with a capital, unlike a pronoun or a description. */
export const isName = (name: string): boolean => {
  const words = name.trim().split(/\s+/u);
  return words.length >= 2 && words.length <= 6 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= 2;
};
