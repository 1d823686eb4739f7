import type { CommandAnswer } from "../answer/answer.ts";
import type { Given } from "../answer/line.ts";
import type { InLanguage, Language } from "../base/language/language.ts";
import type { Logger } from "../base/logger.ts";
import type { ChannelDigests } from "../digests/deliveries/channel-digests.ts";
import type { Drafts } from "../drafts/drafts.ts";
import type { Library } from "../library/library.ts";
import type { Store } from "../store/store.ts";
import type { Asker } from "./access/asker.ts";
import type { Reviewing } from "./access/desk-links.ts";
import type { ChosenLanguages } from "./chosen-languages.ts";
import type { Newsdesk } from "./desk/newsdesk.ts";
import type { Option } from "./parsing/option.ts";

/** What a command can read: one snapshot of the library, the user, their language, and the time. */
export interface CommandContext {
  readonly library: Library;
  /** What everybody may see of it: for all that others than the asker read, such as reports to the desk and digests. */
  readonly openLibrary: Library;
  readonly language: Language;
  readonly asker: Asker;
  readonly now: Temporal.Instant;
  readonly commands: readonly Command[];
  /** Where digests are set up; null as long as the record of what was posted is not open. */
  digests(): Promise<ChannelDigests | null>;
  /** What is kept besides; null likewise. */
  store(): Promise<Store | null>;
  readonly languages: ChosenLanguages;
  readonly newsdesk: Newsdesk;
  /** Null if briefings cannot be edited. */
  readonly drafts: Drafts | null;
  /** Whether a verdict on a commitment counts only once a second editor confirms it. */
  readonly verdictsNeedSecond: boolean;
  /** The people whom a text names. Rejects with an `article` error if that takes too long. */
  readonly peopleIn: Drafts["peopleIn"];
  readonly reviewing: Reviewing;
  readonly log: Logger;
  /** The time zone of those whose own is not known. */
  readonly timeZone: string;
}

/** A command as the registry holds it. */
export interface Command {
  /** That of a subcommand begins with its command's: `digest add`. */
  readonly name: string;
  /** What it is called in other languages; null if it has one name for all. */
  readonly localNames: InLanguage | null;
  /** At most 100 characters in every language: Discord's limit. */
  readonly description: InLanguage;
  /** What may follow the name, as an example: `gill`. */
  readonly example: InLanguage;
  /** In the order in which they are typed. */
  readonly options: Readonly<Record<string, Option>>;
  /**
   * What it is called in the menu of a message, whose text goes to its required option; null if it is not offered
   * there. At most 24 characters: Slack's limit.
   */
  readonly onMessage: InLanguage | null;
  /** Whether its answer is about the user alone, so that no one else may see it. */
  readonly isPersonal: boolean;
  /** Whether it tells the desk something, of which a person may do less than of other things. */
  readonly tellsDesk: boolean;
  /** Whether it is for editors alone: help names it to no one else. */
  readonly forEditors: boolean;
  /** Whether it changes or sends something, so that an example of it is never run as it is. */
  readonly changes: boolean;
  /** In the order in which they are shown; none has any of its own. */
  readonly subcommands: readonly Command[];
  /**
   * What the options are now, for a form that changes something: none if the command changes nothing. Rejects as
   * `answer` does.
   */
  current(given: Given, context: CommandContext): Promise<Given>;
  /** A user's mistake is an answer too; anything that this throws, or rejects with, is a bug or an outage. */
  answer(given: Given, context: CommandContext): CommandAnswer | Promise<CommandAnswer>;
}
