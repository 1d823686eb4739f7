import { createHash } from "node:crypto";
import { discordLimits } from "../limits.ts";
import type { DiscordMessage, PlainDiscordMessage } from "./render.ts";

// Discord messages have no metadata, and the history does not contain the nonce. To find a message again, the ids of its
// components identify its delivery and part. Each is a hash of 31 bits, which Discord stores unchanged and does not show.
// Plain content has no components, so small print at its end refers to the delivery.

/**
 * The nonce of one message of a delivery. It is the same in every attempt, so that for "the past few minutes" Discord
 * returns the existing message instead of posting it twice. It is a hash, because a delivery id can be too long.
 */
export const nonceOf = (deliveryId: string, part: string): string =>
  hashOf(deliveryId, part).toString("base64url").slice(0, discordLimits.message.nonceCharacters);

const hashOf = (...values: readonly (string | number)[]): Buffer =>
  createHash("sha256").update(values.join("\n")).digest();

/** A component's id is a "32 bit integer". 0 would let Discord choose one. */
const componentIdOf = (deliveryId: string, part: string, index: number): number =>
  (hashOf(deliveryId, part, index).readUInt32BE() % 0x7fff_ffff) + 1;

/** No answer has more messages than this, which is about four million characters. */
const mostPages = 1_000;

const referenceOf = (deliveryId: string, part: string): string =>
  `-# ref ${hashOf(deliveryId, part).toString("hex").slice(0, 12)}/${part}`;

const reference = /^-# ref [0-9a-f]{12}\/(\d+\.\d+)$/m;

/** The maximum length of the small print in a plain message, including the line break before it. */
export const referenceCharacters = referenceOf("", `${mostPages}.${mostPages}`).length + 1;

/** Adds the ids of the delivery and part to a message. */
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

/** A message in the channel's history. */
export interface ShownMessage {
  readonly content: string;
  readonly components: readonly { readonly id?: number | undefined }[];
}

/** Makes a function that returns which part of a delivery a message is. Null if it is none. */
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
