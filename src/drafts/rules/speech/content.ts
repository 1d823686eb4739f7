import type { StatementKind } from "../../../library/briefing/schema.ts";
import { type Actor, type Doubt, isSameActor } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { nothing } from "../structure/tokens.ts";
import { cueAt } from "./cues.ts";
import { isInstitution, natureOf, phraseEndingAt } from "./noun-phrase.ts";
import type { SentenceMentions } from "./sentence-mentions.ts";

/** How far before a pronoun the thing that it means may be, in tokens. */
const mostBefore = 40;

/** The kind of statement that some words make, and doubts about it. */
export interface Content {
  readonly kind: StatementKind;
  readonly doubts: readonly Doubt[];
}

const sure = (kind: StatementKind): Content => ({ kind, doubts: [] });

/** A future at a token: "will", "sẽ", or a verb by its form. */
export const isFuture = (article: ParsedArticle, index: number): boolean => {
  const { lexicon, tokens } = article;
  const token = tokenOf(article, index);
  if (lexicon.future.at(tokens, index) !== null) return true;
  return (
    lexicon.futureForm?.test(token.lower) === true &&
    lexicon.position.at(tokens, index) === null &&
    !token.capital &&
    token.lower.length >= 5 &&
    !lexicon.notFuture.has(token.lower) &&
    !lexicon.determiners.has(tokenOf(article, index - 1).lower)
  );
};

/** "it" is no person, and "he" no council. */
const canBe = ({ lexicon }: ParsedArticle, pronoun: string, speaker: Actor): boolean => {
  if (lexicon.personPronouns.has(pronoun)) return speaker.type === "person" || speaker.type === "unresolved";
  return !(lexicon.otherPronouns.has(pronoun) && speaker.type === "person");
};

const genderAt = (article: ParsedArticle, index: number): "f" | "m" | "" =>
  article.lexicon.genders.get(tokenOf(article, index).lower) ?? "";

/** "the homes he promised": whether "he" may be this person, whom the words name before, and not the speaker. */
const mayBe = (mention: Mention, pronoun: number, speaker: Actor, gender: "f" | "m" | ""): boolean =>
  mention.actor.type === "person" &&
  mention.to <= pronoun &&
  (gender === "" || mention.gender === "" || mention.gender === gender) &&
  !isSameActor(mention.actor, speaker);

/** "Quill's spokesman", "the lawyer for Quill" */
const isPossessor = ({ lexicon, tokens }: ParsedArticle, { from, to }: Mention): boolean =>
  lexicon.possessiveEndings.has(tokens[to]?.lower ?? "") ||
  lexicon.prepositions.has(tokens[from - 1]?.lower ?? "");

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
  from: number,
  pronoun: number,
  speaker: Actor,
  gender: "f" | "m" | "",
): "speaker" | "perhaps" | "other" => {
  if (speaker.type !== "person") return "speaker";
  const others = mentions.inOrder.filter((other) => mayBe(other, pronoun, speaker, gender));
  // "Quill's spokesman, Finn, said she would": Finn speaks of Quill.
  if (others.some((other) => other.to <= from && isPossessor(article, other))) return "other";
  return others.length > 0 || namesThing(article, mentions, pronoun, gender) ? "perhaps" : "speaker";
};

/** The subject of a future: the speaker, an institution, or a thing or another person. */
const ownerOfFuture = (
  article: ParsedArticle,
  index: number,
  from: number,
  speaker: Actor,
  mentions: SentenceMentions,
): "speaker" | "perhaps" | "institution" | "other" => {
  const { lexicon } = article;
  let end = index - 1;
  while (
    end >= from &&
    lexicon.beforeVerb.has(tokenOf(article, end).lower) &&
    mentions.endingAt(end) === null &&
    !lexicon.pronouns.has(tokenOf(article, end).lower)
  )
    end--;
  if (end < from)
    return lexicon.dropsSubject || lexicon.serialVerbs
      ? besides(article, mentions, from, from, speaker, "")
      : "other";
  const word = tokenOf(article, end).lower;
  const mention = mentions.endingAt(end);
  if (mention !== null && isSameActor(mention.actor, speaker)) return "speaker";
  if (mention === null && lexicon.firstPerson.has(word)) return "speaker";
  if (mention === null && lexicon.pronouns.has(word)) {
    if (!canBe(article, word, speaker)) return "other";
    const gender = genderAt(article, end);
    return besides(article, mentions, from, end, speaker, gender);
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
const isPlanned = (article: ParsedArticle, index: number, to: number): boolean => {
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

/** The kind of reported words: the first sign of a future, a demand or an attitude decides. */
export const kindOfReported = (
  article: ParsedArticle,
  from: number,
  to: number,
  speaker: Actor,
  mentions: SentenceMentions,
): Content => {
  const { lexicon, tokens } = article;
  for (let index = from; index < to; index++) {
    if (tokenOf(article, index).type !== "word") continue;
    if (lexicon.conditionals.has(tokenOf(article, index).lower)) break;
    const stops = lexicon.weakFutureStops.has(tokenOf(article, index + 1).lower);
    if (isFuture(article, index) && !stops) {
      const owner = ownerOfFuture(article, index, from, speaker, mentions);
      const idle = lexicon.idleFuture.has(tokenOf(article, index + 1).lower);
      if (owner === "perhaps") return { kind: "commitment", doubts: ["subject-unsure"] };
      if (owner === "speaker") return { kind: "commitment", doubts: idle ? ["promise-weak"] : [] };
      if (idle) continue;
      if (owner === "institution" || isPlanned(article, index, to))
        return { kind: "commitment", doubts: ["future-of-another"] };
    }
    if (lexicon.position.at(tokens, index) !== null) return sure("position");
    const cue = cueAt(article, index, from, false);
    if (cue === null || cue.future || cue.kind === "say" || cue.kind === "position" || cue.gerund) continue;
    const subject = mentions.endingAt(cue.before);
    const own =
      subject === null
        ? (lexicon.pronouns.has(tokenOf(article, cue.before).lower) &&
            canBe(article, tokenOf(article, cue.before).lower, speaker) &&
            !mentions.inOrder.some(
              (other) =>
                other.from >= from && mayBe(other, cue.before, speaker, genderAt(article, cue.before)),
            )) ||
          (cue.before < from && lexicon.dropsSubject)
        : isSameActor(subject.actor, speaker) ||
          subject.actor.type === "place" ||
          subject.actor.type === "organization" ||
          lexicon.collectives.at(tokens, subject.from) !== null;
    if (!own && cue.kind === "commitment" && !cue.negated) {
      const phrase = subject === null ? phraseEndingAt(article, mentions, cue.before, from) : null;
      if (phrase !== null && natureOf(article, phrase) === "group")
        return { kind: "commitment", doubts: ["future-of-another"] };
    }
    if (own && !cue.negated && cue.kind !== "nothing")
      return { kind: cue.kind, doubts: cue.weak ? ["promise-weak"] : [] };
  }
  return sure("claim");
};

/** The kind of a speaker's own words: "we will", "I urge", "must"; without such signs, they are a claim. */
export const kindOfDirect = (
  article: ParsedArticle,
  from: number,
  to: number,
  /** Whether a token is inside a quotation in the speaker's words: it is what another person said. */
  isNested: (index: number) => boolean,
): Content => {
  const { lexicon, tokens } = article;
  let first = false;
  for (let index = from; index < to; index++)
    if (!isNested(index) && lexicon.untrue.at(tokens, index) !== null) return sure("denial");
  for (let index = from; index < to; index++) {
    const token = tokenOf(article, index);
    // "we'll": the future begins with a mark.
    if ((token.type !== "word" && !isFuture(article, index)) || isNested(index)) continue;
    if (lexicon.conditionals.has(token.lower) && index > from) break;
    if (lexicon.firstPerson.has(token.lower)) first = true;
    if (index - from < 10 && lexicon.pleased.at(tokens, index) !== null) return sure("praise");
    const cue = cueAt(article, index, from, first);
    const verb = lexicon.verbs.at(tokens, index)?.value;
    const subject = tokenOf(article, cue?.before ?? from - 1).lower;
    const own =
      verb !== undefined &&
      !verb.denies &&
      verb.kind !== "say" &&
      verb.kind !== "position" &&
      verb.kind !== "nothing" &&
      ((cue !== null && cue.before >= from && lexicon.firstPerson.has(subject)) ||
        (lexicon.firstPersonForm?.test(token.lower) === true &&
          !lexicon.determiners.has(tokenOf(article, index - 1).lower)) ||
        (index === from && lexicon.verbOpens));
    if (own) {
      if (cue?.negated === true && cue.kind !== "denial" && !cue.future) {
        if (verb.kind === "support" || verb.kind === "hope") return sure("position");
        continue;
      }
      // "we have promised": it mentions an earlier promise, and a new one may follow.
      const past = verb.form === "participle" || lexicon.pastForm?.test(token.lower) === true;
      if (verb.kind === "commitment" && past) continue;
      if (lexicon.plainFuture.at(tokens, index) === null)
        return { kind: verb.kind, doubts: verb.weak ? ["promise-weak"] : [] };
    }
    if (lexicon.firstPersonFuture?.test(token.lower) && !lexicon.notFuture.has(token.lower))
      return { kind: "commitment", doubts: lexicon.idleFuture.has(token.lower) ? ["promise-weak"] : [] };
    if (isFuture(article, index) && !lexicon.weakFuture.has(token.lower)) {
      const length = lexicon.future.at(tokens, index)?.length ?? 1;
      let before = index - 1;
      while (
        before > from &&
        lexicon.beforeVerb.has(tokenOf(article, before).lower) &&
        !lexicon.firstPerson.has(tokenOf(article, before).lower)
      )
        before--;
      const mine =
        before >= from
          ? lexicon.firstPerson.has(tokenOf(article, before).lower)
          : lexicon.futureWithoutSubject;
      const contracted =
        token.lower.startsWith("'") && lexicon.firstPerson.has(tokenOf(article, index - 1).lower);
      if (mine || contracted || lexicon.firstPersonForm?.test(token.lower) === true) {
        const then = tokenOf(article, index + length);
        const act = lexicon.negations.has(then.lower) ? tokenOf(article, index + length + 1) : then;
        return { kind: "commitment", doubts: lexicon.idleFuture.has(act.lower) ? ["promise-weak"] : [] };
      }
    }
    if (lexicon.position.at(tokens, index) !== null) return sure("position");
    if (isFuture(article, index) && isPlanned(article, index, to))
      return { kind: "commitment", doubts: ["future-of-another"] };
  }
  return sure("claim");
};

export const isHedged = (article: ParsedArticle, from: number, to: number): boolean => {
  for (let index = from; index < to; index++) {
    // "May" is a month.
    const { capital, lower } = tokenOf(article, index);
    if (capital && index > from && article.lexicon.months.has(lower)) continue;
    if (article.lexicon.hedges.at(article.tokens, index) !== null) return true;
  }
  return false;
};
