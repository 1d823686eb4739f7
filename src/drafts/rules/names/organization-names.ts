import { type ParsedArticle, type ParsedParagraph, tokenOf } from "../structure/article.ts";
import { foldArticleWords } from "../structure/tokens.ts";
import { acronymAt, bracketedAcronym, isInCapitals, spelledOutFrom } from "./acronyms.ts";
import { adjacent } from "./capitals.ts";
import { companyAt } from "./companies.ts";
import { kindFirstAt } from "./kind-first.ts";
import { kindLastAt } from "./kind-last.ts";
import { companyAfterNoun, companyWithForm } from "./legal-forms.ts";
import type { OrganizationCandidate } from "./organization-candidate.ts";
import { placeAt } from "./places.ts";

export const candidatesIn = (
  article: ParsedArticle,
  paragraph: ParsedParagraph,
  isTitled: (index: number) => boolean,
  companies: ReadonlySet<string>,
): OrganizationCandidate[] => {
  const { lexicon, tokens } = article;
  const found: OrganizationCandidate[] = [];
  const shouts = isInCapitals(article, paragraph);
  const kindIsLast = lexicon.organizationTails.size > 0;
  const isKind = (index: number): boolean =>
    lexicon.organizationHeads.at(tokens, index) !== null ||
    lexicon.organizationTails.has(tokenOf(article, index).lower);
  for (const sentence of paragraph.sentences) {
    let covered = sentence.from;
    for (let index = sentence.from; index < sentence.to; index++) {
      const spelled =
        tokenOf(article, index).lower === "(" ? spelledOut(article, index, sentence.from, isKind) : null;
      const already = found.at(-1);
      if (
        spelled !== null &&
        !(already !== undefined && already.from <= spelled.from && already.to === index)
      )
        found.push(spelled);
      if (index < covered) continue;
      // "Ông Trường" is a person, and no school.
      if (lexicon.familyNames !== null && lexicon.honorifics.at(tokens, index - 1)?.length === 1) continue;
      const known = knownAt(article, index);
      const kind = shouts
        ? null
        : kindIsLast
          ? kindLastAt(article, index, sentence.to)
          : kindFirstAt(article, index, sentence.to);
      // The lexicon has a ministry's whole name; the small words after it belong to a verb.
      const whole =
        known !== null &&
        known.to - index >= 3 &&
        lexicon.familyNames !== null &&
        !tokenOf(article, known.to).capital;
      // "Nghiêm Xuân Trường": the last word of a name.
      const isInName =
        lexicon.familyNames !== null && adjacent(article, index) && tokenOf(article, index - 1).capital;
      const isOther = lexicon.titles.at(tokens, index) !== null || isInName;
      const named = kind?.weak && isOther ? null : kind;
      const afterNoun = companyAfterNoun(article, index, sentence.to);
      const formed = afterNoun?.to ?? companyWithForm(article, index, sentence.to);
      if (formed !== null) {
        const from = afterNoun?.from ?? index;
        found.push({ from, to: formed, acronym: bracketedAcronym(article, formed), weak: false, key: null });
        covered = formed;
        continue;
      }
      const longest = !whole && named !== null && (known === null || named.to > known.to) ? named : known;
      const company = shouts || longest !== null ? null : companyAt(article, companies, index, sentence.to);
      if (longest !== null) found.push(longest);
      else if (company !== null)
        found.push({ from: index, to: company, acronym: null, weak: false, key: null });
      else if (
        !shouts &&
        acronymAt(article, index) &&
        placeAt(article, index) === null &&
        tokenOf(article, index - 1).lower !== "(" &&
        !isTitled(index)
      )
        found.push({ from: index, to: index + 1, acronym: null, weak: !isLed(article, index), key: null });
      else continue;
      covered = found.at(-1)?.to ?? index + 1;
    }
  }
  return apart(found);
};

/** "la direction départementale des rivières (DDR)": the acronym shows where the name begins. */
const spelledOut = (
  article: ParsedArticle,
  bracket: number,
  least: number,
  kindAt: (index: number) => boolean,
): OrganizationCandidate | null => {
  const acronym = bracketedAcronym(article, bracket);
  if (acronym === null) return null;
  const { lexicon, tokens } = article;
  const from = spelledOutFrom(article, bracket, least);
  if (from === null || from >= bracket - 1) return null;
  const first = tokenOf(article, from);
  const ends = [first.lower, tokenOf(article, bracket - 1).lower];
  if (ends.some((word) => lexicon.notOrganizationKinds.has(word)) || lexicon.titles.at(tokens, from) !== null)
    return null;
  const isNamed = first.capital && tokenOf(article, bracket - 1).capital;
  return isNamed || kindAt(from) || kindAt(bracket - 1)
    ? { from, to: bracket, acronym, weak: false, key: null }
    : null;
};

/** "The SOREP", "l'OMEX et l'ARTA": the grammatical article shows that the acronym is a name. */
const isLed = (article: ParsedArticle, index: number): boolean => {
  const { lexicon, tokens } = article;
  if (!lexicon.acronymLeads.has(tokenOf(article, index - 1).lower)) return false;
  const next = tokenOf(article, index + 1);
  if (lexicon.organizationTails.size === 0) return next.type !== "number";
  // English: "the HIV epidemic" has a noun after it.
  return (
    next.type === "mark" ||
    lexicon.stops.has(next.lower) ||
    lexicon.beforeVerb.has(next.lower) ||
    lexicon.possessiveEndings.has(next.lower) ||
    lexicon.verbs.at(tokens, index + 1) !== null
  );
};

/** An organization that the lexicon knows, with the country after it: "Chính phủ Lào". */
const knownAt = (article: ParsedArticle, index: number): OrganizationCandidate | null => {
  const { lexicon, tokens } = article;
  const known = tokenOf(article, index).capital ? lexicon.knownOrganizations.at(tokens, index) : null;
  if (known === null) return null;
  const to = index + known.length;
  const place =
    lexicon.familyNames !== null && adjacent(article, to) && tokenOf(article, to).capital
      ? placeAt(article, to)
      : null;
  const end = to + (place?.length ?? 0);
  return {
    from: index,
    to: end,
    acronym: bracketedAcronym(article, end),
    weak: false,
    key: place === null ? foldArticleWords(known.value) : null,
  };
};

/** Removes overlaps: a later candidate, such as a spelled-out acronym, replaces earlier ones that do not contain it. */
const apart = (candidates: readonly OrganizationCandidate[]): OrganizationCandidate[] => {
  const kept: OrganizationCandidate[] = [];
  for (const candidate of candidates) {
    while ((kept.at(-1)?.to ?? 0) > candidate.from) {
      const last = kept.at(-1);
      if (last !== undefined && last.from <= candidate.from && last.to >= candidate.to) break;
      kept.pop();
    }
    if ((kept.at(-1)?.to ?? 0) <= candidate.from) kept.push(candidate);
  }
  return kept;
};
