import { randomOf } from "../bench/random.ts";

/** Numbers from 0 up to 1. */
export type Random = () => number;

/** Each case has its own random numbers, from the seed, the target's name and the case's number, so that it can run alone. */
export const randomOfCase = (seed: number, target: string, index: number): Random => {
  let hash = seed | 0;
  for (const character of `${target}/${index}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
    hash ^= hash >>> 13;
  }
  return randomOf(hash);
};

export const integer = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

export const chance = (random: Random, share: number): boolean => random() < share;

export const many = <Item>(random: Random, most: number, make: () => Item): readonly Item[] =>
  Array.from({ length: integer(random, 0, most) }, make);
