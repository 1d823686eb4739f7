import type { Answer } from "./answer.ts";
import type { Ask } from "./ask.ts";
import type { Command } from "./command.ts";
import type { Language } from "./i18n/language.ts";
import { createKind } from "./kind.ts";
import type { Logger } from "./logger.ts";

/** The environment variables, as the process got them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the bot gives to a platform. */
export interface Host {
  readonly commands: readonly Command[];
  readonly ask: Ask;
  /** The language of those whose own is not known. */
  readonly language: Language;
  readonly log: Logger;
  /** Asks the bot to stop, as when the console's input ends. */
  stop(): void;
}

/** What became of a message that was to be posted. */
export type PostOutcome =
  | { readonly outcome: "posted"; readonly messageIds: readonly string[] }
  /** The first messages stand, and the next one was refused: what is there must not be posted again. */
  | { readonly outcome: "partly-posted"; readonly messageIds: readonly string[]; readonly reason: string }
  /** Surely not posted. `retry`: whether the same may work a little later. */
  | { readonly outcome: "refused"; readonly reason: string; readonly retry: boolean }
  /** Posted or not: the answer never came. */
  | { readonly outcome: "unknown"; readonly reason: string };

/** A platform that is on. */
export interface RunningPlatform {
  /** Why nothing can be posted to this channel, and what to do, or null where it can. */
  channelProblem(channel: string): Promise<string | null>;
  /**
   * Posts an answer, over as many messages as it takes. `deliveryId` (at most 25 characters, the length of Discord's
   * nonce) travels with the messages, so that they can be told from others later.
   */
  post(channel: string, answer: Answer, deliveryId: string): Promise<PostOutcome>;
  stop(): Promise<void>;
}

/** A platform as its settings leave it. */
export type PlatformSetting =
  /** `turnOn` says which variables turn it on. */
  | { readonly on: false; readonly turnOn: string }
  | { readonly on: true; start(host: Host): Promise<RunningPlatform> };

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

/** Defines a platform: the default export of one folder's `index.ts` in `platforms/`, and nothing else to edit. */
export const definePlatform = kind.define;
