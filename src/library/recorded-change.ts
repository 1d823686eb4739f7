import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { z } from "zod";
import { OnrecordError } from "../base/errors.ts";
import { makePrivateFolder } from "../base/files/private.ts";
import { parseJson } from "../base/text/parse-json.ts";
import { type Audit, type IdentifiedEntry, identified, type Recorded } from "../store/audit.ts";
import type { AuditedChange } from "../store/audited-change.ts";

/** A program that runs needs milliseconds from the file to the change. If the file is older, the program was killed. */
const oldMs = 60_000;

/**
 * Runs `put`, which puts prepared files in their places, unless others were saved meanwhile. `put` is synchronous, so that it
 * cannot overwrite them. `mark` is one of the prepared files: the change was made if it is no longer where it was. Then, and only then,
 * the audit log gets the entries, whatever ends the program in between. `recorded` is null if there is no log.
 */
export type PutInPlace = <Result>(
  recorded: Recorded | null,
  mark: string,
  put: () => Result,
) => Promise<Result>;

/**
 * Makes a change in a folder of briefings together with its entries of the audit log. The entries are in a file of `folder` before the change
 * is made, and in the log after it. `folder` is not the briefings' folder: people who may write there must not write in the log. If the program
 * is killed, the next change or the next start reads the file: the change was made if `mark` is gone. If the log cannot be written at first, the
 * change is not made. If it cannot be written afterwards, the file waits, and `onWaiting` gets the error.
 */
export const putInFolder =
  (folder: string, onWaiting: (error: unknown) => void): PutInPlace =>
  async (recorded, mark, put) => {
    if (recorded === null) return put();
    const { audit, entries } = recorded;
    await settleChanges(folder, audit).catch(onWaiting);
    await audit.ready();
    const path = join(folder, `${randomUUID()}.json`);
    const announced: Announced = { mark: relative(folder, mark), entries: entries.map(identified) };
    makePrivateFolder(folder);
    try {
      await writeFile(path, JSON.stringify(announced), { mode: 0o600 });
      return put();
    } finally {
      // Not from the file: a program that waited for more than a minute may find that another one removed its file.
      await settle(path, announced, audit).catch(onWaiting);
    }
  };

/**
 * Writes the entries of changes that a killed program made, and forgets the changes that it had not made yet. Rejects with a
 * `storage` error if it could not do so for one of them; the others are done.
 */
export const settleChanges = async (folder: string, audit: Audit): Promise<void> => {
  const errors: unknown[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    await settleLeft(path, audit).catch((error: unknown) => {
      // Another program may settle the same file now.
      if (existsSync(path)) errors.push(error);
    });
  }
  if (errors.length > 0) throw errors[0];
};

const settleLeft = async (path: string, audit: Audit): Promise<void> => {
  const announced = await readAnnounced(path);
  const isBeingMade = announced === null || hasMark(path, announced);
  const { mtimeMs } = await stat(path);
  if (!isBeingMade || Date.now() - mtimeMs > oldMs) await settle(path, announced, audit);
};

/** A change that is being made. */
interface Announced {
  /**
   * The path of a file or folder that exists until the change is made. It is relative to the folder of this file, because a container and
   * the machine have the newsroom's folder at different paths.
   */
  readonly mark: string;
  readonly entries: readonly IdentifiedEntry[];
}

const hasMark = (path: string, { mark }: Announced): boolean => existsSync(resolve(dirname(path), mark));

const textOrNull = z.string().nullable();

const announcedSchema = z.strictObject({
  mark: z.string(),
  entries: z.array(
    z.strictObject({
      id: z.string(),
      at: z.string().transform((at) => Temporal.Instant.from(at)),
      who: z.string(),
      channel: textOrNull,
      what: z.custom<AuditedChange>((what) => typeof what === "string"),
      subject: z.string(),
      before: textOrNull,
      after: textOrNull,
    }),
  ),
});

/** Null if the program was killed while it wrote the file, so that the change was not made. Rejects if the file cannot be read. */
const readAnnounced = async (path: string): Promise<Announced | null> => {
  const json = parseJson(await readFile(path, "utf8"));
  if (json === null) return null;
  const read = announcedSchema.safeParse(json);
  if (read.success) return read.data;
  throw new OnrecordError(
    "storage",
    `${path}: expected a change as this version of Onrecord writes it. Start the version that wrote it.`,
  );
};

const settle = async (path: string, announced: Announced | null, audit: Audit): Promise<void> => {
  const isMade = announced !== null && !hasMark(path, announced);
  if (isMade) await audit.recordOnce(announced.entries);
  await rm(path, { force: true });
};
