import { messageOf, OnrecordError } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type { DatabaseFile } from "../../store/database/database.ts";
import type { Ledger } from "../../store/deliveries/ledger.ts";

const lost = (place: "missing" | "replaced"): OnrecordError =>
  new OnrecordError(
    "storage",
    place === "missing"
      ? "The database file was deleted while it was open. It is written back; nothing is posted before that."
      : "Another file has taken the place of the database file. Nothing is posted, since the next start would not know of it. Put the bot’s own file back, or restart the bot to use the other one.",
  );

/**
 * A ledger that lets nothing be posted while its file is not where the next process looks for it: what was posted
 * would be on record nowhere. What is under way can still be recorded.
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

/** How managers get to know of the file. Neither method rejects. */
export interface FileNotices {
  /** Puts on record that the file is written back, before it is. */
  recordWriteBack(): Promise<void>;
  /** Tells that nothing is posted. */
  tellStopped(): Promise<void>;
}

/**
 * Checks the file of the record at each call. Resolves to whether anything may be posted: a file that
 * is gone is written back first. What happened is logged, and the managers of digests are told, once. Never rejects.
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
    // Not waited for: digests do not depend on it.
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
            "The database file was deleted while it was open. It was written back, and nothing of it is lost.",
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
