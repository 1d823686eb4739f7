/** What any text may bring along: characters that turn text around, that a terminal acts on, or tags. */
const foreign = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

const controls = /[^\P{Cc}\n\t]/gu;
const turning = /[\u202a-\u202e\u2066\u2067]/gu;
/** An isolate that ends in its line only reorders what is in it: names from right to left are shown so. */
const isolates = /(\u2068[^\n\u2068\u2069]*\u2069)|[\u2068\u2069]/gu;
/** A flag such as Scotland's is a black one with tags. Other tags are letters that nobody sees. */
const tags = /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;

/** A text that changes nothing beyond itself, wherever it is shown: the last check of every text. */
export const containedText = (text: string): string =>
  foreign.test(text)
    ? text
        .replaceAll("\r\n", "\n")
        .replaceAll(controls, "\ufffd")
        .replaceAll(turning, "")
        .replaceAll(isolates, "$1")
        .replaceAll(tags, "$1")
    : text;
