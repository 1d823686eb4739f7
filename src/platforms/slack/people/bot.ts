import type { WebClient } from "@slack/web-api";
import type { Asker } from "../../../ask/access/asker.ts";
import type { Host } from "../../shared/platform.ts";
import type { Renderer } from "../out/render.ts";
import type { PageSender, Tell } from "../out/send-pages.ts";
import type { AskerOrigin } from "./asker.ts";

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
