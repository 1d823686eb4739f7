import { readdir } from "node:fs/promises";
import type { Target } from "./target.ts";

export interface NamedTarget {
  readonly name: string;
  readonly file: string;
  readonly casesPerMillion: number;
}

/** Every target of a folder: one file each. */
export const loadTargets = async (
  folder = new URL("./targets/", import.meta.url),
): Promise<readonly NamedTarget[]> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".fuzz.ts")).sort();
  return Promise.all(
    files.map(async (name) => {
      const file = new URL(name, folder).href;
      const { default: target }: { default: Target } = await import(file);
      return { name: name.slice(0, -".fuzz.ts".length), file, casesPerMillion: target.casesPerMillion };
    }),
  );
};

/** The number of a target's cases: its share of all cases, but at least enough to compare its memory. */
export const casesOf = ({ casesPerMillion }: Pick<NamedTarget, "casesPerMillion">, all: number): number =>
  Math.max(6, Math.round((all * casesPerMillion) / 1_000_000));
