import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import { createSweeper, type Sweeper } from "../../base/time/background-work.ts";
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

/** Records what people saw alone, and the notices of its corrections. The notifier sends them. `stop` records what people saw last. */
export const createPrivateNotices = (options: PrivateNoticeOptions): Sweeper => {
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
  const failed = (error: unknown): void =>
    log.error({ err: error }, `Private notices of corrections have to wait: ${messageOf(error)}`);
  const sweeper = createSweeper(async () => {
    await cleanUp();
    if (privateNoticeDays === 0) return;
    await record();
    await find();
  }, failed);
  return {
    ...sweeper,
    async stop() {
      await sweeper.stop();
      await record().catch(failed);
    },
  };
};
