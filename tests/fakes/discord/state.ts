import type { SentCommand } from "./command-rules.ts";
import type { SentChoice, SentModal } from "./form-rules.ts";
import type { Channel } from "./guild.ts";
import type { StoredMessage } from "./messages.ts";

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A command that was given, and what was answered to it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** What the asker sees, in order. */
  readonly replies: StoredMessage[];
  /** How often it was answered, whether that was taken or not. */
  callbacks: number;
  /** Whether it was acknowledged, and its answer is still to come. */
  deferred: boolean;
  /** Whether what is still to come takes the place of a message. */
  updates: boolean;
  /** The message that a control was used on, which an answer may take the place of. */
  readonly on: StoredMessage | null;
  /** What the message is now, after an answer took its place. */
  replaced: StoredMessage | null;
  /** Whether its fifteen minutes are over. */
  isExpired: boolean;
  /** The form that was shown. */
  modal: SentModal | null;
  /** What was offered to somebody who types. */
  choices: readonly SentChoice[] | null;
}

export interface RegisteredCommand extends SentCommand {
  readonly id: string;
}

/** Everything that the fake remembers. */
export interface State {
  /** By guild id, or `null` for those that are registered everywhere. */
  readonly commands: Map<string | null, readonly RegisteredCommand[]>;
  readonly interactions: Map<string, Interaction>;
  readonly messages: StoredMessage[];
  /** What people wrote, by id. */
  readonly written: Map<string, { readonly id: string }>;
  readonly channels: Map<string, Channel>;
  /** The conversations with people, by person. */
  readonly conversations: Map<string, string>;
  /** People who take no direct messages from the bot. */
  readonly closed: Set<string>;
  /** When each nonce came, by channel and nonce: Discord forgets it after some minutes. */
  readonly nonces: Map<string, { readonly atMs: number; readonly message: StoredMessage }>;
  /** Whether the bot is in the server. */
  isMember: boolean;
  /** The flags of the person as a member of the server; null if they are none. */
  personFlags: number | null;
  /** Until when a moderator keeps the bot from writing. */
  timedOutUntil: string | null;
  readonly gatewayUrl: string;
  nowMs(): number;
  readonly nonceMs: number;
  /** An id for something that comes about now. */
  snowflake(): string;
}

export interface Request {
  readonly method: string;
  /** With the names of its parameters, as Discord describes it. */
  readonly route: string;
  readonly parameters: readonly string[];
  readonly body: unknown;
  readonly query: URLSearchParams;
}

export interface Route {
  readonly method: string;
  readonly route: string;
  readonly open?: true;
  run(state: State, request: Request): Answer;
}
