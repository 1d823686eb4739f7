import { createHash } from "node:crypto";
import type { Language } from "../../base/language/language.ts";
import type { Logger } from "../../base/logger.ts";
import type { Clock } from "../../base/time/clock.ts";
import type { Audit, AuditEntry } from "../../store/audit.ts";
import { formatPerson, parseChannel } from "../../store/channel.ts";
import type { ReceiptNews } from "../../store/direct-news.ts";
import type { NoticeToSend } from "../../store/notices.ts";
import type { People } from "../../store/people/people.ts";
import { parsePerson } from "../../store/people/person-address.ts";
import type { EditResults, FailedEdit } from "../../store/posted/message-edits.ts";
import type { OpenReceipt, Receipts } from "../../store/posted/receipts.ts";
import type { PlatformState } from "../posting.ts";

export interface ReceiptOptions {
  readonly receipts: Receipts;
  readonly audit: Pick<Audit, "entries">;
  readonly people: Pick<People, "language">;
  readonly platform: (name: string) => PlatformState;
  /** The desk's channel; null if it is not set. */
  readonly newsdesk: string | null;
  /** For editors who chose none, and the desk. */
  readonly language: Language;
  readonly clock: Pick<Clock, "now">;
  readonly log: Logger;
}

/** The facts of a briefing may be corrected one after the other, and belong into one receipt. */
const atLeastAfter = { minutes: 1 };

/** By then, an edit that failed may have succeeded. Later, the receipt does not wait for those that fail. */
const waitsForFailed = { minutes: 10 };

/** An editor's change shows in the library after a few seconds, or after a minute if it is a folder that was removed. */
const madeWithin = { minutes: 10 };

/** A receipt lists so many failed messages, and counts the others. */
const mostListed = 10;

/** Whether the results will not change soon. Pure. */
export const isReady = (
  { since }: Pick<OpenReceipt, "since">,
  { waiting, failed }: Pick<EditResults, "waiting" | "failed">,
  now: Temporal.Instant,
): boolean => {
  if (waiting > 0 || !isPast(since, atLeastAfter, now)) return false;
  return failed.every(({ isGivenUp }) => isGivenUp) || isPast(since, waitsForFailed, now);
};

const isPast = (since: Temporal.Instant, duration: Temporal.DurationLike, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(since.add(duration), now) <= 0;

/** The last person who changed the briefing in chat or on the desk's page right before its facts were corrected. Pure. */
const editorOf = (
  { slug, since }: OpenReceipt,
  entries: readonly Pick<AuditEntry, "at" | "who" | "subject">[],
  isChat: (platform: string) => boolean,
): string | null => {
  const last = entries.findLast(
    ({ at, who, subject }) =>
      (subject === slug || subject.startsWith(`${slug}/`)) &&
      Temporal.Instant.compare(at, since) <= 0 &&
      isChat(parsePerson(who)?.platform ?? ""),
  );
  return last?.who ?? null;
};

/** The same in every process, so that the receipt is recorded once. */
const idOf = ({ slug, since }: OpenReceipt): string =>
  createHash("sha256")
    .update(JSON.stringify(["receipt", slug, since.epochMilliseconds]))
    .digest("base64url");

/** Records the receipts of corrections whose messages are edited. The notices' own sweep sends them. */
export const createRecordReceipts = ({
  receipts,
  audit,
  people,
  platform,
  newsdesk,
  language,
  clock,
  log,
}: ReceiptOptions): (() => Promise<void>) => {
  const linked = async ({
    channel,
    message,
    ...failed
  }: FailedEdit): Promise<ReceiptNews["listed"][number]> => {
    const { platform: name, id } = parseChannel(channel);
    const state = platform(name);
    const url = state.on ? ((await state.platform.edits?.linkTo(id, message)) ?? null) : null;
    return { channel, ...failed, url };
  };

  const recipientOf = async (
    receipt: OpenReceipt,
  ): Promise<{
    readonly address: string;
    readonly isForChannel: boolean;
    readonly language: Language;
  } | null> => {
    const entries = await audit.entries(receipt.since.subtract(madeWithin), null);
    const who = editorOf(receipt, entries, (name) => platform(name).on);
    const editor = who === null ? null : parsePerson(who);
    if (who !== null && editor !== null) {
      const address = formatPerson({ ...editor, workspace: null });
      return { address, isForChannel: false, language: (await people.language(who)) ?? language };
    }
    return newsdesk === null ? null : { address: newsdesk, isForChannel: true, language };
  };

  const noticeOf = async (receipt: OpenReceipt, results: EditResults): Promise<NoticeToSend | null> => {
    const recipient = await recipientOf(receipt);
    const { found, edited, notified, gone, failed } = results;
    if (recipient === null) {
      const { length: failures } = failed;
      log.info(
        { briefing: receipt.slug, found, edited, notified, gone, failed: failures },
        "Messages with corrected facts were edited. ONRECORD_DESK names no channel for the receipt.",
      );
      return null;
    }
    const listed = await Promise.all(failed.slice(0, mostListed).map(linked));
    const { address, isForChannel, language: spoken } = recipient;
    return {
      id: idOf(receipt),
      recipient: address,
      trouble: {
        kind: "receipt",
        language: spoken,
        slug: receipt.slug,
        isForChannel,
        found,
        edited,
        notified,
        gone,
        failed: failed.length,
        listed,
      },
    };
  };

  return async () => {
    const now = clock.now();
    for (const receipt of await receipts.open()) {
      if (!isPast(receipt.since, atLeastAfter, now)) continue;
      const results = await receipts.resultsOf(receipt);
      if (!isReady(receipt, results, now)) continue;
      await receipts.close(receipt, results.found === 0 ? null : await noticeOf(receipt, results), now);
    }
  };
};
