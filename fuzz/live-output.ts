import { z } from "zod";
import { ids } from "../tests/fakes/discord/ids.ts";
import { liveKinds, readMarkdown } from "../tests/fakes/discord/markdown.ts";
import type { Output } from "./target.ts";

const shown = (found: string): string =>
  JSON.stringify(found).replaceAll(
    /[^ -~]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );

/** A character on which a terminal acts, or which reverses text. A right-to-left name must be isolated within its line. */
const inPlainText = (text: string): string | null => {
  const [found] = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066\u2067]/u.exec(text) ?? [];
  if (found !== undefined) return shown(found);
  for (const line of text.split("\n")) {
    let open = 0;
    for (const [mark] of line.matchAll(/[\u2068\u2069]/gu)) {
      open += mark === "\u2068" ? 1 : -1;
      if (open < 0) return "an isolate that ends before it begins";
    }
    if (open !== 0) return "an isolate that does not end in its line";
  }
  return null;
};

/** Every string in a value, with the object that holds it. */
function* stringsOf(
  value: unknown,
  holder: Readonly<Record<string, unknown>> = {},
  key = "",
): Generator<{
  readonly text: string;
  readonly key: string;
  readonly holder: Readonly<Record<string, unknown>>;
}> {
  if (typeof value === "string") yield { text: value, key, holder };
  else if (Array.isArray(value)) for (const item of value) yield* stringsOf(item, holder, key);
  else if (typeof value === "object" && value !== null) {
    const record: Readonly<Record<string, unknown>> = { ...value };
    for (const [name, item] of Object.entries(record)) yield* stringsOf(item, record, name);
  }
}

/** Ids, which nobody is shown: those that travel back to the bot, and those that Slack itself sent. */
const unseen: ReadonlySet<string> = new Set([
  "value",
  "action_id",
  "block_id",
  "custom_id",
  "callback_id",
  "private_metadata",
  "user",
  "users",
  "channel",
  "trigger_id",
  "view_id",
  "ts",
  "thread_ts",
  "metadata",
]);

const ownOnSlack = /^<(?:@U2|#C1|!date\^.*)>$/u;

/** Words from a text that Slack would treat as a mention or a link. */
const onSlack = (value: unknown): string | null => {
  for (const { text, key, holder } of stringsOf(value)) {
    if (unseen.has(key)) continue;
    const [turning] = /[\u202a-\u202e]/u.exec(text) ?? [];
    if (turning !== undefined) return shown(turning);
    if (key === "type" && ["usergroup", "broadcast", "emoji"].includes(text)) return `an element ${text}`;
    if (key === "url" && text.startsWith("https://evil.example")) return `a link to ${text}`;
    const isMarkdown = key === "text" && (holder.type === undefined || holder.type === "mrkdwn");
    if (!isMarkdown) continue;
    const live = text.match(/<[!@#][^>]*>|<https?:\/\/evil\.example[^>]*>/gu) ?? [];
    const [foreign] = live.filter((mark) => !ownOnSlack.test(mark));
    if (foreign !== undefined) return foreign;
  }
  return null;
};

const ownOnDiscord = (source: string): boolean =>
  /^<t:-?\d+:F>$/u.test(source) || source === `<@${ids.asker}>` || source === `<#${ids.text}>`;

const allowedMentions = z.looseObject({ allowed_mentions: z.object({ parse: z.array(z.string()).max(0) }) });

const onDiscord = (value: unknown): string | null => {
  for (const { text, key } of stringsOf(value)) {
    if (unseen.has(key)) continue;
    const [turning] = /[\u202a-\u202e]/u.exec(text) ?? [];
    if (turning !== undefined) return shown(turning);
    if (key !== "content") continue;
    const [live] = readMarkdown(text).parts.filter(
      ({ kind, source }) => liveKinds.has(kind) && !ownOnDiscord(source),
    );
    if (live !== undefined) return `${live.kind}: ${live.source}`;
  }
  const isMessage = typeof value === "object" && value !== null && "allowed_mentions" in value;
  return isMessage && !allowedMentions.safeParse(value).success ? "mentions that are allowed" : null;
};

/** The part of an output on which a terminal or platform would act; null if there is none. Independent of our escaping. */
export const liveIn = (output: Output): string | null => {
  switch (output.to) {
    case "terminal":
      return inPlainText(output.text);
    case "log":
      return inPlainText(output.text);
    case "slack":
      return onSlack(output.value);
    case "discord":
      return onDiscord(output.value);
    default:
      return output satisfies never;
  }
};
