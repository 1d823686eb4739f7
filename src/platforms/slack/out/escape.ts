/** Where Slack reads markup, in fallback texts and plain text objects, `& < >` are what starts it. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
