import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { channelName, type Inline, text } from "../../base/text/inline.ts";
import { parseChannel } from "../../store/channel.ts";
import type { Asker } from "../access/asker.ts";

const say = messagesOf("ask", "desk/words");

/** The user who reports something to the desk, and their channel, as the platform shows them. */
export const askedBy = ({ user, channel }: Asker, language: Language): readonly Inline[] => {
  const person: Inline = { kind: "user", id: user, text: user };
  if (channel === null) return say.inline(language, "by", { person });
  const { id } = parseChannel(channel);
  return say.inline(language, "in", { person, channel: id === "" ? text(channel) : channelName(id) });
};
