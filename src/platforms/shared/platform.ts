import { z } from "zod";
import type { Ask } from "../../ask/ask.ts";
import type { ChosenLanguages } from "../../ask/chosen-languages.ts";
import type { Command } from "../../ask/command.ts";
import type { KeptLines } from "../../ask/controls/control-id.ts";
import type { OnceKeys } from "../../ask/once-keys.ts";
import type { Environment } from "../../base/environment.ts";
import { checkDefinition, createKind } from "../../base/kind.ts";
import { functionSchema, type Language } from "../../base/language/language.ts";
import type { Logger } from "../../base/logger.ts";
import type { RunningPlatform } from "../../digests/posting.ts";
import type { Examination } from "./doctor/examination.ts";
import type { Finding } from "./doctor/finding.ts";

/** What the bot gives to a platform. */
export interface Host {
  readonly commands: readonly Command[];
  readonly ask: Ask;
  readonly lines: KeptLines;
  readonly onceKeys: OnceKeys;
  readonly languages: Pick<ChosenLanguages, "of">;
  /** The language of those whose own is not known. */
  readonly language: Language;
  readonly log: Logger;
  /**
   * An answer that takes longer is acknowledged first, and follows. Slack and Discord give a command up after three
   * seconds (docs.slack.dev/interactivity/implementing-slash-commands,
   * docs.discord.com/developers/interactions/receiving-and-responding#followup-messages).
   */
  readonly momentMs: number;
  /**
   * Is told of channels (`slack:C0123`) that have changed so that the bot may be able to post there again: they were
   * restored, or it was invited or allowed to. Whether it can is looked up.
   */
  mayPostAgain(addresses: readonly string[]): void;
  /** Asks the bot to stop, as when the console's input ends. */
  stop(): void;
}

/** What a platform needs of the bot to post. */
export type PostingHost = Pick<Host, "lines" | "language" | "log">;

/** A platform that posts, and that answers after `listen`. */
export interface ConnectedPlatform extends RunningPlatform {
  /**
   * Answers what people ask, until `stop`. Rejects with a `config` error if a setting is refused, and with a `platform`
   * error if the platform cannot be reached: it may then be called again.
   */
  listen(host: Host): Promise<void>;
}

/** A platform as its settings leave it. */
export type PlatformSetting =
  /** `turnOn` says which variables turn it on. */
  | { readonly on: false; readonly turnOn: string }
  | {
      readonly on: true;
      /** Gets ready to post, and receives nothing: a program that only posts may run beside the bot. */
      connect(host: PostingHost): Promise<ConnectedPlatform>;
      /** Checks everything that the bot needs from the platform; neither posts nor answers. */
      examine(examination: Examination): Promise<readonly Finding[]>;
    };

export interface PlatformDefinition {
  /** The first part of a channel's address: `slack:C0123`. */
  readonly name: string;
  /** Whether it starts only where no other platform is on. */
  readonly standIn?: true;
  /** Reads the platform's own variables; a wrong one is a `config` error that names it and shows no secret. */
  configure(environment: Environment): PlatformSetting;
}

const kind = createKind<PlatformDefinition>("platform");

/** Loads the platforms of a folder, one folder each. A platform's library is loaded only when it starts. */
export const loadPlatforms = kind.load;

const definitionSchema = z.object({
  name: z.string().regex(/^[a-z]+$/, "expected small letters, as the first part of a channel's address"),
  standIn: z.literal(true).optional(),
  configure: functionSchema,
});

/** Defines a platform: the default export of one folder's `index.ts` in `platforms/`, and nothing else to edit. */
export const definePlatform = (definition: PlatformDefinition): PlatformDefinition => {
  checkDefinition(definitionSchema, definition);
  return kind.define(definition);
};
