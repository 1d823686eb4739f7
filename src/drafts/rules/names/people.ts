import type { Span } from "../../../base/text/span.ts";
import type { Doubt, DraftAlias, DraftPerson, DraftRole } from "../../facts.ts";
import type { FoundBy } from "../../found-by.ts";
import { type ParsedArticle, sliceOf, spanOf, tokenOf } from "../structure/article.ts";
import { foldArticleWords } from "../structure/tokens.ts";
import { mentionedNameOf, type NameMention } from "./name-mention.ts";
import type { Organizations } from "./organizations.ts";
import { isCandidate, type Title } from "./titles.ts";

/** A person while the article is read. Descriptions and surnames are resolved to such people. */
export interface MentionedPerson {
  readonly index: number;
  name: string;
  words: readonly string[];
  gender: "f" | "m" | "";
  readonly mentions: NameMention[];
  readonly titles: Title[];
  readonly aliases: Map<string, { words: string; spans: [Span, ...Span[]] }>;
}

export const addTo = (aliases: MentionedPerson["aliases"], words: string, span: Span): void => {
  const known = aliases.get(words);
  if (known === undefined) aliases.set(words, { words, spans: [span] });
  else known.spans.push(span);
};

const plain = (word: string): string =>
  foldArticleWords(word).normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
const wordsOf = (name: string): string[] =>
  plain(name)
    .split(/[\s'.]+/)
    .filter((word) => word !== "");

const endsWith = (words: readonly string[], tail: readonly string[]): boolean =>
  tail.length <= words.length &&
  tail.every((word, index) => words[words.length - tail.length + index] === word);

const initialsOf = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join("");

/** "ANR" for Agnès Noémie Roullet. */
const isInitialsOf = (word: string, person: MentionedPerson, mention: NameMention): boolean =>
  word.length >= 3 && mention.initials && initialsOf(person.words) === word;

/** Whether a shorter form names the person: a surname, a Vietnamese given name, "Dame Fiona". */
const fits = (
  person: MentionedPerson,
  words: readonly string[],
  mention: NameMention,
  vietnamese: boolean,
): boolean => {
  if (person.words.join(" ") === words.join(" ")) return true;
  if (words.length === 1 && isInitialsOf(words[0] ?? "", person, mention)) return true;
  if (words.length >= person.words.length) return endsWith(words, person.words) && person.words.length >= 2;
  if (mention.gender !== "" && person.gender !== "" && mention.gender !== person.gender) return false;
  if (endsWith(person.words, words)) return true;
  if (words.length >= 2 && words.every((word) => person.words.includes(word))) return true;
  // Spanish people have two surnames, and texts use the first.
  if (words.length === 1 && person.words.length >= 3 && !vietnamese && person.words.at(-2) === words[0])
    return true;
  return words.length === 1 && mention.honorific && person.words[0] === words[0] && !vietnamese;
};

/** Brings all mentions of one person together, from anywhere in the article. */
export const groupPeople = (article: ParsedArticle, names: readonly NameMention[]): MentionedPerson[] => {
  const people: MentionedPerson[] = [];
  // By the first and the last word of each name, so that a look-up does not compare all people.
  const byWord = new Map<string, MentionedPerson[]>();
  const vietnamese = article.lexicon.familyNames !== null;
  // A family name that hundreds of people share identifies none of them; the index ignores people after the first 200.
  const index = (word: string, person: MentionedPerson): void => {
    const known = byWord.get(word);
    if (known === undefined) byWord.set(word, [person]);
    else if (known.length < 200) known.push(person);
  };
  const candidates = (words: readonly string[]): MentionedPerson[] => {
    const found = new Set<MentionedPerson>();
    for (const word of words) for (const person of byWord.get(word) ?? []) found.add(person);
    return [...found];
  };
  const join = (person: MentionedPerson, mention: NameMention): void => {
    person.mentions.push(mention);
    if (person.gender === "") person.gender = mention.gender;
    for (const title of mention.titles) person.titles.push(title);
    const span = spanOf(article, mention.honorificFrom, mention.to);
    const full = sliceOf(article, span);
    const isLoud = mention.paragraph.label !== "body" && full === full.toUpperCase() && !mention.initials;
    if (full !== person.name && !isLoud) addTo(person.aliases, full, span);
    if (
      mention.fullFrom < mention.honorificFrom &&
      tokenOf(article, mention.honorificFrom - 1).lower !== ","
    ) {
      const titled = spanOf(article, mention.fullFrom, mention.to);
      addTo(person.aliases, sliceOf(article, titled), titled);
    }
  };
  const match = (mention: NameMention): MentionedPerson | "ambiguous" | null => {
    const words = wordsOf(mentionedNameOf(article, mention));
    const fitting = candidates(words).filter((person) => fits(person, words, mention, vietnamese));
    const exact = fitting.filter((person) => person.words.length === words.length);
    if (exact.length === 1) return exact[0] ?? null;
    if (fitting.length > 1) return "ambiguous";
    return fitting[0] ?? null;
  };
  const evident = names
    .filter((mention) => mention.evidence)
    .toSorted((a, b) => b.to - b.from - (a.to - a.from));
  for (const mention of evident) {
    const person = match(mention);
    if (person === "ambiguous") continue;
    if (person !== null) {
      join(person, mention);
      continue;
    }
    const name = mentionedNameOf(article, mention);
    const words = wordsOf(name);
    const heading = mention.paragraph.label === "headline" || mention.paragraph.label === "heading";
    if (words.length === 0 || (heading && name === name.toUpperCase())) continue;
    // A single word is a name only with an honorific or a title, and in the body.
    if (
      words.length === 1 &&
      (heading || mention.initials || !(mention.honorific || mention.titles.length > 0) || name.length < 3)
    )
      continue;
    const created: MentionedPerson = {
      index: people.length,
      name,
      words,
      gender: mention.gender,
      mentions: [],
      titles: [],
      aliases: new Map(),
    };
    people.push(created);
    for (const word of new Set([...words, initialsOf(words)])) index(word, created);
    join(created, mention);
  }
  for (const mention of names) {
    if (mention.evidence) continue;
    const person = match(mention);
    if (person !== null && person !== "ambiguous") join(person, mention);
  }
  for (const person of people) person.mentions.sort((a, b) => a.from - b.from);
  return people;
};

const organizationIn = (
  article: ParsedArticle,
  title: Title,
  organizations: Organizations,
): number | null => {
  for (let index = title.from; index < title.to; index++) {
    const mention = organizations.startingAt(index);
    if (mention !== null) return mention.organization;
  }
  // "Its general secretary": the organization that was named last, in this sentence or the one before.
  if (!article.lexicon.possessives.has(tokenOf(article, title.from - 1).lower)) return null;
  const sentences = article.paragraphs[title.paragraph]?.sentences ?? [];
  const own = sentences.findIndex(({ from, to }) => from <= title.from && title.from < to);
  const least = sentences[Math.max(0, own - 1)]?.from ?? title.from;
  for (let index = title.from - 1; index >= least; index--) {
    const mention = organizations.startingAt(index);
    if (mention !== null) return mention.organization;
  }
  return null;
};

/** "general secretary of the United Railwaymen's Union": the name of an organization is longer than what a title may have. */
const wholeEnd = ({ from, to }: Title, { startingAt }: Organizations): number => {
  let end = to;
  for (let at = from; at < to; at++) end = Math.max(end, startingAt(at)?.to ?? end);
  return end;
};

export const draftPeople = (
  article: ParsedArticle,
  people: readonly MentionedPerson[],
  organizations: Organizations,
): DraftPerson[] =>
  people.map((person): DraftPerson => {
    const roles = new Map<string, DraftRole & { spans: [Span, ...Span[]]; doubts: Doubt[] }>();
    const sought = new Set<string>();
    const besideTitle = new Map(
      person.mentions.flatMap((mention) => mention.titles.map((title) => [title, mention])),
    );
    for (const title of person.titles) {
      const to = wholeEnd(title, organizations);
      const words = title.words ?? sliceOf(article, spanOf(article, title.from, to));
      const beside = besideTitle.get(title);
      // The passage holds the name as well, if it is beside the title.
      const span = spanOf(
        article,
        Math.min(title.from, beside?.honorificFrom ?? title.from),
        Math.max(to, beside?.to ?? to),
      );
      if (isCandidate(article, title)) sought.add(words);
      const known = roles.get(foldArticleWords(words));
      if (known === undefined)
        roles.set(foldArticleWords(words), {
          title: words,
          organization: organizationIn(article, title, organizations),
          spans: [span],
          doubts: beside === undefined ? ["role-apart"] : [],
        });
      else {
        known.spans.push(span);
        if (beside !== undefined) known.doubts = [];
      }
    }
    const spans = person.mentions
      .map((mention) => spanOf(article, mention.from, mention.to))
      .toSorted((a, b) => a.start - b.start);
    const [first = { start: 0, end: 0 }, ...rest] = spans;
    const spellings = new Set(
      person.mentions
        .map((mention) => mentionedNameOf(article, mention))
        .filter((name) => wordsOf(name).join(" ") === person.words.join(" ")),
    );
    const native = [...spellings].find((name) => name !== person.name && /[^\p{ASCII}]/u.test(name)) ?? null;
    const doubts: Doubt[] = [];
    if (roles.size === 0) doubts.push("role-unknown");
    if (person.mentions.every((mention) => mention.paragraph.label === "caption"))
      doubts.push("only-in-caption");
    return {
      name: person.name,
      native,
      // Offices that the person holds come before those that the person seeks.
      roles: [...roles.values()].toSorted(
        (a, b) =>
          Number(sought.has(a.title)) - Number(sought.has(b.title)) || b.title.length - a.title.length,
      ),
      aliases: [...person.aliases.values()].map((alias): DraftAlias => ({ ...alias, doubts: [] })),
      spans: [first, ...rest],
      doubts,
      foundBy: foundBy(article, person),
    };
  });

const foundBy = (article: ParsedArticle, { titles: [title], mentions }: MentionedPerson): FoundBy => {
  const words = (from: number, to: number): string => sliceOf(article, spanOf(article, from, to));
  if (title !== undefined) return { rule: "title", words: title.words ?? words(title.from, title.to) };
  const addressed = mentions.find(
    ({ honorificFrom, from }) => honorificFrom !== null && honorificFrom < from,
  );
  return addressed?.honorificFrom == null
    ? { rule: "person-in-context", words: "" }
    : { rule: "form-of-address", words: words(addressed.honorificFrom, addressed.to) };
};
