import { z } from "zod";
import { type Block, heading, note, paragraph } from "../answer/answer.ts";
import { groundsBlocks } from "../answer/fact-blocks.ts";
import { factLine } from "../answer/fact-lines.ts";
import { isQuoted } from "../answer/quotation.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { narrow, statementsWithin, topicOption, whoOption } from "../ask/lookup/narrow.ts";
import { defineMessages } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import type { Statement } from "../library/briefing/briefing.ts";

const say = defineMessages({
  en: {
    title: "Quotations",
    direct: "Direct quotations",
    reported: "Reported, not quoted",
    noDirect: "No direct quotation is on record: no passage quotes their words in quotation marks.",
    none: "No statement is on record.",
    newestOf: "The newest {shown} of {all}. To see others, name a person, an organization or a topic.",
  },
  fr: {
    title: "Citations",
    direct: "Citations directes",
    reported: "Propos rapportés",
    noDirect: "Aucune citation directe dans la base : aucun passage ne donne de propos entre guillemets.",
    none: "Aucune déclaration dans la base.",
    newestOf:
      "Les {shown} plus récents sur {all}. Pour en voir d’autres, précisez une personne, une organisation ou un thème.",
  },
  vi: {
    title: "Trích dẫn",
    direct: "Trích dẫn trực tiếp",
    reported: "Lời thuật lại",
    noDirect: "Chưa có trích dẫn trực tiếp nào: không đoạn trích nào có lời nói đặt trong ngoặc kép.",
    none: "Chưa có phát biểu nào.",
    newestOf:
      "{shown} mục mới nhất trong số {all}. Để xem mục khác, hãy nêu một người, một tổ chức hoặc một chủ đề.",
  },
});

/** Under each heading. More is no answer but an archive. */
const mostStatements = 50;

const section = (
  title: "direct" | "reported",
  statements: readonly Statement[],
  context: CommandContext,
): Block[] => {
  if (statements.length === 0) return [];
  const { language } = context;
  const shown = statements.slice(0, mostStatements);
  const counts = { shown: shown.length, all: statements.length };
  return [
    heading(2, text(say(language, title))),
    ...shown.flatMap((statement) => [
      paragraph(...factLine(statement, context)),
      ...groundsBlocks(statement, context),
    ]),
    ...(shown.length < statements.length ? [note(text(say(language, "newestOf", counts)))] : []),
  ];
};

export default defineCommand({
  name: "quotes",
  localNames: { fr: "citations", vi: "trích-dẫn" },
  description: {
    en: "Direct quotations, and apart from them what was only reported, with the passages",
    fr: "Citations directes et, à part, propos seulement rapportés, passages à l’appui",
    vi: "Trích dẫn trực tiếp và, tách riêng, lời chỉ được thuật lại, kèm đoạn trích",
  },
  example: "gill",
  options: z.strictObject({
    who: whoOption,
    topic: topicOption,
  }),
  run({ who, topic }, context) {
    const { library, language } = context;
    const found = narrow({ who, topic }, "quotes", context);
    if (!found.found) return found.answer;
    const { label } = found.entity;
    const statements = statementsWithin(found.entity, library);
    const direct = statements.filter(isQuoted);
    const reported = statements.filter((statement) => !isQuoted(statement));
    const title = label === "" ? say(language, "title") : `${say(language, "title")} · ${label}`;
    const missing = statements.length === 0 ? "none" : direct.length === 0 ? "noDirect" : null;
    return {
      language,
      summary: title,
      blocks: [
        heading(1, text(title)),
        ...(missing === null ? [] : [paragraph(text(say(language, missing)))]),
        ...section("direct", direct, context),
        ...section("reported", reported, context),
      ],
    };
  },
});
