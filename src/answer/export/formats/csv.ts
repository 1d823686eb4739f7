import { stringify } from "csv-stringify/sync";
import { type Language, localize } from "../../../base/language/language.ts";
import { correctionsIn, factsIn, namesOf, subjectOf } from "../fact-words.ts";
import { defineExport } from "../format.ts";
import type { ExportedFact } from "../record.ts";

/** The columns have the same names in all languages, because programs read them. */
export const csvColumns = [
  "reference",
  "briefing",
  "kind",
  "who",
  "on_behalf_of",
  "reported_by",
  "text",
  "as_of",
  "due",
  "status",
  "value",
  "qualifier",
  "unit",
  "topics",
  "passage",
  "source",
  "url",
  "language",
  "published",
  "corrections",
  "sensitivity",
  "update",
  "update_status",
  "update_since",
  "update_note",
] as const;

/**
 * A row for each passage of each fact, and of each status of a commitment. If a spreadsheet would run a cell as a formula, an apostrophe is added before it, as
 * OWASP advises: https://owasp.org/www-community/attacks/CSV_Injection
 */
export default defineExport({
  name: "csv",
  write(record, { language }) {
    const rows = factsIn(record).flatMap(({ fact }) =>
      passagesIn(fact, language).map(({ passage: { exact, source }, update }) => [
        fact.reference,
        fact.briefing,
        fact.kind,
        subjectOf(fact, language),
        namesOf(fact, "onBehalfOf", language)
          .concat(namesOf(fact, "organization", language))
          .join("; "),
        namesOf(fact, "reportedBy", language).join("; "),
        localize(fact.text, language),
        fact.asOf,
        fact.due ?? "",
        fact.status ?? "",
        fact.figure?.value ?? "",
        fact.figure?.qualifier ?? "",
        fact.figure === null ? "" : localize(fact.figure.unit, language),
        fact.topics.map(({ id }) => id).join("; "),
        exact,
        source.publisher,
        source.url ?? "",
        source.language,
        source.published,
        correctionsIn(fact, language).join("; "),
        fact.sensitivity.join("; "),
        ...update,
      ]),
    );
    const content = stringify(rows, {
      header: true,
      // Without it, Excel reads accents in the encoding of its computer.
      bom: true,
      columns: [...csvColumns],
      escape_formulas: true,
      // A negative number is not a formula.
      cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
      // Quote cells with a line feed or carriage return: it would begin a new row, whose first cell could be a formula.
      quoted_match: /[\r\n]/u,
      record_delimiter: "\r\n",
    });
    return [{ ending: ".csv", content }];
  },
});

/** The passages of a fact, and those of the statuses of a commitment, with what each status is. */
const passagesIn = (fact: ExportedFact, language: Language) => [
  ...fact.passages.map((passage) => ({ passage, update: ["", "", "", ""] })),
  ...fact.updates.flatMap(({ number, status, since, note, passages, isTakenBack }) =>
    isTakenBack
      ? []
      : passages.map((passage) => ({
          passage,
          update: [String(number), status, since, localize(note, language)],
        })),
  ),
];
