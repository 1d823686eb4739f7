import type { Language } from "../src/base/language/language.ts";
import type { Theme } from "./theme.ts";

export type Platform = "slack" | "discord";

const platforms = ["slack", "discord"] as const satisfies readonly Platform[];

/** The twenty commands that people use most. Their English answers are shown on both platforms, all others on Slack. */
const mostUsed: ReadonlySet<string> = new Set([
  ...["who", "org", "commitments", "quotes", "positions", "figures", "timeline", "source", "brief", "find"],
  ...["search", "since", "names", "attribution", "help", "home", "watch", "wrong", "desk", "digest list"],
]);

/** The commands whose answers are shown in every language. */
const inEveryLanguage: ReadonlySet<string> = new Set(["commitments", "digest add", "who"]);

/** The pictures that show a command's answer in `docs/answers`. */
export const picturesOfAnswer = (
  language: Language,
  command: string,
): readonly { readonly file: string; readonly platform: Platform }[] => {
  const isShown = (platform: Platform): boolean =>
    language === "en"
      ? platform === "slack" || mostUsed.has(command)
      : platform === (command === "commitments" ? "discord" : "slack") && inEveryLanguage.has(command);
  return platforms
    .filter(isShown)
    .map((platform) => ({ file: `${language}/${command.replaceAll(" ", "-")}-${platform}.png`, platform }));
};

/** The pictures of `docs/one-article.md`, each in light and in dark. */
export const oneArticle = {
  queue: (theme: Theme) => `desk-queue-${theme}.png`,
  draft: (theme: Theme) => `desk-draft-${theme}.png`,
  decide: (theme: Theme) => `slack-decide-${theme}.png`,
  answer: (theme: Theme) => `slack-answer-${theme}.png`,
} as const;

/** What the README shows, in light and in dark: an answer on Slack, and a digest in a Discord channel. */
export const readme = {
  answer: { name: "who", line: "who tamesis", fileOf: (theme: Theme) => `slack-who-${theme}.png` },
  digest: {
    line: "digest add commitments weekdays 08:30 name:morning",
    fileOf: (theme: Theme) => `discord-digest-${theme}.png`,
  },
} as const;
