/** Dangerous characters: those that reorder text, control characters, which a terminal acts on, and tags. */
const foreign = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

const controls = /[^\P{Cc}\n\t]/gu;
const turning = /[\u202a-\u202e\u2066\u2067]/gu;
/** An isolate that ends in its line reorders only the text in it. Names from right to left need it. */
const isolates = /(\u2068[^\n\u2068\u2069]*\u2069)|[\u2068\u2069]/gu;
/** A flag such as Scotland's is a black flag with tags. All other tags are invisible letters. */
const tags = /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;

/** Removes characters that would change the text after it, on any screen. This is the last step for every text. */
export const containedText = (text: string): string =>
  foreign.test(text)
    ? text
        .replaceAll("\r\n", "\n")
        .replaceAll(controls, "\ufffd")
        .replaceAll(turning, "")
        .replaceAll(isolates, "$1")
        .replaceAll(tags, "$1")
    : text;
