import { z } from "zod";
import { type Block, heading, note, paragraph, text } from "../answer.ts";
import { figureLine, groundsBlocks } from "../cite.ts";
import { defineCommand } from "../command.ts";
import { defineMessages } from "../i18n/messages.ts";
import { narrow, topicOption } from "../narrow.ts";

const say = defineMessages({
  en: {
    title: "Figures",
    none: "No figure is on record.",
    newestOf: "The newest {shown} of {all}. To see others, name a topic.",
  },
  fr: {
    title: "Chiffres",
    none: "Aucun chiffre n’est consigné.",
    newestOf: "Les {shown} plus récents sur {all}. Pour en voir d’autres, précisez un thème.",
  },
  vi: {
    title: "Số liệu",
    none: "Chưa ghi nhận số liệu nào.",
    newestOf: "{shown} mục mới nhất trong số {all}. Để xem mục khác, hãy nêu một chủ đề.",
  },
});

/** More than this is no answer but an archive. */
const mostFigures = 100;

export default defineCommand({
  name: "figures",
  localNames: { fr: "chiffres", vi: "số-liệu" },
  description: {
    en: "Figures with their unit, what they count, as of when, and the passages",
    fr: "Chiffres : unité, ce qu’ils comptent, à quelle date, passages à l’appui",
    vi: "Số liệu: đơn vị, nội dung, tính đến khi nào, kèm đoạn trích",
  },
  example: "ai",
  options: z.strictObject({
    topic: topicOption,
  }),
  run({ topic }, context) {
    const { library, language } = context;
    const found = narrow({ who: null, topic }, "figures", context);
    if (!found.found) return found.answer;
    const { topic: subject, label } = found.entity;
    const wanted = library.briefings
      .flatMap(({ figures }) => figures)
      .filter(({ topics }) => subject === null || topics.includes(subject.id))
      .sort((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0));
    const shown = wanted.slice(0, mostFigures);
    const title = label === "" ? say(language, "title") : `${say(language, "title")} · ${label}`;
    const blocks: Block[] = [
      heading(1, text(title)),
      ...shown.flatMap((figure) => [
        paragraph(...figureLine(figure, context)),
        ...groundsBlocks(figure, context),
      ]),
    ];
    if (shown.length === 0) blocks.push(paragraph(text(say(language, "none"))));
    if (shown.length < wanted.length) {
      blocks.push(note(text(say(language, "newestOf", { shown: shown.length, all: wanted.length }))));
    }
    return { language, summary: title, blocks };
  },
});
