/** The positions of a part in a text, in order, also overlapping ones. */
export type Occurrences = (part: string) => readonly number[];

/** For a shorter text, a search through the text takes less time than making an index. */
const shortestIndexed = 50_000;

// Short enough that nearly every part has such groups, and long enough that they are rare in a text.
const gramLength = 4;

/** How many groups of a part are looked up, to find the rarest. */
const mostGrams = 64;

/** Looks up parts of a text. A long text is indexed on the first call, so that many look-ups are fast. */
export const occurrencesIn = (text: string): Occurrences => {
  if (text.length < shortestIndexed) return scan(text);
  let find: Occurrences | null = null;
  return (part) => {
    find ??= indexed(text);
    return find(part);
  };
};

const scan =
  (text: string): Occurrences =>
  (part) => {
    const found: number[] = [];
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
    return found;
  };

/** An index of the positions of every four characters, by a hash of them. A part can only be at the positions of its rarest four. */
const indexed = (text: string): Occurrences => {
  const grams = text.length - gramLength + 1;
  const mask = 2 ** Math.ceil(Math.log2(text.length)) - 1;
  const slotAt = (words: string, at: number): number => {
    let hash = 0;
    for (let index = at; index < at + gramLength; index += 1) {
      hash = Math.imul(hash ^ words.charCodeAt(index), 0x9e3779b1);
    }
    return (hash ^ (hash >>> 15)) & mask;
  };
  // First, where the positions of each slot end. As they are filled in from the end, this becomes where they begin.
  const bounds = new Int32Array(mask + 2);
  for (let at = 0; at < grams; at += 1) {
    const slot = slotAt(text, at);
    bounds[slot] = (bounds[slot] ?? 0) + 1;
  }
  for (let slot = 1; slot < bounds.length; slot += 1) {
    bounds[slot] = (bounds[slot] ?? 0) + (bounds[slot - 1] ?? 0);
  }
  const places = new Int32Array(grams);
  for (let at = grams - 1; at >= 0; at -= 1) {
    const slot = slotAt(text, at);
    const place = (bounds[slot] ?? 0) - 1;
    bounds[slot] = place;
    places[place] = at;
  }

  const placesOf = (slot: number): Int32Array => places.subarray(bounds[slot], bounds[slot + 1]);
  const scanned = scan(text);
  return (part) => {
    if (part.length < gramLength) return scanned(part);
    let rarest = placesOf(slotAt(part, 0));
    let offset = 0;
    const last = Math.min(part.length - gramLength, mostGrams);
    for (let at = 1; at <= last && rarest.length > 1; at += 1) {
      const others = placesOf(slotAt(part, at));
      if (others.length >= rarest.length) continue;
      rarest = others;
      offset = at;
    }
    const found: number[] = [];
    for (const place of rarest) {
      const at = place - offset;
      if (at >= 0 && text.startsWith(part, at)) found.push(at);
    }
    return found;
  };
};
