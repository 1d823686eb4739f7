import { type Actor, isSameActor } from "../../facts.ts";
import { isGivenName } from "../languages/language.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { nothing } from "../structure/tokens.ts";
import { isInstitution, natureOf, phraseEndingAt } from "./noun-phrase.ts";
import type { SentenceMentions } from "./sentence-mentions.ts";

/** How far before a pronoun the thing that it means may be, in tokens. */
const mostBefore = 40;

/** A future at a token: "will", "sẽ", or a verb by its form. */
export const isFuture = (article: ParsedArticle, index: number): boolean => {
  const { lexicon, tokens } = article;
  const token = tokenOf(article, index);
  // "I won't pretend", "no lo voy a negar"
  const phrase = lexicon.verbs.at(tokens, index);
  if (phrase !== null && phrase.length > 1 && phrase.value.kind === "nothing") return false;
  // "đã sẵn sàng": they are ready already.
  const isPast = lexicon.serialVerbs && lexicon.auxiliaries.has(tokenOf(article, index - 1).lower);
  if (lexicon.future.at(tokens, index) !== null) return !isPast;
  return (
    lexicon.futureForm?.test(token.lower) === true &&
    lexicon.position.at(tokens, index) === null &&
    !token.capital &&
    token.lower.length >= 5 &&
    !lexicon.notFuture.has(token.lower) &&
    !lexicon.determiners.has(tokenOf(article, index - 1).lower)
  );
};

/** How many tokens a future and a denial may have before the words of readiness: "sẽ không bao giờ". */
const mostBeforeReady = 4;

/** "estará dispuesta a ir", "would never be ready to go", "sẽ sẵn sàng đi": a future that is a weak promise at best. */
export const isReadiness = ({ lexicon, tokens }: ParsedArticle, index: number): boolean => {
  for (let at = index; at <= index + mostBeforeReady && tokens[at]?.type === "word"; at++)
    if (lexicon.ready.at(tokens, at) !== null || lexicon.perhaps.at(tokens, at) !== null) return true;
  return false;
};

/** "was willing to", "être prête à", "sẵn sàng": where its verb begins; null if no such words, or a denial of them, are at a token. */
export const readyFrom = ({ lexicon, tokens }: ParsedArticle, index: number, from: number): number | null => {
  if (lexicon.ready.at(tokens, index) === null) return null;
  let start = index;
  while (start > from && lexicon.copulas.has(tokens[start - 1]?.lower ?? "")) start--;
  const before = tokens[start - 1]?.lower ?? "";
  const isPast = lexicon.serialVerbs && lexicon.auxiliaries.has(before);
  return isPast || lexicon.negations.has(before) ? null : start;
};

/** How many words may be between "or" and the future: "or I will", "hoặc chúng tôi sẽ". */
const mostToFuture = 3;

/** "or I will resign", "o dimitiré": the other of two things is done, if any. In "sooner or later we will", no clause follows "or". */
export const isAlternative = (article: ParsedArticle, index: number, to: number): boolean => {
  const { lexicon, tokens } = article;
  const length = lexicon.alternatives.at(tokens, index)?.length;
  if (length === undefined) return false;
  const mark = tokenOf(article, index + length).lower === "," ? 1 : 0;
  const isMyFuture = (at: number): boolean =>
    isFuture(article, at) || lexicon.firstPersonFuture?.test(tokenOf(article, at).lower) === true;
  for (let at = index + length + mark; at < Math.min(to, index + length + mark + mostToFuture); at++) {
    if (isMyFuture(at)) return true;
    const { lower } = tokenOf(article, at);
    const isSubject = lexicon.firstPerson.has(lower) || lexicon.pronouns.has(lower);
    const leads = isSubject || lexicon.complementizers.has(lower);
    if (!leads && !lexicon.negations.has(lower) && !lexicon.clitics.has(lower)) return false;
  }
  return false;
};

/** The subject of a future: the speaker, an institution, or a thing or another person. */
export const ownerOfFuture = (
  article: ParsedArticle,
  index: number,
  from: number,
  speaker: Actor,
  mentions: SentenceMentions,
  /** The verb of speech, if there is one. */
  verb: number | null,
): "speaker" | "perhaps" | "institution" | "other" => {
  const { lexicon } = article;
  let end = index - 1;
  // "el Gobierno “cumplirá”"
  if (/^[«“"„]$/.test(tokenOf(article, end).lower)) end--;
  while (
    end >= from &&
    lexicon.beforeVerb.has(tokenOf(article, end).lower) &&
    mentions.endingAt(end) === null &&
    !lexicon.pronouns.has(tokenOf(article, end).lower)
  )
    end--;
  if (end < from)
    return lexicon.dropsSubject || lexicon.serialVerbs
      ? besides(article, mentions, verb ?? from, from, speaker, "")
      : "other";
  const word = tokenOf(article, end).lower;
  const mention = mentions.endingAt(end);
  if (mention !== null && isSameActor(mention.actor, speaker)) return "speaker";
  if (mention === null && lexicon.firstPerson.has(word)) return "speaker";
  if (mention === null && lexicon.pronouns.has(word)) {
    if (!canBe(article, word, speaker)) return "other";
    const gender = genderAt(article, end);
    return besides(article, mentions, verb ?? from, end, speaker, gender);
  }
  if (mention !== null && mention.actor.type === "person") return "other";
  if (mention !== null && mention.actor.type === "group" && !isInstitution(article, mention)) return "other";
  if (mention !== null && mention.actor.type !== "unresolved") return "institution";
  const phrase = phraseEndingAt(article, mentions, end, from);
  return phrase !== null && natureOf(article, phrase) === "group" && isInstitution(article, phrase)
    ? "institution"
    : "other";
};

/** "will be built", "before June 2027": a plan, and not only a forecast. */
export const isPlanned = (article: ParsedArticle, index: number, to: number): boolean => {
  const { lexicon } = article;
  const verb = tokenOf(article, index).lower;
  const next = tokenOf(article, index + 1).lower;
  if (lexicon.passives.has(verb) || lexicon.passives.has(next)) return true;
  for (let at = index; at < to; at++) {
    const { lower, type } = tokenOf(article, at);
    if (lexicon.months.has(lower) && (lexicon.monthsInCapitals ? tokenOf(article, at).capital : true))
      return true;
    if (type === "number" && /^20\d\d$/.test(lower)) return true;
  }
  return false;
};

/** "it" is no person, and "he" no council. */
export const canBe = ({ lexicon }: ParsedArticle, pronoun: string, speaker: Actor): boolean => {
  if (lexicon.personPronouns.has(pronoun)) return speaker.type === "person" || speaker.type === "unresolved";
  return !(lexicon.otherPronouns.has(pronoun) && speaker.type === "person");
};

export const genderAt = (article: ParsedArticle, index: number): "f" | "m" | "" =>
  article.lexicon.genders.get(tokenOf(article, index).lower) ?? "";

/** "the homes he promised": whether "he" may be this person, whom the words name before, and not the speaker. */
export const mayBe = (mention: Mention, pronoun: number, speaker: Actor, gender: "f" | "m" | ""): boolean =>
  mention.actor.type === "person" &&
  mention.to <= pronoun &&
  (gender === "" || mention.gender === "" || mention.gender === gender) &&
  !isSameActor(mention.actor, speaker);

/** "Quill's spokesman", "the lawyer for Quill" */
const isPossessor = ({ lexicon, tokens }: ParsedArticle, { from, to }: Mention): boolean =>
  lexicon.possessiveEndings.has(tokens[to]?.lower ?? "") ||
  lexicon.prepositions.has(tokens[from - 1]?.lower ?? "");

/** "Hale, a lawyer for Ann Quill, said she would": the speaker's role has the name of another person. */
const hasOwner = ({ lexicon, tokens }: ParsedArticle, { from, to }: Mention): boolean =>
  tokens.slice(from + 1, to).some(({ capital, lower }, offset) => {
    const before = tokens[from + offset]?.lower ?? "";
    const isLinked = lexicon.prepositions.has(before) || lexicon.of.has(before);
    return capital && isLinked && isGivenName(lower);
  });

/**
 * "Tom Hale, her son, said she would pay", "Her lawyer, Jane Poole, said she would appeal": the pronoun may mean the person whose
 * son or lawyer speaks.
 */
const isOfAnother = (
  { lexicon, tokens }: ParsedArticle,
  { from, to }: Mention,
  verb: number,
  gender: "f" | "m" | "",
): boolean => {
  // "Its lawyer said she would", "Su abogada anunció que apelará": no person owns the first, and the second has no pronoun.
  const hasGenders = [...lexicon.possessives.values()].some((owner) => owner !== "");
  const fits = (index: number): boolean =>
    gender !== "" && lexicon.possessives.get(tokens[index]?.lower ?? "") === (hasGenders ? gender : "");
  if (fits(from - 1)) return true;
  for (let at = from; at < verb; at++)
    if (tokens[at]?.lower === "," && fits(at + 1) && (at < to || tokens[verb - 1]?.lower === ","))
      return true;
  return false;
};

/** "to close the port, he said that it would": in French and Spanish, the pronoun may be a thing that the sentence names. */
const namesThing = (
  { lexicon, tokens }: ParsedArticle,
  { endingAt, startingAt }: SentenceMentions,
  pronoun: number,
  gender: "f" | "m" | "",
): boolean => {
  if (lexicon.personPronouns.size > 0) return false;
  for (let at = pronoun - 1; at > pronoun - mostBefore; at--) {
    const mention = endingAt(at);
    if (mention !== null) {
      at = mention.from;
      continue;
    }
    const { lower } = tokens[at] ?? nothing;
    if (/^[.!?]?$/.test(lower)) return false;
    const article = lexicon.articles.get(lower);
    if (article === undefined || startingAt(at) !== null || lexicon.days.at(tokens, at) !== null) continue;
    if (article !== "" && (gender === "" || article === gender)) return true;
  }
  return false;
};

/** Whether a pronoun, or a verb without a subject, after a speaker's "said that" means the speaker. */
const besides = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  verb: number,
  pronoun: number,
  speaker: Actor,
  gender: "f" | "m" | "",
): "speaker" | "perhaps" | "other" => {
  if (speaker.type !== "person") return "speaker";
  // "Ms Quill told the driver he would be paid": the pronoun has another gender.
  const isOther = ({ actor, gender: own }: Mention): boolean =>
    own !== "" && gender !== "" && own !== gender && isSameActor(actor, speaker);
  if (mentions.inOrder.some(isOther)) return "other";
  const others = mentions.inOrder.filter((other) => mayBe(other, pronoun, speaker, gender));
  // "Quill's spokesman, Finn, said she would": Finn speaks of Quill. "aseguró a Quill que iría": Quill hears it.
  if (others.some((other) => other.to <= verb && isPossessor(article, other))) return "other";
  const speakers = mentions.inOrder.filter(({ actor, to }) => to <= verb && isSameActor(actor, speaker));
  if (speakers.some((mention) => hasOwner(article, mention))) return "perhaps";
  if (speakers.some((mention) => isOfAnother(article, mention, verb, gender))) return "perhaps";
  return others.length > 0 || namesThing(article, mentions, pronoun, gender) ? "perhaps" : "speaker";
};

/** "must", "il faut", and neither "se debe a" (is due to) nor "đã phải" (had to). */
export const isPosition = ({ lexicon, tokens }: ParsedArticle, index: number): boolean =>
  lexicon.position.at(tokens, index) !== null &&
  !(lexicon.serialVerbs && lexicon.auxiliaries.has(tokens[index - 1]?.lower ?? "")) &&
  [index - 1, index].every((from) => from + (lexicon.notPosition.at(tokens, from)?.length ?? 0) <= index);
