import type { Built } from "../article/build.ts";
import type { Drafts } from "../article/drafts.ts";
import { OnrecordError } from "../errors.ts";
import { embargoedUntil } from "../library/snapshots.ts";

/** Drafts as an editor may see them: a briefing under embargo is not there for those who are not cleared for it. */
export const draftsFor = (
  drafts: Drafts,
  now: Temporal.Instant,
  isCleared: () => Promise<boolean>,
): Drafts => {
  const read: Drafts["read"] = async (slug) => {
    const found = await drafts.read(slug);
    const isOpen = found.found !== "briefing" || embargoedUntil(found.briefing, now) === null;
    return isOpen || (await isCleared()) ? found : { found: "nothing" };
  };
  /** What came of an article whose briefing is held back is not told either. */
  const unlessHidden = async (from: string, built: Built): Promise<Built> => {
    if ((await read(built.slug)).found !== "nothing") return built;
    throw new OnrecordError("article", `${from}: it cannot be drafted from here.`);
  };
  return {
    ...drafts,
    read,
    build: async (address, ...rest) => unlessHidden(address, await drafts.build(address, ...rest)),
    buildFile: async (file, ...rest) => unlessHidden(file.name, await drafts.buildFile(file, ...rest)),
  };
};
