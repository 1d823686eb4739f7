/**
 * Characters that can change the text around them: overrides, embeddings and isolates of direction, escape sequences of
 * terminals, hidden characters. `Zz` shows where the text is in a payload.
 */
export const foreignText =
  "Zz\u202eton\u202c \u2066a\u2067b\u2069 \u2069\u2068 c \u200b\u00ad\u{e0041}\u{e007f} \u001b[2J\u001b]0;own\u0007 \u009b31m\r\u2028";

const foreign = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066\u2067\u{e0000}-\u{e007f}]/u;

const isBalanced = (text: string): boolean =>
  text
    .split("\n")
    .every((line) => !/[\u2068\u2069]/u.test(line.replaceAll(/\u2068[^\u2068\u2069]*\u2069/gu, "")));

function* stringsOf(value: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof value === "string") yield [path, value];
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      yield [`${path}.${key}`, key];
      yield* stringsOf(item, `${path}.${key}`);
    }
  }
}

/** The places in a payload that contain such characters, each once. */
export const foreignIn = (payload: unknown, path: string): readonly string[] => [
  ...new Set(
    [...stringsOf(payload, path)]
      .filter(([, text]) => foreign.test(text) || !isBalanced(text))
      .map(([place]) => place),
  ),
];

/** True if the payload contains the hostile text. */
export const hasArrived = (payload: unknown): boolean => JSON.stringify(payload ?? null).includes("Zz");
