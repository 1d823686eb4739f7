import type { Asker } from "../access/asker.ts";
import { type EmbargoOptions, isCleared } from "../access/embargo.ts";
import { draftsFor } from "../access/embargoed-drafts.ts";
import type { Drafts } from "../article/drafts.ts";
import type { Command, CommandContext } from "../command.ts";
import { systemClock } from "../delivery/clock.ts";
import { createPacers } from "../delivery/pacers.ts";
import type { Library } from "../library/library.ts";
import type { Logger } from "../logger.ts";
import { createNewsdesk, type Newsdesk } from "../newsdesk/newsdesk.ts";
import type { ChosenLanguages } from "./chosen-languages.ts";
import { noClaims } from "./claims.ts";

export interface ContextOptions {
  readonly commands: readonly Command[];
  /** The library as it is now; each answer takes it once. */
  readonly library: (now: Temporal.Instant) => Library;
  /** Without it, what is under embargo is seen by nobody. */
  readonly embargo?: EmbargoOptions;
  /** Without it, there are no digests to set up. */
  readonly digests?: CommandContext["digests"];
  readonly store?: CommandContext["store"];
  readonly languages?: ChosenLanguages;
  readonly newsdesk?: Newsdesk;
  readonly drafts?: Drafts | null;
  readonly timeZone?: string;
  readonly log: Logger;
}

/** What commands look at, for who asks. */
export interface Contexts {
  /** What is under embargo, for who is cleared; null where nothing is, or they are not. */
  embargoedFor(asker: Asker, at: Temporal.Instant): Promise<Library | null>;
  /** What they may see. */
  libraryFor(asker: Asker, at: Temporal.Instant): Promise<Library>;
  with(asker: Asker, at: Temporal.Instant, library: Library): CommandContext;
}

/** Where nothing is kept of anybody. */
const noLanguages: ChosenLanguages = { of: async () => null, choose: async () => false };

export const createContexts = ({
  log,
  commands,
  library,
  embargo,
  digests = async () => null,
  store = async () => null,
  languages: chosen = noLanguages,
  drafts = null,
  newsdesk = createNewsdesk({
    channel: null,
    platform: () => ({ on: false, why: "" }),
    pacers: createPacers(systemClock),
    claims: noClaims,
    language: "en",
    log,
  }),
  timeZone = "UTC",
}: ContextOptions): Contexts => {
  // Looked up only where something is under embargo.
  const embargoedFor: Contexts["embargoedFor"] = async (asker, at) => {
    const embargoed = embargo?.library(at) ?? null;
    if (embargo === undefined || embargoed === null) return null;
    return (await isCleared(asker, embargo.channels)) ? embargoed : null;
  };
  return {
    embargoedFor,
    libraryFor: async (asker, at) => (await embargoedFor(asker, at)) ?? library(at),
    with: (asker, at, seen) => ({
      library: seen,
      language: asker.language,
      asker,
      now: at,
      commands,
      digests,
      store,
      languages: chosen,
      newsdesk,
      drafts:
        drafts === null
          ? null
          : draftsFor(drafts, at, async () => isCleared(asker, embargo?.channels ?? []), asker.followsAlone),
      log,
      timeZone,
    }),
  };
};
