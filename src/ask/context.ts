import type { CommandAnswer } from "../answer/answer.ts";
import type { DatedReader } from "../answer/fact-entry.ts";
import type { Logger } from "../base/logger.ts";
import type { Drafts } from "../drafts/drafts.ts";
import type { Library } from "../library/library.ts";
import { type RecordedReads, recordReads } from "../library/record-reads.ts";
import type { Asker, Follow } from "./access/asker.ts";
import type { ReviewSettings } from "./access/desk-links.ts";
import {
  type EmbargoOptions,
  isCleared,
  isStillCleared,
  type MaybeHeldBack,
  withOrigins,
} from "./access/embargo.ts";
import { draftsFor } from "./access/embargoed-drafts.ts";
import type { ChosenLanguages } from "./chosen-languages.ts";
import type { Command, CommandContext, RecordReader } from "./command.ts";
import type { Newsdesk } from "./desk/newsdesk.ts";
import type { SeenLibraries } from "./kept-replies.ts";

export interface ContextOptions {
  readonly commands: readonly Command[];
  /** The current library. Each answer calls this once. */
  readonly library: (now: Temporal.Instant) => Library;
  readonly embargo: EmbargoOptions;
  readonly digests: CommandContext["digests"];
  readonly store: CommandContext["store"];
  readonly languages: ChosenLanguages;
  readonly newsdesk: Newsdesk;
  /** Null if briefings cannot be edited. */
  readonly drafts: Drafts | null;
  readonly peopleIn: Drafts["peopleIn"];
  readonly exportRecord: CommandContext["exportRecord"];
  readonly verdictsNeedSecond: boolean;
  readonly reviewing: ReviewSettings;
  readonly apiAddress: string | null;
  /** The default time zone, for people whose own is unknown. */
  readonly timeZone: string;
  readonly log: Logger;
}

/** The context of one answer to a user. */
export interface AnswerContext {
  readonly context: CommandContext;
  /** The library with briefings under embargo; null if there are none, or if the asker must not see them. */
  readonly all: Library | null;
  readonly apart: RecordedReads["apart"];
  /** Marks an answer with the briefings that were read so far, and names those under embargo. */
  marked<Said extends CommandAnswer>(answer: Said): Said;
}

/** Makes the contexts of commands. */
export interface Contexts {
  /** What an asker may see. */
  librariesFor(asker: Asker, at: Temporal.Instant): Promise<SeenLibraries>;
  /** The context of an answer from these libraries. */
  of(asker: Asker, at: Temporal.Instant, libraries: SeenLibraries): AnswerContext;
  /** An answer that everyone may read, made from what everyone may see, with what it rests on. */
  openly<Said extends CommandAnswer>(
    at: Temporal.Instant,
    make: (library: Library) => Said | null,
  ): Said | null;
}

export const createContexts = ({
  log,
  commands,
  library,
  embargo,
  digests,
  store,
  languages,
  drafts,
  peopleIn,
  exportRecord,
  verdictsNeedSecond,
  reviewing,
  apiAddress,
  newsdesk,
  timeZone,
}: ContextOptions): Contexts => {
  // Check the person's clearance only if a briefing is under embargo.
  const embargoedFor = async (asker: Asker, at: Temporal.Instant): Promise<Library | null> => {
    const embargoed = embargo.library(at);
    if (embargoed === null) return null;
    return (await isCleared(asker, embargo.channels)) ? embargoed : null;
  };
  return {
    librariesFor: async (asker, at) => ({ all: await embargoedFor(asker, at), open: library(at) }),
    openly(at, make) {
      const open = library(at);
      const recorded = recordReads(open, open, []);
      const answer = make(recorded.openLibrary);
      return answer === null ? null : withOrigins(answer, recorded.restsOn(), [], at, timeZone);
    },
    of(asker, at, { open, all }) {
      const heldBack = all?.heldBackAt(at) ?? [];
      const recorded = recordReads(open, all ?? open, heldBack);
      const readDrafts = new Map<string, MaybeHeldBack>();
      const marked: AnswerContext["marked"] = (answer) => {
        const { briefings, archive } = recorded.restsOn();
        const inLibrary = heldBack.filter(({ slug }) => briefings.includes(slug));
        const held = new Map([
          ...readDrafts,
          ...inLibrary.map((briefing) => [briefing.slug, briefing] as const),
        ]);
        const origins = { archive, briefings: [...new Set([...briefings, ...readDrafts.keys()])].sort() };
        return withOrigins(answer, origins, [...held.values()], at, timeZone);
      };
      const context: CommandContext = {
        library: recorded.library,
        openLibrary: recorded.openLibrary,
        language: asker.language,
        asker: { ...asker, follow: asker.follow === null ? null : markedFollow(asker.follow, marked) },
        now: at,
        commands,
        digests,
        store,
        languages,
        newsdesk,
        // Few commands read drafts.
        get drafts() {
          return drafts === null
            ? null
            : draftsFor(
                drafts,
                at,
                async () => isCleared(asker, embargo.channels),
                asker.followsAlone,
                (briefing) => readDrafts.set(briefing.slug, briefing),
              );
        },
        peopleIn,
        exportRecord,
        verdictsNeedSecond,
        apiAddress,
        reviewing: { ...reviewing, isStillCleared: () => isStillCleared(asker, embargo.channels) },
        log,
        timeZone,
      };
      return { context, all, apart: recorded.apart, marked };
    },
  };
};

/** Marks later messages like the answer, with the briefings that were read by then. */
const markedFollow =
  (follow: Follow, marked: AnswerContext["marked"]): Follow =>
  async (answer) => {
    const said = await follow(marked(answer));
    return { ...said, replace: (next) => said.replace(marked(next)) };
  };

/** The reader, with the date in their time zone, from which days until a due date are counted. */
export const datedReader = async ({
  asker,
  library,
  language,
  now,
  timeZone,
  mostEntries,
}: RecordReader): Promise<DatedReader> => ({
  library,
  language,
  now,
  ...(mostEntries === undefined ? {} : { mostEntries }),
  today: now.toZonedDateTimeISO((await asker.timeZone()) ?? timeZone).toPlainDate(),
});
