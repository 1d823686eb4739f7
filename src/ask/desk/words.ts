import type { Language } from "../../base/language/language.ts";
import { defineMessages } from "../../base/language/messages.ts";
import { channelName, type Inline, text } from "../../base/text/inline.ts";
import type { Asker } from "../access/asker.ts";

const say = defineMessages({
  en: { by: "From {person}", in: "From {person}, in {channel}" },
  fr: { by: "De la part de {person}", in: "De la part de {person}, dans {channel}" },
  vi: { by: "Người gửi: {person}", in: "Người gửi: {person}, trong {channel}" },
});

/** Who asks something of the desk, and where, as their platform shows it. */
export const askedBy = ({ user, channel }: Asker, language: Language): readonly Inline[] => {
  const person: Inline = { kind: "user", id: user, text: user };
  if (channel === null) return say.inline(language, "by", { person });
  const id = channel.slice(channel.indexOf(":") + 1);
  return say.inline(language, "in", { person, channel: id === "" ? text(channel) : channelName(id) });
};
