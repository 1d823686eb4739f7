import type { CommandAnswer } from "../answer/answer.ts";
import type { MadeExport } from "../answer/export/make-export.ts";
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

/** The data for a command: one snapshot of the library, the user, their language, and the time. */
export interface CommandContext {
  readonly library: Library;
  /** The library without briefings under embargo, for texts that other people read, such as reports to the desk and digests. */
  readonly openLibrary: Library;
  readonly language: Language;
  readonly asker: Asker;
  readonly now: Temporal.Instant;
  readonly commands: readonly Command[];
  /** The digests; null while the database is not open. */
  digests(): Promise<ChannelDigests | null>;
  /** The database; null while it is not open. */
  store(): Promise<Store | null>;
  readonly languages: ChosenLanguages;
  readonly newsdesk: Newsdesk;
  /** Null if briefings cannot be edited. */
  readonly drafts: Drafts | null;
  /** Exports all that everyone may see, in a format. Rejects if it takes too long or too much memory. */
  exportRecord(format: string, language: Language): Promise<MadeExport>;
  /** Whether a verdict on a commitment counts only when a second editor has confirmed it. */
  readonly verdictsNeedSecond: boolean;
  /** Finds the people in a text. Rejects with an `article` error if that takes too long. */
  readonly peopleIn: Drafts["peopleIn"];
  readonly reviewing: Reviewing;
  /** The address at which programs read the record: `https://record.example.org`; null if that is off. */
  readonly apiAddress: string | null;
  readonly log: Logger;
  /** The default time zone, for people whose own is unknown. */
  readonly timeZone: string;
}

/**
 * The record, and whom it is read for. Of `now` and the reader's time zone, only the day may count: for the reader, in UTC and in the default time
 * zone. An answer with a time of day in the reader's zone must ask for `whole`, because readers in other zones may get it on the same day.
 */
export interface RecordReader extends Pick<CommandContext, "library" | "language" | "now" | "timeZone"> {
  readonly asker: Pick<Asker, "timeZone">;
  /** How many entries are composed. Those of later pages are only counted. Absent if all are. */
  readonly mostEntries?: number;
}

/** The data for a command that answers from the record alone. The bot uses its answer again, so it must not depend on anything else. */
export interface RecordContext extends RecordReader {
  /** All data, for an answer that depends on more. It is not used again. */
  whole(): CommandContext;
}

/** A command as the registry holds it. */
export interface Command {
  /** The name of a subcommand begins with its command's: `digest add`. */
  readonly name: string;
  /** Its names in other languages; null if it has the same name in all. */
  readonly localNames: InLanguage | null;
  /** At most 100 characters in every language: Discord's limit. */
  readonly description: InLanguage;
  /** Example words after the name: `gill`. */
  readonly example: InLanguage;
  /** In the order in which they are typed. */
  readonly options: Readonly<Record<string, Option>>;
  /**
   * Its name in the menu of a message, whose text becomes its required option; null if it is not in the menu. At most 24
   * characters, Slack's limit.
   */
  readonly onMessage: InLanguage | null;
  /** Whether its answer is personal, so that no one else may see it. By default, those for editors are: they show drafts. */
  readonly isPersonal: boolean;
  /** Whether it posts to the desk, for which a person has a smaller budget. */
  readonly tellsDesk: boolean;
  /** Whether it is for editors only, so that help does not show it to others. */
  readonly forEditors: boolean;
  /** Whether it changes or sends something, so that its example is not run by a button without a form. */
  readonly changes: boolean;
  /** In the order in which they are shown. They have no subcommands themselves. */
  readonly subcommands: readonly Command[];
  /** The subcommand of a line that names none, such as `/queue` or `/queue kind:report`; null if the answer then lists all. */
  readonly usual: Command | null;
  /**
   * The current values of the options, for a form that changes something; none if the command changes nothing. The value of an option
   * `seen` is the version that the form shows: no field asks for it, and the form's line keeps it. Rejects like `answer`.
   */
  current(given: Given, context: CommandContext): Promise<Given>;
  /** A user's mistake is an answer too. If this throws or rejects, it is a bug or an outage. */
  answer(given: Given, context: CommandContext): CommandAnswer | Promise<CommandAnswer>;
  /** The same from the record alone; null if the answer depends on other data. */
  readonly fromRecord:
    | ((given: Given, context: RecordContext) => CommandAnswer | Promise<CommandAnswer>)
    | null;
}
