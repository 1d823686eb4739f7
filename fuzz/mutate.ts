import { pick } from "../bench/random.ts";
import { hostilePiece } from "./hostile.ts";
import { chance, integer, type Random } from "./random.ts";

/** In code units. */
const longest = 400_000;

const mutateOnce = (text: string, random: Random, others: readonly string[]): string => {
  const from = integer(random, 0, text.length);
  const to = Math.min(text.length, from + integer(random, 0, Math.min(200, text.length)));
  const part = text.slice(from, to);
  switch (integer(random, 0, 6)) {
    case 0:
      return text.slice(0, from) + text.slice(to);
    case 1:
      return text.slice(0, from) + hostilePiece(random) + text.slice(from);
    case 2:
      return text.slice(0, from) + hostilePiece(random) + text.slice(to);
    case 3:
      return text.slice(0, from) + part.repeat(integer(random, 2, 5)) + text.slice(to);
    case 4:
      return text.slice(0, from);
    case 5: {
      const other = pick(others, random);
      const at = integer(random, 0, other.length);
      return text.slice(0, from) + other.slice(at, at + integer(random, 0, 400)) + text.slice(to);
    }
    default:
      return text.slice(0, from) + text.slice(to) + part;
  }
};

/** One of the texts with some changes; parts of the others get into it. */
export const mutateText = (texts: readonly string[], random: Random, mostChanges = 6): string => {
  let text = pick(texts, random);
  for (let changes = integer(random, 0, mostChanges); changes > 0 && text.length < longest; changes -= 1)
    text = mutateOnce(text, random, texts);
  return text;
};

const oddValue = (random: Random): unknown => {
  const odd: readonly unknown[] = [null, true, 0, -1, 1.5, 1e308, "", [], {}, [[]], hostilePiece(random)];
  return pick(odd, random);
};

/** A JSON value in which some parts are replaced, missing or duplicated. */
export const mutateJson = (value: unknown, random: Random, share = 0.05): unknown => {
  if (chance(random, share)) return oddValue(random);
  if (typeof value === "string") {
    return chance(random, share * 2) ? mutateText([value, hostilePiece(random)], random, 3) : value;
  }
  if (Array.isArray(value)) {
    const items = value.flatMap((item: unknown) => {
      const changed = mutateJson(item, random, share);
      return chance(random, share) ? (chance(random, 0.5) ? [] : [changed, changed]) : [changed];
    });
    return items;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, item]): readonly (readonly [string, unknown])[] => {
    if (chance(random, share)) return chance(random, 0.5) ? [] : [[hostilePiece(random), item]];
    return [[key, mutateJson(item, random, share)]];
  });
  return Object.fromEntries(entries);
};

/** A value of the same shape with other texts. */
export const mutateStrings = (value: unknown, random: Random): unknown => {
  if (typeof value === "string")
    return chance(random, 0.4) ? mutateText([value, hostilePiece(random)], random, 3) : value;
  if (Array.isArray(value)) return value.map((item: unknown) => mutateStrings(item, random));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mutateStrings(item, random)]));
};
