import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const annotationSchema = z.object({
  lang: z.string(),
  people: z.array(z.object({ name: z.string(), role: z.string().nullable(), org: z.string().nullable() })),
  commitments: z.array(z.object({ actor: z.string().nullable(), kind: z.string(), evidence: z.string() })),
  figures: z.array(z.object({ value: z.number(), unit: z.string(), evidence: z.string() })),
});

/** An annotated article, as far as the invented models know it. */
export interface Annotation extends z.infer<typeof annotationSchema> {
  readonly text: string;
}

export const readAnnotation = (folder: string, id: string): Annotation => ({
  ...annotationSchema.parse(JSON.parse(readFileSync(join(folder, `${id}.gold.json`), "utf8"))),
  text: readFileSync(join(folder, `${id}.txt`), "utf8"),
});
