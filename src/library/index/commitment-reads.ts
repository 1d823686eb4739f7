import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { type CommitmentSpan, commitmentSpans, statusOnDue } from "../briefing/commitment-status.ts";
import { writtenStatuses } from "../briefing/update-schema.ts";
import type {
  CommitmentCount,
  CommitmentGroup,
  CommitmentNarrowing,
  CommitmentQuery,
  FactHead,
  Library,
} from "../library.ts";
import { headColumns, headRow } from "./newest-facts.ts";
import { prepareQuery, type Query } from "./query.ts";

const countRow = z.object({
  key: z.string(),
  status: z.enum(writtenStatuses),
  undated: z.number(),
  past: z.number(),
  coming: z.number(),
});

// The values of all queries, by their numbers, and those that only counts or only lists have.
const [until, actors, topic, references, saidFrom, saidTo, dueFrom, dueTo] = [1, 2, 3, 4, 5, 6, 7, 8].map(
  (number) => `?${number}`,
);
const [today, most] = ["?9", "?9"];
const slugs = "?10";

const [firstDay, lastDay] = ["0000-01-01", "9999-12-31"];

/** How the commitments of a span are read: the ones due next first, those due last first, or those made last. */
const orders = {
  next: { condition: "", order: "due," },
  last: { condition: "", order: "due desc," },
  made: { condition: "", order: "" },
  notPast: { condition: `and (made.due is null or made.due >= ${dueFrom})`, order: "" },
  undated: { condition: "and made.due is null", order: "" },
} as const;

/** In ranges that are not longer, fewer commitments were said than are due in a year. */
const mostDaysInOrder = 100;

/** Counts and lists commitments in the index: an archive has too many to read them for one answer. */
export const createCommitmentReads = (
  database: DatabaseSync,
  seenUntil: number,
): Pick<Library, "commitmentCounts" | "commitments"> => {
  const countsWith = queriesOf(database, countRow);
  const headsWith = queriesOf(database, headRow);
  const valuesOf = ({ actors: of, about, dates, due }: CommitmentNarrowing) =>
    [
      seenUntil,
      JSON.stringify(of),
      about?.topic ?? null,
      JSON.stringify(about?.references ?? []),
      dates?.from ?? firstDay,
      dates?.to ?? lastDay,
      due?.from ?? firstDay,
      due?.to ?? lastDay,
    ] as const;

  // Most answers begin with the same counts, and a snapshot does not change. A count takes about 100 bytes.
  const kept = new LRUCache<string, readonly CommitmentCount[]>({
    maxSize: 20_000,
    sizeCalculation: (counts) => counts.length + 1,
  });

  const count = ({ by, today: day, ...query }: CommitmentQuery): readonly CommitmentCount[] => {
    const counts = new Map<string, CommitmentCount>();
    const add = (count: CommitmentCount): void => {
      const key = JSON.stringify([count.of, count.status, count.hasDueDate]);
      if (count.count > 0) counts.set(key, { ...count, count: count.count + (counts.get(key)?.count ?? 0) });
    };
    for (const row of countsWith(countSql(by, query))(...valuesOf(query), day)) {
      const { key, status, undated, past, coming } = row;
      const of = (on: CommitmentCount["status"]) => ({ of: by === "status" ? on : key, status: on });
      add({ ...of(status), hasDueDate: false, count: undated });
      add({ ...of(statusOnDue(status, true)), hasDueDate: true, count: past });
      add({ ...of(status), hasDueDate: true, count: coming });
    }
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
  };

  return {
    commitmentCounts(query) {
      const key = JSON.stringify(query);
      const counts = kept.get(key) ?? count(query);
      kept.set(key, counts);
      return counts;
    },
    commitments({ status, today: day, slugs: of, ...query }, atMost) {
      const found = new Map<string, FactHead>();
      for (const span of commitmentSpans(status, query.due, day)) {
        const { due, order } = span;
        if (found.size >= atMost) break;
        const wanted = { ...query, due: order === "next" || order === "last" ? due : null };
        const inThem = of === undefined ? [] : [JSON.stringify(of)];
        const heads = headsWith(listSql(wanted, span, of !== undefined));
        for (const head of heads(...valuesOf({ ...wanted, due }), atMost, ...inThem))
          found.set(head.reference, head);
      }
      return [...found.values()].slice(0, atMost);
    },
  };
};

const isOneOf = (actors: string | undefined): string => `actor in (select value from json_each(${actors}))`;

/**
 * Reads those of a topic, or those with one of the references: each once. With `in` instead of the join, SQLite reads all commitments of the
 * archive for a few references.
 */
const aboutIn = (fields: string): string => `
  select ${fields} from fact_topics where topic = ${topic} and status is not null
  union all
  select ${fields} from (select distinct value from json_each(${references})) as wanted cross join facts on reference = wanted.value
  where status is not null and not exists (
    select 1 from fact_topics where fact_topics.briefing = facts.briefing and fact_topics.place = facts.place
      and topic = ${topic}
  )`;

/** The table of commitments that are narrowed to, which has no others, so that they alone are read. */
const tableFor = ({ about, actors: of }: CommitmentNarrowing): string => {
  const fields = "briefing, place, reference, type, kind, status, due, corrected, speaker, as_of, date, slug";
  // A topic alone has its commitments in the order of an index.
  if (about?.references.length === 0)
    return `(select ${fields} from fact_topics where topic = ${topic} and status is not null)`;
  if (about !== null) return `(${aboutIn(fields)})`;
  // One actor has each fact once, and then SQLite needs not compare them.
  if (of.length > 0)
    return `(select ${of.length > 1 ? "distinct " : ""}${fields} from fact_actors
      where ${isOneOf(actors)} and status is not null)`;
  return "facts";
};

/** The conditions for the rows of that table. */
const conditionsFor = ({ about, actors: of, dates, due }: CommitmentNarrowing): string =>
  [
    "made.status is not null",
    // Few briefings are hidden, so leaving these out is faster than looking up each commitment's briefing.
    `made.briefing not in (select number from briefings where visible_from > ${until})`,
    ...(dates === null ? [] : [`made.as_of between ${saidFrom} and ${saidTo}`]),
    ...(due === null ? [] : [`made.due between ${dueFrom} and ${dueTo}`]),
    ...(about === null || of.length === 0
      ? []
      : [
          `exists (select 1 from fact_actors where fact_actors.briefing = made.briefing
             and fact_actors.place = made.place and ${isOneOf(actors)})`,
        ]),
  ].join(" and ");

const countSql = (by: CommitmentGroup, query: CommitmentNarrowing): string => {
  const table = tableFor(query);
  const isAll = table === "facts";
  const beside = by === "topic" ? "fact_topics" : "facts";
  // Of all commitments, an index has them in the order of the groups, with everything that is counted.
  const source = isAll
    ? `${beside} as made indexed by commitments_by_${by}`
    : `${table} as made${by === "status" ? "" : ` cross join ${beside} as beside on beside.briefing = made.briefing and beside.place = made.place`}`;
  const key = isAll || by === "status" ? `made.${by}` : `beside.${by}`;
  return `select ${key} as key, made.status, sum(made.due is null) as undated,
      coalesce(sum(made.due < ${today}), 0) as past, coalesce(sum(made.due >= ${today}), 0) as coming
    from ${source} where ${conditionsFor(query)} and ${key} is not null group by ${key}, made.status`;
};

/**
 * The index for all commitments that were said within a few days: those by due date would be read up to the last of these. SQLite does not know how long a
 * range is.
 */
const indexFor = ({ about, actors: of, dates }: CommitmentNarrowing): string => {
  const { from, to } = dates ?? {};
  if (about !== null || of.length > 0 || from === undefined || to === undefined) return "";
  const { days } = Temporal.PlainDate.from(from).until(to);
  return days <= mostDaysInOrder ? "indexed by commitments_in_order" : "";
};

/** The commitments of some briefings, which SQLite would otherwise look for among all of the archive. */
const ofBriefings = `(select value as wanted from json_each(${slugs})) cross join briefings on briefings.slug = wanted
    cross join facts as made on made.briefing = briefings.number`;

/** The commitments of a span. An index has those of each status in their order, so that only the first ones of each are read and compared. */
const listSql = (
  query: CommitmentNarrowing,
  { statuses, order: by }: CommitmentSpan,
  isOfBriefings: boolean,
): string => {
  const { condition, order } = orders[by];
  const first = `order by ${order} asOf desc, date desc, slug, place limit ${most}`;
  const table = isOfBriefings ? ofBriefings : `${tableFor(query)} as made ${indexFor(query)}`;
  const ofStatuses = statuses.map(
    (status) =>
      `select * from (
         select ${headColumns("made")}, made.date as date, made.slug as slug, made.place as place
         from ${table} where ${conditionsFor(query)} and made.status = '${status}' ${condition} ${first}
       )`,
  );
  return `${ofStatuses.join(" union all ")} ${ofStatuses.length > 1 ? first : ""}`;
};

/** The prepared queries by their SQL, which is another one for each way to narrow commitments. */
const queriesOf = <Row extends z.ZodType>(database: DatabaseSync, row: Row) => {
  const prepared = new Map<string, Query<z.infer<Row>>>();
  return (sql: string): Query<z.infer<Row>> => {
    const query = prepared.get(sql) ?? prepareQuery(database, sql, row);
    prepared.set(sql, query);
    return query;
  };
};
