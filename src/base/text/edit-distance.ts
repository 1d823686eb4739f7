// One bit of a 32-bit number for each letter. Names, options and commands are shorter; only the start of a longer word is compared.
const mostLetters = 32;

/**
 * The edit distance from `word` to other words: how many letters must be inserted, removed, changed or swapped with their
 * neighbour (optimal string alignment). It compares the first 32 letters of each word. The algorithm is from Hyyrö, "A
 * bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003). It keeps a whole column of the
 * table of distances in one number, so that each letter of the other word costs only a few operations.
 */
export const editDistanceFrom = (word: string): ((other: string) => number) => {
  const length = Math.min(word.length, mostLetters);
  const lastBit = 1 << (length - 1);
  const places = new Map<number, number>();
  for (let at = 0; at < length; at += 1) {
    const letter = word.charCodeAt(at);
    places.set(letter, (places.get(letter) ?? 0) | (1 << at));
  }
  return (other) => {
    const end = Math.min(other.length, mostLetters);
    if (length === 0) return end;
    let distance = length;
    let [increasing, decreasing, diagonal, lastPlaces] = [-1, 0, 0, 0];
    for (let at = 0; at < end; at += 1) {
      const here = places.get(other.charCodeAt(at)) ?? 0;
      const swapped = ((~diagonal & here) << 1) & lastPlaces;
      diagonal = (((here & increasing) + increasing) ^ increasing) | here | decreasing | swapped;
      const more = decreasing | ~(diagonal | increasing);
      const fewer = diagonal & increasing;
      if ((more & lastBit) !== 0) distance += 1;
      else if ((fewer & lastBit) !== 0) distance -= 1;
      const shifted = (more << 1) | 1;
      increasing = (fewer << 1) | ~(diagonal | shifted);
      decreasing = diagonal & shifted;
      lastPlaces = here;
    }
    return distance;
  };
};
