import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { addressOf } from "../../ask/access/asker.ts";
import { terminalUser } from "../../ask/access/terminal-user.ts";
import type { Environment } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { replaceFile } from "../../base/files/replace-file.ts";
import { countUpdatesBy, eraseDeciders } from "../../library/briefing/erase-decider.ts";
import { briefingFileName } from "../../library/briefing/read.ts";
import { createAudit } from "../../store/audit.ts";
import type { Database } from "../../store/database/database.ts";
import { isPostgres, openDatabase } from "../../store/database/open.ts";
import { erased } from "../../store/people/erase-person.ts";
import { forgetPerson } from "../../store/people/erasures.ts";
import {
  erasedHashes,
  lookedUpHashes,
  type PersonAddress,
  parsePerson,
} from "../../store/people/person-address.ts";
import { createStoredRecord } from "../../store/record/database-record.ts";
import { readConfig } from "../config.ts";
import { logLinesAfterErasure } from "./empty-log.ts";
import { printLine } from "./print.ts";

/** Removes people from the decisions in all versions of briefings in the database. Returns the number of files that changed. */
export const forgetInVersions = (
  database: Database,
  isErased: (by: string) => boolean,
  now: Temporal.Instant,
): Promise<number> =>
  createStoredRecord(database).rewrite(now, (yaml) =>
    /^review:/mu.test(yaml) ? eraseDeciders(yaml, isErased, erased) : null,
  );

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Whether the address of an editor is that of a person. */
const isAddressOf = (person: PersonAddress): ((by: string) => boolean) => {
  const hashes = new Set(erasedHashes(person));
  return (by) => {
    const decider = parsePerson(by);
    return decider !== null && lookedUpHashes(decider).some((hash) => hashes.has(hash));
  };
};

/** Removes the person from the decisions in briefings. Returns the number of briefings that changed, and of updates that keep the person. */
const forgetInBriefings = async (folder: string, isErased: (by: string) => boolean) => {
  let [count, updates] = [0, 0];
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name, briefingFileName);
    const yaml = await readFile(path, "utf8").catch(() => "");
    if (/\bupdates:/u.test(yaml)) updates += countUpdatesBy(yaml, isErased);
    const without = /^review:/mu.test(yaml) ? eraseDeciders(yaml, isErased, erased) : null;
    if (without === null) continue;
    await replaceFile(path, without);
    count += 1;
  }
  return { briefings: count, updates };
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
    const { briefings, updates } = await forgetInBriefings(briefingsFolder, isErased);
    const versions = await forgetInVersions(database, isErased, now);
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
        `- ${counted(briefings, "briefing", "briefings")} in which they made decisions (the decisions are kept, without the person);`,
        ...(versions > 0
          ? [`- ${counted(versions, "version", "versions")} of briefings in the database (the same);`]
          : []),
        `- ${counted(auditEntries, "entry", "entries")} of the audit log (the entries are kept; the person is now “${erased}”).`,
        ...(updates > 0
          ? [
              `${counted(updates, "update", "updates")} of commitments in briefings still ${updates === 1 ? "names" : "name"} the person, because their history is sealed.`,
            ]
          : []),
        ...ofLog,
        "If you restore an older backup into this database, the person is erased again. If you restore one into another",
        "database, run this command again there. Running bots remember the person's language until they restart.",
        "Remove the person by hand from the log files, and from the settings if they are a manager or an editor there.",
      ].join("\n"),
    );
    return 0;
  } finally {
    await database.kysely.destroy();
  }
};
