import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ask } from "../src/ask/ask.ts";
import { createSayCommand } from "../src/ask/parsing/parse-line.ts";
import { type Language, languages } from "../src/base/language/language.ts";
import { askerOf } from "../tests/askers.ts";
import { arriveOnDiscord, arriveOnSlack, postDigestOnDiscord } from "../tests/platforms/answers/arrived.ts";
import { type Asked, askEveryCommand, commands } from "../tests/platforms/answers/ask-every-command.ts";
import { picturesOfAnswer, readme } from "./catalogue.ts";
import { drawOneArticle } from "./one-article.ts";
import { discordPicture, type Picture, slackPicture } from "./picture.ts";
import { themes } from "./theme.ts";

/** The pictures of `docs/answers`: Slack in light, Discord in dark. */
const drawAnswers = async (language: Language, replies: readonly Asked[]): Promise<readonly Picture[]> => {
  const shown = replies.flatMap((asked) =>
    picturesOfAnswer(language, asked.name).map((picture) => ({ asked, ...picture })),
  );
  const onSlack = shown.filter(({ platform }) => platform === "slack");
  const onDiscord = shown.filter(({ platform }) => platform === "discord");
  const slack = await arriveOnSlack(onSlack.map(({ asked }) => asked));
  const discord = await arriveOnDiscord(
    onDiscord.map(({ asked }) => asked),
    language,
  );
  const sayCommand = createSayCommand(commands, language);
  return [
    ...onSlack.map(({ file }, index) => slackPicture(file, slack[index] ?? [], language, "light")),
    ...onDiscord.map(({ file, asked }, index) =>
      discordPicture(file, discord[index] ?? [], sayCommand(asked.name), language, "dark"),
    ),
  ];
};

const drawReadmeAnswer = async (ask: Ask): Promise<readonly Picture[]> => {
  const { name, line, fileOf } = readme.answer;
  const reply = await ask.line(line, askerOf("en"));
  const [messages = []] = await arriveOnSlack([{ name, line, reply }]);
  return themes.map((theme) => slackPicture(fileOf(theme), messages, "en", theme));
};

const drawReadmeDigest = async (folder: string): Promise<readonly Picture[]> => {
  const { line, fileOf } = readme.digest;
  const messages = await postDigestOnDiscord(line, folder);
  return themes.map((theme) => discordPicture(fileOf(theme), messages, null, "en", theme));
};

/** Draws every picture of `docs/pictures` from what the commands answer now, over the shipped briefings. */
export const drawPictures = async (): Promise<readonly Picture[]> => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-pictures-"));
  const takeDowns: (() => Promise<void>)[] = [];
  const worlds = await Promise.all(
    languages.map((language) => askEveryCommand(language, folder, (takeDown) => takeDowns.push(takeDown))),
  );
  const pictures: Picture[] = [];
  for (const { language, ask, replies } of worlds) {
    pictures.push(...(await drawAnswers(language, replies)));
    if (language === "en") pictures.push(...(await drawReadmeAnswer(ask)));
  }
  pictures.push(...(await drawReadmeDigest(folder)), ...(await drawOneArticle()));
  for (const takeDown of takeDowns) await takeDown();
  await rm(folder, { recursive: true, force: true });
  return pictures;
};
