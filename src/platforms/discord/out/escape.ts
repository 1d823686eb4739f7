// Discord shows a character that is neither letter, digit nor white space as it is if a backslash is before it.
// - A colon is left alone before a space: anywhere else it could end an emoji's name or a URL's scheme.
// - An invitation is shown as a card even without a scheme.
// - A hyphen, a number sign or a numbered dot starts small print, a heading or a list where its line starts. Each text
//   counts as the start of a line, because nobody knows whether white space or digits come before it.
const special = /[\\*_~`|<>[\]@]|:(?![ \n])|\.(?<=(?:discord(?:app)?|^\s*\d*)\.)|(?<=^\s*)[-#]/gim;

// Most texts have none of these, and this is known sooner.
const maybeSpecial = /[\\*_~`|<>[\]@:.#-]/;

/** Text as Discord's markdown that shows exactly this text: nothing in it mentions, links or formats. */
export const escapeMarkdown = (text: string): string =>
  maybeSpecial.test(text) ? text.replace(special, "\\$&") : text;
