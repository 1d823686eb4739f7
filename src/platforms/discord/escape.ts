// Discord shows a character that is neither letter, digit nor white space as it is where a backslash stands before it.
// A colon is left alone before a space: anywhere else it could end an emoji's name or a URL's scheme. An invitation is
// shown as a card even without a scheme.
const special = /[\\*_~`|<>[\]@]|:(?![ \n])|\.(?<=discord(?:app)?\.)/gi;

// What starts a heading, a list or small print at the start of a line. Each text counts as the start of one, because
// the line may begin with it, or with white space or digits that came before it.
const lineStart = /^(\s*\d*)([-.#+])/gm;

/** Text as Discord's markdown that shows exactly this text: nothing in it mentions, links or formats. */
export const escapeMarkdown = (text: string): string =>
  text.replace(special, "\\$&").replace(lineStart, "$1\\$2");
