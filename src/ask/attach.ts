import { oneLine } from "../answer/answer.ts";
import { OnrecordError } from "../base/errors.ts";
import type { AttachedFile } from "../base/files/attachment.ts";
import type { Follow, Said } from "./access/asker.ts";
import type { CommandContext } from "./command.ts";

/** Sends a file after a message. If it did not arrive, another message says so. Rejects if that cannot be sent either. */
export const attachOrSay = async (
  said: Said,
  file: AttachedFile,
  follow: Follow,
  { language, log }: Pick<CommandContext, "language" | "log">,
): Promise<void> => {
  try {
    await said.attach(file);
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    log.error({ err: error }, error.message);
    const summary = error.sayIn(language);
    await follow(oneLine(language, summary));
  }
};
