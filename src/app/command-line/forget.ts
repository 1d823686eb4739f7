import { existsSync } from "node:fs";
import { addressOf } from "../../ask/access/asker.ts";
import { terminalUser } from "../../ask/access/terminal-user.ts";
import type { Environment } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { createAudit } from "../../store/audit.ts";
import { isPostgres, openDatabase } from "../../store/database/open.ts";
import { erased } from "../../store/people/erase-person.ts";
import { forgetPerson } from "../../store/people/erasures.ts";
import { parsePerson } from "../../store/people/person-address.ts";
import { readConfig } from "../config.ts";
import { printLine } from "./print.ts";

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** `npx onrecord forget slack:T123/U123`: erases a person, while the bot runs, and prints what was erased. */
export const forget = async (address: string, environment: Environment): Promise<number> => {
  const person = parsePerson(address);
  if (person === null) {
    throw new OnrecordError(
      "config",
      `expected a person such as slack:T0123/U0123, slack:U0123 or discord:1234; ${JSON.stringify(address)} came.`,
    );
  }
  const { database: where } = readConfig(environment);
  if (!isPostgres(where) && !existsSync(where)) {
    throw new OnrecordError(
      "storage",
      `${where}: there is no database. Name it in ONRECORD_DATABASE or DATABASE_URL.`,
    );
  }
  const database = await openDatabase(where);
  try {
    const now = Temporal.Now.instant();
    const { people, subscriptions, auditEntries, notices } = await forgetPerson(database, person, now);
    await createAudit(database).record({
      at: now,
      who: addressOf({ platform: "console", workspace: null, user: terminalUser() }),
      channel: null,
      what: "person-forgotten",
      // Not who it was: that would keep them.
      subject: erased,
      before: null,
      after: null,
    });
    printLine(
      process.stdout,
      [
        `${database.name}: the person is erased from`,
        `- ${counted(people, "row", "rows")} with their language and when they last asked what is new (deleted);`,
        `- ${counted(subscriptions, "digest", "digests")} that they made or changed (the digests stay, without the person);`,
        `- ${counted(notices, "notice", "notices")} that they got (what they said is kept for 30 days);`,
        `- ${counted(auditEntries, "entry", "entries")} of the audit log (the entries stay; the person is now “${erased}”).`,
        "If a backup from before is restored into this database, the person is erased again. If you restore one into",
        "another database, run this command there again. Bots that run know a chosen language until they restart.",
        "Remove the person by hand from the log files, and from the settings if they are named as a manager or an editor.",
      ].join("\n"),
    );
    return 0;
  } finally {
    await database.kysely.destroy();
  }
};
