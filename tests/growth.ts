/** The processor's time that some work takes, in milliseconds: what other programs do meanwhile does not count. */
export const cpuMs = async (work: () => unknown): Promise<number> => {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
};

/** Some systems count the processor's time in steps of 4 ms: less than several of them says little. */
const leastMs = 40;

/** The large input is this many times as large as the small one. */
const factor = 8;

/** Between the 1 of linear work and the 8 of quadratic work. */
export const mostGrowth = 3;

const rounds = 3;

/**
 * How much more processor's time some work takes per character (or whatever its size counts) if there is eight times as
 * much of it: about 1 if it is linear, 8 if it is quadratic. The least of several measurements counts, for a
 * processor's caches and clock are shared with other programs.
 */
export const growthOf = async (work: (size: number) => unknown, largeSize: number): Promise<number> => {
  const smallSize = Math.ceil(largeSize / factor);
  const repeat = async (size: number, times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) await work(size);
  };
  // The compiler has seen the code before anything counts.
  await repeat(smallSize, factor);
  const once = await cpuMs(() => work(largeSize));
  const times = Math.max(1, Math.ceil(leastMs / Math.max(once, 1)));
  let [large, small] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round += 1) {
    large = Math.min(large, await cpuMs(() => repeat(largeSize, times)));
    small = Math.min(small, await cpuMs(() => repeat(smallSize, times * factor)));
    if (large <= mostGrowth * small) break;
  }
  return large / Math.max(small, 1);
};
