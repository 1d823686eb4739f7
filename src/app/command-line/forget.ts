import { existsSync } from "node:fs";
import { terminalUser } from "../../ask/access/terminal-user.ts";
import type { Environment } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { shownPath } from "../../base/files/text-file.ts";
import { eraseInFolder } from "../../library/erasing/erase-in-folder.ts";
import { countTexts, eraseInRecord } from "../../library/erasing/erase-in-record.ts";
import { mentions, placesLeft } from "../../library/erasing/places-left.ts";
import { settleChanges } from "../../library/recorded-change.ts";
import { formatPerson } from "../../store/channel.ts";
import { isPostgres, openDatabase } from "../../store/database/open.ts";
import { createAudit } from "../../store/database-audit.ts";
import { forgetNames, forgetPerson } from "../../store/people/erasures.ts";
import {
  editorHashes,
  erased,
  erasedHashes,
  nameHash,
  type PersonAddress,
  parsePerson,
} from "../../store/people/person-address.ts";
import { createStoredRecord } from "../../store/record/database-record.ts";
import { readConfig } from "../config.ts";
import { logLinesAfterErasure } from "./empty-log.ts";
import { forgottenLines } from "./forgotten-lines.ts";
import { exitCodes } from "./help.ts";
import { printLine } from "./print.ts";

/** `npx onrecord forget slack:T123/U123 --name Ngọc`: erases a person, while the bot runs, and prints what was erased. */
export const forget = async (
  address: string | null,
  written: readonly string[],
  environment: Environment,
): Promise<number> => {
  const person = address === null ? null : parsePerson(address);
  const names = written.filter((name) => name.trim() !== "");
  if (person === null && (address !== null || names.length === 0)) {
    throw new OnrecordError(
      "config",
      `expected a person such as slack:T0123/U0123, slack:U0123 or discord:1234, or --name; got ${JSON.stringify(address ?? "")}.`,
    );
  }
  const { database: where, briefingsFolder, changesFolder } = readConfig(environment);
  if (!isPostgres(where) && !existsSync(where)) {
    throw new OnrecordError(
      "storage",
      `${where}: there is no database. Name it in ONRECORD_DATABASE or DATABASE_URL.`,
    );
  }
  const database = await openDatabase(where);
  try {
    const now = Temporal.Now.instant();
    await settleChanges(changesFolder, createAudit(database));
    const rows = person === null ? null : await forgetPerson(database, person, now);
    await forgetNames(database, names, now);
    const isErased = isEditor(person, names);
    const record = createStoredRecord(database);
    const inFolder = await eraseInFolder(briefingsFolder, isErased);
    const inRecord = await eraseInRecord(record, isErased, now);
    const unreadable = [...new Set([...inFolder.left, ...inRecord.left])];
    const ofLog = await logLinesAfterErasure(database);
    await createAudit(database).record({
      at: now,
      who: formatPerson({ platform: "console", workspace: null, user: terminalUser() }),
      channel: null,
      what: "person-forgotten",
      // The entry does not say who was forgotten, because the address must not be kept.
      subject: erased,
      before: null,
      after: null,
    });
    const isIn = mentions([...(person === null ? [] : [person.user]), ...names]);
    printLine(
      process.stdout,
      forgottenLines({
        database: database.name,
        rows,
        briefings: inFolder.count,
        versions: inRecord.count,
        unreadable,
        ofLog,
        places: (await placesLeft(briefingsFolder, isIn)).map(shownPath),
        textsLeft: await countTexts(record, isIn, now),
        settings: Object.keys(environment).filter(
          (name) => /^(?:ONRECORD|SLACK|DISCORD)_/u.test(name) && isIn(environment[name] ?? ""),
        ),
      }).join("\n"),
    );
    return unreadable.length === 0 ? exitCodes.done : exitCodes.failed;
  } finally {
    await database.kysely.destroy();
  }
};

/** Whether an editor in a briefing is the person, by address or by one of the names. */
const isEditor = (person: PersonAddress | null, names: readonly string[]): ((by: string) => boolean) => {
  const hashes = new Set([...(person === null ? [] : erasedHashes(person)), ...names.map(nameHash)]);
  return (by) => editorHashes(by).some((hash) => hashes.has(hash));
};
