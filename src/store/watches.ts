/** What can be watched: a person or an organization, a topic, or a commitment by its reference. */
export type WatchTarget =
  | { readonly kind: "actor"; readonly id: string }
  | { readonly kind: "topic"; readonly id: string }
  | { readonly kind: "commitment"; readonly reference: string };

/** Writes a target for the database: `actor:ada-stone`, `topic:housing`, `commitment:town/trees`. */
export const formatWatchTarget = (target: WatchTarget): string =>
  `${target.kind}:${target.kind === "commitment" ? target.reference : target.id}`;

/** Reads a target that `formatWatchTarget` wrote. Null for a kind that another version of Onrecord wrote. */
export const parseWatchTarget = (text: string): WatchTarget | null => {
  const [kind = "", ...rest] = text.split(":");
  const id = rest.join(":");
  switch (kind) {
    case "actor":
    case "topic":
      return { kind, id };
    case "commitment":
      return { kind, reference: id };
    default:
      return null;
  }
};

/** The name, in its channel, of the digest that tells news of watches. */
export const watchesName = "watches";

/** One thing that a channel watches. */
export interface Watch {
  /** As `formatWatchTarget` writes it. */
  readonly target: string;
  readonly madeAt: Temporal.Instant;
}

/** The place that gets news of watches: a channel, or the direct messages of the bot and a person. */
export interface Watcher {
  readonly channel: string;
  /** The address of the person whose direct messages it is (`slack:T123/U123`); null for a channel. */
  readonly person: string | null;
}

/** A briefing with news that a channel was not told. */
interface WatchNews {
  readonly slug: string;
  /** What the briefing told at this moment is not news. */
  readonly since: Temporal.Instant;
}

/** A channel for which news waits, and when the first and the last of it was found. */
export interface WaitingNews {
  readonly channel: string;
  readonly first: Temporal.Instant;
  readonly last: Temporal.Instant;
}

/**
 * What channels and people watch, and the news that waits for them. `Sightings.add` finds the news, in the transaction that records that
 * a briefing changed. Rejects with a `storage` error.
 */
export interface Watches {
  /** Adds watches. Resolves to the targets that were not watched before. */
  add(watcher: Watcher, targets: readonly string[], now: Temporal.Instant): Promise<readonly string[]>;
  /** Removes watches. Resolves to the targets that were watched before. */
  remove(channel: string, targets: readonly string[]): Promise<readonly string[]>;
  /** What a channel watches, oldest first. */
  inChannel(channel: string): Promise<readonly Watch[]>;
  /** The direct messages in which a person gets news of their own watches; null if they have no watches. */
  channelOf(person: string): Promise<string | null>;
  /** All that channels and people watch. */
  targets(): Promise<ReadonlySet<string>>;
  /** Whether anything is watched. */
  any(): Promise<boolean>;
  /** All channels for which news waits. */
  waiting(): Promise<readonly WaitingNews[]>;
  news(channel: string): Promise<readonly WatchNews[]>;
  /** Forgets the news that was found before a moment, because the channel was told. */
  told(channel: string, until: Temporal.Instant): Promise<void>;
}
