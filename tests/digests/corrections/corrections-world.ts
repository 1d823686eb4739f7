import { onTestFinished } from "vitest";
import type { Block } from "../../../src/answer/answer.ts";
import { createCorrector } from "../../../src/digests/corrections/corrector.ts";
import { rememberedMessagesOf } from "../../../src/digests/corrections/remember.ts";
import { createPacers } from "../../../src/digests/deliveries/pacers.ts";
import { composeChanges } from "../../../src/digests/news/compose.ts";
import { everything } from "../../../src/digests/news/seen.ts";
import type { PlatformState } from "../../../src/digests/posting.ts";
import { factKinds } from "../../../src/library/briefing/fact-kind.ts";
import type { Library } from "../../../src/library/library.ts";
import { openStore } from "../../../src/store/database/open.ts";
import { noKnowledge } from "../../../src/store/deliveries/knowledge.ts";
import { libraryOf, summit } from "../../library.ts";
import { databasePath } from "../../store/deliveries/ledger.ts";
import { createFakePlatform } from "../deliveries/fake-platform.ts";
import { createVirtualClock } from "../deliveries/virtual-clock.ts";
import { createFakeLog, june } from "../deliveries/world.ts";

interface CorrectionsWorld {
  library: Library;
  /** With what is under embargo; null if nothing is. */
  all: Library | null;
  slack: PlatformState;
}

/** Posted messages on a real store, with a clock and a platform that obey. */
export const createCorrectionsWorld = async (address = databasePath()) => {
  const clock = createVirtualClock(june("01T08:30"));
  const fake = createFakePlatform(clock);
  const { log, lines } = createFakeLog();
  const opened = await openStore(address);
  onTestFinished(() => opened.close());
  const store = {
    ...opened,
    posted: clock.waitingFor(opened.posted),
    edits: clock.waitingFor(opened.edits),
  };
  const folders = new Set<string>();
  const world: CorrectionsWorld = {
    library: libraryOf(summit),
    all: null,
    slack: { on: true, platform: fake.platform },
  };
  const newProcess = (by: string, edits = store.edits, posted = store.posted) =>
    createCorrector({
      ...store,
      edits,
      posted,
      platform: () => world.slack,
      library: () => world.library,
      withEmbargoed: () => world.all ?? world.library,
      hasFolder: async (slug) => folders.has(slug),
      pacers: createPacers(clock),
      by,
      leaseMs: 60_000,
      clock,
      log,
    });
  const corrector = newProcess("bot");
  const stop = new AbortController().signal;
  return {
    world,
    clock,
    fake,
    lines,
    store,
    folders,
    newProcess,
    /** Posts a digest of all facts to a channel, with more blocks below it, and remembers it. */
    async post(channel: string, thread: string | null = null, below: readonly Block[] = []): Promise<void> {
      const now = clock.now().toZonedDateTimeISO("UTC");
      const { library } = world;
      const { answer: composed } = composeChanges(
        { title: () => "On record", usualKinds: factKinds },
        { library, language: "en", include: everything, now, knowledge: noKnowledge },
      );
      const answer = { ...composed, blocks: [...composed.blocks, ...below] };
      const posted = new Map<string, string>();
      const deliveryId = `d-${channel}`;
      await clock.runUntil(
        fake.platform.post({
          channel,
          answer,
          deliveryId,
          existing: new Map(),
          mayPost: async () => true,
          mayLeave: () => true,
          onPosted: async (part, id) => void posted.set(part, id),
        }),
      );
      const pages = fake.platformEdits.messagesOf(answer);
      await clock.runUntil(
        store.posted.remember(
          rememberedMessagesOf({ channel: `slack:${channel}`, delivery: deliveryId, thread }, pages, posted),
          clock.now(),
        ),
      );
    },
    sweep: (): Promise<void> => clock.runUntil(corrector.sweep()),
    wait: (ms: number): Promise<void> => clock.runUntil(clock.sleep(ms, stop)),
  };
};
