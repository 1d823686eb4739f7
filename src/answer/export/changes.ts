import { z } from "zod";
import { passagesOf, writtenWords } from "../../library/briefing/briefing.ts";
import { updatesWithState } from "../../library/briefing/commitment-status.ts";
import { correctionKinds } from "../../library/briefing/schema.ts";
import { sensitivities } from "../../library/briefing/schema-parts.ts";
import { writtenStatuses } from "../../library/briefing/update-schema.ts";
import type { Library } from "../../library/library.ts";
import { actorsSchema, exportedActors, figureOf, figureSchema } from "./actors.ts";

const texts = z.record(z.string(), z.string());

/** The wording of a fact before a correction, or its number; null if its file does not say. */
export const wordingBeforeSchema = z.union([texts, z.number()]).nullable();

/** A correction of a fact, or a status of a commitment. */
export const exportedChangeSchema = z.strictObject({
  reference: z.string(),
  /** Counted from 1 among the corrections, or the updates, of its fact. */
  number: z.int(),
  /** The kind of a correction; null if it is a status. */
  kind: z.enum(correctionKinds).nullable(),
  /** The status of a commitment; null if it is a correction. */
  status: z.enum(writtenStatuses).nullable(),
  /** The instant; the day if the briefing has only that. */
  at: z.string(),
  note: texts,
  /** What a correction replaced. */
  before: wordingBeforeSchema,
  /** The words of the fact, also of a withdrawn one. Empty if it does not exist any more. */
  text: texts,
  actors: actorsSchema,
  figure: figureSchema,
  /** Why to take care before publishing it. */
  sensitivity: z.array(z.enum(sensitivities)),
  /** The page of its source; null if it has none. */
  url: z.string().nullable(),
});
export type ExportedChange = z.infer<typeof exportedChangeSchema>;

/** The instant of a change, in milliseconds; a day begins at midnight in UTC. */
export const momentOf = ({ at }: ExportedChange): number =>
  at.includes("T") ? Temporal.Instant.from(at).epochMilliseconds : Date.parse(`${at}T00:00:00Z`);

const changesOfFact = (reference: string, library: Library): readonly ExportedChange[] => {
  const fact = library.facts.get(reference);
  const common = {
    reference,
    text: fact === undefined ? {} : writtenWords(fact),
    actors: fact === undefined ? [] : exportedActors(fact, library),
    figure: fact === undefined ? null : figureOf(fact),
    sensitivity: [...(fact?.sensitivity ?? [])],
    url: fact === undefined ? null : (passagesOf(fact)[0]?.source.page?.url ?? null),
  };
  const corrections = (library.corrections.get(reference) ?? []).map(
    ({ kind, at, date, note, before = null }, index): ExportedChange => ({
      ...common,
      number: index + 1,
      kind,
      status: null,
      at: at ?? date,
      note,
      before,
    }),
  );
  const updates = fact?.type === "statement" ? updatesWithState(fact.updates) : [];
  return [
    ...corrections,
    ...updates.flatMap(({ update, number, updateState }): readonly ExportedChange[] =>
      update.type === "status" && updateState === "applies"
        ? [
            {
              ...common,
              number,
              kind: null,
              status: update.status,
              at: update.at,
              note: update.note,
              before: null,
              url: update.passages[0]?.source.page?.url ?? common.url,
            },
          ]
        : [],
    ),
  ];
};

/** The changes of facts since a day, the latest first, at most so many. */
export const changesSince = (library: Library, day: string, most: number): ExportedChange[] => {
  const references = new Set([
    ...library.correctedSince(day).slice(0, most),
    ...library.ratedSince(day, most),
  ]);
  const changes = [...references].flatMap((reference) => changesOfFact(reference, library));
  return changes
    .filter(({ at }) => at.slice(0, day.length) >= day)
    .toSorted(
      (a, b) => momentOf(b) - momentOf(a) || compareTexts(a.reference, b.reference) || b.number - a.number,
    )
    .slice(0, most);
};

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
