import { z } from "zod";

/** "12/11/2026, 09:16 - Ann Lee: ", "[12/11/2026, 09:16:22] Ann Lee: ", "[12-Nov-26 09:16 AM] annlee": a message's time and author. */
const stamped =
  /^[\u200e\u200f]?\[?\d{1,4}[/.-][\p{L}\d]{1,3}[/.-]\d{2,4},?\s\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?\s?m\.?)?(?:\]| -)\s\S/iu;

/** "Ann Lee  9:16 AM", "Ann Lee [9:16 AM]": a line with nothing but an author and a time. */
const authored = /^\p{Lu}[\p{L}\s.'’-]{1,40}\s{1,3}\[?\d{1,2}:\d{2}(?:\s?[AP]M)?\]?$/u;

/** An article may quote a message or two, or have a list of times. */
const fewest = 3;
const leastShare = 0.25;

/** Whether a text is what Slack, Discord or WhatsApp export of a conversation, or a conversation that was copied from there. */
export const isChatExport = (text: string): boolean => {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const messages = lines.filter((line) => stamped.test(line) || authored.test(line.trimEnd()));
  return messages.length >= fewest && messages.length >= lines.length * leastShare;
};

const messages = z.array(z.object({ ts: z.string(), type: z.literal("message") })).min(1);
const exported = z.object({
  channel: z.object({ id: z.string() }),
  messages: z.array(z.object({ timestamp: z.string() })).min(1),
});

/** The same as JSON: a day of a Slack channel, or a channel of Discord. */
export const isChatJson = (json: unknown): boolean =>
  messages.safeParse(json).success || exported.safeParse(json).success;
