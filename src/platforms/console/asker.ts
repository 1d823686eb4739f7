import { type Asker, outsideChat } from "../../ask/access/asker.ts";
import { terminalUser } from "../../ask/access/terminal-user.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { personalTimeZone } from "../../base/time/time-zone.ts";
import { formatChannel } from "../../store/channel.ts";
import { terminal } from "./terminal.ts";

const say = messagesOf("platforms", "console/asker");

/** The person at the terminal, who runs the bot and may do everything. */
export const consoleAsker = (language: Language): Asker => ({
  ...outsideChat,
  platform: "console",
  channel: formatChannel({ platform: "console", id: terminal }),
  user: terminalUser(),
  language,
  isDirect: true,
  isOperator: true,
  isIn: async () => true,
  isEditor: async () => true,
  recheck: { isEditor: async () => true, isIn: async () => true },
  whoMayEdit: () => say(language, "everybody"),
  timeZone: async () => personalTimeZone(Temporal.Now.timeZoneId()),
  mayManage: async () => true,
  whoMayManage: () => say(language, "everybody"),
});
