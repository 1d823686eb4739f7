import { z } from "zod";
import { oneLine } from "../../answer/answer.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import type { Settlement } from "../../store/deliveries/ledger.ts";
import { sayReason } from "../../store/deliveries/say-reason.ts";
import { asManager, inChannel, withDigest } from "./in-channel.ts";
import { nameOption } from "./options.ts";

const say = messagesOf("commands", "digest/now");

/** The outcome of `/digest now` in words. */
const sayEnd = (settlement: Settlement | string | null, name: string, language: Language): string => {
  if (settlement === null) return say(language, "already", { name });
  if (typeof settlement === "string") return say(language, "cannot", { name, reason: settlement });
  switch (settlement.state) {
    case "posted":
    case "empty":
      return say(language, settlement.state, { name });
    case "released":
    case "uncertain":
    case "failed":
    case "missed":
    case "unknown":
      return say(language, settlement.state, { name, reason: sayReason(settlement.reason, language) });
    default:
      return settlement satisfies never;
  }
};

export const postDigestNow = defineSubcommand({
  name: "digest now",
  changes: true,
  description: textsOf("commands", "digest/now", "description"),
  example: "morning",
  options: z.strictObject({ name: nameOption }),
  run: ({ name: typed }, context) =>
    inChannel(context, (at) =>
      asManager(at, ({ digests, language }) =>
        withDigest(at, typed, async (subscription) =>
          oneLine(language, sayEnd(await digests.postNow(subscription), subscription.name, language)),
        ),
      ),
    ),
});
