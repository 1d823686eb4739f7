import { type PutInPlace, putInFolder } from "./recorded-change.ts";

/** Writes to briefings, in a folder or in the database. */
export interface RecordWriter {
  /** The folder from which this process reads the briefings. */
  readonly folder: string;
  /**
   * Runs `work` on a folder with the briefing as it is on record now, and with the files beside the briefings. What `work`
   * leaves there is on record once this resolves. If `work` rejects, nothing changes.
   */
  change<Result>(
    slug: string,
    work: (briefings: string, putInPlace: PutInPlace) => Promise<Result>,
  ): Promise<Result>;
  /** Waits until this process’s answers show a briefing as it is in the folder now, but at most this long. Never rejects. */
  untilShown(slug: string, withinMs: number): Promise<void>;
}

/** A program that does not follow the briefings has nothing to wait for. */
export const notFollowed: RecordWriter["untilShown"] = async () => {};

/**
 * The folder is the record: `work` compares and replaces its files itself. Changes that are being made are announced in `changesFolder`.
 * `onWaiting` gets the error if an entry of the audit log must wait.
 */
export const folderWriter = (
  folder: string,
  changesFolder: string,
  onWaiting: (error: unknown) => void,
): RecordWriter => ({
  folder,
  change: (_slug, work) => work(folder, putInFolder(changesFolder, onWaiting)),
  untilShown: notFollowed,
});
