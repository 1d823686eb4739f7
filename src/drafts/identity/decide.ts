import { addressIdentity } from "../../base/network/address-identity.ts";
import { isSameCopy, sharesWords } from "../../library/passages/same-copy.ts";
import type { Place, PlaceDecision, SourcePlace, Stop } from "./decision.ts";
import { type ItemHold, isFree, isFreer, isStricter } from "./hold.ts";
import type { Known, Recognized } from "./known.ts";
import { compareVersions, type ItemRelation, itemRelation } from "./same-item.ts";

interface Match extends SourcePlace {
  readonly known: Recognized;
  readonly isNew: boolean;
  readonly relation: ItemRelation;
}

/**
 * Decides whether an article is on record already, and what to do: by the id of its agency or feed; then by its words, from the
 * same publisher or another one; then by its address.
 */
export const decidePlace = (onRecord: readonly Known[], article: Recognized): PlaceDecision => {
  const matches = matchesIn(onRecord, article);
  return (
    byItem(article, matches) ??
    byText(article, matches) ??
    byAddress(article, matches) ??
    byCopy(article, matches) ??
    onlyPlace({ as: "new" })
  );
};

const matchesIn = (onRecord: readonly Known[], article: Recognized): readonly Match[] =>
  onRecord.flatMap(({ slug, sources, isNew }) =>
    sources.map((known, source) => ({
      slug,
      source,
      known,
      isNew,
      relation: itemRelation(article, known),
    })),
  );

const onlyPlace = (place: Place): PlaceDecision => ({ place, stops: [] });

const leftAsItIs = (slug: string, { as }: ItemHold): Place =>
  as === "free" ? { as: "unchanged", slug } : { as: "left", slug, because: as };

/** Whether an editor has already handled a hold: its note, or a line of the text, is on record, but its status was removed. */
const isSeenTo = ({ item }: Recognized, { item: known, text }: Recognized): boolean =>
  item.note !== null &&
  (item.note === known.note || text.split("\n").some((line) => line.trim() === item.note)) &&
  item.version === known.version &&
  item.sent === known.sent;

/** The sources to mark as held back in their files, if they are not marked yet. */
const stopsOf = (article: Recognized, matches: readonly Match[]): readonly Stop[] =>
  matches
    .filter(
      ({ known }) =>
        isStricter(article.hold, known.hold) &&
        compareVersions(article, known) >= 0 &&
        !isSeenTo(article, known),
    )
    .map(({ slug, source, relation }) => {
      const isForeign = relation === "other-publisher" || relation === "unclear";
      return {
        slug,
        source,
        status: article.hold.as === "canceled" && !isForeign ? "canceled" : "withheld",
        isForeign,
      };
    });

/** A briefing's first source in another version. */
const versionOf = (article: Recognized, match: Match): Place => ({
  as: "version",
  slug: match.slug,
  ifKept: stopsOf(article, [match])[0] ?? null,
});

/** Whether an article only ends restrictions of its source on record, and adds none. */
const onlyFrees = (article: Recognized, known: Recognized): boolean =>
  isFreer(article.hold, known.hold) && !isStricter(article.hold, known.hold);

/** Decides by the id of the agency or feed; null if the id is not on record. */
const byItem = (article: Recognized, matches: readonly Match[]): PlaceDecision | null => {
  const related = matches.filter(({ relation }) => relation !== "none");
  const same = related.filter(({ relation }) => relation === "same");
  const first = same.find(({ source }) => source === 0) ?? same[0];
  const stops = stopsOf(article, related);
  if (first !== undefined && compareVersions(article, first.known) < 0)
    return { place: { as: "left", slug: first.slug, because: "older" }, stops };
  const held = related.find(
    ({ known, relation }) =>
      relation !== "unclear" && onlyFrees(article, known) && compareVersions(article, known) <= 0,
  );
  if (held !== undefined) return { place: leftAsItIs(held.slug, held.known.hold), stops };
  // A kill often does not have the words that it withdraws. If they are on record, do not make a draft of the kill.
  const isOnlyStop =
    article.hold.as === "canceled" ||
    (first !== undefined &&
      isFreer(article.hold, first.known.hold) &&
      compareVersions(article, first.known) === 0);
  if (isOnlyStop && stops.length > 0) return { place: { as: "stop" }, stops };
  if (first === undefined) return stops.length > 0 ? { place: { as: "new" }, stops } : null;
  const { slug, source, known } = first;
  if (isOnlyStop) return onlyPlace({ as: "unchanged", slug });
  if (source === 0) {
    const others = stops.filter((stop) => stop.slug !== slug || stop.source !== 0);
    return { place: versionOf(article, first), stops: others };
  }
  return { place: known.text === article.text ? { as: "unchanged", slug } : { as: "new" }, stops };
};

/** Whether a source is from another publisher, or another item. */
const isElsewhere = (article: Recognized, { known, relation }: Match): boolean =>
  (known.address !== null && article.address !== null && known.address !== article.address) ||
  (known.item.id !== null && article.item.id !== null && relation !== "same");

/** Whether a copy has a publisher or an address that another copy of the same words lacks, such as a text that was saved without them. */
const knowsMore = (one: Recognized, other: Recognized): boolean =>
  (one.publisher !== null && other.publisher === null) ||
  (one.publisher === other.publisher && one.address !== null && other.address === null);

/** Decides by the exact words, from the same publisher or another one; null if they are not on record. */
const byText = (article: Recognized, matches: readonly Match[]): PlaceDecision | null => {
  const equal = matches.filter(({ known }) => known.text === article.text);
  const here = equal.filter((match) => !isElsewhere(article, match));
  const own = here.find(({ known }) => known.hold.as === article.hold.as) ?? here[0];
  if (own !== undefined) {
    const { slug, source, isNew, known } = own;
    if (onlyFrees(article, known)) return onlyPlace(leftAsItIs(slug, known.hold));
    // Keep an article without restrictions separate from an agency's copy that is held back.
    if (isStricter(article.hold, known.hold) && article.item.id !== null) return onlyPlace({ as: "new" });
    // An editor may have filled in the publisher, so it is the address that shows that the draft comes from another copy.
    const isCopyOfPage = known.address !== null && article.address === null && knowsMore(known, article);
    if (isNew ? !knowsMore(article, known) : isCopyOfPage) return onlyPlace({ as: "unchanged", slug });
    return onlyPlace(source === 0 ? versionOf(article, own) : { as: "copy", slug });
  }
  const copy = equal.find(({ known }) => isFree(known.hold) && isFree(article.hold));
  return copy === undefined ? null : onlyPlace({ as: "copy", slug: copy.slug });
};

/** Whether an article's id is the address of another one. Items of feeds often have such ids. */
const namesAddressOf = ({ item }: Recognized, { address }: Recognized): boolean =>
  item.id !== null && address !== null && addressIdentity(item.id) === address;

/**
 * Decides by the address; null if it is not on record. The same address never replaces an article from the same run, or one
 * without words in common, because pages sometimes have wrong addresses.
 */
const byAddress = (article: Recognized, matches: readonly Match[]): PlaceDecision | null => {
  const there = matches.filter(
    ({ known, isNew }) =>
      known.address !== null &&
      known.address === article.address &&
      (!isNew || onlyFrees(article, known)) &&
      (namesAddressOf(known, article) ||
        namesAddressOf(article, known) ||
        sharesWords(known.text, article.text)),
  );
  const match = there.find(({ source }) => source === 0) ?? there[0];
  if (match === undefined) return null;
  const { slug, source, known } = match;
  const stops = stopsOf(article, [match]);
  if (article.hold.as === "canceled")
    return stops.length > 0 ? { place: { as: "stop" }, stops } : onlyPlace({ as: "unchanged", slug });
  if (onlyFrees(article, known)) return onlyPlace(leftAsItIs(slug, known.hold));
  return source === 0 ? onlyPlace(versionOf(article, match)) : { place: { as: "new" }, stops };
};

/** Decides by paragraphs that another publisher has too. Articles that are held back are never copies, because each has its own embargo. */
const byCopy = (article: Recognized, matches: readonly Match[]): PlaceDecision | null => {
  if (!isFree(article.hold)) return null;
  const copy = matches.find(
    (match) =>
      isFree(match.known.hold) && isElsewhere(article, match) && isSameCopy(match.known.text, article.text),
  );
  return copy === undefined ? null : onlyPlace({ as: "copy", slug: copy.slug });
};

/** Whether another article of the same document replaces this one: a newer version, or an equal one that is stricter or comes first. */
export const isReplacedBy = (article: Recognized, other: Recognized, comesFirst: boolean): boolean => {
  const { id } = article.item;
  const relation = itemRelation(article, other);
  if (id === null || (relation !== "same" && relation !== "unclear")) return false;
  const age = compareVersions(article, other);
  if (age !== 0) return age < 0;
  if (isStricter(other.hold, article.hold)) return true;
  return comesFirst && !isStricter(article.hold, other.hold);
};
