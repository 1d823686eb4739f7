import { isSameActor } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import { isPlainWord } from "../names/plain-words.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { SentenceMentions, SpeechAttribution } from "./sentence-mentions.ts";
import { isGoverned } from "./subject-phrases.ts";

/** "“We will pay,” Quill said, while Dunn shook his head: “…”": the subject of a verb that the lexicon does not have. */
export const laterSubject = (
  article: ParsedArticle,
  from: number,
  to: number,
  { inOrder }: SentenceMentions,
): Mention | null => {
  const { articles, beforeVerb, conjunctions, subordinators } = article.lexicon;
  if (tokenOf(article, to - 1).lower !== ":") return null;
  const found = inOrder.find((mention) => {
    const isLed = articles.has(tokenOf(article, mention.from - 1).lower);
    const before = mention.from - (isLed ? 2 : 1);
    const { lower } = tokenOf(article, before);
    // ", còn bà Hoa lắc đầu"
    const contrasts = beforeVerb.has(lower) && tokenOf(article, before - 1).lower === ",";
    const opens = subordinators.has(lower) || conjunctions.has(lower) || contrasts;
    return mention.from >= from && mention.to < to - 1 && mention.actor.type === "person" && opens;
  });
  return found ?? null;
};

/** "Quill: …", and "Quill shook her head: …", whose verb the lexicon does not have, so that an editor checks the person. */
export const besideColon = (
  article: ParsedArticle,
  from: number,
  to: number,
  mentions: SentenceMentions,
): SpeechAttribution | null => {
  const beside = mentions.endingAt(to - 2);
  // "Quill showed a letter from Dunn: …"
  const within = mentions.inOrder.filter((mention) => mention.from >= from && mention.to < to);
  // "Roche regarde Vidal : « … »"
  const follows = within.some(
    ({ actor }) => actor.type !== "place" && beside !== null && !isSameActor(actor, beside.actor),
  );
  if (beside !== null && (follows || isGoverned(article, beside)))
    return { actor: beside.actor, doubts: [...beside.doubts, "subject-unsure"] };
  if (beside !== null) return beside;
  // "En la oposición, el diputado Gil se burla: …": a group after a preposition is no subject.
  const isBeside = (mention: Mention): boolean =>
    mention.actor.type === "group" && isGoverned(article, mention);
  const inside = within.filter((mention) => !isBeside(mention));
  const [first] = inside;
  const isOnly = inside.every(
    ({ actor }) => first !== undefined && (actor.type === "place" || isSameActor(actor, first.actor)),
  );
  // "However, Quill, a nurse, shook her head: …", "Trong khi đó, chuyên gia hàng không Mai tỏ ra thận trọng: …"
  let start = first?.from ?? from;
  while (start > from && isPlainWord(article, start - 1)) start--;
  const isFirst = start === from || tokenOf(article, start - 1).lower === ",";
  const opens = first?.named === true && isFirst && first.actor.type === "person";
  return opens && isOnly && !isGoverned(article, first)
    ? { actor: first.actor, doubts: [...first.doubts, "subject-unsure"] }
    : null;
};
