import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Picture } from "./picture.ts";

export const folder = new URL("../docs/pictures/", import.meta.url);

/** Says of each picture what it was made from, since the pictures themselves differ with a machine's fonts. */
export const madeFromFile = new URL("made-from.json", folder);

const madeFrom = z.record(z.string(), z.strictObject({ message: z.string(), page: z.string() }));
export type MadeFrom = Readonly<z.infer<typeof madeFrom>>;

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Hashes of each picture's messages, and of the page that the renderer makes of them. */
export const madeFromOf = (pictures: readonly Picture[]): MadeFrom =>
  Object.fromEntries(
    pictures
      .map(
        ({ file, messages, page }) =>
          [file, { message: hashOf(JSON.stringify(messages)), page: hashOf(page) }] as const,
      )
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** What the pictures in the folder were made from; nothing if there are none yet. */
export const readMadeFrom = async (): Promise<MadeFrom> => {
  const text = await readFile(madeFromFile, "utf8").catch(() => "{}");
  return madeFrom.parse(JSON.parse(text));
};
