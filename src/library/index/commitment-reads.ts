import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { commitmentSpans, statusOnDue } from "../briefing/commitment-status.ts";
import { writtenStatuses } from "../briefing/update-schema.ts";
import type {
  CommitmentCount,
  CommitmentGroup,
  CommitmentNarrowing,
  CommitmentQuery,
  Library,
} from "../library.ts";
import { byNewest, headColumns, headOf, type PlacedRow, placedRow } from "./newest-facts.ts";
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
const today = "?9";
const [oneStatus, most] = ["?9", "?10"];

const [firstDay, lastDay] = ["0000-01-01", "9999-12-31"];

const isAmong = (column: string, values: string | undefined): string =>
  `${column} in (select value from json_each(${values}))`;

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
  if (about !== null) return `(${aboutIn(fields)})`;
  // One actor has each fact once, and then SQLite needs not compare them.
  if (of.length > 0)
    return `(select ${of.length > 1 ? "distinct " : ""}${fields} from fact_actors
      where ${isAmong("actor", actors)} and status is not null)`;
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
             and fact_actors.place = made.place and ${isAmong("actor", actors)})`,
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

const listSql = (query: CommitmentNarrowing, due: string, order: string): string =>
  `select ${headColumns("made")}, made.briefing, made.place, made.date, made.slug
   from ${tableFor(query)} as made where ${conditionsFor(query)} and made.status = ${oneStatus} ${due}
   order by ${order} made.as_of desc, made.date desc, made.slug, made.place limit ${most}`;

const compareDue = (a: PlacedRow, b: PlacedRow): number => {
  const [one, other] = [a.due ?? "", b.due ?? ""];
  return one === other ? 0 : one < other ? -1 : 1;
};

/** How the commitments of a span are read: the ones due next first, those due last first, or those made last. */
const orders = {
  next: { due: "", order: "made.due,", compare: compareDue },
  last: { due: "", order: "made.due desc,", compare: (a: PlacedRow, b: PlacedRow) => compareDue(b, a) },
  made: { due: "", order: "", compare: () => 0 },
  notPast: { due: `and (made.due is null or made.due >= ${dueFrom})`, order: "", compare: () => 0 },
  undated: { due: "and made.due is null", order: "", compare: () => 0 },
} as const;

/** The prepared queries by their SQL, which is another one for each way to narrow commitments. */
const queriesOf = <Row extends z.ZodType>(database: DatabaseSync, row: Row) => {
  const prepared = new Map<string, Query<z.infer<Row>>>();
  return (sql: string): Query<z.infer<Row>> => {
    const query = prepared.get(sql) ?? prepareQuery(database, sql, row);
    prepared.set(sql, query);
    return query;
  };
};

/** Counts and lists commitments in the index: an archive has too many to read them for one answer. */
export const createCommitmentReads = (
  database: DatabaseSync,
  seenUntil: number,
): Pick<Library, "commitmentCounts" | "commitments"> => {
  const countsWith = queriesOf(database, countRow);
  const placesWith = queriesOf(database, placedRow);
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
    commitments({ status, today: day, ...query }, atMost) {
      const places = new Map<string, PlacedRow>();
      for (const { statuses, due, order: by } of commitmentSpans(status, query.due, day)) {
        const { due: condition, order, compare } = orders[by];
        const wanted = { ...query, due: by === "next" || by === "last" ? due : null };
        const found = statuses.flatMap((each) =>
          placesWith(listSql(wanted, condition, order))(...valuesOf({ ...wanted, due }), each, atMost),
        );
        for (const place of found.toSorted((a, b) => compare(a, b) || byNewest(a, b)).slice(0, atMost))
          places.set(place.reference, place);
      }
      return [...places.values()].slice(0, atMost).map(headOf);
    },
  };
};
