import { noMetadata, type ReadText } from "../article.ts";
import { introduced } from "../page/byline.ts";
import { sentItem } from "./sent-item.ts";

/** A line of fields before the text: `^Bridge to open late<`. */
const fieldIn = (line: string): string | null =>
  line.startsWith("^") ? line.slice(1).trim().replace(/[<=]$/u, "").trim() : null;
/** `BC-EU--Fjord Bridge, 1st Ld-Writethru,a0417,0312` */
const slug = /^[AB][MC]-|,\d{3,4}$/u;
const note = /^Eds\b[:.]?\s*/u;
/** `NW-CS-02-11-26 1432GMT`: month, day and year. */
const stamp = /^[A-Z]{2,4}-[A-Z]{2}-(\d\d)-(\d\d)-(\d\d) \d{4}/u;

/** The signs that wires write for quotation marks and dashes, which their character set does not have. */
const withMarks = (text: string): string =>
  text.replaceAll("``", "“").replaceAll("''", "”").replace(/ _ /gu, " — ");

/** The article of a wire in the format of news agencies of the 1980s (ANPA 1312), which some still send; null if the text is no such wire. */
export const readAnpa = (text: string): ReadText | null => {
  const lines = text.split("\n");
  const fields = lines.flatMap((line) => fieldIn(line) ?? []);
  if (fields.length < 2) return null;
  const last = lines.findLastIndex((line) => fieldIn(line) !== null);
  const written = fields.filter((each) => !slug.test(each) && !note.test(each));
  const byline = written.map(introduced).find((name) => name !== null) ?? null;
  const [title = null] = written;
  const below = lines.slice(last + 1);
  const end = below.findIndex((line) => /^[<-]?$/u.test(line.trim()) || stamp.test(line));
  const [, month, day, year] = lines.map((line) => stamp.exec(line)).find((found) => found !== null) ?? [];
  const body = withMarks(
    below
      .slice(0, end < 0 ? undefined : end)
      .map((line) => line.trim())
      .join("\n\n"),
  ).trim();
  if (title === null || body === "") return null;
  return {
    text: `${title}\n\n${body}\n`,
    marked: [{ as: "heading", start: 0, end: title.length }],
    remarks: [],
    metadata: {
      ...noMetadata,
      title,
      byline,
      published: day === undefined ? null : { value: `20${year}-${month}-${day}`, known: "metadata" },
      item: sentItem({
        id: null,
        version: null,
        sent: null,
        status: null,
        embargo: null,
        notes: fields.filter((each) => note.test(each)).map((each) => each.replace(note, "")),
        headline: title,
      }),
    },
  };
};
