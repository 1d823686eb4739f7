import { LRUCache } from "lru-cache";
import type { Line } from "../answer/line.ts";
import type { Reply } from "../answer/reply.ts";
import type { Library } from "../library/library.ts";
import type { ThreadSubject } from "../store/thread-subjects.ts";
import type { Asker } from "./access/asker.ts";

/**
 * How many characters of JSON the kept replies may have. A character takes about two bytes of memory, and the answer about a person with a
 * hundred statements has 200,000.
 */
export const mostKeptCharacters = 32_000_000;

/**
 * What a message takes that a platform makes of a reply and keeps with it, in the same unit: a reply of 5,000 characters took 28 KB of memory with its
 * message for Slack.
 */
const renderedCharacters = 8_000;

/** What an asker may see: without what is under embargo, and with it. `all` is null if there is nothing, or if they must not see it. */
export interface SeenLibraries {
  readonly open: Library;
  readonly all: Library | null;
}

/** A reply, and what its line turned out to be. */
export interface KeptReply {
  readonly reply: Reply;
  /** The command that was answered. */
  readonly line: Line;
  /** The ids of what the line names, for suggestions in its channel. */
  readonly named: readonly string[];
}

/** What the reply to a line depends on, beside the libraries. */
export interface KeyParts {
  /** A typed text, or a command with its options. */
  readonly asked: string | Line;
  readonly asker: Asker;
  /** What the line before it in the same thread was about. */
  readonly before: ThreadSubject | null;
  readonly now: Temporal.Instant;
  readonly timeZone: string;
}

export interface KeptReplies {
  keyOf(parts: KeyParts, libraries: SeenLibraries): Promise<string>;
  find(key: string, libraries: SeenLibraries): KeptReply | undefined;
  keep(key: string, libraries: SeenLibraries, made: KeptReply): void;
}

/**
 * Keeps replies that are made from the record alone. A reply is used again, as the same object, for the same words or the same command and options, in
 * the same language, on the same day in the reader's time zone, for readers who may see the same and are offered the same buttons. A change of the
 * record and the end of an embargo make another library, and with it, all kept replies are dropped.
 */
export const createKeptReplies = (mostKept: number): KeptReplies => {
  const kept = new LRUCache<string, KeptReply>({ maxSize: mostKept });
  const dayIn = createDays();
  let from: SeenLibraries | null = null;

  const isCurrent = ({ open, all }: SeenLibraries): boolean =>
    from !== null && open === from.open && (all === null || from.all === null || all === from.all);

  return {
    async keyOf({ asked, asker, before, now, timeZone }, { all }) {
      const { language, channel, isDirect, readsAlone } = asker;
      const zones = [(await asker.timeZone()) ?? timeZone, timeZone, "UTC"];
      const days = zones.map((zone) => dayIn(zone, now)).join(" ");
      const readers = `${language} ${all === null} ${channel === null} ${isDirect} ${readsAlone} ${days}`;
      const what = typeof asked === "string" ? asked : JSON.stringify(asked);
      return `${readers} ${typeof asked} ${before === null ? "" : JSON.stringify(before)}\n${what}`;
    },
    find(key, libraries) {
      const { open, all } = libraries;
      if (!isCurrent(libraries)) kept.clear();
      if (!isCurrent(libraries) || (all !== null && from?.all === null)) from = { open, all };
      return kept.get(key);
    },
    keep(key, libraries, made) {
      // The record may have changed while the reply was made.
      if (!isCurrent(libraries)) return;
      // People can ask in long texts, which are kept with their replies.
      const size = key.length + JSON.stringify(made.reply.answer).length + renderedCharacters;
      kept.set(key, made, { size });
    },
  };
};

const mostZones = 500;

/** The day in a time zone. It is remembered until it ends, because reading it takes longer than finding a reply. */
const createDays = (): ((zone: string, now: Temporal.Instant) => string) => {
  interface Day {
    readonly day: string;
    readonly from: number;
    readonly until: number;
  }
  const days = new Map<string, Day>();
  return (zone, now) => {
    const at = now.epochMilliseconds;
    const known = days.get(zone);
    if (known !== undefined && known.from <= at && at < known.until) return known.day;
    const today = now.toZonedDateTimeISO(zone);
    const day = today.toPlainDate().toString();
    const [from, until] = [today, today.add({ days: 1 })].map((each) => each.startOfDay().epochMilliseconds);
    if (days.size >= mostZones) days.clear();
    if (from !== undefined && until !== undefined) days.set(zone, { day, from, until });
    return day;
  };
};
