import { existsSync } from "node:fs";
import { addressOf } from "../../ask/access/asker.ts";
import { terminalUser } from "../../ask/access/terminal-user.ts";
import type { Environment } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { eraseInFolder } from "../../library/erasing/erase-in-folder.ts";
import { eraseInRecord } from "../../library/erasing/erase-in-record.ts";
import { createAudit } from "../../store/audit.ts";
import { isPostgres, openDatabase } from "../../store/database/open.ts";
import { forgetPerson } from "../../store/people/erasures.ts";
import {
  erased,
  erasedHashes,
  lookedUpHashes,
  type PersonAddress,
  parsePerson,
} from "../../store/people/person-address.ts";
import { createStoredRecord } from "../../store/record/database-record.ts";
import { readConfig } from "../config.ts";
import { logLinesAfterErasure } from "./empty-log.ts";
import { exitCodes } from "./help.ts";
import { printLine } from "./print.ts";

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Whether the address of an editor is that of a person. */
const isAddressOf = (person: PersonAddress): ((by: string) => boolean) => {
  const hashes = new Set(erasedHashes(person));
  return (by) => {
    const decider = parsePerson(by);
    return decider !== null && lookedUpHashes(decider).some((hash) => hashes.has(hash));
  };
};

/** `npx onrecord forget slack:T123/U123`: erases a person, while the bot runs, and prints what was erased. */
export const forget = async (address: string, environment: Environment): Promise<number> => {
  const person = parsePerson(address);
  if (person === null) {
    throw new OnrecordError(
      "config",
      `expected a person such as slack:T0123/U0123, slack:U0123 or discord:1234; got ${JSON.stringify(address)}.`,
    );
  }
  const { database: where, briefingsFolder } = readConfig(environment);
  if (!isPostgres(where) && !existsSync(where)) {
    throw new OnrecordError(
      "storage",
      `${where}: there is no database. Name it in ONRECORD_DATABASE or DATABASE_URL.`,
    );
  }
  const database = await openDatabase(where);
  try {
    const now = Temporal.Now.instant();
    const {
      people,
      subscriptions,
      auditEntries,
      notices,
      threadSubjects,
      tokens,
      sharedMessages,
      privateViews,
      watches,
      queueItems,
    } = await forgetPerson(database, person, now);
    const isErased = isAddressOf(person);
    const inFolder = await eraseInFolder(briefingsFolder, isErased);
    const inRecord = await eraseInRecord(createStoredRecord(database), isErased, now);
    const left = [...new Set([...inFolder.left, ...inRecord.left])];
    const ofLog = await logLinesAfterErasure(database);
    await createAudit(database).record({
      at: now,
      who: addressOf({ platform: "console", workspace: null, user: terminalUser() }),
      channel: null,
      what: "person-forgotten",
      // The entry does not say who was forgotten, because the address must not be kept.
      subject: erased,
      before: null,
      after: null,
    });
    printLine(
      process.stdout,
      [
        `${database.name}: the person is erased from`,
        `- ${counted(people, "row", "rows")} with their language and when they last used /since (deleted);`,
        `- ${counted(subscriptions, "digest", "digests")} that they created or changed (the digests are kept, without the person);`,
        `- ${counted(notices, "notice", "notices")} that they got (the notices are kept for 30 days, without the person);`,
        `- ${counted(threadSubjects, "row", "rows")} with the subjects of their last questions in threads (deleted);`,
        `- ${counted(tokens, "token", "tokens")} that they made for programs (deleted);`,
        `- ${counted(privateViews, "fact", "facts")} that the bot showed to them alone (deleted);`,
        `- ${counted(sharedMessages, "answer", "answers")} that they shared (the answers are kept for 180 days, without the person);`,
        `- ${counted(watches, "thing", "things")} that they watch for themselves (deleted, with what they were told);`,
        `- ${counted(queueItems, "item", "items")} of the desk's queue (what they asked is deleted, also in the desk's channel; the rest is kept, without the person);`,
        `- ${counted(inFolder.count, "briefing", "briefings")} in which they made decisions or wrote updates (these are kept, without the person);`,
        ...(inRecord.count > 0
          ? [`- ${counted(inRecord.count, "version", "versions")} of briefings in the database (the same);`]
          : []),
        `- ${counted(auditEntries, "entry", "entries")} of the audit log (the entries are kept; the person is now “${erased}”).`,
        ...left.map(
          (slug) =>
            `${slug}: it still names the person, because it has problems, and so its seals cannot be replaced. Fix them, and run this command again.`,
        ),
        ...ofLog,
        "If you restore an older backup into this database, the person is erased again. If you restore one into another",
        "database, run this command again there. Running bots have the person in memory until they restart: their language,",
        "their budget, and their session on the desk's page, for 12 hours at most.",
        "Remove the person by hand from the log files, and from the settings if they are a manager or an editor there.",
      ].join("\n"),
    );
    return left.length === 0 ? exitCodes.done : exitCodes.failed;
  } finally {
    await database.kysely.destroy();
  }
};
