import { existsSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import type { Environment } from "../../base/environment.ts";
import { OnrecordError } from "../../base/errors.ts";
import { readMoment } from "../../digests/schedules/moment.ts";
import type { AuditEntry } from "../../store/audit.ts";
import { isPostgres, openStore } from "../../store/database/open.ts";
import { readConfig } from "../config.ts";
import { printJson, printLine } from "./print.ts";

interface AuditFlags {
  readonly since?: string | undefined;
  readonly channel?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Prints the changes that people made, oldest first: one line each, or as JSON lines. */
export const printAudit = async (flags: AuditFlags, environment: Environment): Promise<number> => {
  const { database, timeZone } = readConfig(environment);
  const now = Temporal.Now.zonedDateTimeISO(timeZone);
  const since =
    flags.since === undefined
      ? Temporal.Instant.fromEpochMilliseconds(0)
      : (readMoment(flags.since, now, "past")?.toInstant() ?? null);
  if (since === null) {
    const expected = "expected a time in the past, such as yesterday, 3 days or 2026-05-03";
    throw new OnrecordError("config", `--since: ${expected}; got ${JSON.stringify(flags.since)}.`);
  }
  if (!isPostgres(database) && !existsSync(database)) {
    throw new OnrecordError(
      "storage",
      `${database}: there is no database. Name it in ONRECORD_DATABASE or DATABASE_URL.`,
    );
  }
  const store = await openStore(database);
  try {
    const entries = await store.audit.entries(since, flags.channel ?? null);
    for (const entry of entries) {
      if (flags.json === true) printJson(process.stdout, { ...entry, at: entry.at.toString() });
      else printLine(process.stdout, shown(entry));
    }
    if (entries.length === 0) {
      const time = flags.since === undefined ? "" : " since then";
      printLine(process.stderr, `Nothing was changed${time}.`);
    }
    return 0;
  } finally {
    await store.close();
  }
};

// Text that people typed may contain escape sequences, which could hide the text after them.
const clean = (value: string): string => stripVTControlCharacters(value).replaceAll(/\p{Cc}+/gu, " ");

const shown = ({ at, who, channel, what, subject, before, after }: AuditEntry): string =>
  clean(
    [
      at.toString({ smallestUnit: "second" }),
      what,
      subject,
      `by ${who}`,
      ...(channel === null ? [] : [`in ${channel}`]),
      `${before ?? "nothing"} → ${after ?? "nothing"}`,
    ].join(" · "),
  );
