/**
 * The exports for plug-ins, which import them as "onrecord". They stay compatible within a major version. Everything else
 * in Onrecord may change.
 */

// Onrecord's copy of zod, for the options of commands.
export { z } from "zod";

export {
  type Answer,
  type Block,
  type CommandAnswer,
  choices,
  type Entry,
  heading,
  list,
  note,
  paragraph,
  preformatted,
} from "../../answer/answer.ts";
export { groundsBlocks } from "../../answer/cite.ts";
export { type DatedReader, factControls, factEntry } from "../../answer/fact-entry.ts";
export { alone, type FactView, nameOf, type Reader } from "../../answer/fact-lines.ts";
export type { Asker } from "../../ask/access/asker.ts";
export type { Ask } from "../../ask/ask.ts";
export type { Command, CommandContext, RecordContext } from "../../ask/command.ts";
export { datedReader } from "../../ask/context.ts";
export { defineCommand } from "../../ask/define-command.ts";
export { findWhich, presentActor } from "../../ask/lookup/which.ts";
export {
  optionalChoice,
  optionalText,
  requiredLongText,
  requiredNote,
  requiredText,
} from "../../ask/parsing/option.ts";
export { type Environment, readVariables } from "../../base/environment.ts";
export { OnrecordError } from "../../base/errors.ts";
export { formatDate, formatList, formatNumber } from "../../base/language/format.ts";
export { type Language, type LocalizedText, localize, type Texts } from "../../base/language/language.ts";
export { defineMessages, type Messages } from "../../base/language/messages.ts";
export type { Logger } from "../../base/logger.ts";
export { code, command, type Inline, link, plainLine, strong, text } from "../../base/text/inline.ts";
export { postPages, type Send } from "../../digests/deliveries/post-pages.ts";
export { type Composed, type Digest, type DigestContext, defineDigest } from "../../digests/digest.ts";
export { composeChanges } from "../../digests/news/compose.ts";
export type { Post, PostOutcome, RunningPlatform } from "../../digests/posting.ts";
export type {
  Fact,
  Figure,
  Organization,
  Passage,
  Person,
  Role,
  Source,
  Statement,
} from "../../library/briefing/briefing.ts";
export type { Library } from "../../library/library.ts";
export { renderText } from "../../platforms/console/render.ts";
export {
  type ConnectedPlatform,
  definePlatform,
  type Host,
  type PlatformDefinition,
  type PlatformSetting,
  type PostingHost,
} from "../../platforms/shared/platform.ts";
