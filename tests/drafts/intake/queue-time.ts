import { systemClock } from "../../../src/base/time/clock.ts";
import { createPacers } from "../../../src/digests/deliveries/pace.ts";
import { createDeskNotes } from "../../../src/digests/desk/notes.ts";
import { createDraftTeller } from "../../../src/digests/desk/tell-drafts.ts";
import { createWorkerThread } from "../../../src/drafts/work/worker-thread.ts";
import { createFakePlatform } from "../../digests/deliveries/fake-platform.ts";
import { libraryOf } from "../../library.ts";
import { limits } from "../drafting.ts";
import { createIntakeWorld, serveGazette } from "./world.ts";

/** How long it takes until an item of a feed is in a message to the desk's channel, in milliseconds. */
export const measureQueueTime = async (atEnd?: Parameters<typeof createIntakeWorld>[1]) => {
  const world = await createIntakeWorld(serveGazette([1]), atEnd, () => createWorkerThread(limits));
  world.declare({ name: "gazette", feed: `${world.origin}/feed` });
  const fake = createFakePlatform(systemClock);
  const drafts = () => world.drafts.queue();
  const common = { drafts, clock: systemClock, log: { debug() {}, info() {}, warn() {}, error() {} } };
  const desk = { newsdesk: "slack:C1", healthPort: null, stopping: new AbortController().signal };
  const teller = createDraftTeller({ ...common, ...desk, draftQueue: world.store.draftQueue });
  const notes = createDeskNotes({
    ...common,
    queue: world.store.queue,
    watches: world.store.watches,
    platform: () => ({ on: true, platform: fake.platform }),
    library: () => libraryOf(),
    pacers: createPacers(systemClock),
    language: "en",
    timeZone: "UTC",
    by: "bot",
    leaseMs: 60_000,
  });
  const { promise: told, resolve } = Promise.withResolvers<number>();
  const tell = async (): Promise<void> => {
    await teller.sweep();
    await notes.sweep();
    resolve(performance.now());
  };
  const began = performance.now();
  let draftedAt = began;
  await world.run({ minutes: 1 }, (parts) => ({
    ...parts,
    onDrafted() {
      draftedAt = performance.now();
      void tell();
    },
  }));
  const posted = await told;
  return {
    told: fake.in("C1").map(({ summary }) => summary),
    wholeMs: posted - began,
    afterDraftMs: posted - draftedAt,
  };
};
