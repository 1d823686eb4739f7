import { createHash } from "node:crypto";
import { z } from "zod";
import { OnrecordError } from "../../base/errors.ts";
import { parseJson } from "../../base/text/parse-json.ts";

/** The tables that are backed up, ordered so that no row refers to a later table. */
export const backupTables = [
  "subscriptions",
  "deliveries",
  "delivery_messages",
  "delivery_facts",
  "posted_messages",
  "posted_facts",
  "message_edits",
  "edit_receipts",
  "private_views",
  "told",
  "watermarks",
  "audit",
  "people",
  "lines",
  "briefing_sightings",
  "source_checks",
  "watches",
  "watch_news",
  "erasures",
  "notices",
  "notice_recipients",
  "intake_sources",
  "intake_items",
  "record_identity",
  "record_contents",
  "record_versions",
  "record_files",
  "queue_items",
] as const;

export type BackedUp = (typeof backupTables)[number];

/** Tables that only backups of older versions have. */
const formerTables = ["reported", "sightings"] as const;

/**
 * A backup has one JSON value per line: a header, then the rows, then a footer with the number of rows and a hash of all
 * lines before it. The format is the same for SQLite and Postgres, so a backup of one can be restored into the other.
 */
const headerSchema = z.strictObject({
  onrecord: z.literal("backup"),
  /** The database's last migration, which determines the rows' columns. */
  migration: z.string(),
  takenAt: z.iso.datetime(),
});
const rowSchema = z.strictObject({
  table: z.enum([...backupTables, ...formerTables]),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
const footerSchema = z.strictObject({ rows: z.number(), sha256: z.string() });

export type BackupHeader = z.infer<typeof headerSchema>;
export type BackupRow = z.infer<typeof rowSchema>;
export type Value = BackupRow["row"][string];

/** The number of rows of each table. */
export type RowCounts = Record<BackupRow["table"], number>;

export const noRows = (): RowCounts => ({
  subscriptions: 0,
  deliveries: 0,
  delivery_messages: 0,
  delivery_facts: 0,
  posted_messages: 0,
  posted_facts: 0,
  message_edits: 0,
  edit_receipts: 0,
  private_views: 0,
  told: 0,
  watermarks: 0,
  reported: 0,
  sightings: 0,
  audit: 0,
  people: 0,
  lines: 0,
  briefing_sightings: 0,
  source_checks: 0,
  watches: 0,
  watch_news: 0,
  erasures: 0,
  notices: 0,
  notice_recipients: 0,
  intake_sources: 0,
  intake_items: 0,
  record_identity: 0,
  record_contents: 0,
  record_versions: 0,
  record_files: 0,
  queue_items: 0,
});

/** Makes the lines of a backup, in order. */
export const createBackupLines = () => {
  const hash = createHash("sha256");
  let rows = 0;
  const line = (value: BackupHeader | BackupRow): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  return {
    header: (header: BackupHeader): string => line(header),
    row(row: BackupRow): string {
      rows += 1;
      return line(row);
    },
    footer: (): string => `${JSON.stringify({ rows, sha256: hash.digest("hex") })}\n`,
  };
};

/** Not with `readline`, which also ends a line at U+2028, a character that texts from the web contain. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

const parse = <Schema extends z.ZodType>(schema: Schema, line: string): z.infer<Schema> | null =>
  schema.safeParse(parseJson(line)).data ?? null;

/** A backup whose header was read. `rows` can be iterated once. */
export interface Backup {
  readonly header: BackupHeader;
  /** Throws at the end if the file is not complete. */
  readonly rows: AsyncIterable<BackupRow>;
}

/** Reads a backup. Throws a `storage` error that names the file and the line if it is damaged or not a backup. */
export const readBackup = async (name: string, chunks: AsyncIterable<string>): Promise<Backup> => {
  const lines = linesOf(chunks);
  const refuse = (problem: string): OnrecordError =>
    new OnrecordError("storage", `${name}: ${problem} Nothing was changed. Take another backup.`);
  const first = (await lines.next()).value ?? "";
  const header = parse(headerSchema, first);
  if (header === null) throw refuse("expected a backup made by npx onrecord backup; this file is not one.");
  async function* rows(): AsyncGenerator<BackupRow> {
    const hash = createHash("sha256").update(`${first}\n`);
    let count = 0;
    let footer: z.infer<typeof footerSchema> | null = null;
    for await (const line of lines) {
      if (footer !== null)
        throw refuse(`expected its end at line ${count + 2}, but the file has more lines.`);
      const row = parse(rowSchema, line);
      if (row === null) {
        footer = parse(footerSchema, line);
        if (footer === null) throw refuse(`expected a row in line ${count + 2}, got another value.`);
        continue;
      }
      hash.update(`${line}\n`);
      count += 1;
      yield row;
    }
    if (footer === null) throw refuse(`it ends after ${count} rows and has no last line, so it was cut off.`);
    if (footer.rows !== count || footer.sha256 !== hash.digest("hex")) {
      throw refuse("its hash does not match its rows, so it was changed or damaged.");
    }
  }
  return { header, rows: rows() };
};
