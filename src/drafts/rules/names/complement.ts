import { isGivenName } from "../languages/language.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { acronymAt } from "./acronyms.ts";
import { adjectiveEnd, isPluralAdjective } from "./adjectives.ts";
import { adjacent, capitalRun, isCapital } from "./capitals.ts";
import { placeAt } from "./places.ts";
import { plainEnd } from "./plain-words.ts";
import { unlinkedComplementEnd } from "./unlinked-complement.ts";

/** The owner of a complement: a person's name may follow a title's complement, but not an organization's. */
type Of = "title" | "organization";

/** The end of a complement, such as "de l'Information et des Communications" or "of Health and Wellbeing at PHE". */
export const complementEnd = (
  article: ParsedArticle,
  from: number,
  limit: number,
  of: Of = "title",
): number => {
  if (article.lexicon.familyNames !== null) return unlinkedComplementEnd(article, from, limit, of);
  const { lexicon, tokens } = article;
  const inApposition = of === "title" && followsName(article, from);
  let end = adjectiveEnd(article, from, limit);
  if (of === "title") end = partyEnd(article, end, limit);
  for (let step = 0; step < 8; step++) {
    let at = end;
    const joined = lexicon.conjunctions.has(tokenOf(article, at).lower) && at > from && adjacent(article, at);
    if (joined) at++;
    const links = of === "title" ? lexicon.titleLinks : lexicon.organizationComplements;
    const link = at < limit && adjacent(article, at) ? links.at(tokens, at) : null;
    // "la Sociedad Botánica y de la Asociación Chilena" are two.
    const next = at + (link?.length ?? 0);
    if (joined && of === "organization" && lexicon.organizationHeads.at(tokens, next) !== null) break;
    if (link === null) {
      if (
        !joined ||
        !isCapital(article, at) ||
        lexicon.titles.at(tokens, at) !== null ||
        lexicon.honorifics.at(tokens, at) !== null
      )
        break;
      const run = capitalRun(article, at, limit);
      const tail = lexicon.organizationTails.has(tokenOf(article, run - 1).lower);
      // "Minister of Arts and Culture Winston Peters": the first word after "and" belongs to the topic, the rest is a name.
      const closes = /^[.,;:)]$/.test(tokenOf(article, run).lower) && tokenOf(article, from - 1).capital;
      const whole = tail || of === "organization" || lexicon.topicTails.has(tokenOf(article, run - 1).lower);
      if (run - at === 2 && !whole && !closes) break;
      end = run - at > 2 && !whole ? at + 1 : run;
      continue;
    }
    const noun = at + link.length;
    // "ministre délégué à l'aménagement": after these words the topic needs no capital.
    const delegated = lexicon.delegated?.test(tokenOf(article, at - 1).lower) === true;
    if (link.value === "capital" && !delegated && !tokenOf(article, noun).capital) break;
    const to = nounEnd(article, noun, limit, of, inApposition);
    if (to === noun) break;
    end = listEnd(article, to, limit);
  }
  return end;
};

/** The end of the words after "of" in a title's or an organization's complement; `from` is the first word after the link. */
const nounEnd = (
  article: ParsedArticle,
  from: number,
  limit: number,
  of: Of,
  inApposition: boolean,
): number => {
  const { lexicon, tokens } = article;
  const stopsAt = (index: number): boolean => {
    const token = tokenOf(article, index);
    return (
      token.type !== "word" || !adjacent(article, index) || lexicon.honorifics.at(tokens, index) !== null
    );
  };
  if (from >= limit || stopsAt(from)) return from;
  const first = tokenOf(article, from);
  // "conseillère auprès du Premier ministre": the complement is another person's whole title.
  const inner = of === "title" ? lexicon.titles.at(tokens, from) : null;
  if (inner !== null && inner.length > 1) return Math.min(limit, from + inner.length);
  if (first.capital) {
    const known = lexicon.knownOrganizations.at(tokens, from) ?? placeAt(article, from);
    const tailed = lexicon.organizationTails.has(
      tokenOf(article, capitalRun(article, from, limit) - 1).lower,
    );
    if (known !== null && !tailed && !tokenOf(article, from + known.length).capital)
      return Math.min(limit, from + known.length);
    const run = capitalRun(article, from, limit);
    // "portavoz del Partido Liberal Reformista (PLR), X": an organization's name, and not a topic and a person.
    const isOrganization = lexicon.organizationHeads.at(tokens, from) !== null;
    if (
      isOrganization &&
      run < limit &&
      tokenOf(article, run).type === "mark" &&
      !namesPerson(article, from, run)
    )
      return run;
    const topic = lexicon.topics.at(tokens, from);
    if (topic !== null && run - from - topic.length !== 1)
      return adjectiveEnd(article, from + topic.length, limit);
    // "ministre de la Santé Jean Dupont": a topic of one word, then a name.
    const to =
      of === "title" &&
      run - from >= 3 &&
      !lexicon.wholeNameAfter.has(tokenOf(article, from - 1).lower) &&
      !lexicon.organizationTails.has(tokenOf(article, run - 1).lower)
        ? topicEnd(article, from, run)
        : run;
    return adjectiveEnd(article, to, limit);
  }
  if (
    lexicon.stops.has(first.lower) ||
    lexicon.auxiliaries.has(first.lower) ||
    lexicon.relatives.has(first.lower)
  )
    return from;
  if (lexicon.infinitive?.test(first.lower)) return from;
  let to = from + 1;
  // "Fédération des assistantes maternelles": after a plural, an adjective of any form belongs to an organization.
  const isPlural = of === "organization" && lexicon.pluralLinks.has(tokenOf(article, from - 1).lower);
  if (isPlural && isPluralAdjective(article, to)) to++;
  if (lexicon.titleAdjective !== null) {
    const end = adjectiveEnd(article, to, limit);
    // "Agence de l'eau Rhin-Meuse"
    const isNamed = of === "organization" && isCapital(article, end) && adjacent(article, end) && end < limit;
    const isOther = lexicon.titles.at(tokens, end) !== null || lexicon.honorifics.at(tokens, end) !== null;
    // "X, chef de file du groupe Valmont Autrement": the capitals after an organization's kind are its name.
    const run = capitalRun(article, end, limit);
    // "La portavoz del grupo Comarca Viva, Itziar Galdós", "…, la química Itziar Galdós": another name follows.
    const name = tokenOf(article, run).lower === "," ? plainEnd(article, run + 1, 3) : run;
    const isFollowed = name > run && isCapital(article, name);
    const isGroup = lexicon.groupNouns.at(tokens, from) !== null && isCapital(article, end);
    const isOwn = isGroup && (inApposition || isFollowed) && adjacent(article, end);
    if (isOwn && !isOther && !namesPerson(article, end - 1, run)) return run;
    return isNamed && !isOther ? run : end;
  }
  while (to < limit && to < from + 4 && !stopsAt(to)) {
    const token = tokenOf(article, to);
    // "cabinet member for transport Ann Lee", "leader of the council Ann Lee"
    const isPerson = of === "title" && isGivenName(token.lower) && tokenOf(article, to + 1).capital;
    const isName =
      token.capital && (isPerson || lexicon.delegated?.test(tokenOf(article, from - 2).lower) === true);
    if (
      isName ||
      lexicon.stops.has(token.lower) ||
      lexicon.verbs.at(tokens, to) !== null ||
      lexicon.pastForm?.test(token.lower)
    )
      break;
    to++;
  }
  return to;
};

/** "Cultura Urbana Inés Roldán": an adjective after the topic belongs to it, if enough words for a name remain. */
const topicEnd = ({ lexicon, tokens }: ParsedArticle, from: number, run: number): number => {
  // "Villa Cruces Hugo Barrientos": the name begins with a first name.
  for (let at = from + 1; at <= run - 2; at++) if (isGivenName(tokens[at]?.lower ?? "")) return at;
  return run - from >= 4 && lexicon.titleAdjective?.test(tokens[from + 1]?.lower ?? "") === true
    ? from + 2
    : from + 1;
};

const namesPerson = ({ tokens }: ParsedArticle, from: number, run: number): boolean => {
  for (let at = from + 1; at < run; at++) if (isGivenName(tokens[at]?.lower ?? "")) return true;
  return false;
};

/** "X, chef de file du …": the name is before the title, so none follows. `from` is the first token after the title's head. */
const followsName = ({ tokens }: ParsedArticle, from: number): boolean => {
  const comma = tokens.slice(Math.max(0, from - 5), from).findLastIndex(({ lower }) => lower === ",");
  const before = tokens[Math.max(0, from - 5) + comma - 1];
  return comma >= 0 && before?.type === "word" && before.capital;
};

/** "maire (DVG) de Valmont", "délégué CGT": a party or a union right after the office. */
const partyEnd = (article: ParsedArticle, from: number, limit: number): number => {
  if (article.lexicon.titleAdjective === null || from >= limit) return from;
  // "La ministre OAP a salué": initials of a person.
  const next = tokenOf(article, from + 1);
  const closes =
    next.capital || next.type === "mark" || article.lexicon.titleLinks.at(article.tokens, from + 1) !== null;
  if (acronymAt(article, from) && adjacent(article, from) && closes) return from + 1;
  const bracketed = tokenOf(article, from).lower === "(" && tokenOf(article, from + 2).lower === ")";
  const goesOn = bracketed && article.lexicon.titleLinks.at(article.tokens, from + 3) !== null;
  return goesOn && tokenOf(article, from + 1).capital ? from + 3 : from;
};

/** "Works, Services and Transportation": a list of topics continues after a comma if "and" comes before its last item. */
const listEnd = (article: ParsedArticle, from: number, limit: number): number => {
  const { lexicon, tokens } = article;
  let at = from;
  for (let step = 0; step < 4 && at + 1 < limit; step++) {
    const sign = tokenOf(article, at).lower;
    const last = lexicon.conjunctions.has(sign);
    if (!last && sign !== ",") return from;
    if (last && step === 0) return from;
    const link = lexicon.titleLinks.at(tokens, at + 1);
    const word = at + 1 + (link?.length ?? 0);
    const next = tokenOf(article, word);
    if (
      !next.capital ||
      lexicon.titles.at(tokens, word) !== null ||
      lexicon.honorifics.at(tokens, word) !== null
    )
      return from;
    const run = capitalRun(article, word, limit);
    if (last) return run - word > 2 ? word + 1 : run;
    if (run - word > 2) return from;
    at = run;
  }
  return from;
};
