import type { Sightings } from "../../store/sightings.ts";
import { readToldForm, type ToldForm } from "../../store/told-form.ts";
import type { Watches } from "../../store/watches.ts";
import type { Watched } from "../digest.ts";

/** Reads what a channel (`slack:C0123`) watches, and what the briefings with news about it told before. */
export type ReadWatched = (channel: string) => Promise<Watched>;

export const createReadWatched =
  ({
    watches,
    sightings,
  }: {
    readonly watches: Pick<Watches, "inChannel" | "news">;
    readonly sightings: Pick<Sightings, "seenBy">;
  }): ReadWatched =>
  async (channel) => {
    const news = new Map<string, ToldForm | null>();
    const waiting = await watches.news(channel);
    for (const [since, briefings] of Map.groupBy(waiting, (each) => each.since.epochMilliseconds)) {
      const slugs = briefings.map(({ slug }) => slug);
      const forms = await sightings.seenBy(Temporal.Instant.fromEpochMilliseconds(since), slugs);
      for (const slug of slugs) {
        const form = forms.get(slug);
        news.set(slug, form === undefined ? null : readToldForm(form));
      }
    }
    return { watches: await watches.inChannel(channel), news };
  };
