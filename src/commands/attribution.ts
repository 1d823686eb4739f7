import { z } from "zod";
import { type Answer, type Block, heading, note, paragraph, preformatted } from "../answer/answer.ts";
import { attributionOf } from "../answer/attribution.ts";
import { passageBlocks } from "../answer/cite.ts";
import { correctionBlocks } from "../answer/fact-blocks.ts";
import { withOwnControls } from "../answer/fact-controls.ts";
import type { CommandContext } from "../ask/command.ts";
import { defineCommand } from "../ask/define-command.ts";
import { findFact } from "../ask/lookup/find-fact.ts";
import { requiredText } from "../ask/parsing/option.ts";
import { formatLanguage } from "../base/language/format.ts";
import { type EachLanguage, type Language, languages } from "../base/language/language.ts";
import { defineMessages } from "../base/language/messages.ts";
import { text } from "../base/text/inline.ts";
import type { Fact } from "../library/briefing/briefing.ts";

const say = defineMessages({
  en: {
    title: "Ready to paste",
    quotation: "A quotation, whole and as the source wrote it.",
    reported: "The briefing’s own wording, not a quotation.",
    "other-language":
      "The briefing’s own wording, not a quotation: the source quotes these words in another language, or translates them.",
    "partly-quoted": "The briefing’s own wording: the passage has only part of the quotation.",
    onlyIn: "The briefing has no wording in this language, only in {language}.",
    rests: "The passage:",
    withdrawn: "This fact was withdrawn. Do not use it.",
  },
  fr: {
    title: "Prêt à coller",
    quotation: "Citation entière, telle que la source l’a écrite.",
    reported: "Formulation du dossier, et non une citation.",
    "other-language":
      "Formulation du dossier, et non une citation : la source donne ces propos dans une autre langue, ou traduits.",
    "partly-quoted": "Formulation du dossier : le passage ne contient qu’une partie de la citation.",
    onlyIn: "Le dossier n’a pas de formulation dans cette langue, seulement en {language}.",
    rests: "Le passage :",
    withdrawn: "Ce fait a été retiré. Ne l’utilisez pas.",
  },
  vi: {
    title: "Sẵn sàng để dán",
    quotation: "Trích dẫn trọn vẹn, nguyên văn như trong nguồn.",
    reported: "Lời diễn đạt của hồ sơ, không phải trích dẫn.",
    "other-language":
      "Lời diễn đạt của hồ sơ, không phải trích dẫn: trong nguồn, lời này bằng ngôn ngữ khác hoặc là bản dịch.",
    "partly-quoted": "Lời diễn đạt của hồ sơ: đoạn trích chỉ có một phần lời trích dẫn.",
    onlyIn: "Hồ sơ không có lời diễn đạt bằng ngôn ngữ này, chỉ có bằng {language}.",
    rests: "Đoạn trích:",
    withdrawn: "Thông tin này đã bị rút. Không sử dụng.",
  },
});

const ownNames: EachLanguage = { en: "English", fr: "Français", vi: "Tiếng Việt" };

/** The language that a fact's own words are in where they are not in the wanted one. */
const otherLanguageOf = (fact: Fact, wanted: Language): string | null => {
  if (fact.type !== "statement" && fact.type !== "event") return null;
  const written = Object.keys(fact.text);
  return written.includes(wanted) ? null : written.includes("en") ? "en" : (written[0] ?? null);
};

const inStyle = (style: Language, fact: Fact, context: CommandContext): Block[] => {
  const { language } = context;
  const { text: ready, ownWording } = attributionOf(fact, { ...context, language: style });
  const other = ownWording === null ? null : otherLanguageOf(fact, style);
  const notes = [
    say(language, ownWording ?? "quotation"),
    ...(other === null ? [] : [say(language, "onlyIn", { language: formatLanguage(language, other) })]),
  ];
  return [heading(2, text(ownNames[style])), preformatted(ready), note(text(notes.join(" ")))];
};

/** What was withdrawn is not there to be pasted, whether or not it still stands in the briefing. */
const refuse = (reference: string, context: CommandContext): Answer => {
  const summary = say(context.language, "withdrawn");
  const blocks = [
    heading(1, text(reference)),
    paragraph(text(summary)),
    ...correctionBlocks(reference, context),
  ];
  return { language: context.language, summary, blocks };
};

const describe = (fact: Fact, context: CommandContext): Answer => {
  const { language } = context;
  const summary = `${say(language, "title")} · ${fact.reference}`;
  const styles = [language, ...languages.filter((other) => other !== language)];
  return {
    language,
    summary,
    blocks: withOwnControls(
      [
        heading(1, text(summary)),
        ...correctionBlocks(fact.reference, context),
        ...styles.flatMap((style) => inStyle(style, fact, context)),
        paragraph(text(say(language, "rests"))),
        ...passageBlocks(fact, language),
      ],
      fact.reference,
      "attribution",
      language,
    ),
  };
};

export default defineCommand({
  name: "attribution",
  localNames: { fr: "attribution", vi: "ghi-nguồn" },
  description: {
    en: "A fact ready to paste: words, speaker, role at the time, outlet, date, link",
    fr: "Un fait prêt à coller : propos, auteur, fonction à l’époque, média, date, lien",
    vi: "Thông tin sẵn để dán: lời nói, người nói, chức vụ khi đó, nơi đăng, ngày, liên kết",
  },
  example: { en: "a-briefing/a-fact", fr: "un-dossier/un-fait", vi: "ho-so/thong-tin" },
  options: z.strictObject({
    fact: requiredText({
      en: "A fact’s reference, such as a-briefing/a-fact; it is beside every passage",
      fr: "La référence d’un fait, par exemple un-dossier/un-fait, indiquée à côté de chaque passage",
      vi: "Mã của một thông tin, ví dụ ho-so/thong-tin, ghi cạnh mỗi đoạn trích",
    }),
  }),
  run({ fact }, context) {
    const reference = fact.toLowerCase();
    const corrections = context.library.corrections.get(reference) ?? [];
    if (corrections.some(({ withdrawn }) => withdrawn)) return refuse(reference, context);
    const found = findFact(fact, "attribution", context);
    return found.found ? describe(found.entity, context) : found.answer;
  },
});
