import { z } from "zod";
import { formatNumber } from "../../base/language/format.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { readDueDate, sayDueDate } from "../../base/time/due-date.ts";
import type { DraftItem } from "../../drafts/review/decisions/draft-item.ts";
import { figureQualifiers } from "../../library/briefing/schema.ts";
import { dateSchema } from "../../library/briefing/schema-parts.ts";
import { unknownDate } from "../../library/briefing/source-schema.ts";
import { dayInWords, publisherInWords } from "./source-words.ts";

const say = messagesOf("platforms", "desk/page");

const dueSchema = z.union([z.int(), z.string()]);
const qualifierSchema = z.enum(figureQualifiers);
const publishedSchema = z.looseObject({ date: dateSchema.or(z.literal(unknownDate)) });

/**
 * The numbers, dates and fixed words of a part as the editor's language writes them, by field. The server makes them, because a browser takes longer to
 * load the formats of a language than to show all facts of a usual draft. A dropped part may have values that are not valid: they are left out.
 */
export const inWords = (
  { entry }: Pick<DraftItem, "entry">,
  language: Language,
): Readonly<Record<string, string>> => {
  const words: Record<string, string> = {};
  const put = <Value>(
    field: string,
    read: z.ZodType<Value>,
    write: (value: Value) => string | null,
  ): void => {
    const value = read.safeParse(entry[field]);
    const written = value.success ? write(value.data) : null;
    if (written !== null) words[field] = written;
  };
  const dateOf = (date: string): string => dayInWords(language, date);
  put("value", z.number(), (value) => formatNumber(language, value));
  put("qualifier", qualifierSchema, (qualifier) => say(language, `qualifier.${qualifier}`));
  put("due", dueSchema, (due) => {
    const date = readDueDate(String(due));
    return date === null ? null : sayDueDate(language, date);
  });
  put("date", dateSchema, dateOf);
  put("asOf", dateSchema, dateOf);
  put("published", publishedSchema, ({ date }) => dateOf(date));
  put("publisher", z.string(), (publisher) => publisherInWords(language, publisher));
  return words;
};
