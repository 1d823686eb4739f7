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
