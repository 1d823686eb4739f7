import type { Migration } from "kysely/migration";
import { digests } from "./0001-digests.ts";
import { audit } from "./0002-audit.ts";
import { people } from "./0003-people.ts";
import { auditKept } from "./0004-audit-kept.ts";
import { claims } from "./0005-claims.ts";
import { reasons } from "./0006-reasons.ts";
import { notices } from "./0007-notices.ts";
import { erasures } from "./0008-erasures.ts";
import { oneOpenDelivery } from "./0009-one-open-delivery.ts";
import { noticesByPerson } from "./0012-notices-by-person.ts";
import { told } from "./0013-told.ts";
import { deliveryFacts } from "./0014-delivery-facts.ts";
import { briefingSightings } from "./0015-briefing-sightings.ts";
import { threadSubjects } from "./0017-thread-subjects.ts";
import { postedMessages } from "./0018-posted-messages.ts";
import { editReceipts } from "./0019-edit-receipts.ts";
import { privateViews } from "./0019-private-views.ts";
import { watches } from "./0020-watches.ts";
import { queueItems } from "./0021-queue-items.ts";
import { intake } from "./0022-intake.ts";
import { tokens } from "./0023-tokens.ts";
import { record } from "./0024-record.ts";
import { intakeLeftOut } from "./0025-intake-left-out.ts";
import { draftsTold } from "./0026-drafts-told.ts";
import { auditWords } from "./0027-audit-words.ts";
import { sourceChecks } from "./0028-source-checks.ts";

/**
 * The migrations, for SQLite and Postgres. Each runs once, in the order of their names, in a transaction. Never edit a
 * migration that was released: add a new one at the end.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-digests": digests,
  "0002-audit": audit,
  "0003-people": people,
  "0004-audit-kept": auditKept,
  "0005-claims": claims,
  "0006-reasons": reasons,
  "0007-notices": notices,
  "0008-erasures": erasures,
  "0009-one-open-delivery": oneOpenDelivery,
  "0012-notices-by-person": noticesByPerson,
  "0013-told": told,
  "0014-delivery-facts": deliveryFacts,
  "0015-briefing-sightings": briefingSightings,
  "0017-thread-subjects": threadSubjects,
  "0018-posted-messages": postedMessages,
  "0019-edit-receipts": editReceipts,
  "0019-private-views": privateViews,
  "0020-watches": watches,
  "0021-queue-items": queueItems,
  "0022-intake": intake,
  "0023-tokens": tokens,
  "0024-record": record,
  "0025-intake-left-out": intakeLeftOut,
  "0026-drafts-told": draftsTold,
  "0027-audit-words": auditWords,
  "0028-source-checks": sourceChecks,
};
