import { countWhile } from "../../../base/count-while.ts";
import { type Actor, type Doubt, isSameActor } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import type { MentionedPerson } from "../names/people.ts";
import { type ParsedArticle, type ParsedParagraph, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import type { Antecedents } from "./sentence-mentions.ts";

/** How many tokens before a pronoun's sentence may name a group that it means. */
const mostBefore = 40;

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

/** Doubts about what was promised, and not about who said it. */
const aboutPromise: ReadonlySet<Doubt> = new Set(["future-of-another", "promise-weak", "negated"]);

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
  /** The mentions of the paragraph, except those in quotations. */
  let outside: readonly Mention[] = [];
  let sentenceFrom = 0;
  let sentenceTo = 0;
  /** Whether the paragraph, as far as it is read, names and describes nobody else whom a pronoun may mean. */
  const isAlone = (actor: Actor, mayMean: (other: Actor, gender: Gender) => boolean): boolean =>
    outside.slice(0, firstAt(outside, sentenceTo)).every((mention) => {
      const byArticle = article.lexicon.articles.get(tokenOf(article, mention.from).lower);
      const own = mention.actor.type === "person" ? genders[mention.actor.index] : byArticle;
      return isSameActor(mention.actor, actor) || !mayMean(mention.actor, own ?? "");
    });
  /** "La maire a dit que la société mentait. Elle a promis": in French, "elle" may mean the company. */
  const namesGroup = (gender: Gender): boolean => {
    const { articles, groupNouns, personPronouns } = article.lexicon;
    if (gender === "" || personPronouns.size > 0) return false;
    const least = Math.max(paragraphFrom, sentenceFrom - mostBefore);
    for (let at = least; at < sentenceFrom; at++) {
      if (groupNouns.at(article.tokens, at) === null) continue;
      const own = articles.get(tokenOf(article, at - 1).lower) ?? "";
      const isPerson = outside.some(
        ({ actor, from, to }) => actor.type === "person" && from <= at && at < to,
      );
      if (!isPerson && (own === "" || own === gender)) return true;
    }
    return false;
  };
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
        if (before === null || heard.length > 0 || !fits(before, gender, pronoun)) return null;
        // If the article has a woman, "she" is not the last speaker, whose gender is unknown.
        return gender !== "" && before.gender === "" && genders.includes(gender) ? null : before.actor;
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
      const isPerson = gender !== "" && personPronouns.size > 0;
      const mayMean = ({ type }: Actor, other: Gender): boolean =>
        (gender === "" || other === "" || other === gender) &&
        (type === "person" || type === "unresolved" || (type === "group" && !isPerson));
      if (rivals.some((rival) => !isPerson || mayMean(rival.actor, rival.gender))) return false;
      if (!isAlone(actor, mayMean) || namesGroup(gender)) return false;
      if (gender === "") return dropsSubject;
      // If the gender of the person is unknown, a speaker of the paragraph before who is known to have it may be meant.
      const isOther = before !== null && before.gender === gender && !isSameActor(before.actor, actor);
      return own === gender || (own === "" && !isOther);
    },
  };
  return {
    antecedents,
    last: (): Heard | null => heard.at(-1) ?? null,
    hear(actor: Actor, doubts: readonly Doubt[] = [], spoke = true): void {
      const gender = actor.type === "person" ? (genders[actor.index] ?? "") : "";
      const own = doubts.filter((doubt) => !aboutPromise.has(doubt));
      heard.push({ actor, gender, spoke, doubts: own, sentence });
      if (heard.length > 24) heard = heard.slice(-12);
    },
    nextSentence({ from, to }: Pick<Sentence, "from" | "to">): void {
      sentenceFrom = from;
      sentenceTo = to;
      sentence++;
    },
    forget(): void {
      heard = [];
    },
    /** Begins a paragraph; returns the last speaker of the one before, or else the last person in it. */
    nextParagraph({ from, to, quotes }: ParsedParagraph): Heard | null {
      paragraphFrom = from;
      outside = mentions.slice(firstAt(mentions, from), firstAt(mentions, to)).filter((mention) => {
        const { start } = tokenOf(article, mention.from);
        const last = quotes[countWhile(quotes, ({ outer }) => outer.start <= start) - 1];
        return last === undefined || last.outer.end <= start;
      });
      before = heard.findLast(({ spoke }) => spoke) ?? heard.at(-1) ?? null;
      heard = [];
      return before;
    },
  };
};

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
const firstAt = (mentions: readonly Mention[], token: number): number =>
  countWhile(mentions, ({ from }) => from < token);
