import { z } from "zod";
import { type Answer, oneLine, paragraph } from "../../answer/answer.ts";
import { personOf } from "../../ask/access/asker.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { dateProblem } from "../../ask/lookup/date-problem.ts";
import { momentInWords } from "../../ask/lookup/moment-in-words.ts";
import { optionalText } from "../../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { command } from "../../base/text/inline.ts";
import { instantIn } from "../../base/time/say-instant.ts";
import type { Subscription } from "../../digests/schedules/subscription.ts";
import { answerOfLine, changing, type InChannel } from "./in-channel.ts";
import { nextFive } from "./next-slots.ts";
import { nameOption } from "./options.ts";
import { sayState } from "./state.ts";

const say = messagesOf("commands", "digest/pause");

const pause = async (
  subscription: Subscription,
  typed: string | null,
  { asker, digests, language, now }: InChannel,
): Promise<Answer> => {
  const { name, schedule, state: before } = subscription;
  if (before.state === "suspended") {
    const why = (sayState(subscription, language, true) ?? []).map((part) => part.text).join("");
    return oneLine(language, say(language, "suspended", { name, state: why }));
  }
  const here = now.toZonedDateTimeISO(schedule.timeZone);
  const until = typed === null ? null : momentInWords(typed, here, "future", language);
  if (typed !== null && until === null) {
    const problem = dateProblem(typed, here.toPlainDate(), "future", language);
    return oneLine(language, problem ?? say(language, "until", { typed }));
  }
  const state = { state: "paused", until: until?.toInstant() ?? null } as const;
  await digests.setState(subscription, state, personOf(asker));
  return answerOfLine(
    language,
    state.until === null
      ? say.inline(language, "paused", { name })
      : say.inline(language, "pausedUntil", {
          name,
          time: instantIn(language, state.until, schedule.timeZone),
        }),
    ...nextFive({ schedule, state }, now, language),
    paragraph(...say.inline(language, "resume", { line: command(`digest resume ${name}`) })),
  );
};

export const pauseDigest = defineSubcommand({
  name: "digest pause",
  changes: true,
  description: textsOf("commands", "digest/pause", "description"),
  example: textsOf("commands", "digest/pause", "example"),
  options: z.strictObject({
    name: nameOption,
    until: optionalText(textsOf("commands", "digest/pause", "option.until")),
  }),
  run: ({ name, until }, context) =>
    changing(context, name, (subscription, at) => pause(subscription, until, at)),
});
