import { createHash } from "node:crypto";
import { discordLimits } from "../limits.ts";
import type { DiscordMessage, PlainDiscordMessage } from "./render.ts";

// Discord has no place for an app's own data in a message, and its history does not give the nonce back. So that a
// message is found again, the ids of its components say of which delivery it is which part: nobody sees them, Discord
// keeps them as they were sent, and each is a hash of 31 bits. Plain content has no components: small print at its
// end refers to the delivery.

const hashOf = (...values: readonly (string | number)[]): Buffer =>
  createHash("sha256").update(values.join("\n")).digest();

/**
 * The nonce of one message of a delivery: the same each time it is tried, so that Discord returns the message that
 * stands instead of posting it twice, for as long as it remembers ("the past few minutes"). A hash, because a delivery
 * id may take up all of the length itself.
 */
export const nonceOf = (deliveryId: string, part: string): string =>
  hashOf(deliveryId, part).toString("base64url").slice(0, discordLimits.message.nonceCharacters);

/** A component's id is a "32 bit integer", and 0 asks Discord for one of its own. */
const componentIdOf = (deliveryId: string, part: string, index: number): number =>
  (hashOf(deliveryId, part, index).readUInt32BE() % 0x7fff_ffff) + 1;

/** No answer takes more messages than this: it would be some four million characters. */
const mostPages = 1_000;

const referenceOf = (deliveryId: string, part: string): string =>
  `-# ref ${hashOf(deliveryId, part).toString("hex").slice(0, 12)}/${part}`;

const reference = /^-# ref [0-9a-f]{12}\/(\d+\.\d+)$/m;

/** What the small print of a plain message takes up at the most, with the line's end before it. */
export const referenceCharacters = referenceOf("", `${mostPages}.${mostPages}`).length + 1;

/** The message with the ids of its delivery and part. */
export const mark = (
  message: DiscordMessage | PlainDiscordMessage,
  deliveryId: string,
  part: string,
): DiscordMessage | PlainDiscordMessage =>
  "content" in message
    ? { ...message, content: `${message.content}\n${referenceOf(deliveryId, part)}` }
    : {
        ...message,
        components: message.components.map((component, index) => ({
          ...component,
          id: componentIdOf(deliveryId, part, index),
        })),
      };

/** A message as the channel's history shows it. */
export interface ShownMessage {
  readonly content: string;
  readonly components: readonly { readonly id?: number | undefined }[];
}

/** Tells which part of a delivery a message is; null where it is none. */
export const createPartReader = (deliveryId: string): ((message: ShownMessage) => string | null) => {
  const pages = new Map<number, string>();
  for (let page = 0; page < mostPages; page += 1) {
    pages.set(componentIdOf(deliveryId, String(page), 0), String(page));
  }
  return ({ content, components }) => {
    const plainPart = reference.exec(content)?.[1];
    if (plainPart !== undefined) {
      return content.endsWith(referenceOf(deliveryId, plainPart)) ? plainPart : null;
    }
    const part = pages.get(components[0]?.id ?? 0);
    if (part === undefined) return null;
    const isWhole = components.every(({ id }, index) => id === componentIdOf(deliveryId, part, index));
    return isWhole ? part : null;
  };
};
