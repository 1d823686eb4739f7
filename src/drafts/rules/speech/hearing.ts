import { type Actor, type Doubt, isSameActor } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import type { MentionedPerson } from "../names/people.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Antecedents } from "./sentence-mentions.ts";

type Gender = "f" | "m" | "";

/** A speaker, or a person whom the current paragraph names. */
export interface Heard {
  readonly actor: Actor;
  readonly gender: Gender;
  readonly spoke: boolean;
  /** What is doubtful about this speaker, and so about a quotation that only continues the last one. */
  readonly doubts: readonly Doubt[];
  /** The number of the sentence: people of one sentence compete for a pronoun. */
  readonly sentence: number;
}

/** "la ministre Anne Lemoine": the grammatical article shows the gender, like a form of address. */
const gendersOf = (
  article: ParsedArticle,
  people: readonly MentionedPerson[],
  mentions: readonly Mention[],
): readonly Gender[] => {
  const genders: Gender[] = people.map(({ gender }) => gender);
  for (const { actor, from, named } of mentions) {
    if (actor.type !== "person" || !named || genders[actor.index] !== "") continue;
    genders[actor.index] = article.lexicon.articles.get(tokenOf(article, from).lower) ?? "";
  }
  const { feminineTitle } = article.lexicon;
  for (const { index, titles } of people)
    if (
      genders[index] === "" &&
      titles.some(({ headTo }) => feminineTitle?.test(tokenOf(article, headTo - 1).lower))
    )
      genders[index] = "f";
  return genders;
};

/** The first of some mentions that begins at a token or after it. */
const firstAt = (mentions: readonly Mention[], token: number): number => {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.from ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Keeps the people of the current paragraph, the most recent last. Pronouns and unnamed speakers are resolved to them. */
export const createHearing = (
  article: ParsedArticle,
  people: readonly MentionedPerson[],
  mentions: readonly Mention[],
) => {
  const genders = gendersOf(article, people, mentions);
  let heard: Heard[] = [];
  let before: Heard | null = null;
  let sentence = 0;
  let paragraphFrom = 0;
  let sentenceTo = 0;
  /** Whether the paragraph, as far as it is read, names and describes nobody else whom a pronoun may mean. */
  const isAlone = (actor: Actor, mayMean: (other: Actor) => boolean): boolean =>
    mentions
      .slice(firstAt(mentions, paragraphFrom), firstAt(mentions, sentenceTo))
      .every((mention) => isSameActor(mention.actor, actor) || !mayMean(mention.actor));
  // "It" is no person, and in languages in which "he" is always a person, it is no council.
  const { otherPronouns, personPronouns, dropsSubject } = article.lexicon;
  const fits = ({ actor, gender: own }: Heard, gender: Gender, pronoun: string): boolean =>
    (gender === "" && !(otherPronouns.has(pronoun) && actor.type === "person")) ||
    (gender !== "" &&
      (own === "" || own === gender) &&
      (personPronouns.size === 0 || actor.type === "person" || actor.type === "unresolved"));
  const antecedents: Antecedents = {
    last: (gender, pronoun = "") => {
      const fitting = heard.filter((entry) => fits(entry, gender, pronoun));
      const last = fitting.at(-1);
      if (last === undefined) {
        // A paragraph that starts with "he added" continues the one before.
        return before !== null && fits(before, gender, pronoun) && heard.length === 0 ? before.actor : null;
      }
      const competing = fitting.filter((entry) => entry.sentence === last.sentence);
      const speaker = competing.findLast(({ spoke }) => spoke);
      if (speaker !== undefined) return speaker.actor;
      const sure = gender === "" ? competing : competing.filter((entry) => entry.gender === gender);
      const candidates = sure.length > 0 ? sure : competing;
      return candidates.every(({ actor }) => isSameActor(actor, last.actor)) || candidates.length === 1
        ? (candidates[0]?.actor ?? null)
        : null;
    },
    isOnly: (actor, gender) => {
      const last = heard.findLast(({ spoke }) => spoke);
      if (actor.type !== "person" || last === undefined || last.doubts.length > 0) return false;
      if (last.sentence < sentence - 1 || !isSameActor(last.actor, actor)) return false;
      const own = genders[actor.index] ?? "";
      const rivals = heard.filter((entry) => !isSameActor(entry.actor, actor));
      if (rivals.length === 0 && gender !== "" && own === gender) return true;
      const isPerson = gender !== "" && personPronouns.size > 0;
      const mayMean = ({ type }: Actor): boolean =>
        type === "person" || type === "unresolved" || (type === "group" && !isPerson);
      if (rivals.some((rival) => !isPerson || mayMean(rival.actor)) || !isAlone(actor, mayMean)) return false;
      if (gender === "") return dropsSubject;
      // If the gender of the person is unknown, a speaker of the paragraph before may be meant.
      const isOther = before !== null && mayMean(before.actor) && !isSameActor(before.actor, actor);
      return own === gender || (own === "" && !isOther);
    },
  };
  return {
    antecedents,
    last: (): Heard | null => heard.at(-1) ?? null,
    hear(actor: Actor, doubts: readonly Doubt[] = [], spoke = true): void {
      const gender = actor.type === "person" ? (genders[actor.index] ?? "") : "";
      heard.push({ actor, gender, spoke, doubts, sentence });
      if (heard.length > 24) heard = heard.slice(-12);
    },
    nextSentence({ to }: { readonly to: number }): void {
      sentenceTo = to;
      sentence++;
    },
    forget(): void {
      heard = [];
    },
    /** Begins a paragraph; returns the last speaker of the one before, or else the last person in it. */
    nextParagraph({ from }: { readonly from: number }): Heard | null {
      paragraphFrom = from;
      before = heard.findLast(({ spoke }) => spoke) ?? heard.at(-1) ?? null;
      heard = [];
      return before;
    },
  };
};
