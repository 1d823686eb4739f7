import { noMetadata, type ReadText } from "../article.ts";
import { introduced } from "../page/byline.ts";
import { isAboveHeadline } from "../page/page-words.ts";
import { dayOf } from "../publication.ts";
import { briefly, remark } from "../remark.ts";
import { isKillLine, mostAbove } from "./kill-words.ts";
import { sentItem } from "./sent-item.ts";

/** `BC-EU--Fjord Bridge, 1st Ld-Writethru,a0417,0312` */
const slug = /^(?:AM|PM|BC)-|,\d{3,4}$/u;
const note = /^Eds\b[:.]?\s*/u;
/** `NW-CS-02-11-26 1432GMT`: month, day and year. */
const stamp = /^[A-Z]{2,4}-[A-Z]{2}-(\d\d)-(\d\d)-(\d\d) \d{4}/u;

/** Such as “(MORE)”, between two parts of a wire. */
const divides = /^\((?:more|suite|más|mas|sigue|còn tiếp)\)$/iu;

/** The article of a wire in the format of news agencies of the 1980s (ANPA 1312), which some still send; null if the text is no such wire. */
export const readAnpa = (text: string): ReadText | null => {
  const lines = (isPasted(text) ? withFieldsMarked(text) : text.split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "" && !divides.test(line));
  const first = lines.findIndex((line) => fieldIn(line) !== null);
  const above = lines.slice(0, Math.max(0, first));
  const rest = lines.slice(above.length);
  const from = rest.findIndex((line) => fieldIn(line) === null);
  const fields = rest.slice(0, Math.max(0, from)).flatMap((line) => fieldIn(line) ?? []);
  const [, month, day, year] = rest.map((line) => stamp.exec(line)).find((found) => found !== null) ?? [];
  if (fields.length < 2 || (day === undefined && !fields.some((each) => slug.test(each)))) return null;
  const written = fields.filter((each) => !slug.test(each) && !note.test(each) && !isAboveHeadline(each));
  const byline = written.map(introduced).find((name) => name !== null) ?? null;
  const title = written.find((each) => introduced(each) === null && !isKillLine(each)) ?? null;
  const below = rest.slice(from);
  const end = below.findIndex(isEnd);
  const told = below.slice(0, end < 0 ? undefined : end);
  const body = withMarks(told.join("\n\n"));
  if (title === null || body === "") return null;
  const after = end < 0 ? [] : below.slice(end);
  // Such as a second article after the end of the first one, or a summary below the headline.
  const fieldsLeftOut = written.filter((each) => each !== title && introduced(each) === null);
  const leftOut = [...above, ...fieldsLeftOut, ...after].filter(
    (line) => isSentence(line) && !isKillLine(line),
  );
  const published = day === undefined ? null : dayOf(`20${year}-${month}-${day}`);
  return {
    text: `${title}\n\n${body}\n`,
    marked: [{ as: "heading", start: 0, end: title.length }],
    remarks: leftOut.length === 0 ? [] : [remark("around-text", { words: briefly(leftOut.join(" ")) })],
    // An embargo may be in any of the lines that are left out, except in a headline such as “Arms embargo lifted”.
    frame: [...above, ...fields.filter(isAboveHeadline), ...after],
    metadata: {
      ...noMetadata,
      title,
      byline,
      published: published === null ? null : { value: published, known: "metadata" },
      item: sentItem({
        id: null,
        version: null,
        sent: null,
        status: null,
        embargo: null,
        notes: [
          ...fields.filter((each) => note.test(each)).map((each) => each.replace(note, "")),
          ...[...above, ...fields, ...told.slice(0, mostAbove)].filter(isKillLine),
        ],
        headline: title,
      }),
    },
  };
};

/** `BC-Port-Strike, 2nd Ld-Writethru, a0412`: names of a subject, and no headline such as “BC-based firm to close” or “PM-Elect Quill names cabinet”. */
const pastedSlug =
  /^(?:AM|PM|BC)-+(?:[\p{Lu}\p{N}][^\s,]*|[a-z]\d+|[\p{Ll}]{1,3})(?:[\s,]+(?:[\p{Lu}\p{N}][^\s,]*|[a-z]\d+|[\p{Ll}]{1,3}))*$/u;

/** The lines of a pasted text up to an empty or indented one, and the others. */
const fieldsAbove = (text: string): readonly [readonly string[], string] => {
  const trimmed = text.trimStart();
  const end = trimmed.search(/\n[^\S\n]*\n|\n[^\S\n]/u);
  return end < 0 ? [trimmed.split("\n"), ""] : [trimmed.slice(0, end).split("\n"), trimmed.slice(end)];
};

/**
 * Whether a wire lost the marks of its fields, because a person or a program copied it. If there is a sentence among the first lines, they are the
 * article's own.
 */
const isPasted = (text: string): boolean => {
  const [[first = "", ...fields]] = fieldsAbove(text);
  return (
    pastedSlug.test(first.trim()) &&
    !fields.some((line) => isSentence(line.trim()) && !note.test(line.trim()))
  );
};

/** The fields of a pasted wire with their marks, then a line for each paragraph, each item of a list, and each line that divides or ends the text. */
const withFieldsMarked = (text: string): readonly string[] => {
  const [fields, below] = fieldsAbove(text);
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of below.split("\n")) {
    const words = line.trim();
    const isAlone = words === "" || divides.test(words) || isEnd(words);
    if (isOpen && !isAlone && !/^[^\S\n]/u.test(line) && !/^[-•*·–—]\s/u.test(words))
      paragraphs[paragraphs.length - 1] += ` ${words}`;
    else paragraphs.push(words);
    isOpen = !isAlone;
  }
  return [...fields.map((line) => `^${line}`), ...paragraphs];
};

/** A line after the text: a sign, or the stamp. */
const isEnd = (line: string): boolean => /^[<-]$/u.test(line) || stamp.test(line);

/** A line of fields before the text: `^Bridge to open late<`. */
const fieldIn = (line: string): string | null =>
  line.startsWith("^") ? line.slice(1).trim().replace(/[<=]$/u, "").trim() : null;

/** Whether a line ends a sentence, as no line of data around the text of a wire does. */
const isSentence = (line: string): boolean =>
  line.includes(" ") && /[\p{Ll}\d)][.!?]["'”»]{0,2}$/u.test(line);

/** The signs that wires write for quotation marks and dashes, which their character set does not have. */
const withMarks = (text: string): string =>
  text.replaceAll("``", "“").replaceAll("''", "”").replace(/ _ /gu, " — ");
