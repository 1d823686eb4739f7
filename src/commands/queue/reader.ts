import type { CommandContext } from "../../ask/command.ts";
import type { ItemReader } from "../../digests/desk/item-words.ts";

/** Where the answer is shown. */
export const readerOf = async ({ asker, language, timeZone }: CommandContext): Promise<ItemReader> => ({
  language,
  platform: asker.platform,
  timeZone: (await asker.timeZone()) ?? timeZone,
});
