import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import { toldFormOf } from "../../library/briefing/told-form.ts";
import type { Library } from "../../library/library.ts";
import type { ToldBriefing } from "../../library/told-forms.ts";
import type { Sighting, Sightings } from "../../store/sightings.ts";
import { writeToldForm } from "../../store/told-form.ts";
import { inPieces } from "../schedules/in-pieces.ts";
import type { Clock } from "./clock.ts";

interface SightOptions {
  readonly sightings: Sightings;
  readonly library: () => Library;
  readonly clock: Pick<Clock, "now">;
  readonly log: Logger;
}

/** As many as are compared and written in a few milliseconds, so that nothing else waits for long. */
const pageSize = 500;

/** What is to be compared with what was seen before: what came since the last look, or everything. */
function* pagesOf({ told }: Library, sightings: Sightings): Generator<readonly ToldBriefing[]> {
  const looked = sightings.looked();
  const changed = looked === null ? null : told.since(looked.mark, looked.at);
  if (changed !== null) {
    for (let from = 0; from < changed.length; from += pageSize) yield changed.slice(from, from + pageSize);
    return;
  }
  for (let after = ""; ; ) {
    const page = told.page(after, pageSize);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = last.slug;
  }
}

/** What a source of tomorrow says is seen tomorrow. */
const formOn = (day: string, { slug, form, publishedUntil }: ToldBriefing, library: Library): string => {
  const briefing = publishedUntil > day ? library.bySlug.get(slug) : undefined;
  return briefing === undefined ? form : writeToldForm(toldFormOf(briefing, day));
};

/** Records what is new in the library, at each call. Never rejects. */
export const createSightingRecorder = ({
  sightings,
  library,
  clock,
  log,
}: SightOptions): (() => Promise<void>) => {
  let last: { readonly library: Library; readonly day: string } | null = null;
  let looking: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    const snapshot = library();
    const now = clock.now();
    const day = now.toString().slice(0, 10);
    if (last?.library === snapshot && last.day === day) return;
    try {
      // After a kill in the first look, the rest counts as seen when it began.
      const beginning = await sightings.beginning();
      const seenAt = beginning === null ? ((await sightings.first()) ?? now) : now;
      for await (const page of inPieces(pagesOf(snapshot, sightings))) {
        const seen = await sightings.seenBy(
          now,
          page.map(({ slug }) => slug),
        );
        const fresh = page.flatMap((briefing): readonly Sighting[] => {
          const form = formOn(day, briefing, snapshot);
          return seen.get(briefing.slug) === form
            ? []
            : [{ slug: briefing.slug, form, seenAt: seen.has(briefing.slug) ? now : seenAt }];
        });
        await sightings.add(fresh);
      }
      if (beginning === null) await sightings.setBeginning(seenAt);
      sightings.setLooked({ mark: snapshot.told.mark(), at: now });
      last = { library: snapshot, day };
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
