import type { z } from "zod";
import type { Language } from "../../base/language/language.ts";
import type { briefingFileSchema } from "../../library/briefing/schema.ts";
import { unknownDate } from "../../library/briefing/source-schema.ts";
import type { DraftFacts } from "../facts.ts";
import type { Article, Provenanced } from "../input/article.ts";
import { publishedFromUrl, publisherFromUrl } from "../input/publication.ts";
import { remarkWords } from "../input/remark.ts";
import { notes } from "./notes.ts";
import { slugOf } from "./slug.ts";

type SourceInput = z.input<typeof briefingFileSchema>["sources"][number];

/** Marks an unknown publisher: a source needs a publisher, so an editor must add it. */
export const unknownPublisher = "?";

export interface DraftedSource {
  readonly source: SourceInput;
  /** Points to check, by field. */
  readonly notes: readonly { readonly field: string; readonly text: string }[];
}

/** The source section of a draft, with how each field is known. `today` is an ISO date. */
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

  const latest = Temporal.PlainDate.from(today).add({ days: 1 }).toString();
  // A publication date cannot be in the future, but the next day has already begun in some time zones.
  const isPast = (day: string): boolean => day <= latest;

  const published = (): SourceInput["published"] => {
    const stated = article.published ?? (url === null ? null : publishedFromUrl(url.value));
    if (stated !== null && isPast(stated.value)) return { date: stated.value, known: stated.known };
    const printed = facts.source.published;
    if (printed !== null && isPast(printed.value)) {
      const words = facts.text.slice(printed.span.start, printed.span.end);
      told.push({ field: "published", text: notes(language, "publishedFromText", { words }) });
      return { date: printed.value, known: "text" };
    }
    told.push({ field: "published", text: notes(language, "publishedUnknown") });
    return { date: unknownDate, known: "inferred" };
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
  // An article that was fetched is at its address.
  if (url !== null && url.known !== "url")
    told.push({ field: "page", text: notes(language, "urlKnown", { known: known(url, language) }) });
  if (url?.known === "text") told.push({ field: "page", text: notes(language, "pageLanguage") });

  for (const { key, values } of article.remarks)
    told.push({ field: "file", text: remarkWords(language, key, values) });
  if (article.item.status !== "usable")
    told.push({ field: "item", text: notes(language, article.item.status) });

  const id = slugOf((publisher?.value ?? "").replace(/\.[a-z]{2,4}$/u, ""), 24) || "article";
  return {
    source: {
      id,
      file: `${id}.${facts.language.tag}.txt`,
      ...(article.title === null ? {} : { title: article.title }),
      publisher: publisher?.value ?? unknownPublisher,
      language: facts.language.tag,
      published: published(),
      ...(article.byline === null ? {} : { byline: article.byline }),
      ...(article.section === null ? {} : { section: article.section }),
      ...itemOf(article),
      ...(article.fetched ? { retrieved: today } : {}),
      ...(url === null || url.value.length > 2_000
        ? {}
        : { page: { url: url.value, language: facts.language.tag } }),
    },
    notes: told,
  };
};

const known = (value: Provenanced<string>, language: Language): string =>
  notes(language, `known.${value.known}`);

/** The item's data from the agency or feed; empty if there are none. */
const itemOf = ({ item }: Article): Pick<SourceInput, "item"> => {
  const { id, version, sent, status, note } = item;
  const stated = {
    ...(id === null ? {} : { id }),
    ...(version === null ? {} : { version }),
    ...(sent === null ? {} : { sent }),
    ...(status === "usable" ? {} : { status }),
    ...(note === null ? {} : { note }),
  };
  return Object.keys(stated).length === 0 ? {} : { item: stated };
};
