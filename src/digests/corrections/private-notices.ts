import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type { Clock } from "../../base/time/clock.ts";
import type { Library } from "../../library/library.ts";
import { parsePerson } from "../../store/people/person-address.ts";
import type { PrivateView, PrivateViews } from "../../store/posted/private-views.ts";
import type { PlatformState } from "../posting.ts";
import { createFindCorrected } from "./find-corrected.ts";
import { planPrivateNotices } from "./plan-private-notices.ts";

export interface PrivateNoticeOptions {
  readonly privateViews: PrivateViews;
  /** The facts that people saw alone since the last call. */
  readonly takeSeen: () => readonly PrivateView[];
  /** For how many days people get notices of corrections of what they saw alone; 0 for no notices. */
  readonly privateNoticeDays: number;
  readonly platform: (name: string) => PlatformState;
  readonly library: () => Library;
  readonly withEmbargoed: () => Library;
  readonly hasFolder: (slug: string) => Promise<boolean>;
  readonly clock: Pick<Clock, "now" | "elapsedMs">;
  readonly log: Logger;
}

export interface PrivateNotices {
  /** A call during a call waits for it. Does nothing after `stop`. */
  sweep(): Promise<void>;
  /** Records what people saw last, and nothing more. */
  stop(): Promise<void>;
}

/** Records what people saw alone, and the notices of its corrections. The notifier sends them. Neither method rejects. */
export const createPrivateNotices = (options: PrivateNoticeOptions): PrivateNotices => {
  const { privateViews, takeSeen, privateNoticeDays, platform, clock, log } = options;
  const today = (): Temporal.PlainDate => clock.now().toZonedDateTimeISO("UTC").toPlainDate();
  /** Only the day is recorded. */
  const firstDay = (): Temporal.PlainDate => today().subtract({ days: privateNoticeDays });

  const find = createFindCorrected({
    ...options,
    shown: privateViews,
    plan: async (references, open, gone) =>
      privateViews.plan(
        planPrivateNotices(await privateViews.of(references, firstDay()), open, gone),
        clock.now(),
      ),
  });

  /** The bot cannot write to people on the console. */
  const mayBeTold = ({ person }: PrivateView): boolean => {
    const state = platform(parsePerson(person)?.platform ?? "");
    return state.on && state.platform.edits !== null;
  };

  let cleanedOn: string | null = null;
  const cleanUp = async (): Promise<void> => {
    const day = today().toString();
    if (cleanedOn === day) return;
    await privateViews.forgetBefore(privateNoticeDays === 0 ? today().add({ days: 1 }) : firstDay());
    cleanedOn = day;
  };

  const record = async (): Promise<void> => {
    const seen = takeSeen().filter(mayBeTold);
    if (seen.length > 0) await privateViews.record(seen, today());
  };
  const logged = (work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) =>
      log.error({ err: error }, `Private notices of corrections have to wait: ${messageOf(error)}`),
    );
  const sweep = async (): Promise<void> => {
    await cleanUp();
    if (privateNoticeDays === 0) return;
    await record();
    await find();
  };

  let sweeping: Promise<void> | null = null;
  let isStopped = false;
  return {
    async sweep() {
      if (isStopped) return;
      sweeping ??= logged(sweep()).finally(() => {
        sweeping = null;
      });
      await sweeping;
    },
    async stop() {
      isStopped = true;
      await sweeping;
      await logged(record());
    },
  };
};
