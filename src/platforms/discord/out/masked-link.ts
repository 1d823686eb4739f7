import { discordLimits } from "../limits.ts";
import { escapeMarkdown } from "./escape.ts";

// In the label of a masked link, Discord shows backslashes, so nothing can be escaped there. If the label contains an
// emoji, a mention or text like a URL, Discord shows the whole link as text.
// https://github.com/discord/discord-api-docs/issues/6185, #6088 and #7721
const plainLabel = /^(?!\d+\.)["'“‘«(]?[\p{L}\p{N}][\p{L}\p{M}\p{N} .,;'’"“”‘«»()…–—&!?%=+/-]*$/u;
const refusedInLabel =
  /\p{Extended_Pictographic}|[\ufe0f\u20e3\u115f\u1160\u3164\uffa0]|\/\/|ttp|steam|discord/iu;

// A URL without characters that end or escape `(<…>)`.
const plainUrl = /^https?:\/\/[\w.~!$&'+,;=:@%?#/-]+$/;

/**
 * A masked link without a preview: `[label](<url>)`. If the label cannot be used there, it is written as text before a link
 * with the host's name. If the URL cannot be used, the label stays text.
 */
export const maskedLink = (label: string, url: string): string => {
  const target = linkTarget(url);
  if (target === null) return escapeMarkdown(label);
  const spaced = label.replaceAll(/\p{Zs}/gu, " ");
  if (isPlainLabel(spaced)) return `[${spaced}](<${target}>)`;
  const host = URL.parse(target)?.hostname ?? "";
  return isPlainLabel(host) ? `${escapeMarkdown(label)} ([${host}](<${target}>))` : escapeMarkdown(label);
};

const isPlainLabel = (label: string): boolean => plainLabel.test(label) && !refusedInLabel.test(label);

/** The URL, encoded for `(<…>)`. Null if it is no web address or too long. */
const linkTarget = (url: string): string | null => {
  if (url.length > discordLimits.linkCharacters) return null;
  if (plainUrl.test(url)) return url;
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return null;
  const target = parsed.href.replaceAll(
    /[^\w.~!$&'+,;=:@%?#/-]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return target.length > discordLimits.linkCharacters ? null : target;
};
