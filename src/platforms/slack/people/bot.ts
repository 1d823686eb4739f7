import type { WebClient } from "@slack/web-api";
import { type Asker, addressOf } from "../../../ask/access/asker.ts";
import type { Host } from "../../shared/platform.ts";
import type { Tell } from "../out/apology.ts";
import { createFollow } from "../out/follow.ts";
import type { Poster } from "../out/post.ts";
import type { Renderer } from "../out/render.ts";
import type { PageSender } from "../out/send-pages.ts";
import { type AskerOrigin, type SlackAskers, slackAsker } from "./asker.ts";

/** The parts that every handler of Slack's events shares. */
export interface SlackBot {
  readonly host: Host;
  readonly client: WebClient;
  readonly renderer: Renderer;
  readonly pageSender: PageSender;
  askerOf(origin: AskerOrigin): Promise<Asker>;
  /** A function that sends a person direct messages. */
  tellDirectly(user: string): Tell;
  /** True if an event with this id came before. Slack may deliver an event more than once. */
  isRepeated(id: string): boolean;
}

/** Makes askers. Each has the language that they chose in the bot, else the one of their Slack. */
export const createAskers =
  (
    askers: Omit<SlackAskers, "language" | "follow" | "followsAlone">,
    poster: Poster,
    { languages }: Pick<Host, "languages">,
    languageOf: (user: string, channel: string) => Promise<Asker["language"]>,
  ) =>
  async (origin: AskerOrigin): Promise<Asker> => {
    const { user, channel, workspace, thread } = origin;
    const chosen = await languages.of(addressOf({ platform: "slack", workspace, user }));
    const language = chosen ?? (await languageOf(user, channel));
    const follow = createFollow(poster, user, thread === undefined ? null : { channel, ts: thread });
    return slackAsker(origin, { ...askers, follow, followsAlone: thread === undefined, language });
  };
