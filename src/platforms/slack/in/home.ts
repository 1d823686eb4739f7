import type { App } from "@slack/bolt";
import { privateReply, publicReply, type Reply } from "../../../answer/reply.ts";
import type { Asker } from "../../../ask/access/asker.ts";
import { slackLimits } from "../limits.ts";
import { longSlackLines } from "../out/controls.ts";
import { orApologize } from "../out/send-pages.ts";
import type { SlackBot } from "../people/bot.ts";

/** Publishes the asker's Home tab. If that fails, the tab shows the apology. A person past their budget reads so once. */
export const publishHome = async (bot: SlackBot, asker: Asker): Promise<void> => {
  const { language, user } = asker;
  const say = (summary: string) => publish(bot, user, publicReply({ language, summary, blocks: [] }));
  await orApologize(say, { language, log: bot.host.log }, async () => {
    const reply = await bot.host.ask.line("home", asker);
    if (reply.refusal?.isRepeated !== true) await publish(bot, user, reply);
  });
};

const publish = async ({ host, client, renderer }: SlackBot, user: string, reply: Reply): Promise<void> => {
  const pages = renderer.pagesOf(privateReply(reply), slackLimits.view.homePages);
  const long = longSlackLines(pages.flatMap((page) => page.blocks));
  if (long.length > 0) host.lines.keep(long);
  const blocks = pages.flatMap((page) => renderer.renderPage(page).blocks);
  await client.views.publish({ user_id: user, view: { type: "home", blocks } });
};

/** Publishes the Home tab each time a person opens it. */
export const showHome = (app: App, bot: SlackBot): void => {
  app.event("app_home_opened", async ({ event, body }) => {
    if (event.tab !== "home") return;
    const asker = await bot.askerOf({ user: event.user, channel: "", workspace: body.team_id ?? "" });
    await publishHome(bot, asker);
  });
};
