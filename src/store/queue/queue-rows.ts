import type { Selectable } from "kysely";
import { languageSchema } from "../../base/language/language.ts";
import type { Tables } from "../database/schema.ts";
import { instantFrom } from "../deliveries/delivery-rows.ts";
import { askedKinds, type QueueItem } from "./queue-item.ts";

export type QueueRow = Selectable<Tables["queue_items"]>;

export const itemOf = (row: QueueRow): QueueItem => ({
  number: row.number ?? 0,
  kind: askedKinds.find((kind) => kind === row.kind) ?? "request",
  asker: row.asker,
  language: languageSchema.parse(row.language),
  channel: row.channel,
  text: row.text,
  fact: row.about,
  askedAt: instantFrom(row.asked_at),
  state: row.state,
  by: row.changed_by,
  changedAt: instantFrom(row.changed_at),
  answer: row.answer,
});
