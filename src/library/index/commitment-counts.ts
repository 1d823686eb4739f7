import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { commitmentStatuses, concludedStatuses } from "../briefing/commitment-status.ts";
import type { CommitmentCount, CommitmentGroup, Library } from "../library.ts";
import { prepareQuery } from "./query.ts";

const countRow = z.object({
  of: z.string(),
  status: z.enum(commitmentStatuses),
  has_due_date: z.number(),
  count: z.number(),
});

/** The column that has what each group of commitments has in common. */
const columns: Readonly<Record<CommitmentGroup, string>> = {
  status: "facts.status",
  person: "person",
  organization: "organization",
  topic: "fact_topics.topic",
};

const topics =
  "join fact_topics on fact_topics.briefing = facts.briefing and fact_topics.place = facts.place";

/** Counts commitments in the index: an archive has too many to read them for one answer. */
export const createCommitmentCounts = (
  database: DatabaseSync,
  seenUntil: number,
): Library["commitmentCounts"] => {
  const concluded = JSON.stringify(concludedStatuses);
  const countsBy = (by: CommitmentGroup) =>
    prepareQuery(
      database,
      `with counted as (
         select ${columns[by]} as key, due is not null as has_due_date,
           case when due < ?3 and facts.status not in (select value from json_each(?4)) then 'overdue'
             else facts.status end as state
         from facts join briefings on number = facts.briefing and visible_from <= ?1
           ${by === "topic" ? topics : ""}
         where facts.status is not null and key is not null
           and facts.as_of >= coalesce(?5, facts.as_of) and facts.as_of <= coalesce(?6, facts.as_of)
           and (?2 or (due >= coalesce(?7, due) and due <= coalesce(?8, due)))
           and (?9 is null or exists (
             select 1 from fact_actors
             where fact_actors.briefing = facts.briefing and fact_actors.place = facts.place
               and actor in (select value from json_each(?9))
           ))
           and (?10 or reference in (select value from json_each(?11)) or exists (
             select 1 from fact_topics as narrowed
             where narrowed.briefing = facts.briefing and narrowed.place = facts.place
               and narrowed.topic = ?12
           ))
       )
       select ${by === "status" ? "state" : "key"} as of, state as status, has_due_date, count(*) as count
       from counted group by 1, 2, 3 order by 1, 2, 3`,
      countRow,
    );
  const counts = {
    status: countsBy("status"),
    person: countsBy("person"),
    organization: countsBy("organization"),
    topic: countsBy("topic"),
  };
  return ({ by, today, actors, about, dates, due }) =>
    counts[by](
      seenUntil,
      Number(due === null),
      today,
      concluded,
      dates?.from ?? null,
      dates?.to ?? null,
      due?.from ?? null,
      due?.to ?? null,
      actors.length === 0 ? null : JSON.stringify(actors),
      Number(about === null),
      JSON.stringify(about?.references ?? []),
      about?.topic ?? null,
    ).map(({ has_due_date, ...row }): CommitmentCount => ({ ...row, hasDueDate: has_due_date === 1 }));
};
