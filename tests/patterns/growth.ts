import { cpuMs, growthOf, mostGrowth } from "../growth.ts";

/** All the ways in which code applies a pattern to a text. */
const apply = (pattern: RegExp, text: string): void => {
  pattern.lastIndex = 0;
  if (pattern.sticky) {
    // As a reader of tokens does: on from the end of a match, else from the next character.
    for (let at = 0; at < text.length; at = Math.max(at + 1, pattern.lastIndex)) {
      pattern.lastIndex = at;
      pattern.exec(text);
    }
  } else if (pattern.global) text.replaceAll(pattern, "");
  else pattern.exec(text);
};

const mostCharacters = 20_000;

/** In milliseconds. At this size, the quadratic ones take ten times as long, and the linear ones far less. */
const noticeableMs = 5;

/** Whether the time of a pattern grows faster than a text. It is compared only if it is long enough to matter. */
export const isSlow = async (pattern: RegExp, input: (characters: number) => string): Promise<boolean> => {
  const text = input(mostCharacters);
  if ((await cpuMs(() => apply(pattern, text))) < noticeableMs) return false;
  const texts = new Map<number, string>();
  const growth = await growthOf((size) => {
    const sized = texts.get(size) ?? input(size);
    texts.set(size, sized);
    apply(pattern, sized);
  }, mostCharacters);
  return growth > mostGrowth;
};
