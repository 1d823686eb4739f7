import type { KnownBlock, ModalView } from "@slack/types";
import { z } from "zod";
import { privateReply, type Reply } from "../../../answer/reply.ts";
import type { Asker } from "../../../ask/access/asker.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import { parseChannel } from "../../../store/channel.ts";
import { slackLimits } from "../limits.ts";
import type { SlackBot } from "../people/bot.ts";
import { longSlackLines, plainTextObject } from "./controls.ts";

const say = messagesOf("platforms", "slack/out/view");

/** The metadata of a view: the channel in which it was opened, and the line of its form. */
const metadata = z.object({ channel: z.string().default(""), line: z.string().default("") });
export type ViewMetadata = z.infer<typeof metadata>;

const nothing: ViewMetadata = { channel: "", line: "" };

/** Reads a view's metadata. Metadata of another version counts as empty. Metadata over Slack's limit is not parsed. */
export const readMetadata = (written: string | undefined): ViewMetadata => {
  if ((written?.length ?? 0) > slackLimits.view.metadataCharacters) return nothing;
  try {
    return metadata.parse(JSON.parse(written || "{}"));
  } catch {
    return nothing;
  }
};

const writeMetadata = (values: ViewMetadata): string => JSON.stringify(values);

/** The asker's channel id. Empty if there is none. */
const channelOf = ({ channel }: Asker): string => (channel === null ? "" : parseChannel(channel).id);

/** A modal with these blocks. */
export const modal = (title: string, blocks: KnownBlock[], asker: Asker, line = ""): ModalView => ({
  type: "modal",
  title: plainTextObject(title, slackLimits.view.titleCharacters),
  close: plainTextObject(say(asker.language, "close"), slackLimits.view.titleCharacters),
  private_metadata: writeMetadata({ channel: channelOf(asker), line }),
  blocks,
});

/** An answer in a modal: its first page, with a button for the next page. */
export const answerModal = ({ host, renderer }: SlackBot, reply: Reply, asker: Asker): ModalView => {
  const pages = renderer.pagesOf(privateReply(reply), 1);
  const blocks = pages.flatMap((page) => renderer.renderPage(page).blocks);
  const long = longSlackLines(pages.flatMap((page) => page.blocks));
  if (long.length > 0) host.lines.keep(long);
  return modal("Onrecord", blocks, asker);
};

/** Answers a control that was used in a view: replaces the modal's content, or opens a new modal from the Home tab. */
export const showInView = async (
  bot: SlackBot,
  reply: Reply,
  asker: Asker,
  {
    view,
    trigger_id,
  }: { readonly view?: { id: string; type: string } | null | undefined; trigger_id: string },
): Promise<void> => {
  const shown = answerModal(bot, reply, asker);
  if (view?.type === "modal") await bot.client.views.update({ view_id: view.id, view: shown });
  else await bot.client.views.open({ trigger_id, view: shown });
};
