import { z } from "zod";
import { type Answer, type Block, heading, list, note, paragraph } from "../answer/answer.ts";
import { cardOf } from "../answer/card.ts";
import { excerptBlock, factsOn, isWithin, withdrawnFrom } from "../answer/excerpt.ts";
import { correctionBlocks, groundsBlocks } from "../answer/fact-blocks.ts";
import { factLine, type Reader } from "../answer/fact-lines.ts";
import { defineCommand } from "../ask/define-command.ts";
import { candidateLine, presentBriefing } from "../ask/lookup/which.ts";
import { requiredLongText } from "../ask/parsing/option.ts";
import { defineMessages } from "../base/language/messages.ts";
import { command, text } from "../base/text/inline.ts";
import type { Fact } from "../library/briefing/briefing.ts";
import { nameWords } from "../library/names/name-words.ts";
import { type ClosestText, closestTexts, fewestWords } from "../library/passages/closest-text.ts";
import { readFrom } from "../library/recorded.ts";

const say = defineMessages({
  en: {
    "word-for-word": "This is in a source, word for word",
    "part-word-for-word": "Part of this is in a source, word for word",
    nearly: "A source says nearly the same, but not word for word",
    "some-words": "Only some of these words are in a source: it may be another text on the same subject",
    "nearly-wording": "This is close to a briefing’s own wording, not to the words of a source",
    "some-words-wording": "Some of these words are in a briefing’s own wording, not in a source",
    facts: "Facts that rest on it:",
    noFacts: "No fact rests on it.",
    nothing:
      "Nothing on record comes close to this text. Compared with: the texts and facts of {count, plural, one {# briefing} other {# briefings}}.",
    tooShort:
      "This is too short to find its source: give at least {count, plural, one {# word} other {# words}}. For fewer: {search}",
  },
  fr: {
    "word-for-word": "Ce texte figure mot pour mot dans une source",
    "part-word-for-word": "Une partie de ce texte figure mot pour mot dans une source",
    nearly: "Une source dit presque la même chose, mais pas mot pour mot",
    "some-words":
      "Seuls certains de ces mots figurent dans une source : c’est peut-être un autre texte sur le même sujet",
    "nearly-wording": "Ce texte est proche de la formulation d’un dossier, et non du texte d’une source",
    "some-words-wording":
      "Certains de ces mots figurent dans la formulation d’un dossier, et non dans une source",
    facts: "Faits qui s’appuient sur ce passage :",
    noFacts: "Aucun fait ne s’appuie sur ce passage.",
    nothing:
      "Rien dans la base ne ressemble à ce texte. Comparé avec : les textes et faits de {count, plural, one {# dossier} many {# de dossiers} other {# dossiers}}.",
    tooShort:
      "C’est trop court pour en retrouver la source : donnez au moins {count, plural, one {# mot} many {# de mots} other {# mots}}. Pour moins : {search}",
  },
  vi: {
    "word-for-word": "Văn bản này có nguyên văn trong một nguồn",
    "part-word-for-word": "Một phần văn bản này có nguyên văn trong một nguồn",
    nearly: "Một nguồn có nội dung gần giống, nhưng không đúng từng chữ",
    "some-words": "Chỉ một số từ có trong nguồn: có thể đây là văn bản khác về cùng vấn đề",
    "nearly-wording": "Văn bản này gần với lời diễn đạt của một hồ sơ, không phải lời văn của nguồn",
    "some-words-wording": "Một số từ có trong lời diễn đạt của một hồ sơ, không phải trong nguồn",
    facts: "Các thông tin dựa trên đoạn trích này:",
    noFacts: "Không có thông tin nào dựa trên đoạn trích này.",
    nothing:
      "Không có gì trong hồ sơ gần với văn bản này. Đã so sánh với: văn bản và thông tin của {count, plural, other {# hồ sơ}}.",
    tooShort: "Quá ngắn để tìm nguồn: hãy nêu ít nhất {count, plural, other {# từ}}. Nếu ít hơn: {search}",
  },
});

const mostShown = 3;

const titleOf = (found: ClosestText, { language }: Reader): string => {
  const { closeness } = found;
  const likely = closeness === "nearly" || closeness === "some-words";
  return say(language, found.type === "wording" && likely ? `${closeness}-wording` : closeness);
};

const factBlocks = (facts: readonly Fact[], reader: Reader): Block[] => {
  if (facts.length === 0) return [note(text(say(reader.language, "noFacts")))];
  const lines = facts.map((fact) => [
    ...factLine(fact, reader),
    text(" · "),
    command(`source ${fact.reference}`),
  ]);
  return [paragraph(text(say(reader.language, "facts"))), list(lines)];
};

const show = (found: ClosestText, reader: Reader): Block[] => {
  const { briefing } = found;
  const line = paragraph(...candidateLine(presentBriefing(briefing, "brief", reader)));
  if (found.type === "wording") {
    return [line, paragraph(...factLine(found.fact, reader)), ...groundsBlocks(found.fact, reader)];
  }
  const facts = factsOn(found, briefing);
  const whole = facts.find(({ passages }) => passages.some((passage) => isWithin(found, passage)));
  return [
    line,
    ...withdrawnFrom(found, briefing, reader).flatMap((reference) => correctionBlocks(reference, reader)),
    excerptBlock(found, whole ?? null, briefing, reader),
    ...factBlocks(facts, reader),
  ];
};

export default defineCommand({
  name: "find",
  localNames: { fr: "retrouver", vi: "tìm-nguồn" },
  description: {
    en: "Where a text comes from: the passage on record that comes closest to it",
    fr: "D’où vient un texte : le passage de la base qui s’en approche le plus",
    vi: "Văn bản lấy từ đâu: đoạn trích gần với nó nhất trong hồ sơ",
  },
  example: "Le Vietnam participerait activement",
  onMessage: { en: "Find the source", fr: "Trouver la source", vi: "Tìm nguồn" },
  options: z.strictObject({
    text: requiredLongText({
      en: "A quotation, a sentence or a whole message",
      fr: "Une citation, une phrase ou tout un message",
      vi: "Một lời trích, một câu hoặc cả một tin nhắn",
    }),
  }),
  run({ text: asked }, context): Answer {
    const { library, language } = context;
    // A link to a page on record says more than the words around it.
    const [address = ""] = /https?:\/\/\S+/u.exec(asked) ?? [];
    const card = cardOf(address, context);
    if (card !== null) return card;
    if (nameWords(asked).length < fewestWords) {
      const values = { count: fewestWords };
      return {
        language,
        summary: say(language, "tooShort", { ...values, search: "/search" }),
        blocks: [
          paragraph(...say.inline(language, "tooShort", { ...values, search: command(`search ${asked}`) })),
        ],
      };
    }
    const [first, ...others] = readFrom(
      library,
      (each) => closestTexts(asked, each, mostShown),
      (texts) => texts.map(({ briefing }) => briefing.slug),
    );
    if (first === undefined) {
      const summary = say(language, "nothing", { count: library.briefings.length });
      return { language, summary, blocks: [paragraph(text(summary))] };
    }
    const summary = titleOf(first, context);
    return {
      language,
      summary,
      blocks: [heading(1, text(summary)), ...[first, ...others].flatMap((found) => show(found, context))],
    };
  },
});
