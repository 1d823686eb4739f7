import { createHash } from "node:crypto";
import { type ExportFormat, loadExports } from "../../answer/export/format.ts";
import { type ExportedRecord, exportedFact, recordOfLibrary } from "../../answer/export/record.ts";
import type { Language } from "../../base/language/language.ts";
import type { Library } from "../../library/library.ts";

/** The files of a feed, by the end of its address. */
const feedFiles = {
  "due.ics": { format: "ical", type: "text/calendar; charset=utf-8" },
  "briefings.atom": { format: "atom", type: "application/atom+xml; charset=utf-8" },
} as const;
export type FeedName = keyof typeof feedFiles;

export const isFeed = (name: string): name is FeedName => Object.hasOwn(feedFiles, name);

export interface FeedFile {
  readonly type: string;
  readonly body: string;
  /** Changes with the body, and only with it. */
  readonly tag: string;
}

const mostBriefings = 100;
const mostChanges = 100;
/** For so long, a feed has a change. */
const changesForDays = 90;
const mostDue = 500;
/** Calendars show what is due from a year ago to in five years. */
const [monthsBack, monthsAhead] = [12, 60];

/** The commitments with a due date, those that are due next first, as the record of an export. */
const dueRecord = (library: Library, today: Temporal.PlainDate): ExportedRecord => {
  const days = {
    from: today.subtract({ months: monthsBack }).toString(),
    to: today.add({ months: monthsAhead }).toString(),
  };
  const all = { actors: [], about: null, dates: null, status: null };
  const due = library
    .commitments({ ...all, due: days, today: today.toString() }, mostDue)
    .flatMap(({ reference }) => library.facts.get(reference) ?? []);
  const bySlug = Map.groupBy(due, ({ briefing }) => briefing);
  const briefings = [...bySlug].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    format: "onrecord-export",
    version: 1,
    briefings: briefings.flatMap(([slug, facts]) => {
      const briefing = library.bySlug.get(slug);
      if (briefing === undefined) return [];
      const topics = new Map(briefing.topics.map((topic) => [topic.id, topic]));
      const { date, headline, summary } = briefing;
      const exported = facts.map((fact) => exportedFact(fact, topics, library, today));
      return [{ slug, date, headline, summary, sources: [], facts: exported }];
    }),
    changes: [],
  };
};

const recordOf = (name: FeedName, library: Library, today: Temporal.PlainDate): ExportedRecord =>
  name === "due.ics"
    ? dueRecord(library, today)
    : recordOfLibrary(library, today, library.newest(mostBriefings), {
        since: today.subtract({ days: changesForDays }).toString(),
        most: mostChanges,
      });

/** Makes feeds from what everyone may see. A feed is made once for each state of the library and day. */
export const createFeeds = () => {
  let formats: Promise<readonly ExportFormat[]> | null = null;
  const made = new WeakMap<Library, Map<string, FeedFile>>();
  return async (
    name: FeedName,
    library: Library,
    today: Temporal.PlainDate,
    language: Language,
  ): Promise<FeedFile> => {
    const files = made.get(library) ?? new Map<string, FeedFile>();
    made.set(library, files);
    const key = `${name} ${today} ${language}`;
    const before = files.get(key);
    if (before !== undefined) return before;
    formats ??= loadExports();
    const { format: formatName, type } = feedFiles[name];
    const format = (await formats).find((each) => each.name === formatName);
    if (format === undefined) throw new Error(`There is no export format ${formatName}.`);
    const [{ content: body }] = format.write(recordOf(name, library, today), { language, publisher: null });
    const tag = `"${createHash("sha256").update(body).digest("base64url")}"`;
    const file = { type, body, tag };
    files.set(key, file);
    return file;
  };
};
