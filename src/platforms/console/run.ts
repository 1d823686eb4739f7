import { createInterface } from "node:readline";
import type { ReadStream, WriteStream } from "node:tty";
import type { Answer } from "../../answer.ts";
import { defineMessages } from "../../i18n/messages.ts";
import type { Host, RunningPlatform } from "../../platform.ts";
import { postPages, type Send } from "../../post-pages.ts";
import { renderText, type TextStyle } from "./render.ts";

const say = defineMessages({
  en: {
    welcome: "Type a command, such as /who gill. /help lists them, Ctrl+D ends.",
    channel: "expected console:terminal, the only channel of the console.",
    history: "nobody can look up what stood on a terminal.",
  },
  fr: {
    welcome: "Tapez une commande, par exemple /who gill. /help en donne la liste, Ctrl+D termine.",
    channel: "console:terminal était attendu, le seul canal de la console.",
    history: "rien ne permet de savoir ce qu’un terminal a affiché.",
  },
  vi: {
    welcome: "Hãy gõ một lệnh, ví dụ /who gill. /help liệt kê các lệnh, Ctrl+D để kết thúc.",
    channel: "cần console:terminal, kênh duy nhất của màn hình dòng lệnh.",
    history: "không thể xem lại những gì màn hình dòng lệnh đã hiển thị.",
  },
});

/** The one channel of the console: digests addressed to `console:terminal` are printed. */
const terminal = "terminal";

type Input = NodeJS.ReadableStream & Partial<Pick<ReadStream, "isTTY">>;
type Output = NodeJS.WritableStream & Partial<Pick<WriteStream, "isTTY" | "hasColors">>;

/** Answers every line that is typed or piped in; asks the bot to stop when there are no more. */
export const startConsole = async (host: Host, input: Input, output: Output): Promise<RunningPlatform> => {
  const style: TextStyle = { styled: output.hasColors?.() === true };
  const interactive = input.isTTY === true && output.isTTY === true;
  const lines = createInterface({
    input,
    prompt: "onrecord> ",
    terminal: interactive,
    ...(interactive ? { output } : {}),
  });
  const print = (value: string): void => {
    output.write(`${value}\n`);
  };
  if (interactive) {
    print(say(host.language, "welcome"));
    lines.prompt();
  }
  let answered = 0;
  lines.on("line", (line) => {
    if (line.trim() !== "") {
      // Piped answers follow each other without prompts between them: an empty line tells them apart.
      if (!interactive && answered > 0) print("");
      print(renderText(host.ask.line(line, host.language).answer, style));
      answered += 1;
    }
    if (interactive) lines.prompt();
  });
  lines.on("close", () => {
    // The cursor stands behind the prompt: the shell's own one gets a line of its own.
    if (interactive) print("");
    host.stop();
  });
  // The reader of the output went away, as in `npm start | head`: nobody is left to answer.
  output.on("error", () => host.stop());

  const show = (answer: Answer): void => {
    print(`\n${renderText(answer, style)}\n`);
    if (interactive) lines.prompt(true);
  };
  return {
    // A terminal takes what it gets.
    pace: {
      messagesPerSecond: Number.POSITIVE_INFINITY,
      messagesPerSecondAndChannel: Number.POSITIVE_INFINITY,
    },
    async channelProblem(channel) {
      return channel === terminal ? null : say(host.language, "channel");
    },
    post(post) {
      const send: Send<Answer> = async (answer) => {
        show(answer);
        return { sent: "stands", messageId: post.deliveryId };
      };
      return postPages(post, [{ formatted: post.answer, plain: () => [] }], send);
    },
    async find() {
      return { certain: false, reason: say(host.language, "history"), retry: false };
    },
    // Whoever sits at the terminal sees all that is posted.
    async managersOf() {
      return [];
    },
    async tell(_user, answer) {
      show(answer);
      return null;
    },
    async stop() {
      lines.close();
    },
  };
};
