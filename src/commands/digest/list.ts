import { z } from "zod";
import { type Answer, type Block, list, note, titled } from "../../answer/answer.ts";
import { labelled } from "../../answer/fact-lines.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { type Inline, strong, text } from "../../base/text/inline.ts";
import { instantIn } from "../../base/time/say-instant.ts";
import type { Subscription } from "../../digests/schedules/subscription.ts";
import type { DeliveryRecord } from "../../store/deliveries/ledger.ts";
import { digestControls, resumeAllControl } from "./controls.ts";
import { aspectsOf } from "./describe.ts";
import { type InChannel, inChannel, noDigests } from "./in-channel.ts";
import { nextSlots } from "./next-slots.ts";
import { sayState } from "./state.ts";
import { describeUnreadable, unreadableIn } from "./unreadable.ts";

const say = messagesOf("commands", "digest/list");

/** Enough to find the last post of each of a channel's digests. */
const mostDeliveries = 500;

const describe = (
  subscription: Subscription,
  deliveries: readonly DeliveryRecord[],
  at: InChannel,
): readonly Block[] => {
  const { language, now } = at;
  const { key, name, origin, schedule } = subscription;
  const [next] = nextSlots(subscription, now, 1);
  const last = deliveries.find(({ delivery, state }) => delivery.subscription === key && state === "posted");
  const lastAt = last?.settledAt ?? last?.delivery.plannedAt;
  const time = (at: Temporal.Instant): Inline => instantIn(language, at, schedule.timeZone);
  const rows = [
    ...aspectsOf(subscription, at)
      .filter(({ isUsual }) => !isUsual)
      .map(({ label, value }) => ({ label, value: [text(value)] })),
    {
      label: say(language, "state"),
      value: sayState(subscription, language, true) ?? say.inline(language, "active"),
    },
    {
      label: say(language, "next"),
      value: next === undefined ? say.inline(language, "nothing") : [time(next.at)],
    },
    {
      label: say(language, "last"),
      value: lastAt === undefined ? say.inline(language, "never") : [time(lastAt)],
    },
  ];
  const title = origin === "file" ? say.inline(language, "file", { name: strong(name) }) : [strong(name)];
  return [
    { kind: "paragraph", content: title },
    list(rows.map(({ label, value }) => labelled(label, language, ...value))),
    digestControls(subscription, language),
  ];
};

/** Says that `digests.yaml` has problems, so that readers know why a change in the file has no effect. */
const fileProblems = async (
  all: readonly Subscription[],
  { digests, language }: InChannel,
): Promise<readonly Block[]> =>
  all.some(({ origin }) => origin === "file") && (await digests.fileHasProblems())
    ? [note(text(say(language, "fileHasProblems")))]
    : [];

const listDigests = async (at: InChannel): Promise<Answer> => {
  const { channel, digests, language } = at;
  const all = await digests.inChannel(channel);
  const unreadable = await unreadableIn(digests, channel);
  const count = all.length + unreadable.length;
  if (count === 0) return noDigests(language);
  const deliveries = await digests.log(channel, mostDeliveries);
  return titled(
    2,
    language,
    say(language, "title", { count }),
    ...resumeAllControl(all, language),
    ...(await fileProblems(all, at)),
    ...unreadable.flatMap((each) => describeUnreadable(each, language)),
    ...all.flatMap((each) => describe(each, deliveries, at)),
  );
};

export const listOfDigests = defineSubcommand({
  name: "digest list",
  description: textsOf("commands", "digest/list", "description"),
  example: "",
  options: z.strictObject({}),
  run: (_options, context) => inChannel(context, listDigests),
});
