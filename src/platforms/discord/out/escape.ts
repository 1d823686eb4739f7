// A backslash makes Discord show the next character as written, if it is no letter, digit or white space.
// - A colon is not escaped before a space. Elsewhere it could end an emoji's name or a URL's scheme.
// - The dot in `discord.` is escaped, because Discord shows an invitation as a card even without a scheme.
// - A hyphen, number sign or numbered dot at the start of a line makes small print, a heading or a list. The start of
//   the text counts as the start of a line, because the text before it is not known here.
const special = /[\\*_~`|<>[\]@]|:(?![ \n])|\.(?<=(?:discord(?:app)?|^\s*\d*)\.)|(?<=^\s*)[-#]/gim;

// A faster test: most texts have none of these characters.
const maybeSpecial = /[\\*_~`|<>[\]@:.#-]/;

/** Escapes a text so that Discord shows exactly this text, without mentions, links or formatting. */
export const escapeMarkdown = (text: string): string =>
  maybeSpecial.test(text) ? text.replace(special, "\\$&") : text;
