import { onTestFinished } from "vitest";
import type { Asker } from "../../../src/ask/access/asker.ts";
import { loadCommands } from "../../../src/ask/define-command.ts";
import { createNewsdesk } from "../../../src/ask/desk/newsdesk.ts";
import type { Language } from "../../../src/base/language/language.ts";
import { createNotifier } from "../../../src/digests/deliveries/notify.ts";
import { createPacers } from "../../../src/digests/deliveries/pace.ts";
import { createDeskNotes } from "../../../src/digests/desk/notes.ts";
import { createDraftTeller } from "../../../src/digests/desk/tell-drafts.ts";
import type { PlatformState } from "../../../src/digests/posting.ts";
import type { Drafts } from "../../../src/drafts/drafts.ts";
import type { Library } from "../../../src/library/library.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import { openStore } from "../../../src/store/database/open.ts";
import type { Store } from "../../../src/store/store.ts";
import { createTestAsk } from "../../ask/create-test-ask.ts";
import { askerOf } from "../../askers.ts";
import { draftsIn } from "../../drafts/drafting.ts";
import { libraryOf, summit } from "../../library.ts";
import { databasePath, temporaryFolder } from "../../store/deliveries/ledger.ts";
import { createFakePlatform } from "../deliveries/fake-platform.ts";
import { createVirtualClock } from "../deliveries/virtual-clock.ts";
import { createFakeLog, june } from "../deliveries/world.ts";

const commands = await loadCommands(new URL("../../../src/commands/", import.meta.url));

export interface DeskWorldOptions {
  readonly address?: string;
  /** The desk's channel: C1 on Slack, unless it is given. */
  readonly channel?: string | null;
  readonly healthPort?: number | null;
  readonly stopping?: AbortSignal;
  readonly language?: Language;
  readonly drafts?: Drafts;
}

/** An editor, unless fields of their own say otherwise. */
export const editorOf = (user: string, fields: Partial<Asker> = {}): Asker =>
  askerOf("en", { user, channel: "slack:C1", isEditor: async () => true, ...fields });

/** A desk with its queue on a real store, with a clock and a platform that obey. It is 08:00 on Monday 1 June 2026. */
export const createDeskWorld = async ({
  address = databasePath(),
  channel = "slack:C1",
  healthPort = null,
  stopping = new AbortController().signal,
  language = "en",
  drafts,
}: DeskWorldOptions = {}) => {
  const clock = createVirtualClock(june("01T08:00"));
  const fake = createFakePlatform(clock);
  const { log, lines } = createFakeLog();
  const opened = await openStore(address);
  onTestFinished(() => opened.close());
  const store: Store = {
    ...opened,
    queue: clock.waitingFor(opened.queue),
    notices: clock.waitingFor(opened.notices),
    draftQueue: clock.waitingFor(opened.draftQueue),
    watches: clock.waitingFor(opened.watches),
  };
  const world: { library: Library; slack: PlatformState } = {
    library: libraryOf(summit),
    slack: { on: true, platform: fake.platform },
  };
  const pacers = createPacers(clock);
  const editable = drafts ?? draftsIn(temporaryFolder(), () => clock.now());
  const waiting = clock.waitingFor(editable);
  const process = (by: string, of: Pick<Store, "queue" | "notices" | "draftQueue"> = store) => {
    const options = { platform: () => world.slack, pacers, by, leaseMs: 60_000, lateMs: 0, clock, log };
    const notes = createDeskNotes({
      ...options,
      queue: of.queue,
      drafts: waiting.queue,
      watches: store.watches,
      library: () => world.library,
      language,
      timeZone: "UTC",
    });
    const teller = createDraftTeller({
      ...options,
      drafts: waiting.queue,
      stopping,
      draftQueue: of.draftQueue,
      newsdesk: channel,
      healthPort,
    });
    const notifier = createNotifier({
      ...options,
      notices: of.notices,
      queue: of.queue,
      library: () => world.library,
      current: async () => ({ readable: [], unreadable: [], fileHasProblems: false }),
    });
    return { notes, notifier, teller };
  };
  const { notes, notifier, teller } = process("bot");
  const ask = createTestAsk({
    commands,
    library: () => world.library,
    now: () => clock.now(),
    store: async () => store,
    newsdesk: createNewsdesk({
      channel,
      store: async () => store,
      sweep: async () => {},
      now: () => clock.now(),
      log,
    }),
    drafts: editable,
    log,
  });
  return {
    world,
    clock,
    fake,
    lines,
    store,
    ask,
    pacers,
    newProcess: process,
    /** What a person reads who types a line. */
    say: async (line: string, asker: Asker = askerOf()): Promise<string> =>
      renderText((await ask.line(line, asker)).answer, { styled: false }),
    /** Makes what is due now. */
    async sweep(): Promise<void> {
      await clock.runUntil(teller.sweep());
      await clock.runUntil(notes.sweep());
      await clock.runUntil(notifier.sweep());
    },
    wait: (ms: number): Promise<void> => clock.runUntil(clock.sleep(ms, new AbortController().signal)),
    /** What the last edit of the note made of it. */
    lastEdit: (): string => {
      const last = fake.edited.at(-1);
      return last === undefined ? "" : renderText(last.answer, { styled: false });
    },
  };
};
