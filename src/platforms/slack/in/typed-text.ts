/** What a person typed, out of Slack's markup: without mentions of the bot, and with links as they are. */
export const typedText = (text: string, botUserId: string): string =>
  text
    .replaceAll(`<@${botUserId}>`, " ")
    .replaceAll(/<(https?:\/\/[^<|>]+)(?:\|[^<>]*)?>/gu, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
