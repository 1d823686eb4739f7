import { discordLimits } from "../limits.ts";
import { escapeMarkdown } from "../out/escape.ts";

// In the label of a masked link a backslash is shown as it is, so that nothing can be escaped there, and Discord shows
// the whole link as text where the label holds an emoji, a mention or what looks like a URL.
// https://github.com/discord/discord-api-docs/issues/6185, #6088 and #7721
const plainLabel = /^(?!\d+\.)["'“‘«(]?[\p{L}\p{N}][\p{L}\p{M}\p{N} .,;'’"“”‘«»()…–—&!?%=+/-]*$/u;
const refusedInLabel =
  /\p{Extended_Pictographic}|[\ufe0f\u20e3\u115f\u1160\u3164\uffa0]|\/\/|ttp|steam|discord/iu;

const isPlainLabel = (label: string): boolean => plainLabel.test(label) && !refusedInLabel.test(label);

// What ends or escapes inside `(<…>)`.
const plainUrl = /^https?:\/\/[\w.~!$&'+,;=:@%?#/-]+$/;

/** The URL as it can stand inside `(<…>)`, or null where it is not one that a message can hold. */
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

/**
 * A masked link without a preview: `[label](<url>)`. A label that cannot be written there as it is is followed by the
 * link under its host's name, and one whose URL Discord would not open stays text.
 */
export const maskedLink = (label: string, url: string): string => {
  const target = linkTarget(url);
  if (target === null) return escapeMarkdown(label);
  const spaced = label.replaceAll(/\p{Zs}/gu, " ");
  if (isPlainLabel(spaced)) return `[${spaced}](<${target}>)`;
  const host = URL.parse(target)?.hostname ?? "";
  return isPlainLabel(host) ? `${escapeMarkdown(label)} ([${host}](<${target}>))` : escapeMarkdown(label);
};
