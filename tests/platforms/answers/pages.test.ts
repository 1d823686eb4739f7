import { expect, test } from "vitest";
import { type Platform, picturesOfAnswer } from "../../../pictures/catalogue.ts";
import { widthPx } from "../../../pictures/picture.ts";
import type { Language } from "../../../src/base/language/language.ts";
import { html } from "../../../src/drafts/review/html.ts";
import { showOnDiscord } from "../../fakes/discord/show.ts";
import { showOnSlack } from "../../fakes/slack/show.ts";
import { arriveOnDiscord, arriveOnSlack } from "./arrived.ts";
import type { Asked } from "./ask-every-command.ts";
import { inLanguages } from "./asked.ts";

const titles: Readonly<Record<string, string>> = {
  en: "What Onrecord answers, as it looks on Slack and on Discord",
  es: "Lo que responde Onrecord, tal como se ve en Slack y en Discord",
  fr: "Ce que répond Onrecord, tel qu’on le voit sur Slack et sur Discord",
  vi: "Onrecord trả lời gì, như hiển thị trên Slack và Discord",
};

const intros: Readonly<Record<string, string>> = {
  en: "The pictures show messages that the bot sent in a test. The text below them is what tests compare. After a change, `npm run pictures` makes new pictures; it needs Chromium. A test fails until then.",
  es: "Las imágenes muestran mensajes que el bot envió en una prueba. El texto que las sigue es lo que comparan las pruebas. Tras un cambio, `npm run pictures` genera las imágenes nuevas; necesita Chromium. Hasta entonces falla una prueba.",
  fr: "Les images montrent des messages que le bot a envoyés lors d’un test. Le texte qui les suit est celui que les tests comparent. Après une modification, `npm run pictures` produit les nouvelles images\u00a0; il a besoin de Chromium. D’ici là, un test échoue.",
  vi: "Hình cho thấy tin nhắn mà bot đã gửi trong một bài kiểm thử. Văn bản bên dưới là phần mà các bài kiểm thử so sánh. Sau khi có thay đổi, `npm run pictures` tạo hình mới; lệnh này cần Chromium. Cho đến lúc đó, một bài kiểm thử sẽ báo lỗi.",
};

const fenced = (text: string): string => `\`\`\`text\n${text.replaceAll("```", "'''")}\n\`\`\``;

const platformNames: Readonly<Record<Platform, string>> = { slack: "Slack", discord: "Discord" };

/** An answer on a platform: its picture, if there is one, and its text. */
const shownOn = (
  platform: Platform,
  language: Language,
  { name, line }: Asked,
  texts: readonly string[],
): readonly string[] => {
  const picture = picturesOfAnswer(language, name).find((each) => each.platform === platform);
  const platformName = platformNames[platform];
  const image =
    picture !== undefined
      ? [
          html`<img src="../pictures/${picture.file}" width="${widthPx}" alt="${platformName}: /${line}">`
            .html,
        ]
      : [];
  return [platformName, ...image, ...texts.map(fenced)];
};

test.each(inLanguages)(
  "the page of answers in $language shows the messages sent",
  async ({ language, replies }) => {
    const onSlack = await arriveOnSlack(replies);
    const onDiscord = await arriveOnDiscord(replies, language);
    const sections = replies.map((asked, index) =>
      [
        `## /${asked.line}`,
        ...shownOn(
          "slack",
          language,
          asked,
          (onSlack[index] ?? []).map(({ blocks }) => showOnSlack(blocks)),
        ),
        ...shownOn(
          "discord",
          language,
          asked,
          (onDiscord[index] ?? []).map(({ components }) => showOnDiscord(components, language)),
        ),
      ].join("\n\n"),
    );
    const page = `# ${titles[language] ?? language}\n\n${intros[language] ?? ""}\n\n${sections.join("\n\n")}\n`;
    // Passages are shown as their sources wrote them, and what people ask the desk as they typed it.
    const typed = replies
      .filter(({ name }) => name === "desk")
      .map(({ line }) => line.slice("desk ".length).replaceAll(/\s/gu, " "));
    const own = page.split("\n").filter((line) => !line.startsWith("┃") && !typed.includes(line));
    expect(language === "fr" ? own.filter((line) => /« | [;:!?»](?:\s|$)/u.test(line)) : []).toEqual([]);
    await expect(page).toMatchFileSnapshot(`../../../docs/answers/${language}.md`);
  },
);
