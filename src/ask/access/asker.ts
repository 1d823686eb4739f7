import type { Answer } from "../../answer/answer.ts";
import type { AttachedFile, ReceivedFile } from "../../base/files/attachment.ts";
import type { Language } from "../../base/language/language.ts";
import type { InterruptedNews } from "../../store/direct-news.ts";

/** A person on their platform, with their workspace or server: `T123/U123`. */
export const personOf = ({ workspace, user }: Pick<Asker, "workspace" | "user">): string =>
  workspace === null ? user : `${workspace}/${user}`;

/** A message that can still change, such as the progress of a draft. */
export interface Said {
  /** The address of its channel, and its id there. Null if only the process that sent it can change it. */
  readonly message: InterruptedNews["message"];
  /** Replaces it by another answer. Rejects if that fails. */
  replace(answer: Answer): Promise<void>;
  /** Sends a file after it. Rejects with a `platform` error if it did not arrive, or perhaps did not. */
  attach(file: AttachedFile): Promise<void>;
}

/** Sends a person another message later: privately, or in the thread in which they asked. */
export type Follow = (answer: Answer) => Promise<Said>;

export interface AskerThread {
  /** What this line follows; null if it follows nothing. */
  readonly before: string | null;
  /** What the next line will follow. */
  readonly after: string;
}

/** The user and the channel of a command line. Data that costs a request to the platform is read only if a command needs it. */
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
  /**
   * Whether they see briefings under embargo, if the channel does not decide that: on the desk's page, for which they got a link in a cleared channel. Asks the
   * platform on each call. Never rejects.
   */
  readonly clearance?: () => Promise<boolean>;
  /** Whether it is a direct message with the bot. */
  readonly isDirect: boolean;
  /** Whether only they see the answer, and not everybody in the channel. */
  readonly readsAlone: boolean;
  /** Whether they run the bot at its terminal. They may do everything. */
  readonly isOperator: boolean;
  /** Their relation to the workspace or server. Rejects if the look-up fails. */
  group(): Promise<AskerGroup>;
  /**
   * The ids of the channels in which the bot answers, if they may not ask here, because this is another channel, or a direct
   * message and they are in none of these channels. Null if they may. Rejects if the look-up fails.
   */
  elsewhere(): Promise<readonly string[] | null>;
  /** The platform's id of the person. */
  readonly user: string;
  readonly language: Language;
  /** Whether they are in a channel (`slack:C0123`). Of direct messages, they are only in their own. Never rejects. */
  isIn(channel: string): Promise<boolean>;
  /** Their IANA time zone. Null if it is not known, or if this machine does not have it. Never rejects. */
  timeZone(): Promise<string | null>;
  /** Whether they may manage a channel of this platform (`slack:C0123`). Never rejects: if the look-up fails, they may not. */
  mayManage(channel: string): Promise<boolean>;
  /** A sentence in the asker's language that says who may manage a channel of this platform. */
  whoMayManage(): string;
  /** Whether they are an editor, who may approve drafts. Never rejects: if the look-up fails, they are not. */
  isEditor(): Promise<boolean>;
  /**
   * The same, but asks the platform on each call, for things that last longer than one command, such as a session. The data
   * that the platform sent with a command may be out of date by then. Neither method rejects.
   */
  readonly recheck: Pick<Asker, "isEditor" | "isIn">;
  /** A sentence in the asker's language that says who is an editor on this platform. */
  whoMayEdit(): string;
  /** Sends another message later. Null if that is not possible, so that the answer itself has to wait. Rejects if it cannot be sent. */
  readonly follow: Follow | null;
  /** Whether only they see the messages of `follow`. */
  readonly followsAlone: boolean;
  readonly files: readonly ReceivedFile[];
}

/**
 * A person's relation to the workspace or server: a member, a guest (Slack's guest accounts, Discord's guests of a voice
 * channel), or external: from another organization in Slack Connect, or in none of the servers that the bot serves.
 */
export const askerGroups = ["members", "guests", "external"] as const;
export type AskerGroup = (typeof askerGroups)[number];

/** What askers outside chat have in common, such as programs: only they see an answer, and no message can be sent to them later. */
export const outsideChat = {
  workspace: null,
  thread: null,
  isDirect: false,
  readsAlone: true,
  isOperator: false,
  group: async () => "members",
  elsewhere: async () => null,
  timeZone: async () => null,
  mayManage: async () => false,
  whoMayManage: () => "",
  whoMayEdit: () => "",
  follow: null,
  followsAlone: true,
  files: [],
} as const satisfies Partial<Asker>;
