/** Writes to briefings, in a folder or in the database. */
export interface RecordWriter {
  /** The folder from which this process reads the briefings. */
  readonly folder: string;
  /**
   * Runs `work` on a folder with the briefing as it is on record now, and with the files beside the briefings. What `work`
   * leaves there is on record once this resolves. If `work` rejects, nothing changes.
   */
  change<Result>(slug: string, work: (briefings: string) => Promise<Result>): Promise<Result>;
}

/** The folder is the record: `work` compares and replaces its files itself. */
export const folderWriter = (folder: string): RecordWriter => ({
  folder,
  change: (_slug, work) => work(folder),
});
