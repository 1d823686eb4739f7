import type { App, RespondFn } from "@slack/bolt";
import { z } from "zod";
import { publicReply, type Reply } from "../../../answer/reply.ts";
import type { Asker } from "../../../ask/access/asker.ts";
import { oldControl, readControl } from "../../../ask/controls/use-control.ts";
import { askBeforeSharing, isSensitive, sharedReply } from "../../../ask/share.ts";
import { openSlackForm } from "../out/form.ts";
import { orApologize, tellThere } from "../out/send-pages.ts";
import { shareOnSlack } from "../out/share.ts";
import { readMetadata, showInView } from "../out/view.ts";
import type { AskerOrigin } from "../people/asker.ts";
import type { SlackBot } from "../people/bot.ts";
import { publishHome } from "./home.ts";

/** The payload that Slack sends when a reader uses a control. */
const actionPayload = z.looseObject({
  user: z.looseObject({ id: z.string(), team_id: z.string().optional() }),
  team: z.looseObject({ id: z.string() }).nullish(),
  channel: z.looseObject({ id: z.string() }).nullish(),
  container: z.looseObject({ is_ephemeral: z.boolean().optional(), thread_ts: z.string().optional() }),
  response_url: z.string().optional(),
  trigger_id: z.string(),
  view: z
    .looseObject({ id: z.string(), type: z.string(), private_metadata: z.string().default("") })
    .nullish(),
  actions: z
    .array(
      z.looseObject({
        action_id: z.string(),
        value: z.string().optional(),
        selected_option: z.looseObject({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
});
type ActionPayload = z.infer<typeof actionPayload>;

type Effect = "follow" | "replace" | "share" | "share-anyway";

/** Answers uses of buttons and menus. */
export const answerActions = (app: App, bot: SlackBot): void => {
  const { host, askerOf, isRepeated } = bot;
  app.action(/.*/, async ({ body, ack, respond }) => {
    await ack();
    const payload = actionPayload.parse(body);
    if (isRepeated(payload.trigger_id)) return;
    const asker = await askerOf(originOf(payload));
    // Slack gives no `response_url` in a modal or the Home tab.
    const say = payload.response_url === undefined ? bot.tellDirectly(asker.user) : tellThere(respond);
    await orApologize(say, { language: asker.language, log: host.log }, () =>
      useControl(bot, payload, asker, respond),
    );
  });
};

const originOf = ({ user, team, channel, container, view }: ActionPayload): AskerOrigin => ({
  user: user.id,
  userTeam: user.team_id,
  workspace: team?.id ?? "",
  channel: channel?.id ?? readMetadata(view?.private_metadata).channel,
  ...(container.thread_ts === undefined ? {} : { thread: container.thread_ts }),
});

const isShare = (effect: Effect): effect is "share" | "share-anyway" => effect.startsWith("share");

/** Sends the answer below a message, or in its place. */
const answerAtMessage = async (
  { pageSender }: SlackBot,
  { container }: ActionPayload,
  respond: RespondFn,
  reply: Reply,
  effect: "follow" | "replace",
): Promise<void> => {
  const thread = container.thread_ts === undefined ? {} : { thread_ts: container.thread_ts };
  // A message that others see too must not change because one reader used a control: only ephemeral ones are replaced.
  const isReplaced = effect === "replace" && container.is_ephemeral === true;
  await pageSender.send(pageSender.pagesOf(reply), (message, index) =>
    respond({
      ...thread,
      response_type: "ephemeral",
      replace_original: isReplaced && index === 0,
      ...message,
    }),
  );
};

/** Runs the line of a control and shows its answer. */
const useControl = async (
  bot: SlackBot,
  payload: ActionPayload,
  asker: Asker,
  respond: RespondFn,
): Promise<void> => {
  const { host } = bot;
  const [action] = payload.actions;
  const line = action?.selected_option?.value ?? action?.value ?? "";
  const control = await readControl({ effect: action?.action_id ?? "", line }, host.lines);
  if (control.known && control.effect === "form") {
    await openSlackForm(bot, { line: control.line, asker, triggerId: payload.trigger_id });
    return;
  }
  const wanted: Effect = control.known && control.effect !== "form" ? control.effect : "follow";
  // A shared answer holds only what everybody may see, even if an editor with more access shares it.
  const reader = isShare(wanted) ? { ...asker, readsAlone: false } : asker;
  const reply = control.known
    ? await host.ask.line(control.line, reader)
    : publicReply(oldControl(asker.language));
  if (payload.view?.type === "home" && wanted === "replace") {
    // The tab itself shows the change. The asker is read again, because the control may have changed their language.
    await publishHome(bot, await bot.askerOf(originOf(payload)));
    return;
  }
  if (payload.response_url === undefined) {
    await showInView(bot, reply, asker, payload);
    return;
  }
  const { channel, container } = payload;
  if (!isShare(wanted) || reply.shareLine === null || channel == null) {
    await answerAtMessage(bot, payload, respond, reply, isShare(wanted) ? "follow" : wanted);
    return;
  }
  if (wanted === "share" && isSensitive(reply)) {
    await answerAtMessage(bot, payload, respond, askBeforeSharing(reply), "follow");
    return;
  }
  if (!(await host.onceKeys.take(`slack share ${payload.trigger_id}`))) return;
  const place = { channel: channel.id, thread: container.thread_ts ?? null };
  await shareOnSlack(bot, place, respond, sharedReply(reply, asker));
};
