import type { Answer } from "../../answer/answer.ts";
import { messageOf } from "../../base/errors.ts";
import type { Language } from "../../base/language/language.ts";
import type { Logger } from "../../base/logger.ts";
import { createSweeper, type Sweeper } from "../../base/time/background-work.ts";
import type { Clock } from "../../base/time/clock.ts";
import type { QueuedDraft } from "../../drafts/review/queue.ts";
import { byPriority } from "../../drafts/review/waiting.ts";
import type { Library } from "../../library/library.ts";
import { parseChannel } from "../../store/channel.ts";
import { said } from "../../store/deliveries/reason.ts";
import { sayReason } from "../../store/deliveries/say-reason.ts";
import type { NoteClaim, NoteEnd, Queue } from "../../store/queue/queue.ts";
import type { Watches } from "../../store/watches.ts";
import { leaseOf, type TimedLease } from "../deliveries/lease.ts";
import { editPacerOf, type Pacers } from "../deliveries/pace.ts";
import type { PlatformState } from "../posting.ts";
import { draftsAnswers } from "./drafts-note.ts";
import { type ItemLength, itemAnswer } from "./item-note.ts";
import type { ItemReader } from "./item-words.ts";
import { makeNote } from "./post-note.ts";
import { isOpenToAll } from "./tell-drafts.ts";

export interface NotesOptions {
  readonly queue: Queue;
  readonly platform: (name: string) => PlatformState;
  /** The library that everyone may see. */
  readonly library: () => Library;
  /** All drafts, also those under embargo. */
  readonly drafts: () => Promise<readonly QueuedDraft[]>;
  readonly watches: Pick<Watches, "targets">;
  /** Shared with everything that posts. */
  readonly pacers: Pacers;
  /** The desk's language and time zone. */
  readonly language: Language;
  readonly timeZone: string;
  /** A unique name of this process. */
  readonly by: string;
  readonly leaseMs: number;
  readonly clock: Clock;
  readonly log: Logger;
}

/** When to try again if the platform is off. */
const askAgainAfterMs = 60_000;

/** Posts and edits the notes in the desk's channel that are due. */
export const createDeskNotes = (options: NotesOptions): Sweeper => {
  const { queue, platform, pacers, language, timeZone, by, leaseMs, clock, log } = options;
  let leases = 0;

  /** The forms of a note, the longest first. */
  const answersOf = async (
    { subject }: NoteClaim,
    reader: ItemReader,
  ): Promise<readonly [Answer, ...Answer[]]> => {
    switch (subject.of) {
      case "item": {
        const answer = (length: ItemLength) => itemAnswer(subject.item, options.library(), reader, length);
        return [answer("with-passages"), answer("with-fact"), answer("words")];
      }
      case "drafts": {
        const now = clock.now();
        const { entries } = subject;
        const [all, watched] = await Promise.all([options.drafts(), options.watches.targets()]);
        const open = all.filter((draft) => isOpenToAll(draft, now));
        return draftsAnswers(entries, byPriority(open, entries, watched, now), reader);
      }
      default:
        return subject satisfies never;
    }
  };

  const endOf = async (
    claim: NoteClaim,
    lease: TimedLease,
    stopping: AbortSignal,
  ): Promise<NoteEnd | null> => {
    const { platform: name } = parseChannel(claim.place);
    const state = platform(name);
    const now = clock.now();
    if (!state.on) {
      return { state: "waits", reason: said(state.why), dueAt: now.add({ milliseconds: askAgainAfterMs }) };
    }
    try {
      return await makeNote(claim, lease, {
        queue,
        platform: state.platform,
        pacer: pacers(name, state.platform.pace),
        editPacer: editPacerOf(pacers, name, state.platform),
        answers: await answersOf(claim, { language, platform: name, timeZone }),
        clock,
        stopping,
      });
    } catch (error) {
      log.error({ err: error, item: claim.key }, `A note to the desk has to wait: ${messageOf(error)}`);
      const dueAt = clock.now().add({ milliseconds: askAgainAfterMs });
      return { state: "waits", reason: said(messageOf(error)), dueAt };
    }
  };

  const makeDue = async (stopping: AbortSignal): Promise<void> => {
    while (!stopping.aborted) {
      leases += 1;
      const lease = leaseOf(`${by}/note/${leases}`, clock, leaseMs);
      const claim = await queue.claimNote(lease);
      if (claim === null) return;
      const end = await endOf(claim, lease, stopping);
      if (end === null) continue;
      await queue.settleNote(claim, end, lease.by, clock.now());
      if (end.state === "failed") {
        const why = sayReason(end.reason, "en");
        log.warn({ item: claim.key }, `The desk's channel does not show an item of the queue: ${why}`);
      }
    }
  };

  return createSweeper(makeDue, (error) =>
    log.error({ err: error }, `Notes to the desk have to wait: ${messageOf(error)}`),
  );
};
