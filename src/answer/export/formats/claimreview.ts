import { type Language, localize } from "../../../base/language/language.ts";
import { statementKinds } from "../../../library/briefing/schema.ts";
import type { WrittenStatus } from "../../../library/briefing/update-schema.ts";
import { wordingBefore } from "../../correction-history.ts";
import { statusLabels } from "../../status-words.ts";
import { factsIn, urnOf } from "../fact-words.ts";
import { defineExport, type ExportOptions } from "../format.ts";
import type { ExportedBriefing, ExportedFact, ExportedPassage, ExportedRecord } from "../record.ts";

/** Only verdicts have a number, because “in progress” is not a degree of truth. */
const ratings: Partial<Readonly<Record<WrittenStatus, number>>> = {
  kept: 3,
  "partly-kept": 2,
  compromise: 2,
  broken: 1,
};

const kindsOfStatements: ReadonlySet<string> = new Set(statementKinds);

/** The articles, statements and verdicts of a record, as schema.org nodes. */
export const schemaNodesOf = (record: ExportedRecord, options: ExportOptions) => [
  ...record.briefings.flatMap(articlesOf),
  ...factsIn(record)
    .filter(({ fact }) => kindsOfStatements.has(fact.kind))
    .flatMap(({ briefing, fact }) => [
      claimOf(briefing, fact, options.language),
      ...reviewsOf(fact, options),
    ]),
];

const articleId = ({ slug }: ExportedBriefing, source: string): string => urnOf(`${slug}#${source}`);

const articlesOf = (briefing: ExportedBriefing) =>
  briefing.sources.map(({ id, title, publisher, language, published, url }) => ({
    "@type": "NewsArticle" as const,
    "@id": articleId(briefing, id),
    ...(title === null ? {} : { headline: title }),
    ...(url === null ? {} : { url }),
    publisher: { "@type": "Organization" as const, name: publisher },
    datePublished: published,
    inLanguage: language,
  }));

/** The speaker. A group is neither a person nor an organization, so it is a text. */
const authorOf = ({ actors }: ExportedFact, language: Language) => {
  const speaker = actors.find(({ as }) => as === "speaker");
  if (speaker === undefined) return {};
  const name = localize(speaker.names, language);
  switch (speaker.type) {
    case "person":
      return { author: { "@type": "Person" as const, name } };
    case "organization":
      return { author: { "@type": "Organization" as const, name } };
    case "group":
      return { creditText: name };
    default:
      return speaker.type satisfies never;
  }
};

const claimOf = (briefing: ExportedBriefing, fact: ExportedFact, language: Language) => ({
  "@type": "Claim" as const,
  "@id": urnOf(fact.reference),
  text: localize(fact.text, language),
  // Otherwise, programs would take a hope or a denial for a claim.
  genre: fact.kind,
  ...authorOf(fact, language),
  datePublished: fact.asOf,
  ...(fact.sensitivity.length === 0 ? {} : { keywords: [...fact.sensitivity] }),
  ...(fact.corrections.length === 0
    ? {}
    : {
        correction: fact.corrections.map(({ date, note, before }) => ({
          "@type": "CorrectionComment" as const,
          text: localize(note, language),
          datePublished: date,
          // Not a `Claim`: otherwise, programs would take the wording before for one that counts.
          ...(before === null
            ? {}
            : {
                parentItem: {
                  "@type": "CreativeWork" as const,
                  text: wordingBefore(before, language),
                  expires: date,
                },
              }),
        })),
      }),
  appearance: [...new Set(fact.passages.map(({ source }) => source.id))].map((id) => ({
    "@type": "NewsArticle" as const,
    "@id": articleId(briefing, id),
  })),
});

const reviewsOf = (fact: ExportedFact, { language, publisher }: ExportOptions) =>
  fact.updates
    .filter(({ isTakenBack }) => !isTakenBack)
    .map(({ number, status, since, note }) => ({
      "@type": "ClaimReview" as const,
      "@id": urnOf(`${fact.reference}#update-${number}`),
      claimReviewed: localize(fact.text, language),
      itemReviewed: { "@type": "Claim" as const, "@id": urnOf(fact.reference) },
      reviewBody: localize(note, language),
      datePublished: since,
      ...(publisher === null ? {} : { author: { "@type": "Organization" as const, name: publisher } }),
      reviewRating: {
        "@type": "Rating" as const,
        alternateName: statusLabels[status](language),
        ...(ratings[status] === undefined
          ? {}
          : { ratingValue: ratings[status], bestRating: 3, worstRating: 1 }),
      },
    }));

/** The passages, each as an annotation of its source, with its fact. */
export const annotationsOf = (record: ExportedRecord) =>
  factsIn(record).flatMap(({ briefing, fact }) => {
    const annotation = (body: string, { exact, prefix, suffix, source }: ExportedPassage, index: number) => ({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: `${body}#passage-${index + 1}`,
      type: "Annotation",
      motivation: "linking",
      body,
      target: {
        source: source.url ?? articleId(briefing, source.id),
        selector: { type: "TextQuoteSelector", exact, prefix, suffix },
      },
    });
    return [
      ...fact.passages.map((passage, index) => annotation(urnOf(fact.reference), passage, index)),
      ...fact.updates.flatMap(({ number, passages }) =>
        passages.map((passage, index) =>
          annotation(urnOf(`${fact.reference}#update-${number}`), passage, index),
        ),
      ),
    ];
  });

/** One JSON-LD graph. Annotations have a context of their own, because both vocabularies use the same words. */
export default defineExport({
  name: "claimreview",
  write(record, options) {
    const graph = [...schemaNodesOf(record, options), ...annotationsOf(record)];
    const content = JSON.stringify({ "@context": "https://schema.org", "@graph": graph }, null, 2);
    return [{ ending: ".jsonld", content: `${content}\n` }];
  },
});
