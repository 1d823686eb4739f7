import type { App } from "@slack/bolt";
import { privateReply } from "../../answer/reply.ts";
import type { Asker } from "../../asking/asker.ts";
import type { SlackBot } from "./bot.ts";
import { longLines } from "./controls.ts";
import { limits } from "./limits.ts";

/** Shows somebody the Home tab as it is now. */
export const publishHome = async ({ host, client, renderer }: SlackBot, asker: Asker): Promise<void> => {
  const reply = privateReply(await host.ask.line("home", asker));
  const pages = renderer.pagesOf(reply, limits.view.homePages);
  const long = longLines(pages.flatMap((page) => page.blocks));
  if (long.length > 0) host.lines.keep(long);
  const blocks = pages.flatMap((page) => renderer.renderPage(page).blocks);
  await client.views.publish({ user_id: asker.user, view: { type: "home", blocks } });
};

/** Fills the Home tab whenever somebody opens it. */
export const showHome = (app: App, bot: SlackBot): void => {
  app.event("app_home_opened", async ({ event, body }) => {
    if (event.tab !== "home") return;
    const asker = await bot.askerOf({ user: event.user, channel: "", workspace: body.team_id ?? "" });
    await publishHome(bot, asker);
  });
};
