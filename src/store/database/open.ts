import type { Logger } from "../../base/logger.ts";
import { createAudit } from "../database-audit.ts";
import { createNotices } from "../database-notices.ts";
import { createOpenWork } from "../database-open-work.ts";
import { createTokens } from "../database-tokens.ts";
import { createWatches } from "../database-watches.ts";
import { createLedger } from "../deliveries/database-ledger.ts";
import { createIntakeItems } from "../intake/database-items.ts";
import { createIntakeSources } from "../intake/database-sources.ts";
import { createLines } from "../lines.ts";
import { createStoredOnceKeys } from "../once-keys.ts";
import { createPeople } from "../people/people.ts";
import { createRetention } from "../people/retention.ts";
import { createMessageEdits } from "../posted/database-message-edits.ts";
import { createPostedMessages } from "../posted/database-posted-messages.ts";
import { createPrivateViews } from "../posted/database-private-views.ts";
import { createReceipts } from "../posted/database-receipts.ts";
import { createDraftQueue } from "../queue/database-drafts.ts";
import { createQueue } from "../queue/database-queue.ts";
import { createSightings } from "../sightings.ts";
import { createSourceChecks } from "../source-checks.ts";
import type { Store } from "../store.ts";
import { createSubscriptions } from "../subscriptions/database-subscriptions.ts";
import { createThreadSubjects } from "../thread-subjects.ts";
import { countWaiting } from "../waiting.ts";
import { checkWritable, type Database, run } from "./database.ts";
import { migrate } from "./migrate.ts";

export const isPostgres = (address: string): boolean => /^postgres(ql)?:\/\//u.test(address);

const quiet: Pick<Logger, "warn"> = { warn() {} };

/** Connects to a database: `postgres://…`, or the path of an SQLite file. Loads only the driver that it needs. */
export const connectDatabase = async (
  address: string,
  log: Pick<Logger, "warn"> = quiet,
): Promise<Database> => {
  if (isPostgres(address)) {
    const { connectPostgres } = await import("./postgres.ts");
    return connectPostgres(address, log);
  }
  const { connectSqlite } = await import("./sqlite.ts");
  return connectSqlite(address, log);
};

/** Opens a database and runs its outstanding migrations. Throws a `storage` error that says what to do. */
export const openDatabase = async (address: string, log?: Pick<Logger, "warn">): Promise<Database> => {
  const database = await connectDatabase(address, log);
  try {
    await run(database, () => migrate(database));
    return database;
  } catch (error) {
    await database.kysely.destroy();
    throw error;
  }
};

/** Opens a database as a store. */
export const openStore = async (address: string, log?: Pick<Logger, "warn">): Promise<Store> => {
  const database = await openDatabase(address, log);
  return {
    ledger: createLedger(database),
    posted: createPostedMessages(database),
    edits: createMessageEdits(database),
    receipts: createReceipts(database),
    privateViews: createPrivateViews(database),
    subscriptions: createSubscriptions(database),
    audit: createAudit(database),
    people: createPeople(database),
    lines: createLines(database),
    sightings: createSightings(database),
    sourceChecks: createSourceChecks(database),
    watches: createWatches(database),
    onceKeys: createStoredOnceKeys(database),
    threadSubjects: createThreadSubjects(database),
    intakeSources: createIntakeSources(database),
    intakeItems: createIntakeItems(database),
    retention: createRetention(database),
    notices: createNotices(database),
    openWork: createOpenWork(database),
    queue: createQueue(database),
    draftQueue: createDraftQueue(database),
    tokens: createTokens(database),
    waiting: () => countWaiting(database),
    checkWritable: () => checkWritable(database),
    file: database.file,
    close: () => run(database, () => database.kysely.destroy()),
  };
};
