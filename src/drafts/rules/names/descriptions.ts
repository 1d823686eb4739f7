import { countWhile } from "../../../base/count-while.ts";
import type { Doubt } from "../../facts.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { MentionedPerson } from "./people.ts";
import type { Title } from "./titles.ts";

/** The words of a title besides its head: "health" of "minister of health". */
export const complementOf = (article: ParsedArticle, title: Title): string[] => [
  ...contentWords(article, title.from, title.headFrom),
  ...contentWords(article, title.headTo, title.to),
];

const contentWords = (article: ParsedArticle, from: number, to: number): string[] => {
  const words: string[] = [];
  for (let index = from; index < to; index++) {
    const { lower, type } = tokenOf(article, index);
    if (
      type === "word" &&
      lower.length > 2 &&
      !article.lexicon.stops.has(lower) &&
      !article.lexicon.definiteArticles.has(lower)
    )
      words.push(lower);
  }
  return words;
};

const sameOffice = ({ lexicon }: ParsedArticle, held: string, described: string): boolean =>
  held === described ||
  lexicon.otherOffices.get(described)?.includes(held) === true ||
  lexicon.officeOf.some((link) => held.startsWith(`${described} ${link}`));

const mostHolders = 24;

interface Candidate {
  readonly person: MentionedPerson;
  readonly exact: boolean;
}

/** The last place before a token where a person is named; -1 if there is none. */
const lastBefore = ({ mentions }: MentionedPerson, index: number): number =>
  mentions[countWhile(mentions, ({ to }) => to <= index) - 1]?.from ?? -1;

/** The person whom a description means: by office and complement, then by gender, then by the nearest name before it. */
export const resolveDescription = (
  article: ParsedArticle,
  title: Title,
  holders: ReadonlyMap<string, ReadonlySet<MentionedPerson>>,
  organizationWords: (person: MentionedPerson) => ReadonlySet<string>,
): { person: MentionedPerson; doubts: Doubt[] } | null => {
  const complement = complementOf(article, title);
  const possible = new Set<MentionedPerson>();
  for (const [office, people] of holders)
    if (sameOffice(article, office, title.office))
      for (const person of people) {
        // If so many people hold the office, "the minister" means none of them.
        if (possible.size > mostHolders) return null;
        possible.add(person);
      }
  const candidates = [...possible].flatMap((person): Candidate[] => {
    if (complement.length === 0) return [{ person, exact: false }];
    const own = new Set(person.titles.flatMap((held) => complementOf(article, held)));
    const shared = complement.every((word) => own.has(word) || organizationWords(person).has(word));
    if (shared) return [{ person, exact: true }];
    return own.size === 0 ? [{ person, exact: false }] : [];
  });
  const exact = candidates.filter((candidate) => candidate.exact);
  let people = (exact.length > 0 ? exact : candidates).map((candidate) => candidate.person);
  const gender = article.lexicon.articles.get(tokenOf(article, title.from - 1).lower) ?? "";
  if (people.length > 1 && gender !== "") {
    const same = people.filter((person) => person.gender === gender);
    const open = people.filter((person) => person.gender === "" || person.gender === gender);
    if (same.length === 1) people = same;
    else if (open.length > 0) people = open;
  }
  const contrary = people.every((person) => person.gender !== "" && person.gender !== gender);
  if (gender !== "" && contrary) return null;
  const [only] = people;
  if (people.length === 1 && only !== undefined) return { person: only, doubts: [] };
  if (people.length === 0) return null;
  const nearest = (least: number): MentionedPerson | null => {
    let best: { person: MentionedPerson; at: number } | null = null;
    for (const person of people) {
      const at = lastBefore(person, title.from);
      if (at >= least && (best === null || at > best.at)) best = { person, at };
    }
    return best?.person ?? null;
  };
  const paragraph = article.paragraphs[title.paragraph];
  const person =
    nearest(paragraph?.from ?? title.from) ??
    nearest(article.paragraphs[title.paragraph - 1]?.from ?? title.from);
  return person === null ? null : { person, doubts: ["actor-by-nearness"] };
};
