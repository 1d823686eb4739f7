import { z } from "zod";
import { type Answer, list, oneLine, titled } from "../../answer/answer.ts";
import { words } from "../../answer/words.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { optionalText } from "../../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { code, type Inline, joined, strong, text } from "../../base/text/inline.ts";
import { instantIn } from "../../base/time/say-instant.ts";
import type { DeliveryRecord } from "../../store/deliveries/ledger.ts";
import { sayReason } from "../../store/deliveries/say-reason.ts";
import { sayDeliveryState } from "./delivery-state.ts";
import { type InChannel, inChannel } from "./in-channel.ts";
import { nameFrom } from "./name.ts";

const say = messagesOf("commands", "digest/log");

const mostShown = 20;
/** Enough to find the deliveries of one digest among those of a channel. */
const mostSearched = 500;

/** The digest's name, from the key of its subscription, because the digest may be removed. */
const nameOf = ({ delivery }: DeliveryRecord, channel: string): string =>
  delivery.subscription.slice(0, -channel.length).trimEnd();

const line = (
  record: DeliveryRecord,
  timeZone: string,
  { channel, language }: InChannel,
): readonly Inline[] => {
  const { delivery, state, attempts, settledAt, messageIds, reason } = record;
  const time = (at: Temporal.Instant): Inline => instantIn(language, at, timeZone);
  const became = sayDeliveryState(state, language);
  const parts = [
    [time(delivery.plannedAt)],
    ...(delivery.scheduled ? [] : [say.inline(language, "byHand")]),
    settledAt === null
      ? [text(became)]
      : say.inline(language, "at", { state: became, time: time(settledAt) }),
    say.inline(language, "attempts", { count: attempts }),
  ];
  const ids = messageIds.flatMap((id) => [text(" "), code(id)]);
  return [
    strong(nameOf(record, channel)),
    text(words(language, "colon")),
    ...joined(parts, " · "),
    ...(ids.length === 0
      ? []
      : [text(` · ${say(language, "messages", { count: messageIds.length })}`), ...ids]),
    ...(reason === null ? [] : [text(` · ${sayReason(reason, language)}`)]),
  ];
};

const showLog = async (typed: string | null, at: InChannel): Promise<Answer> => {
  const { channel, digests, language } = at;
  const name = typed === null ? null : nameFrom(typed);
  const all = await digests.log(channel, name === null ? mostShown : mostSearched);
  const shown = all.filter((each) => name === null || nameOf(each, channel) === name).slice(0, mostShown);
  if (shown.length === 0) {
    return oneLine(
      language,
      typed === null ? say(language, "none") : say(language, "noneOf", { name: typed }),
    );
  }
  const zones = new Map(
    (await digests.inChannel(channel)).map(({ key, schedule }) => [key, schedule.timeZone]),
  );
  const zoneOf = ({ delivery }: DeliveryRecord): string =>
    zones.get(delivery.subscription) ?? digests.timeZone;
  return titled(
    2,
    language,
    say(language, "title", { count: shown.length }),
    list(shown.map((record) => line(record, zoneOf(record), at))),
  );
};

export const logOfDigests = defineSubcommand({
  name: "digest log",
  description: textsOf("commands", "digest/log", "description"),
  example: "morning",
  options: z.strictObject({
    name: optionalText(textsOf("commands", "digest/log", "option.name"), "digests"),
  }),
  run: ({ name }, context) => inChannel(context, (at) => showLog(name, at)),
});
