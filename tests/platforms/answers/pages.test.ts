import { expect, test } from "vitest";
import { showOnDiscord } from "../../fakes/discord/show.ts";
import { showOnSlack } from "../../fakes/slack/show.ts";
import { arriveOnDiscord, arriveOnSlack } from "./arrived.ts";
import { inLanguages } from "./asked.ts";

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
    const onSlack = await arriveOnSlack(replies);
    const onDiscord = await arriveOnDiscord(replies, language);
    const sections = replies.map(({ line }, index) =>
      [
        `## /${line}`,
        "Slack",
        ...(onSlack[index] ?? []).map(({ blocks }) => fenced(showOnSlack(blocks))),
        "Discord",
        ...(onDiscord[index] ?? []).map(({ components }) => fenced(showOnDiscord(components, language))),
      ].join("\n\n"),
    );
    const page = `# ${titles[language] ?? language}\n\n${sections.join("\n\n")}\n`;
    // Passages stand as their sources wrote them.
    const own = page.split("\n").filter((line) => !line.startsWith("┃"));
    expect(language === "fr" ? own.filter((line) => /« | [;:!?»](?:\s|$)/u.test(line)) : []).toEqual([]);
    await expect(page).toMatchFileSnapshot(`../../../docs/answers/${language}.md`);
  },
);
