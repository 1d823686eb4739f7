import type { Actor, Doubt, DraftPlace } from "../../facts.ts";
import { type ParsedArticle, sliceOf, spanOf, tokenOf } from "../structure/article.ts";
import { tokenAt } from "../structure/tokens.ts";
import { complementOf, resolveDescription } from "./descriptions.ts";
import { createByGivenName } from "./given-name.ts";
import type { Organizations } from "./organizations.ts";
import { addTo, type MentionedPerson } from "./people.ts";
import { isShownByVerb } from "./person-evidence.ts";
import { placeAt } from "./places.ts";
import type { Title } from "./titles.ts";

/** A place that names or describes an actor or speaker. Token indexes. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly actor: Actor;
  readonly doubts: readonly Doubt[];
  readonly gender: "f" | "m" | "";
  /** By name, and not by a description such as "the minister". */
  readonly named: boolean;
}

/** All mentions that can be the subject of a verb, in the order of the text and without overlaps. */
export const findMentions = (
  article: ParsedArticle,
  people: readonly MentionedPerson[],
  titles: readonly Title[],
  organizations: Organizations,
  places: readonly DraftPlace[],
): Mention[] => {
  const all: (Mention & { readonly rank: number })[] = [];
  /** By the first tokens of their heads. */
  const attached = new Set<number>();
  for (const person of people) {
    for (const title of person.titles) attached.add(title.headFrom);
    const doubts: readonly Doubt[] = isShownByVerb(article, person.mentions) ? ["name-unsure"] : [];
    for (const mention of person.mentions) {
      const end = mention.titles.reduce((to, title) => Math.max(to, title.to), mention.to);
      const actor: Actor = { type: "person", index: person.index };
      const from =
        tokenOf(article, mention.fullFrom - 1).type === "word" &&
        article.lexicon.articles.has(tokenOf(article, mention.fullFrom - 1).lower)
          ? mention.fullFrom - 1
          : mention.fullFrom;
      all.push({ from, to: end, actor, doubts, gender: person.gender, named: true, rank: 0 });
    }
  }
  const holders = new Map<string, Set<MentionedPerson>>();
  for (const person of people)
    for (const title of person.titles)
      for (const office of title.offices) holders.set(office, (holders.get(office) ?? new Set()).add(person));
  const byGivenName = createByGivenName(article, people, holders);
  const wordsOfOrganizations = new Map<MentionedPerson, Set<string>>();
  const organizationWords = (person: MentionedPerson): ReadonlySet<string> => {
    const known = wordsOfOrganizations.get(person);
    if (known !== undefined) return known;
    const words = new Set<string>();
    for (const title of person.titles)
      for (let index = title.from; index < title.to; index++) {
        const fact = organizations.facts[organizations.startingAt(index)?.organization ?? -1];
        for (const name of [fact?.name ?? "", ...(fact?.aliases ?? []).map((alias) => alias.words)])
          for (const word of name.toLowerCase().split(/\s+/)) if (word.length > 2) words.add(word);
      }
    wordsOfOrganizations.set(person, words);
    return words;
  };
  for (const title of titles) {
    if (attached.has(title.headFrom)) continue;
    const label = article.paragraphs[title.paragraph]?.label;
    if (label === "boilerplate" || label === "source") continue;
    const before = tokenOf(article, title.from - 1);
    const withDeterminer = article.lexicon.articles.has(before.lower);
    const from = withDeterminer ? title.from - 1 : title.from;
    const definite =
      article.lexicon.familyNames !== null || withDeterminer || tokenOf(article, title.headFrom).capital;
    // "Sinh viên" (students): in Vietnamese, the bare word means people in general.
    const isGroup =
      article.lexicon.familyNames !== null &&
      article.lexicon.groupNouns.at(article.tokens, title.headFrom)?.length === title.to - title.headFrom;
    if (isGroup) continue;
    if (!definite || article.lexicon.groupWords.has(before.lower) || namesOffice(article, title)) continue;
    // "Dunn, the owner of the firm, said": another person than the owner who is named elsewhere.
    if (followsName(article, from)) continue;
    const indefinite = withDeterminer && !article.lexicon.definiteArticles.has(before.lower);
    const called = byGivenName(title);
    const found =
      called ?? (indefinite ? null : resolveDescription(article, title, holders, organizationWords));
    const span = spanOf(article, from, title.to);
    if (found === null) {
      const organization = spokenFor(article, title, organizations);
      const words = sliceOf(article, spanOf(article, organization === null ? title.from : from, title.to));
      const actor: Actor =
        organization === null ? { type: "unresolved", words } : { type: "group", words, organization };
      const doubts: Doubt[] = organization === null ? ["actor-unresolved"] : [];
      all.push({ from, to: title.to, actor, doubts, gender: "", named: false, rank: 1 });
      continue;
    }
    addTo(found.person.aliases, sliceOf(article, span), span);
    // A description with a complement is also one of the person's titles.
    if (called === null && found.doubts.length === 0 && complementOf(article, title).length > 0)
      found.person.titles.push(title);
    all.push({
      from,
      to: title.to,
      actor: { type: "person", index: found.person.index },
      doubts: found.doubts,
      gender: found.person.gender,
      named: false,
      rank: 1,
    });
  }
  for (const mention of organizations.mentions) {
    if (tokenOf(article, mention.from - 1).lower === "(") continue;
    const before = tokenOf(article, mention.from - 1);
    const from = article.lexicon.articles.has(before.lower) ? mention.from - 1 : mention.from;
    all.push({
      from,
      to: mention.to,
      actor: { type: "organization", index: mention.organization },
      doubts: [],
      gender: "",
      named: true,
      rank: 2,
    });
  }
  for (const paragraph of article.paragraphs)
    for (let index = paragraph.from; index < paragraph.to; index++) {
      const match = article.lexicon.collectives.at(article.tokens, index);
      if (match === null) continue;
      const words = sliceOf(article, spanOf(article, index, index + match.length));
      all.push({
        from: index,
        to: index + match.length,
        actor: { type: "group", words, organization: null },
        doubts: [],
        gender: "",
        named: false,
        rank: 3,
      });
    }
  places.forEach((place, index) => {
    for (const span of place.spans) {
      const at = tokenAt(article.tokens, span.start);
      const to = tokenAt(article.tokens, span.end - 1) + 1;
      const from = article.lexicon.articles.has(tokenOf(article, at - 1).lower) ? at - 1 : at;
      all.push({ from, to, actor: { type: "place", index }, doubts: [], gender: "", named: true, rank: 4 });
    }
  });
  all.sort((a, b) => a.from - b.from || a.rank - b.rank || b.to - a.to);
  const kept: (Mention & { readonly rank: number })[] = [];
  for (const mention of all) {
    const last = kept.at(-1);
    if (last !== undefined && mention.from < last.to) {
      if (mention.rank < last.rank && mention.to >= last.to) kept[kept.length - 1] = mention;
      continue;
    }
    kept.push(mention);
  }
  return kept;
};

/** "le Bureau du Coordonnateur résident", "the Office of the President": an institution, and not the person in office. */
const namesOffice = (article: ParsedArticle, title: Title): boolean => {
  let before = title.from - 1;
  for (let step = 0; step < 3 && article.lexicon.officeLinks.has(tokenOf(article, before).lower); step++)
    before--;
  return before < title.from - 1 && article.lexicon.officeNouns.has(tokenOf(article, before).lower);
};

/** Whether a name that opens the sentence and a comma come right before. */
const followsName = (article: ParsedArticle, from: number): boolean => {
  const { lexicon, tokens } = article;
  if (tokenOf(article, from - 1).lower !== ",") return false;
  let start = from - 1;
  while (from - start <= 4 && tokenOf(article, start - 1).capital && !tokenOf(article, start).first) start--;
  if (start === from - 1) return false;
  const opens = tokenOf(article, start).first || /^[.!?]$/.test(tokenOf(article, start - 1).lower);
  const { lower } = tokenOf(article, start);
  const isOther =
    lexicon.functionWords.has(lower) || lexicon.months.has(lower) || placeAt(article, start) !== null;
  return (
    opens && !isOther && lexicon.verbs.at(tokens, start) === null && lexicon.days.at(tokens, start) === null
  );
};

/** The organization of "a spokesperson for Swim England", "đại diện Công ty Phú Gia": the words are the organization’s. */
const spokenFor = (
  { lexicon, tokens }: ParsedArticle,
  { headFrom, headTo, to }: Title,
  { startingAt }: Organizations,
): number | null => {
  if (lexicon.spokespeople.at(tokens, headFrom) === null) return null;
  for (let at = headTo; at < to; at++) {
    const mention = startingAt(at);
    if (mention !== null) return mention.organization;
  }
  return null;
};
