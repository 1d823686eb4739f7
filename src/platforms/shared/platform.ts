import { z } from "zod";
import type { Answer } from "../../answer/answer.ts";
import type { Ask } from "../../ask/ask.ts";
import type { ChosenLanguages } from "../../ask/chosen-languages.ts";
import type { Command } from "../../ask/command.ts";
import type { KeptLines } from "../../ask/controls/kept-lines.ts";
import type { OnceKeys } from "../../ask/once-keys.ts";
import type { Environment } from "../../base/environment.ts";
import { checkDefinition, createKind } from "../../base/kind.ts";
import { functionSchema, type Language } from "../../base/language/language.ts";
import type { Logger } from "../../base/logger.ts";
import type { ShownCards } from "../../digests/corrections/cards.ts";
import type { RunningPlatform } from "../../digests/posting.ts";
import type { Examination } from "./doctor/examination.ts";
import type { Finding } from "./doctor/finding.ts";

/** The messages of an answer that everybody in a channel sees. */
export interface PostedAnswer {
  /** The channel's address: `slack:C1`. */
  readonly channel: string;
  /** The first message of its thread, on Slack; null if it has none. */
  readonly thread: string | null;
  readonly pages: readonly Answer[];
  /** The ids of the messages, by the number of their page. */
  readonly posted: ReadonlyMap<string, string>;
}

/** The parts of the bot that a platform uses to answer. */
export interface Host {
  readonly commands: readonly Command[];
  readonly ask: Ask;
  readonly lines: KeptLines;
  readonly onceKeys: OnceKeys;
  readonly languages: Pick<ChosenLanguages, "of">;
  /** The language for people whose own is unknown. */
  readonly language: Language;
  readonly log: Logger;
  /**
   * A command that takes longer is acknowledged first and answered later. Slack and Discord expect an acknowledgement
   * within three seconds (docs.slack.dev/interactivity/implementing-slash-commands,
   * docs.discord.com/developers/interactions/receiving-and-responding#followup-messages).
   */
  readonly acknowledgeAfterMs: number;
  /**
   * Reports channels (`slack:C0123`) where the bot may be able to post again: it was invited or got permission, or the
   * channel was unarchived. The bot then checks if it can.
   */
  mayPostAgain(addresses: readonly string[]): void;
  /** Remembers an answer in a channel, so that later corrections reach it. */
  remember(answer: PostedAnswer): void;
  /** The same for the cards below the links of a message. */
  rememberCards(cards: ShownCards): void;
  /** Stops the bot, for example at the end of the console's input. */
  stop(): void;
}

/** The parts of the bot that a platform uses to post. */
export type PostingHost = Pick<Host, "lines" | "language" | "log">;

/** A platform that can post. After `listen`, it also answers. */
export interface ConnectedPlatform extends RunningPlatform {
  /**
   * Answers questions until `stop`. Rejects with a `config` error if the platform refuses a setting, and with a
   * `platform` error if the platform cannot be reached. After the latter, the caller may try again.
   */
  listen(host: Host): Promise<void>;
}

/** The result of reading a platform's settings. */
export type PlatformSetting =
  /** `turnOn` says which variables turn it on. */
  | { readonly on: false; readonly turnOn: string }
  | {
      readonly on: true;
      /** Connects for posting. It receives no events, so a program that only posts can run beside the bot. */
      connect(host: PostingHost): Promise<ConnectedPlatform>;
      /** Checks everything that the bot needs from the platform, without posting or answering. */
      examine(examination: Examination): Promise<readonly Finding[]>;
    };

export interface PlatformDefinition {
  /** The first part of a channel's address: `slack:C0123`. */
  readonly name: string;
  /** True if the platform starts only if no other platform is on. */
  readonly standIn?: true;
  /** Reads the platform's variables. Throws a `config` error that names a wrong variable, without showing secrets. */
  configure(environment: Environment): PlatformSetting;
}

const kind = createKind<PlatformDefinition>("platform");

/** Loads all platforms of a folder, one subfolder each. A platform loads its library only when it starts. */
export const loadPlatforms = kind.load;

const definitionSchema = z.object({
  name: z.string().regex(/^[a-z]+$/, "expected small letters, as the first part of a channel's address"),
  standIn: z.literal(true).optional(),
  configure: functionSchema,
});

/** Defines a platform. It must be the default export of `index.ts` in a subfolder of `platforms/`. */
export const definePlatform = (definition: PlatformDefinition): PlatformDefinition => {
  checkDefinition(definitionSchema, definition);
  return kind.define(definition);
};
