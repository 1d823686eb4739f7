import { messageOf, OnrecordError } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type { DatabaseFile } from "../../store/database/database.ts";
import type { Ledger } from "../../store/deliveries/ledger.ts";
import type { FileTrouble } from "./file-notice.ts";

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

/**
 * Looks after the file of the record, each time it is told to. Resolves to whether anything may be posted: a file that
 * is gone is written back first. What happened is logged, and the managers of digests are told, once. Never rejects.
 */
export const createFileKeeper = (
  file: DatabaseFile | null,
  log: Logger,
  notify: (trouble: FileTrouble) => Promise<void>,
): (() => Promise<boolean>) => {
  let told = "";
  const tell = (sentence: string, trouble: FileTrouble): void => {
    if (sentence === told) return;
    told = sentence;
    log.error({}, sentence);
    // Not waited for: digests do not depend on it.
    void notify(trouble);
  };
  return async () => {
    const place = file?.place() ?? "in-place";
    switch (place) {
      case "in-place":
        told = "";
        return true;
      case "replaced":
        tell(lost(place).message, "stopped");
        return false;
      case "missing":
        try {
          await file?.writeBack();
          tell(
            "The database file was deleted while it was open. It was written back, and nothing of it is lost.",
            "written-back",
          );
          return true;
        } catch (error) {
          tell(`${lost(place).message} It could not be written back: ${messageOf(error)}`, "stopped");
          return false;
        }
      default:
        return place satisfies never;
    }
  };
};
