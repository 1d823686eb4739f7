/** The processor's time that some work takes, in milliseconds: what other programs do meanwhile does not count. */
const cpuMs = (work: () => void): number => {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
};

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

const sizes = { small: 2_500, large: 20_000 };

/** In milliseconds. At the large size, the quadratic ones take ten times as long, and the linear ones far less. */
const noticeableMs = 5;

/** For eight times the text, twice as much as linear; quadratic is 64. */
const mostGrowth = 16;

/** Whether the time of a pattern grows faster than a text: measured again where it seems so, for the least time counts. */
export const isSlow = (pattern: RegExp, input: (characters: number) => string): boolean => {
  const large = input(sizes.large);
  if (cpuMs(() => apply(pattern, large)) < noticeableMs) return false;
  const small = input(sizes.small);
  const least = (text: string): number => Math.min(...[1, 2, 3].map(() => cpuMs(() => apply(pattern, text))));
  const [slow, quick] = [least(large), least(small)];
  return slow >= noticeableMs && slow / Math.max(quick, 0.05) > mostGrowth;
};
