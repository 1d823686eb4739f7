import type { RespondFn } from "@slack/bolt";
import { apologize } from "../../asking/apology.ts";
import type { Language } from "../../i18n/language.ts";
import type { Logger } from "../../logger.ts";

/** Does something for somebody. Where it fails, they are told so, with an id that is in the log. */
export const orApologize = async (
  respond: RespondFn,
  { language, log }: { readonly language: Language; readonly log: Logger },
  work: () => Promise<void>,
): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const { id, answer } = apologize(language);
    log.error({ err: error, id }, "Answering on Slack failed.");
    try {
      await respond({ response_type: "ephemeral", replace_original: false, text: answer.summary });
    } catch (failure) {
      log.error({ err: failure, id }, "Nor could that be said.");
    }
  }
};
