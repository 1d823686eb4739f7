import type { WebClient } from "@slack/web-api";
import { type Asker, addressOf } from "../../../ask/access/asker.ts";
import type { Host } from "../../shared/platform.ts";
import type { Tell } from "../out/apology.ts";
import { createFollow } from "../out/follow.ts";
import type { Poster } from "../out/post.ts";
import type { Renderer } from "../out/render.ts";
import type { Speaker } from "../out/speak.ts";
import { type AskerOrigin, type SlackAskers, slackAsker } from "./asker.ts";

/** What every way in to the bot on Slack works with. */
export interface SlackBot {
  readonly host: Host;
  readonly client: WebClient;
  readonly renderer: Renderer;
  readonly speaker: Speaker;
  askerOf(origin: AskerOrigin): Promise<Asker>;
  /** A way to say something to a person wherever they are. */
  tellDirectly(user: string): Tell;
  /** Whether something came before, under an id that Slack gives each time: it may send it again. */
  isRepeated(id: string): boolean;
}

/** Makes askers, each in the language that they chose, else in that of their Slack. */
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
