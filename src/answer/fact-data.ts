import { z } from "zod";
import { type Language, localize } from "../base/language/language.ts";
import { plainLine } from "../base/text/inline.ts";
import { type Fact, factKinds, type Passage } from "../library/briefing/briefing.ts";
import { commitmentStatuses } from "../library/briefing/commitment-status.ts";
import { correctionKinds, figureQualifiers } from "../library/briefing/schema.ts";
import { sensitivities } from "../library/briefing/schema-parts.ts";
import { writtenStatuses } from "../library/briefing/update-schema.ts";
import { citationOf } from "./cite.ts";
import { wordingBefore } from "./correction-history.ts";
import { actorRoles } from "./export/actors.ts";
import { exportedFact } from "./export/record.ts";
import type { DatedReader } from "./fact-entry.ts";

/** A verbatim passage and where it is from. */
const passageDataSchema = z.strictObject({
  exact: z.string().describe("The passage, word for word. Quote it unchanged."),
  citation: z.string().describe("Publisher and date, as a citation"),
  url: z.string().nullable().describe("The page of the source"),
  published: z.string().describe("The day on which the source was published: 2026-06-01"),
  language: z.string().describe("The language of the passage, as a BCP 47 tag"),
});

/** A fact for programs, with its words in one language. */
export const factDataSchema = z.strictObject({
  reference: z.string().describe("The id of the fact, for the source of its passages"),
  kind: z.enum(factKinds),
  asOf: z.string().describe("The day for which the fact is true"),
  text: z
    .string()
    .describe("The statement or event in words, the title of a role, or the subject of a figure"),
  actors: z.array(
    z.strictObject({
      as: z.enum(actorRoles),
      id: z.string().nullable().describe("Null for a group without a name"),
      name: z.string(),
    }),
  ),
  topics: z.array(z.string()),
  due: z.string().nullable(),
  status: z.enum(commitmentStatuses).nullable().describe("What became of a commitment"),
  updates: z
    .array(
      z.strictObject({
        status: z.enum(writtenStatuses),
        since: z.string().describe("The day from which the commitment had the status"),
        note: z.string(),
        passages: z.array(passageDataSchema),
      }),
    )
    .describe(
      "The statuses of a commitment, oldest first, each with the passages that it rests on. Editors may take one back; then it is not here.",
    ),
  figure: z
    .strictObject({ value: z.number(), qualifier: z.enum(figureQualifiers), unit: z.string() })
    .nullable(),
  corrections: z
    .array(
      z.strictObject({
        date: z.string(),
        kind: z.enum(correctionKinds),
        note: z.string(),
        before: z
          .string()
          .nullable()
          .describe("The wording or number that was corrected. Never use it without saying so"),
      }),
    )
    .describe("If there are any, say so whenever you use the fact"),
  sensitivity: z
    .array(z.enum(sensitivities))
    .describe("If there are any, say so whenever you use the fact, and ask an editor before it is published"),
  passages: z.array(passageDataSchema).min(1),
});
export type FactData = z.infer<typeof factDataSchema>;

/** The facts with some references, without those that are not on record. */
export const factDataOf = (references: readonly string[], reader: DatedReader): readonly FactData[] =>
  references.flatMap((reference) => {
    const fact = reader.library.facts.get(reference);
    return fact === undefined ? [] : [factData(fact, reader)];
  });

const factData = (fact: Fact, { library, language, today }: DatedReader): FactData => {
  const {
    reference,
    kind,
    asOf,
    text,
    actors,
    topics,
    due,
    status,
    updates,
    figure,
    corrections,
    sensitivity,
  } = exportedFact(fact, library.topics, library, today);
  return {
    reference,
    kind,
    asOf,
    text: localize(text, language),
    actors: actors.map(({ as, id, names }) => ({ as, id, name: localize(names, language) })),
    topics: topics.map(({ names }) => localize(names, language)),
    due,
    status,
    updates: updates.flatMap(({ number, since, note, status: updated, isTakenBack }) =>
      isTakenBack
        ? []
        : [
            {
              status: updated,
              since,
              note: localize(note, language),
              passages: passagesOfUpdate(fact, number, language),
            },
          ],
    ),
    figure: figure === null ? null : { ...figure, unit: localize(figure.unit, language) },
    corrections: corrections.map(({ date, kind, note, before }) => ({
      date,
      kind,
      note: localize(note, language),
      before: before === null ? null : wordingBefore(before, language),
    })),
    sensitivity,
    passages: fact.passages.map((passage) => passageData(passage, language)),
  };
};

const passageData = (passage: Passage, language: Language): z.infer<typeof passageDataSchema> => ({
  exact: passage.exact,
  citation: plainLine(citationOf([passage], language)),
  url: passage.source.page?.url ?? null,
  published: passage.source.published.date,
  language: passage.source.language,
});

const passagesOfUpdate = (fact: Fact, number: number, language: Language) => {
  const update = fact.type === "statement" ? fact.updates[number - 1] : undefined;
  return update?.type === "status" ? update.passages.map((passage) => passageData(passage, language)) : [];
};
