import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import { createSweeper, inPieces } from "../../base/time/background-work.ts";
import type { Clock } from "../../base/time/clock.ts";
import { toldFormOf } from "../../library/briefing/told-form.ts";
import type { Library } from "../../library/library.ts";
import type { ToldBriefing } from "../../library/told-forms.ts";
import type { Sighting, Sightings } from "../../store/sightings.ts";
import { readToldForm, writeToldForm } from "../../store/told-form.ts";
import type { Watches } from "../../store/watches.ts";
import { changedTargets } from "../watches/targets.ts";

interface SightOptions {
  readonly sightings: Sightings;
  readonly watches: Pick<Watches, "any">;
  readonly library: () => Library;
  readonly clock: Pick<Clock, "now">;
  /** Aborted when the bot begins to stop. The next start records the rest. */
  readonly stopping: AbortSignal;
  readonly log: Logger;
}

/** How many briefings are compared and written at a time. This takes a few milliseconds, so that answers do not wait for long. */
const pageSize = 500;

/** Records changes in the library, on each call. Never rejects. */
export const createSightingRecorder = ({
  sightings,
  watches,
  library,
  clock,
  stopping,
  log,
}: SightOptions): (() => Promise<void>) => {
  let last: { readonly library: Library; readonly day: string } | null = null;
  const look = async (): Promise<void> => {
    if (stopping.aborted) return;
    const snapshot = library();
    const now = clock.now();
    const day = now.toString().slice(0, 10);
    if (last?.library === snapshot && last.day === day) return;
    // If the process died during the first recording, the rest counts as seen at the time when that began.
    const beginning = await sightings.beginning();
    const seenAt = beginning === null ? ((await sightings.first()) ?? now) : now;
    // What the first recording of the library finds is news to no one.
    const isWatched = beginning !== null && (await watches.any());
    for await (const page of inPieces(pagesOf(snapshot, sightings))) {
      const seen = await sightings.seenBy(
        now,
        page.map(({ slug }) => slug),
      );
      const fresh = page.flatMap((briefing): readonly Sighting[] => {
        const { slug } = briefing;
        const form = formOn(day, briefing, snapshot);
        const before = seen.get(slug);
        if (before === form) return [];
        const about = isWatched ? aboutOf(slug, before, form, snapshot) : [];
        return [{ slug, form, about, seenAt: before === undefined ? seenAt : now }];
      });
      await sightings.add(fresh);
      if (stopping.aborted) return;
    }
    if (beginning === null) await sightings.setBeginning(seenAt);
    sightings.setLooked({ mark: snapshot.told.mark(), at: now });
    last = { library: snapshot, day };
  };
  return createSweeper(look, (error) => {
    // A stop closes the database, even if a page is not recorded.
    if (stopping.aborted) return;
    log.warn({}, `Changes in the briefings could not be recorded: ${messageOf(error)}`);
  }).sweep;
};

/** The briefings to compare with earlier sightings: those that changed since the last call, or all of them on the first. */
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

/** What a briefing tells on a day: facts whose source is dated later are left out. */
const formOn = (day: string, { slug, form, publishedUntil }: ToldBriefing, library: Library): string => {
  const briefing = publishedUntil > day ? library.bySlug.get(slug) : undefined;
  return briefing === undefined ? form : writeToldForm(toldFormOf(briefing, day));
};

/** What the changes of a briefing are about, for those who watch it. */
const aboutOf = (
  slug: string,
  before: string | undefined,
  form: string,
  library: Library,
): readonly string[] => {
  const briefing = library.bySlug.get(slug);
  return briefing === undefined
    ? []
    : changedTargets(
        briefing,
        before === undefined ? null : readToldForm(before),
        readToldForm(form),
        (reference) => library.facts.get(reference),
      );
};
