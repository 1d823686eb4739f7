import { z } from "zod";

const hashesSchema = z.array(z.string()).readonly();

/** Hashes of corrections as the database stores them. */
export const writeHashes = (hashes: readonly string[]): string => JSON.stringify([...hashes].sort());
export const readHashes = (written: string): readonly string[] => hashesSchema.parse(JSON.parse(written));
