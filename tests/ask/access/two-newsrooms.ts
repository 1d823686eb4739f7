import type { CommandAnswer } from "../../../src/answer/answer.ts";
import type { Asker } from "../../../src/ask/access/asker.ts";
import { loadCommands } from "../../../src/ask/define-command.ts";
import type { Language } from "../../../src/base/language/language.ts";
import { createSightingRecorder } from "../../../src/digests/deliveries/record-sightings.ts";
import type { Drafts } from "../../../src/drafts/drafts.ts";
import { unreadable } from "../../../src/drafts/input/unreadable.ts";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { createSnapshots } from "../../../src/library/snapshots.ts";
import type { NewItem } from "../../../src/store/queue/queue-item.ts";
import { askerOf } from "../../askers.ts";
import { createDigestWorld } from "../../digests/deliveries/digest-world.ts";
import { libraryOf } from "../../library.ts";
import { interview, now, type Secret } from "./archives.ts";

export const commands = await loadCommands(new URL("../../../src/commands/", import.meta.url));
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const cleared = "slack:C9";

/** Drafts of a folder; the article of the open briefing can be drafted again. Each change says whether there is such a briefing. */
const draftsOf = (briefings: readonly Briefing[]): Drafts => {
  const has = (slug: string): boolean => briefings.some((each) => each.slug === slug);
  return {
    async build(address) {
      if (!address.includes("interview.example")) throw unreadable(address, "no-article");
      return {
        slug: "interview",
        saved: { saved: "unchanged" },
        headline: interview.headline,
        counts: { people: 1, statements: 1, figures: 1 },
        open: 0,
        unread: null,
        remarks: [],
        stopped: null,
        isNewVersion: false,
        modelProblem: null,
        rejected: [],
        trace: [],
      };
    },
    buildFile: () => Promise.reject(new Error("Nothing is drafted from files here.")),
    peopleIn: async () => [],
    async read(slug) {
      const briefing = briefings.find((each) => each.slug === slug);
      return briefing === undefined
        ? { found: "nothing" }
        : { found: "briefing", briefing, texts: new Map(), version: "1", openCount: 0 };
    },
    page: async ({ briefing }) => `<p>${JSON.stringify(briefing.headline)}</p>`,
    approve: async () => ({ became: "already-reviewed" }),
    update: async (slug) => ({ became: has(slug) ? "updated" : "nothing" }),
    correct: async (slug) => ({ became: has(slug) ? "updated" : "nothing" }),
    review: async () => null,
    decide: async (slug) => (has(slug) ? { decided: "changed", keys: [slug] } : { decided: "nothing" }),
    // The queue's numbers have gaps for drafts under embargo, as they have for drafts that were approved or removed.
    queue: async () => [],
  };
};

/** A newsroom that has looked at its archive for two days, and whose open briefings came in the last. */
const newsroomWith = async (briefings: readonly Briefing[]) => {
  const told: NewItem[] = [];
  const failures: unknown[] = [];
  const ends: (() => Promise<void>)[] = [];
  const snapshots = createSnapshots(briefings);
  const world = await createDigestWorld({
    library: snapshots.at(now),
    atEnd: (end) => void ends.push(end),
    ask: {
      now: () => now,
      log: {
        debug() {},
        info() {},
        warn() {},
        error: (...entry: readonly unknown[]) => void failures.push(entry),
      },
      library: (at) => snapshots.at(at),
      embargo: { library: (at) => snapshots.withEmbargoed(at), channels: [cleared] },
      drafts: draftsOf(briefings),
      newsdesk: {
        async tell(item) {
          told.push(item);
          return "posted";
        },
        changed() {},
      },
    },
  });
  const { sightings } = world.store;
  let seen = libraryOf({ ...interview, slug: "earlier", statements: [], figures: [] });
  const clock = { now: () => world.time.now };
  const look = createSightingRecorder({
    sightings,
    watches: world.store.watches,
    library: () => seen,
    clock,
    stopping: new AbortController().signal,
    log: silent,
  });
  world.time.now = now.subtract({ hours: 48 });
  await look();
  world.time.now = now;
  seen = snapshots.at(now);
  await look();
  return {
    ...world,
    told,
    failures,
    async close() {
      for (const end of ends) await end();
    },
  };
};

export type Newsroom = Awaited<ReturnType<typeof newsroomWith>>;

/** Runs with a newsroom that holds a briefing back, and with one that never heard of it. */
export const withTwoNewsrooms = async (
  { briefing }: Secret,
  run: (holding: Newsroom, unknowing: Newsroom) => Promise<void>,
): Promise<void> => {
  const [holding, unknowing] = [await newsroomWith([briefing, interview]), await newsroomWith([interview])];
  try {
    await run(holding, unknowing);
  } finally {
    await holding.close();
    await unknowing.close();
  }
};

export const editor: Partial<Asker> = { channel: cleared, isEditor: async () => true };
export const roles: Readonly<Record<string, Partial<Asker>>> = {
  "an editor in a cleared channel": editor,
  "an editor elsewhere": { ...editor, channel: "slack:C1" },
  "an editor whose answer all read": { ...editor, readsAlone: false },
  "an editor in a cleared channel, where all read what follows": { ...editor, followsAlone: false },
  "a reporter in a cleared channel": { channel: cleared },
  "a reporter": {},
};

/** Somebody, and what follows the answers that they get. */
export const listener = (fields: Partial<Asker>, language: Language) => {
  const followed: CommandAnswer[] = [];
  const attached: unknown[] = [];
  const asker = askerOf(language, {
    ...fields,
    async follow(answer) {
      followed.push(answer);
      return {
        message: null,
        replace: async (next) => void followed.push(next),
        attach: async (file) => void attached.push(file),
      };
    },
  });
  return { asker, followed, attached };
};
