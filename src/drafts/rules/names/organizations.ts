import type { Span } from "../../../base/text/span.ts";
import type { DraftAlias, DraftOrganization } from "../../facts.ts";
import { type ParsedArticle, sliceOf, spanOf } from "../structure/article.ts";
import { foldArticleWords } from "../structure/tokens.ts";
import { candidatesIn, type OrganizationCandidate } from "./organization-names.ts";

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

export const readOrganizations = (article: ParsedArticle): Organizations => {
  interface Entry {
    name: string;
    spans: [Span, ...Span[]];
    aliases: Map<string, { words: string; spans: [Span, ...Span[]] }>;
    count: number;
    known: boolean;
  }
  const entries: Entry[] = [];
  const byKey = new Map<string, number>();
  const mentions: OrganizationMention[] = [];
  const all = article.paragraphs.flatMap((paragraph) =>
    paragraph.label === "source" || paragraph.label === "boilerplate" ? [] : candidatesIn(article, paragraph),
  );
  const nameOf = (candidate: OrganizationCandidate): string =>
    sliceOf(article, spanOf(article, candidate.from, candidate.to));
  const strong = all.filter((candidate) => !candidate.weak);
  for (const candidate of strong) {
    const name = nameOf(candidate);
    const span = spanOf(article, candidate.from, candidate.to);
    const key = candidate.key ?? foldArticleWords(name);
    let index = byKey.get(key) ?? byKey.get(foldArticleWords(name));
    const entry = index === undefined ? undefined : entries[index];
    if (index === undefined || entry === undefined) {
      index = entries.length;
      entries.push({ name, spans: [span], aliases: new Map(), count: 1, known: candidate.key !== null });
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
        entries.push({ name, spans: [span], aliases: new Map(), count: 1, known: false });
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
    return { name: entry.name, aliases, spans: entry.spans, doubts: [] };
  });
  const starts = new Map(mentions.map((mention) => [mention.from, mention]));
  return {
    facts,
    mentions: mentions.toSorted((a, b) => a.from - b.from),
    startingAt: (index) => starts.get(index) ?? null,
  };
};
