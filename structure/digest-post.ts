import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorld, declare } from "../tests/digests/deliveries/world.ts";
import { type FileRun, filesRunIn } from "./functions-run.ts";

/** The files of `src` that run between the tick that makes a digest due and its post, including writing to the database. */
export const filesOfDigestPost = async (): Promise<readonly FileRun[]> => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-"));
  const world = await createWorld(join(folder, "record.sqlite"), {
    declared: declare({ digest: "news" }),
  });
  await world.at("01T08:29");
  const files = await filesRunIn(() => world.at("01T08:30"));
  if (world.fake.all().length === 0) throw new Error("Expected the digest to be posted.");
  await world.store.close();
  await rm(folder, { recursive: true });
  return files;
};
