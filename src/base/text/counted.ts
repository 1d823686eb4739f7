/** A number and its noun in English, which the command line speaks: `1 digest`, `2 digests`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
