import type { Given } from "../../answer/line.ts";
import type { Language } from "../../base/language/language.ts";
import type { Library } from "../../library/library.ts";
import type { Command } from "../command.ts";
import { type Completion, complete } from "./complete.ts";
import { createInterests } from "./interests.ts";

interface Typing {
  readonly channel: string | null;
  readonly language: Language;
  readonly library: Library;
}

/** Suggestions while people type, which depend on what channels ask for. */
export interface Offers {
  /** Remembers the options of a command, so that they are suggested first in its channel. */
  note(command: Command, given: Given, channel: string | null, library: Library): void;
  /** None for an option that does not name something in the library. */
  of(command: Command | undefined, option: string, typed: string, typing: Typing): readonly Completion[];
}

export const createOffers = (): Offers => {
  const interests = createInterests();
  return {
    note(command, given, channel, library) {
      if (channel === null) return;
      for (const [name, { completes }] of Object.entries(command.options)) {
        const value = given[name];
        if (completes === null || completes === "digests" || completes === "watchable" || value === undefined)
          continue;
        const match = library.names[completes].search(value);
        if (match.matches === "one") interests.note(channel, match.id);
      }
    },
    of(command, option, typed, { channel, language, library }) {
      const kind = command?.options[option]?.completes ?? null;
      if (kind === null || kind === "digests") return [];
      return complete(kind, typed, { library, language, preferred: interests.of(channel ?? "") });
    },
  };
};
