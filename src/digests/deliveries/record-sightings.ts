import { messageOf } from "../../base/errors.ts";
import { languages } from "../../base/language/language.ts";
import type { Logger } from "../../base/logger.ts";
import type { Library } from "../../library/library.ts";
import type { Sightings } from "../../store/sightings.ts";
import { seenFirst } from "../news/seen.ts";
import type { Clock } from "./clock.ts";

interface SightOptions {
  readonly sightings: Sightings;
  readonly library: () => Library;
  readonly clock: Pick<Clock, "now">;
  readonly log: Logger;
}

/** Records the facts that are new in the library, at each call. Never rejects. */
export const createSightingRecorder = ({
  sightings,
  library,
  clock,
  log,
}: SightOptions): (() => Promise<void>) => {
  let last: { readonly library: Library; readonly date: string } | null = null;
  let looking: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    const snapshot = library();
    const now = clock.now();
    // What a source of tomorrow says is seen tomorrow.
    const date = now.toZonedDateTimeISO("UTC").toPlainDate().toString();
    if (last?.library === snapshot && last.date === date) return;
    try {
      for (const language of languages) {
        const known = await sightings.knownAt(language, now);
        await sightings.add(seenFirst(snapshot, language, known, now));
      }
      last = { library: snapshot, date };
    } catch (error) {
      log.warn({}, `What is new in the briefings could not be written down: ${messageOf(error)}`);
    }
  };
  return () => {
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  };
};
