import { LRUCache } from "lru-cache";
import type { Given } from "../../answer/line.ts";
import type { Language } from "../../base/language/language.ts";
import type { Library } from "../../library/library.ts";
import type { Command } from "../command.ts";
import { type Completion, complete } from "./complete.ts";

/** What each channel asks for, in the memory of this process. */
export interface Interests {
  note(channel: string, id: string): void;
  /** The ids that the channel asks for, first those that it asks for more often, and more recently. */
  of(channel: string): readonly string[];
}

/** Each new question reduces the weight of earlier ones by a tenth, so that recent ones count more. */
const growth = 1 / 0.9;
/** Instead of reducing all earlier weights, each question gets a greater weight than the last, up to this limit. */
const mostWeight = 1e200;
const mostPerChannel = 100;
const mostChannels = 5_000;

interface Interest {
  readonly weights: Map<string, number>;
  next: number;
}

export const createInterests = (): Interests => {
  const channels = new LRUCache<string, Interest>({ max: mostChannels });
  return {
    note(channel, id) {
      const interest = channels.get(channel) ?? { weights: new Map<string, number>(), next: 1 };
      const { weights } = interest;
      weights.set(id, (weights.get(id) ?? 0) + interest.next);
      interest.next *= growth;
      if (weights.size > mostPerChannel) weights.delete(least(weights));
      if (interest.next > mostWeight) {
        for (const [other, weight] of weights) weights.set(other, weight / mostWeight);
        interest.next /= mostWeight;
      }
      channels.set(channel, interest);
    },
    of: (channel) =>
      [...(channels.get(channel)?.weights ?? [])].sort(([, a], [, b]) => b - a).map(([id]) => id),
  };
};

const least = (weights: ReadonlyMap<string, number>): string => {
  let found = "";
  let weight = Number.POSITIVE_INFINITY;
  for (const [id, own] of weights) {
    if (own >= weight) continue;
    found = id;
    weight = own;
  }
  return found;
};

interface Typing {
  readonly channel: string | null;
  readonly language: Language;
  readonly library: Library;
}

/** Suggestions while people type, which depend on what channels ask for. */
export interface Offers {
  /** The ids of what the options of a command name. */
  named(command: Command | undefined, given: Given, library: Library): readonly string[];
  /** Remembers what was asked about in a channel, so that it is suggested first there. */
  note(channel: string, named: readonly string[]): void;
  /** None for an option that does not name something in the library. */
  of(command: Command | undefined, option: string, typed: string, typing: Typing): readonly Completion[];
}

export const createOffers = (): Offers => {
  const interests = createInterests();
  return {
    named: (command, given, library) =>
      Object.entries(command?.options ?? {}).flatMap(([name, { completes }]) => {
        const value = given[name];
        if (completes === null || completes === "digests" || completes === "watchable" || value === undefined)
          return [];
        const match = library.names[completes].search(value);
        return match.matches === "one" ? [match.id] : [];
      }),
    note(channel, named) {
      for (const id of named) interests.note(channel, id);
    },
    of(command, option, typed, { channel, language, library }) {
      const kind = command?.options[option]?.completes ?? null;
      if (kind === null || kind === "digests") return [];
      return complete(kind, typed, { library, language, preferred: interests.of(channel ?? "") });
    },
  };
};
