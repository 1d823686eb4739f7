import { messageOf, OnrecordError } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type { DatabaseFile } from "../../store/database/database.ts";
import type { Ledger } from "../../store/deliveries/ledger.ts";

/**
 * A ledger that refuses new claims and requests while its file is not at its path, because the next process could not find
 * a record of the post. Outcomes of deliveries that are under way can still be recorded.
 */
export const onlyInPlace = (ledger: Ledger, file: DatabaseFile | null): Ledger => {
  if (file === null) return ledger;
  const require = async (): Promise<void> => {
    const place = file.place();
    if (place !== "in-place") throw lost(place);
  };
  return {
    ...ledger,
    claim: (...given) => require().then(() => ledger.claim(...given)),
    claimDue: (...given) => require().then(() => ledger.claimDue(...given)),
    beginRequest: (...given) => require().then(() => ledger.beginRequest(...given)),
    saveContent: (...given) => require().then(() => ledger.saveContent(...given)),
  };
};

const lost = (place: "missing" | "replaced"): OnrecordError =>
  new OnrecordError(
    "storage",
    place === "missing"
      ? "The database file or its journal was deleted while it was open. The bot writes it back, and posts nothing before that."
      : "Another file has replaced the database file. The bot posts nothing, because the next start would not know of it. Put the bot’s own file back, or restart the bot to use the other file.",
  );

/** Notices for managers about the database file. Neither method rejects. */
export interface FileNotices {
  /** Records the notice before the file is written back. */
  recordWriteBack(): Promise<void>;
  /** Tells managers that nothing is posted. */
  tellStopped(): Promise<void>;
}

/**
 * Checks the database file on each call, and writes it back if it is missing. Resolves to whether the bot may post. Logs a
 * change once, and tells the managers of digests. Never rejects.
 */
export const createFileKeeper = (
  file: DatabaseFile | null,
  log: Logger,
  { recordWriteBack, tellStopped }: FileNotices,
): (() => Promise<boolean>) => {
  let logged = "";
  let isRecorded = false;
  const note = (sentence: string): boolean => {
    if (sentence === logged) return false;
    logged = sentence;
    log.error({}, sentence);
    return true;
  };
  const stop = (sentence: string): false => {
    // Do not wait for it, because digests do not depend on it.
    if (note(sentence)) void tellStopped();
    return false;
  };
  return async () => {
    const place = file?.place() ?? "in-place";
    switch (place) {
      case "in-place":
        logged = "";
        isRecorded = false;
        return true;
      case "replaced":
        return stop(lost(place).message);
      case "missing":
        try {
          if (!isRecorded) await recordWriteBack();
          isRecorded = true;
          await file?.writeBack();
          note(
            "The database file or its journal was deleted while it was open. The bot has written it back, and no data is lost.",
          );
          return true;
        } catch (error) {
          return stop(`${lost(place).message} It could not be written back: ${messageOf(error)}`);
        }
      default:
        return place satisfies never;
    }
  };
};
