import type { z } from "zod";
import type { Language } from "../../base/language/language.ts";
import type { briefingFileSchema } from "../../library/briefing/schema.ts";
import type { DraftFacts } from "../facts.ts";
import type { Article, Provenanced } from "../input/article.ts";
import { publishedFromUrl, publisherFromUrl } from "../input/publication.ts";
import { notes } from "./notes.ts";
import { slugOf } from "./slug.ts";

type SourceInput = z.input<typeof briefingFileSchema>["sources"][number];

/** The publisher of a source if none is known: a source needs one, and the editor adds it. */
export const unknownPublisher = "?";

export interface DraftedSource {
  readonly source: SourceInput;
  /** What to check, by field. */
  readonly notes: readonly { readonly field: string; readonly text: string }[];
}

/** The date that the text itself gives for its publication: alone on a short line near the start, or beside the source. */
const printedDate = ({ blocks, dates, text }: DraftFacts): { value: string; words: string } | null => {
  const shortest = 80;
  for (const { iso, spans, words: written } of dates) {
    const [{ start }] = spans;
    const at = blocks.findIndex((block) => block.start <= start && start < block.end);
    const block = blocks[at];
    if (block === undefined || iso.length !== 10 || iso.startsWith("-")) continue;
    const isShort = text.slice(block.start, block.end).trim().length <= shortest;
    if (block.label === "source" || (at < 4 && isShort)) return { value: iso, words: written };
  }
  return null;
};

const newestDate = ({ dates }: DraftFacts, today: string): { value: string; words: string } | null => {
  const full = dates.filter(({ iso }) => /^\d{4}-\d{2}-\d{2}$/u.test(iso) && iso <= today);
  const newest = full.reduce<(typeof full)[number] | null>(
    (best, date) => (best === null || date.iso > best.iso ? date : best),
    null,
  );
  return newest === null ? null : { value: newest.iso, words: newest.words };
};

const known = (value: Provenanced<string>, language: Language): string =>
  notes(language, `known.${value.known}`);

/** The source section of a draft: what it is, and how each part is known. `today` is an ISO date. */
export const draftSource = (
  article: Article,
  facts: DraftFacts,
  today: string,
  language: Language,
): DraftedSource => {
  const told: { field: string; text: string }[] = [];
  const url: Provenanced<string> | null =
    article.url ?? (facts.source.url === null ? null : { value: facts.source.url.value, known: "text" });
  const publisher: Provenanced<string> | null =
    article.publisher ??
    (facts.source.publisher === null
      ? url === null
        ? null
        : publisherFromUrl(url.value)
      : { value: facts.source.publisher.value, known: "text" });

  const published = (): SourceInput["published"] => {
    const stated = article.published ?? (url === null ? null : publishedFromUrl(url.value));
    if (stated !== null) return { date: stated.value, known: stated.known };
    const printed = printedDate(facts);
    if (printed !== null) {
      told.push({ field: "published", text: notes(language, "publishedFromText", { words: printed.words }) });
      return { date: printed.value, known: "text" };
    }
    const newest = newestDate(facts, today);
    told.push({
      field: "published",
      text:
        newest === null
          ? notes(language, "publishedToday")
          : notes(language, "publishedNewest", { words: newest.words }),
    });
    return { date: newest?.value ?? today, known: "inferred" };
  };

  told.push({
    field: "publisher",
    text:
      publisher === null
        ? notes(language, "publisherUnknown")
        : notes(language, "publisherKnown", { known: known(publisher, language) }),
  });
  if (facts.language.known === "found") told.push({ field: "language", text: notes(language, "language") });
  if (!facts.language.inFull) told.push({ field: "language", text: notes(language, "notInFull") });
  if (url !== null)
    told.push({ field: "page", text: notes(language, "urlKnown", { known: known(url, language) }) });
  if (url?.known === "text") told.push({ field: "page", text: notes(language, "pageLanguage") });

  const id = slugOf((publisher?.value ?? "").replace(/\.[a-z]{2,4}$/u, ""), 24) || "article";
  return {
    source: {
      id,
      file: `${id}.${facts.language.tag}.txt`,
      ...(article.title === null ? {} : { title: article.title }),
      publisher: publisher?.value ?? unknownPublisher,
      language: facts.language.tag,
      published: published(),
      ...(article.fetched ? { retrieved: today } : {}),
      ...(url === null || url.value.length > 2_000
        ? {}
        : { page: { url: url.value, language: facts.language.tag } }),
    },
    notes: told,
  };
};
