import { rm } from "node:fs/promises";
import { join } from "node:path";
import { terminalUser } from "../../ask/access/terminal-user.ts";
import type { Environment } from "../../base/environment.ts";
import { formatPerson } from "../../store/channel.ts";
import type { Database } from "../../store/database/database.ts";
import { createAudit } from "../../store/database-audit.ts";
import { createStoredRecord } from "../../store/record/database-record.ts";
import { type TakeDown, takeDownIn } from "../../store/take-down.ts";
import { toldMessagesOf } from "../../store/told-messages.ts";
import { readConfig } from "../config.ts";
import { logLinesAfterErasure } from "./empty-log.ts";
import { replacePosted } from "./replace-posted.ts";

/**
 * Takes down from everywhere else what is gone from a briefing's files. Returns what became of posted messages, in lines. If the command is killed, it
 * can be done again.
 */
export const finishTakedown = async (
  database: Database,
  slug: string,
  request: TakeDown,
  environment: Environment,
): Promise<readonly string[]> => {
  await rm(join(readConfig(environment).reviewPages, `${slug}.html`), { force: true });
  await database.kysely.transaction().execute((on) => takeDownIn(on, request));
  await createStoredRecord(database).rewrite(Temporal.Now.instant(), (text) =>
    request.isIn(text) ? "erase" : null,
  );
  const ofLog = await logLinesAfterErasure(database);
  await createAudit(database).record({
    at: Temporal.Now.instant(),
    who: formatPerson({ platform: "console", workspace: null, user: terminalUser() }),
    channel: null,
    what: "passage-taken-down",
    subject: slug,
    before: null,
    after: null,
  });
  // Only now: until the database was changed, a digest with the fact could still be posted.
  const posted = await toldMessagesOf(database, request.facts);
  return [...ofLog, ...(await replacePosted(posted, database, environment))];
};
