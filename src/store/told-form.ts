import { z } from "zod";
import { type Language, languages } from "../base/language/language.ts";

/** One hash for all languages, or one for each if their texts differ. */
const hashesSchema = z.union([z.string(), z.record(z.string(), z.string())]);

/** What a briefing tells: the hashes of its facts, of each fact's corrections, and of the statuses of commitments, by the facts' ids. */
const toldFormSchema = z.strictObject({
  facts: z.record(z.string(), hashesSchema),
  corrections: z.record(z.string(), z.array(hashesSchema)),
  /** Absent if no commitment has a status, so that the forms of all other briefings are the same as in older versions. */
  statuses: z.record(z.string(), hashesSchema).optional(),
});

export type ToldHashes = z.infer<typeof hashesSchema>;
export type ToldForm = z.infer<typeof toldFormSchema>;

/** The hash in a language; null for a language that was added later. */
export const hashIn = (hashes: ToldHashes, language: Language): string | null =>
  typeof hashes === "string" ? hashes : (hashes[language] ?? null);

export const hashesOf = (hashed: (language: Language) => string | undefined): ToldHashes => {
  const all = languages.flatMap((language) => {
    const hash = hashed(language);
    return hash === undefined ? [] : [[language, hash] as const];
  });
  const [first] = all;
  const isSame = all.length === languages.length && all.every(([, hash]) => hash === first?.[1]);
  return first !== undefined && isSame ? first[1] : Object.fromEntries(all);
};

export const writeToldForm = (form: ToldForm): string => JSON.stringify(form);

export const readToldForm = (text: string): ToldForm => toldFormSchema.parse(JSON.parse(text));
