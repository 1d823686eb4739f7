import { z } from "zod";
import {
  type Briefing,
  type Fact,
  factKinds,
  factsOf,
  kindOf,
  type Passage,
  passagesOf,
  type Statement,
  type Topic,
  writtenWords,
} from "../../library/briefing/briefing.ts";
import { commitmentStatuses, statusOf, updatesWithState } from "../../library/briefing/commitment-status.ts";
import { correctionKinds } from "../../library/briefing/schema.ts";
import { sensitivities } from "../../library/briefing/schema-parts.ts";
import { sinceOf } from "../../library/briefing/update.ts";
import { writtenStatuses } from "../../library/briefing/update-schema.ts";
import type { Library } from "../../library/library.ts";
import { actorsSchema, exportedActors, figureOf, figureSchema } from "./actors.ts";
import { changesSince, exportedChangeSchema, wordingBeforeSchema } from "./changes.ts";

const texts = z.record(z.string(), z.string());

/** The length of the text before and after a passage, with which it can be found again. In UTF-16 code units. */
const contextLength = 32;

const sourceSchema = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  publisher: z.string(),
  language: z.string(),
  published: z.string(),
  url: z.string().nullable(),
});

/** A W3C `TextQuoteSelector` and its source. */
const passageSchema = z.strictObject({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  source: sourceSchema,
});

const factSchema = z.strictObject({
  reference: z.string(),
  briefing: z.string(),
  kind: z.enum(factKinds),
  asOf: z.string(),
  /** The text of a statement or event, the title of a role, or the subject of a figure. */
  text: texts,
  actors: actorsSchema,
  topics: z.array(z.strictObject({ id: z.string(), names: texts })),
  due: z.string().nullable(),
  /** Null if it is not a commitment. */
  status: z.enum(commitmentStatuses).nullable(),
  updates: z.array(
    z.strictObject({
      number: z.int(),
      status: z.enum(writtenStatuses),
      since: z.string(),
      note: texts,
      at: z.string(),
      isTakenBack: z.boolean(),
      passages: z.array(passageSchema),
    }),
  ),
  figure: figureSchema,
  corrections: z.array(
    z.strictObject({
      date: z.string(),
      /** The instant; null if the briefing has only the day. */
      at: z.string().nullable(),
      kind: z.enum(correctionKinds),
      note: texts,
      before: wordingBeforeSchema,
    }),
  ),
  /** Why to take care before publishing it. */
  sensitivity: z.array(z.enum(sensitivities)),
  passages: z.array(passageSchema).min(1),
});

const briefingSchema = z.strictObject({
  slug: z.string(),
  date: z.string(),
  headline: texts,
  summary: texts,
  sources: z.array(sourceSchema),
  facts: z.array(factSchema),
});

/** The data for every export: all facts that may be used in answers, in a stable order. */
export const exportedRecordSchema = z.strictObject({
  format: z.literal("onrecord-export"),
  version: z.literal(1),
  briefings: z.array(briefingSchema),
  /** The corrections of facts, also of withdrawn ones, and the statuses of commitments, the latest first. */
  changes: z.array(exportedChangeSchema),
});
export type ExportedRecord = z.infer<typeof exportedRecordSchema>;
export type ExportedBriefing = ExportedRecord["briefings"][number];
export type ExportedFact = z.infer<typeof factSchema>;
export type ExportedPassage = z.infer<typeof passageSchema>;

/** One fact as in an export. */
export const exportedFact = (
  fact: Fact,
  topics: ReadonlyMap<string, Topic>,
  library: Library,
  today: Temporal.PlainDate,
): ExportedFact => {
  const isStatement = fact.type === "statement";
  const topicIds = isStatement || fact.type === "figure" ? fact.topics : [];
  const isCommitment = isStatement && fact.kind === "commitment";
  return {
    reference: fact.reference,
    briefing: fact.briefing,
    kind: kindOf(fact),
    asOf: fact.asOf,
    text: writtenWords(fact),
    actors: exportedActors(fact, library),
    topics: topicIds.map((id) => ({ id, names: topics.get(id)?.names ?? {} })),
    due: isStatement ? (fact.due?.text ?? null) : null,
    status: isCommitment ? statusOf(fact, today).status : null,
    updates: isCommitment ? updatesOf(fact) : [],
    figure: figureOf(fact),
    corrections: (library.corrections.get(fact.reference) ?? []).map(
      ({ date, at = null, kind, note, before = null }) => ({ date, at, kind, note, before }),
    ),
    sensitivity: [...(fact.sensitivity ?? [])],
    passages: fact.passages.map(exportedPassage),
  };
};

const byKey =
  <Item>(keyOf: (item: Item) => string) =>
  (one: Item, other: Item): number =>
    keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0;

const exportedSource = ({ id, title, publisher, language, published, page }: Passage["source"]) => ({
  id,
  title: title ?? null,
  publisher,
  language,
  published: published.date,
  url: page?.url ?? null,
});

const exportedPassage = ({ source, exact, start, end }: Passage): ExportedPassage => ({
  exact,
  prefix: source.text.slice(Math.max(0, start - contextLength), start),
  suffix: source.text.slice(end, end + contextLength),
  source: exportedSource(source),
});

/** The history of a commitment, without updates that need a second editor. */
const updatesOf = ({ updates }: Statement): ExportedFact["updates"] =>
  updatesWithState(updates).flatMap(({ update, number, updateState }) =>
    update.type !== "status" || updateState === "proposed"
      ? []
      : [
          {
            number,
            status: update.status,
            since: sinceOf(update),
            note: update.note,
            at: update.at,
            isTakenBack: updateState === "taken-back",
            passages: update.passages.map(exportedPassage),
          },
        ],
  );

const exportedBriefing = (
  briefing: Briefing,
  library: Library,
  today: Temporal.PlainDate,
): ExportedBriefing => {
  const facts = factsOf(briefing);
  const topics = new Map(briefing.topics.map((topic) => [topic.id, topic]));
  const sources = new Map(facts.flatMap(passagesOf).map(({ source }) => [source.id, source]));
  return {
    slug: briefing.slug,
    date: briefing.date,
    headline: briefing.headline,
    summary: briefing.summary,
    sources: [...sources.values()].map(exportedSource).sort(byKey(({ id }) => id)),
    facts: facts
      .map((fact) => exportedFact(fact, topics, library, today))
      .sort(byKey(({ reference }) => reference)),
  };
};

/** Dates of briefings have four digits for the year. */
const allChanges = { since: "0000-01-01", most: Number.MAX_SAFE_INTEGER };

/** All facts of some briefings that may be used in answers, without withdrawn ones, sorted by name and reference. */
export const recordOfLibrary = (
  library: Library,
  today: Temporal.PlainDate,
  briefings: readonly Briefing[] = library.briefings,
  { since, most } = allChanges,
): ExportedRecord => ({
  format: "onrecord-export",
  version: 1,
  briefings: briefings
    .map((briefing) => exportedBriefing(briefing, library, today))
    .sort(byKey(({ slug }) => slug)),
  changes: changesSince(library, since, most),
});
