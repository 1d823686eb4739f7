import type { Answer } from "../../answer/answer.ts";
import type { AttachedFile, ReceivedFile } from "../../base/files/attachment.ts";
import type { Language } from "../../base/language/language.ts";

/** A person on their platform, with their workspace or server: `T123/U123`. */
export const personOf = ({ workspace, user }: Pick<Asker, "workspace" | "user">): string =>
  workspace === null ? user : `${workspace}/${user}`;

/** A person's address, as the record keeps it: `slack:T123/U123`. */
export const addressOf = (asker: Pick<Asker, "platform" | "workspace" | "user">): string =>
  `${asker.platform}:${personOf(asker)}`;

/** Something that was said and may still change, such as how far some work is. Both reject if that fails. */
export interface Said {
  /** Puts another answer in its place. */
  replace(answer: Answer): Promise<void>;
  /** Sends a file after it. */
  attach(file: AttachedFile): Promise<void>;
}

/** Says something more to somebody, later, where only they read it or in the thread that they asked in. */
export type Follow = (answer: Answer) => Promise<Said>;

export interface AskerThread {
  /** What this line follows; null if it follows nothing. */
  readonly before: string | null;
  /** What the next line will follow. */
  readonly after: string;
}

/** The user and the channel of a line. Data that costs a request to the platform is read only if a command needs it. */
export interface Asker {
  /** The platform's name, such as `slack`. */
  readonly platform: string;
  /** The workspace or server; null in a direct message on Discord and on the console. */
  readonly workspace: string | null;
  /** The channel's address, such as `slack:C0123`; null if the platform does not say. */
  readonly channel: string | null;
  /**
   * Where what a line is about is kept, so that the next one need not say it again: addresses of a thread, a reply or a direct message.
   * Null if no line follows, as after a slash command.
   */
  readonly thread: AskerThread | null;
  /** Whether nobody else reads along: a direct message with the bot. */
  readonly isDirect: boolean;
  /** Whether the answer is for them alone, and not for all who read the channel. */
  readonly readsAlone: boolean;
  /** Whether they run the bot, at its terminal: nothing is refused to them. */
  readonly isOperator: boolean;
  /** Who they are to the workspace or server. Rejects if it cannot be looked up. */
  group(): Promise<AskerGroup>;
  /**
   * The ids of the channels that the bot is used in, if they may not ask here: this is none of them, or, in a direct
   * message, they are in none of them. Null if they may. Rejects if it cannot be looked up.
   */
  elsewhere(): Promise<readonly string[] | null>;
  /** As the platform knows them. */
  readonly user: string;
  readonly language: Language;
  /** Whether they are in a channel (`slack:C0123`); of direct messages, only in their own. Never rejects. */
  isIn(channel: string): Promise<boolean>;
  /** Their IANA time zone, or null if it is not known. Never rejects. */
  timeZone(): Promise<string | null>;
  /** Whether they may manage a channel of this platform (`slack:C0123`). Never rejects: who cannot be looked up may not. */
  mayManage(channel: string): Promise<boolean>;
  /** Who may manage a channel of this platform, as a whole sentence in the asker's language. */
  whoMayManage(): string;
  /** Whether they may approve and see what is not public yet. Never rejects: who cannot be looked up is none. */
  isEditor(): Promise<boolean>;
  /**
   * The same, asked of the platform at each call: for what outlives the line, such as a session. What the platform sent
   * with a line says only who they were then. Neither rejects.
   */
  readonly recheck: Pick<Asker, "isEditor" | "isIn">;
  /** Who is an editor on this platform, as a whole sentence in the asker's language. */
  whoMayEdit(): string;
  /** Null if nothing can follow, so that the answer itself has to wait. Rejects if it cannot be sent. */
  readonly follow: Follow | null;
  /** Whether they alone read what follows. */
  readonly followsAlone: boolean;
  readonly files: readonly ReceivedFile[];
}

/**
 * Who a person is to the workspace or the server: one of its members, a guest (Slack's guest accounts, Discord's guests
 * of a voice channel), or external: of another organization, as in Slack Connect, or of no server that the bot serves.
 */
export const askerGroups = ["members", "guests", "external"] as const;
export type AskerGroup = (typeof askerGroups)[number];
