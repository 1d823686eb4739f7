import { onTestFinished } from "vitest";
import type { Block } from "../../../src/answer/answer.ts";
import { createCorrector } from "../../../src/digests/corrections/corrector.ts";
import { rememberedMessagesOf } from "../../../src/digests/deliveries/content.ts";
import { createNotifier } from "../../../src/digests/deliveries/notify.ts";
import { createPacers } from "../../../src/digests/deliveries/pace.ts";
import { composeChanges } from "../../../src/digests/news/compose.ts";
import { noFilters } from "../../../src/digests/news/seen.ts";
import type { PlatformState } from "../../../src/digests/posting.ts";
import { type Briefing, factKinds } from "../../../src/library/briefing/briefing.ts";
import type { CorrectionKind } from "../../../src/library/briefing/schema.ts";
import type { Library } from "../../../src/library/library.ts";
import { openStore } from "../../../src/store/database/open.ts";
import { noKnowledge } from "../../../src/store/deliveries/knowledge.ts";
import { libraryOf, summit } from "../../library.ts";
import { databasePath } from "../../store/deliveries/ledger.ts";
import { createFakePlatform } from "../deliveries/fake-platform.ts";
import { createVirtualClock } from "../deliveries/virtual-clock.ts";
import { allReadable, createFakeLog, june } from "../deliveries/world.ts";

export const correctionOf = (kind: CorrectionKind): Briefing["corrections"][number] => ({
  fact: "publish",
  date: "2026-06-01",
  note: { en: "The minister said July." },
  kind,
});

/** The summit with a correction, and with another wording of the corrected fact. */
export const correctedSummit = (kind: CorrectionKind = "corrected"): Briefing => ({
  ...summit,
  statements: summit.statements.map((statement) =>
    statement.id === "publish"
      ? { ...statement, text: { en: "The ministry will publish the code by July." } }
      : statement,
  ),
  corrections: [correctionOf(kind)],
});

interface CorrectionsWorld {
  library: Library;
  /** With what is under embargo; null if nothing is. */
  all: Library | null;
  slack: PlatformState;
  /** The desk's channel. */
  readonly newsdesk: string | null;
}

/** Posted messages on a real store, with a clock and a platform that obey. */
export const createCorrectionsWorld = async (
  address = databasePath(),
  newsdesk: string | null = "slack:DESK",
) => {
  const clock = createVirtualClock(june("01T08:30"));
  const fake = createFakePlatform(clock);
  const { log, lines } = createFakeLog();
  const opened = await openStore(address);
  onTestFinished(() => opened.close());
  const store = {
    ...opened,
    posted: clock.waitingFor(opened.posted),
    edits: clock.waitingFor(opened.edits),
    receipts: clock.waitingFor(opened.receipts),
    audit: clock.waitingFor(opened.audit),
    people: clock.waitingFor(opened.people),
    notices: clock.waitingFor(opened.notices),
    privateViews: clock.waitingFor(opened.privateViews),
  };
  const folders = new Set<string>();
  const world: CorrectionsWorld = {
    library: libraryOf(summit),
    all: null,
    slack: { on: true, platform: fake.platform },
    newsdesk,
  };
  /** The processes that have ended. */
  const ended = new Set<string>();
  const newProcess = (by: string, instead: Partial<typeof store> = {}) =>
    createCorrector({
      ...store,
      ...instead,
      platform: () => world.slack,
      library: () => world.library,
      withEmbargoed: () => world.all ?? world.library,
      hasFolder: async (slug) => folders.has(slug),
      pacers: createPacers(clock),
      by,
      hasEnded: (name) => ended.has(name),
      leaseMs: 60_000,
      newsdesk: world.newsdesk,
      language: "en",
      clock,
      log,
    });
  const corrector = newProcess("bot");
  const newNotifier = (by: string, notices = store.notices) =>
    createNotifier({
      queue: store.queue,
      notices,
      platform: () => world.slack,
      library: () => world.library,
      current: async () => allReadable([]),
      pacers: createPacers(clock),
      by,
      leaseMs: 60_000,
      lateMs: 0,
      clock,
      log,
    });
  const notifier = newNotifier("bot");
  const stop = new AbortController().signal;
  return {
    world,
    clock,
    fake,
    log,
    lines,
    store,
    folders,
    newProcess,
    ended,
    newNotifier,
    /** Posts a digest of all facts to a channel, with more blocks below it, and remembers it. */
    async post(channel: string, thread: string | null = null, below: readonly Block[] = []): Promise<void> {
      const now = clock.now().toZonedDateTimeISO("UTC");
      const { library } = world;
      const { answer: composed } = composeChanges(
        { title: () => "On record", usualKinds: factKinds },
        { library, language: "en", include: noFilters, now, knowledge: noKnowledge },
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
    /** Sends the notices that are due. */
    notify: (): Promise<void> => clock.runUntil(notifier.sweep()),
    wait: (ms: number): Promise<void> => clock.runUntil(clock.sleep(ms, stop)),
  };
};
