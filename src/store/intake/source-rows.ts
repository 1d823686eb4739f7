import { z } from "zod";
import type { Tables } from "../database/schema.ts";
import { instantFrom, instantOrNull } from "../deliveries/delivery-rows.ts";
import { type ChosenCriterion, criteriaKinds, type PollState, type StoredSource } from "./sources.ts";

export type SourceRow = Tables["intake_sources"];

/** Criteria that were written before editors could ask for articles left articles out. */
const chosenSchema = z.array(
  z.object({
    kind: z.enum(criteriaKinds),
    text: z.string(),
    by: z.enum(["only", "except"]).default("except"),
  }),
);

export const readChosen = ({ left_out }: Pick<SourceRow, "left_out">): readonly ChosenCriterion[] =>
  chosenSchema.parse(JSON.parse(left_out));

export const sourceOf = (row: SourceRow): StoredSource => ({
  name: row.name,
  origin: row.origin,
  settings: row.settings,
  isPaused: row.paused === 1,
  etag: row.etag,
  lastModified: row.last_modified,
  nextPollAt: instantFrom(row.next_poll_at),
  polledAt: instantOrNull(row.polled_at),
  failures: row.failures,
  problem: row.problem,
  chosen: readChosen(row),
});

export const pollColumns = (poll: PollState) => ({
  etag: poll.etag,
  last_modified: poll.lastModified,
  next_poll_at: poll.nextPollAt.epochMilliseconds,
  polled_at: poll.polledAt?.epochMilliseconds ?? null,
  failures: poll.failures,
  problem: poll.problem,
});

/** A source that was never polled, and is due now. */
export const newSourceRow = (
  name: string,
  origin: SourceRow["origin"],
  settings: string,
  now: number,
): SourceRow => ({
  name,
  origin,
  settings,
  paused: 0,
  etag: null,
  last_modified: null,
  next_poll_at: now,
  polled_at: null,
  failures: 0,
  problem: null,
  left_out: "[]",
});
