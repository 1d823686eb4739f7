import type { Span } from "../../../base/text/span.ts";
import type { DraftAlias, DraftOrganization } from "../../facts.ts";
import type { FoundBy } from "../../found-by.ts";
import { type ParsedArticle, sliceOf, spanOf, tokenOf } from "../structure/article.ts";
import { foldArticleWords } from "../structure/tokens.ts";
import { acronymAt } from "./acronyms.ts";
import { companyNames } from "./companies.ts";
import type { OrganizationCandidate } from "./organization-candidate.ts";
import { candidatesIn } from "./organization-names.ts";
import type { Title } from "./titles.ts";

interface OrganizationMention {
  readonly from: number;
  readonly to: number;
  readonly organization: number;
}

export interface Organizations {
  readonly facts: readonly DraftOrganization[];
  readonly mentions: readonly OrganizationMention[];
  readonly startingAt: (index: number) => OrganizationMention | null;
}

export const readOrganizations = (article: ParsedArticle, titles: readonly Title[]): Organizations => {
  interface Entry {
    name: string;
    spans: [Span, ...Span[]];
    aliases: Map<string, { words: string; spans: [Span, ...Span[]] }>;
    count: number;
    known: boolean;
    foundBy: FoundBy;
  }
  const entries: Entry[] = [];
  const byKey = new Map<string, number>();
  const mentions: OrganizationMention[] = [];
  const people = initialsOfPeople(article, titles);
  const isPerson = (index: number): boolean => people.has(sliceOf(article, tokenOf(article, index)));
  const companies = companyNames(article, titles);
  const all = article.paragraphs.flatMap((paragraph) =>
    paragraph.label === "source" || paragraph.label === "boilerplate"
      ? []
      : candidatesIn(article, paragraph, isPerson, companies),
  );
  const nameOf = (candidate: OrganizationCandidate): string =>
    sliceOf(article, spanOf(article, candidate.from, candidate.to));
  // Names with an acronym come first, so that the acronym alone counts as the same organization later.
  const rank = ({ acronym, from, to }: OrganizationCandidate): number =>
    acronym !== null ? 0 : to - from > 1 ? 1 : 2;
  /**
   * "Kalmont", beside "Kalmont Metals": a company's name that is the first word of one longer name. "Công ty Phú Điền", beside
   * "Công ty TNHH Phú Điền": a kind and the last words of one.
   */
  const shortOf = ({ from, to }: OrganizationCandidate, name: string): number | undefined => {
    const kind = article.lexicon.organizationHeads.at(article.tokens, from)?.length ?? 0;
    const [head, tail] = [spanOf(article, from, from + kind), spanOf(article, from + kind, to)];
    const isShort = (longer: string): boolean =>
      companies.has(foldArticleWords(name))
        ? longer.startsWith(`${name} `)
        : kind > 0 &&
          from + kind < to &&
          longer.startsWith(`${sliceOf(article, head)} `) &&
          longer.endsWith(` ${sliceOf(article, tail)}`);
    const longer = entries.flatMap((entry, at) => (isShort(entry.name) ? [at] : []));
    return longer.length === 1 ? longer[0] : undefined;
  };
  const strong = all.filter((candidate) => !candidate.weak).toSorted((a, b) => rank(a) - rank(b));
  for (const candidate of strong) {
    const name = nameOf(candidate);
    const span = spanOf(article, candidate.from, candidate.to);
    const key = candidate.key ?? foldArticleWords(name);
    let index = byKey.get(key) ?? byKey.get(foldArticleWords(name)) ?? shortOf(candidate, name);
    const entry = index === undefined ? undefined : entries[index];
    if (index === undefined || entry === undefined) {
      index = entries.length;
      entries.push({
        name,
        spans: [span],
        aliases: new Map(),
        count: 1,
        known: candidate.key !== null,
        foundBy: { rule: "organization-name", words: name },
      });
      byKey.set(key, index);
      byKey.set(foldArticleWords(name), index);
    } else {
      entry.count++;
      if (foldArticleWords(name) === foldArticleWords(entry.name)) entry.spans.push(span);
      else {
        const alias = entry.aliases.get(name);
        if (alias === undefined) entry.aliases.set(name, { words: name, spans: [span] });
        else alias.spans.push(span);
      }
    }
    mentions.push({ from: candidate.from, to: candidate.to, organization: index });
    if (candidate.acronym !== null) {
      const acronym = spanOf(article, candidate.acronym, candidate.acronym + 1);
      const words = sliceOf(article, acronym);
      byKey.set(foldArticleWords(words), index);
      entries[index]?.aliases.set(words, { words, spans: [acronym] });
      mentions.push({ from: candidate.acronym, to: candidate.acronym + 1, organization: index });
    }
  }
  const counts = new Map<string, number>();
  for (const candidate of all)
    if (candidate.weak) counts.set(nameOf(candidate), (counts.get(nameOf(candidate)) ?? 0) + 1);
  const byWord = new Map<string, number[]>();
  entries.forEach((entry, at) => {
    for (const word of new Set(foldArticleWords(entry.name).split(/\s+/)))
      byWord.set(word, [...(byWord.get(word) ?? []).slice(0, 1), at]);
  });
  for (const candidate of all) {
    if (!candidate.weak) continue;
    const name = nameOf(candidate);
    const span = spanOf(article, candidate.from, candidate.to);
    let index = byKey.get(foldArticleWords(name));
    if (index === undefined) {
      // "la Commission": short for the one organization whose name has the word.
      const word = foldArticleWords(name);
      const full = byWord.get(word) ?? [];
      if (full.length === 1) index = full[0];
      else if (/^\p{Lu}{3,7}$/u.test(name) && (counts.get(name) ?? 0) >= 2) {
        index = entries.length;
        entries.push({
          name,
          spans: [span],
          aliases: new Map(),
          count: 1,
          known: false,
          foundBy: { rule: "acronym", words: name },
        });
        byKey.set(foldArticleWords(name), index);
        mentions.push({ from: candidate.from, to: candidate.to, organization: index });
        continue;
      }
    }
    const entry = index === undefined ? undefined : entries[index];
    if (index === undefined || entry === undefined) continue;
    if (foldArticleWords(entry.name) === foldArticleWords(name)) entry.spans.push(span);
    else {
      const alias = entry.aliases.get(name);
      if (alias === undefined) entry.aliases.set(name, { words: name, spans: [span] });
      else alias.spans.push(span);
    }
    mentions.push({ from: candidate.from, to: candidate.to, organization: index });
  }
  const facts = entries.map((entry): DraftOrganization => {
    const aliases = [...entry.aliases.values()].map((alias): DraftAlias => ({ ...alias, doubts: [] }));
    return { name: entry.name, aliases, spans: entry.spans, doubts: [], foundBy: entry.foundBy };
  });
  const starts = new Map(mentions.map((mention) => [mention.from, mention]));
  return {
    facts,
    mentions: mentions.toSorted((a, b) => a.from - b.from),
    startingAt: (index) => starts.get(index) ?? null,
  };
};

/** "La ministre ANR": the initials of a person who is named in full elsewhere, and not an organization. */
const initialsOfPeople = (article: ParsedArticle, titles: readonly Title[]): ReadonlySet<string> => {
  const titled = new Set(
    titles.flatMap(({ to }) => (acronymAt(article, to) ? [sliceOf(article, tokenOf(article, to))] : [])),
  );
  if (titled.size === 0) return titled;
  const spelled = new Set<string>();
  let initials = "";
  for (const token of article.tokens) {
    const isPart = token.type === "word" && token.capital;
    initials = isPart ? initials + sliceOf(article, token).charAt(0) : "";
    for (let length = 3; length <= Math.min(5, initials.length); length++)
      spelled.add(initials.slice(-length));
  }
  return titled.intersection(spelled);
};
