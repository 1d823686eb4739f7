import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { systemClock } from "../../src/base/time/clock.ts";
import { rememberedCards, type ShownCards } from "../../src/digests/corrections/cards.ts";
import { createCorrector } from "../../src/digests/corrections/corrector.ts";
import { rememberedMessagesOf } from "../../src/digests/deliveries/content.ts";
import { createPacers } from "../../src/digests/deliveries/pace.ts";
import type { RunningPlatform } from "../../src/digests/posting.ts";
import { readBriefings } from "../../src/library/briefings-folder.ts";
import type { PostedAnswer } from "../../src/platforms/shared/platform.ts";
import { newsroom } from "../commands/editing-newsroom.ts";
import { briefingYaml } from "../library/briefing/fixture.ts";
import { libraryOf } from "../library.ts";

/** A newsroom whose bot remembers what it posts, and edits it if a fact is corrected. */
export const correctingNewsroom = async (yaml = briefingYaml) => {
  const { folder, store, drafts } = await newsroom({ yaml });
  const read = async () => libraryOf(...(await readBriefings(folder)).briefings);
  let library = await read();
  const { promise: remembered, resolve } = Promise.withResolvers<void>();
  const told: string[] = [];
  const time = { minutes: 0 };
  const clock = { ...systemClock, now: () => systemClock.now().add({ minutes: time.minutes }) };
  return {
    told,
    /** How long ago the newsroom began, for corrections. */
    time,
    clock,
    store,
    yaml: () => readFile(join(folder, "summit", "briefing.yaml"), "utf8"),
    options: {
      library: () => library,
      drafts,
      store: async () => store,
      remember: ({ pages, posted, ...place }: PostedAnswer) =>
        void store.posted
          .remember(rememberedMessagesOf({ ...place, delivery: "d1" }, pages, posted), systemClock.now())
          .then(resolve),
    },
    remembered,
    cards: {
      rememberCards(cards: ShownCards): void {
        const message = rememberedCards(cards, library);
        void store.posted.remember(message === null ? [] : [message], systemClock.now()).then(resolve);
      },
    },
    /** Reads the briefings again, and brings what changed to the posted messages. */
    async correct(platform: RunningPlatform): Promise<void> {
      library = await read();
      await createCorrector({
        ...store,
        platform: () => ({ on: true, platform }),
        library: () => library,
        withEmbargoed: () => library,
        hasFolder: async (slug) => library.bySlug.has(slug),
        pacers: createPacers(systemClock),
        by: "bot",
        hasEnded: () => false,
        leaseMs: 60_000,
        newsdesk: null,
        language: "en",
        clock,
        log: {
          debug() {},
          info: (_values: unknown, said?: unknown) => void told.push(String(said)),
          warn: (_values: unknown, said?: unknown) => void told.push(String(said)),
          error() {},
        },
      }).sweep();
    },
  };
};
