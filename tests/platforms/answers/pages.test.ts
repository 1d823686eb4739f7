import { expect, test } from "vitest";
import { createSayCommand } from "../../../src/ask/parsing/local-names.ts";
import { limits as discordLimits } from "../../../src/platforms/discord/limits.ts";
import { pagesOf, renderPage } from "../../../src/platforms/discord/out/render.ts";
import { limits as slackLimits } from "../../../src/platforms/slack/limits.ts";
import { createRenderer } from "../../../src/platforms/slack/out/render.ts";
import { showOnDiscord } from "../../fakes/discord/show.ts";
import { showOnSlack } from "../../fakes/slack/show.ts";
import { commands, inLanguages } from "./asked.ts";

const slack = createRenderer("onrecord");

const titles: Readonly<Record<string, string>> = {
  en: "What Onrecord answers, as it looks on Slack and on Discord",
  es: "Lo que responde Onrecord, tal como se ve en Slack y en Discord",
  fr: "Ce que répond Onrecord, tel qu’on le voit sur Slack et sur Discord",
  vi: "Onrecord trả lời gì, như hiển thị trên Slack và Discord",
};

const fenced = (text: string): string => `\`\`\`text\n${text.replaceAll("```", "'''")}\n\`\`\``;

test.each(inLanguages)(
  "the page of answers in $language shows what is sent",
  async ({ language, replies }) => {
    const sections = replies.map(({ line, reply }) => {
      const onSlack = slack.pagesOf(reply, slackLimits.messagesPerReply).map(slack.renderPage);
      const sayCommand = createSayCommand(commands, language);
      const onDiscord = pagesOf(reply, discordLimits.messagesPerReply, sayCommand).map((each) =>
        renderPage(each, { ephemeral: true }),
      );
      return [
        `## /${line}`,
        "Slack",
        ...onSlack.map(({ blocks }) => fenced(showOnSlack(blocks))),
        "Discord",
        ...onDiscord.map(({ components }) => fenced(showOnDiscord(components, language))),
      ].join("\n\n");
    });
    const page = `# ${titles[language] ?? language}\n\n${sections.join("\n\n")}\n`;
    // Passages stand as their sources wrote them.
    const own = page.split("\n").filter((line) => !line.startsWith("┃"));
    expect(language === "fr" ? own.filter((line) => /« | [;:!?»](?:\s|$)/u.test(line)) : []).toEqual([]);
    await expect(page).toMatchFileSnapshot(`../../../docs/answers/${language}.md`);
  },
);
