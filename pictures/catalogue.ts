import type { Language } from "../src/base/language/language.ts";
import type { Theme } from "./theme.ts";

export type Platform = "slack" | "discord";

/** The commands whose English answers are shown on Discord; all others are shown on Slack. */
const onDiscord: ReadonlySet<string> = new Set([
  "brief",
  "commitments",
  "find",
  "names",
  "positions",
  "quotes",
  "source",
]);

/** An answer that is too long for a picture: 250 KB. */
const tooLong = "timeline";

/** The commands whose answers are shown in every language. */
const inEveryLanguage: ReadonlySet<string> = new Set(["commitments", "digest add", "who"]);

/** Which picture shows a command's answer in `docs/answers`; null if there is none. */
export const pictureOfAnswer = (
  language: Language,
  command: string,
): { readonly file: string; readonly platform: Platform } | null => {
  if (command === tooLong || (language !== "en" && !inEveryLanguage.has(command))) return null;
  const platform = onDiscord.has(command) ? "discord" : "slack";
  return { file: `${language}/${command.replaceAll(" ", "-")}-${platform}.png`, platform };
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
