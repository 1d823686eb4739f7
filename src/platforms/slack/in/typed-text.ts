/** The text that a person typed, without Slack's markup and mentions of the bot. Links become their addresses. */
export const typedText = (text: string, botUserId: string): string =>
  text
    .replaceAll(`<@${botUserId}>`, " ")
    .replaceAll(/<(https?:\/\/[^<|>]+)(?:\|[^<>]*)?>/gu, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
