import type { Logger } from "../../base/logger.ts";
import type { Audit } from "../../store/audit.ts";
import type { Lease } from "../../store/deliveries/ledger.ts";
import type { IntakeItems } from "../../store/intake/intake-items.ts";
import type { IntakeSources } from "../../store/intake/sources.ts";
import type { DraftQueue } from "../../store/queue/draft-queue.ts";
import type { BuildInput } from "../building.ts";
import type { BuildWatch, Drafted } from "../drafter.ts";
import type { Fetched, Listing, Polled, Validators } from "./fetching.ts";
import type { IntakeSelection } from "./filter.ts";
import type { IntakeReading } from "./intake-file.ts";

/** The parts that the intake needs. */
export interface IntakeParts {
  readonly sources: IntakeSources;
  readonly items: IntakeItems;
  readonly audit: Audit;
  readonly draftQueue: Pick<DraftQueue, "declined" | "forget">;
  /** The sources of `intake.yaml`. */
  readonly declared: () => Promise<IntakeReading>;
  /** Asks a feed or a page for its items, in a worker thread. */
  readonly poll: (listing: Listing, known: Validators) => Promise<Polled>;
  /** Fetches the page of an item, in a worker thread. */
  readonly fetch: (address: string) => Promise<Fetched>;
  /** Drafts all articles of an input that are wanted, in a worker thread. */
  readonly build: (
    input: BuildInput,
    selection: IntakeSelection,
    watch: BuildWatch,
  ) => Promise<readonly Drafted[]>;
  /** Called when an item became a draft. */
  readonly onDrafted: () => void;
  readonly now: () => Temporal.Instant;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Does work every so often until the signal, or until it resolves to false. Never rejects. */
  readonly every: (ms: number, work: () => Promise<boolean>, over: AbortSignal) => Promise<void>;
  readonly log: Logger;
}

/** One process's work under the lease. */
export interface IntakeSession extends IntakeParts {
  /** The lease, renewed from now on. */
  readonly lease: () => Lease;
  /** Records how long a host wants to be left alone. */
  readonly leaveAlone: (host: string | null, ms: number) => void;
  /** Whether the bot stops, so that what fails now may fail for that reason. */
  readonly isStopping: () => boolean;
}
