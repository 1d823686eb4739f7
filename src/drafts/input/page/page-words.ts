import { trimEndOf } from "../../../base/text/trim-end.ts";
import type { PageWords } from "./page-lexicon.ts";
import { beginningOf, endings, foldedLine, longestShown, pagePhrases } from "./phrases.ts";

const words: Omit<PageWords, "dataWords" | "updates"> = {
  invitations: pagePhrases("invitations"),
  paywall: pagePhrases("paywall"),
  comments: pagePhrases("comments"),
  embargoes: pagePhrases("embargoes"),
  noEmbargo: pagePhrases("noEmbargo"),
  by: pagePhrases("by"),
  byAfter: pagePhrases("byAfter"),
  mailFrames: pagePhrases("mailFrames"),
  mailFrameWords: pagePhrases("mailFrameWords"),
  closings: pagePhrases("closings"),
  desks: pagePhrases("desks"),
  corrections: pagePhrases("corrections"),
  notices: pagePhrases("notices"),
  labels: pagePhrases("labels"),
  contacts: pagePhrases("contacts"),
};

/** Whether a line advertises, asks to subscribe, or links to another article. */
export const isInvitation = (line: string): boolean =>
  line.length <= longestShown && beginningOf(foldedLine(line), words.invitations) !== undefined;

/** Whether a line states that the rest is for subscribers. */
export const isPaywallLine = (line: string): boolean => {
  const read = foldedLine(line);
  return read.length <= 2 * longestShown && words.paywall.some((phrase) => read.includes(phrase));
};

/** The number of an HTTP error, as in “Error 404 – Page not found”. */
const httpError =
  /^(?:(?:http|error|erreur|lỗi|código)\s+)*[45]\d\d(?!\d)(?:\s+(?:error|erreur))?[^\p{L}\p{N}]*/u;

/**
 * Whether a heading is that of a page which a website shows instead of the article. A headline can begin with the same words,
 * so that only long phrases may have others after them.
 */
export const isNoticeHeading = (line: string): boolean => {
  const whole = foldedLine(line);
  const read = trimEndOf(whole.replace(httpError, ""), endings);
  if (read === "") return whole !== "";
  return words.notices.some(
    (phrase) => read === phrase || (phrase.split(" ").length > 3 && read.startsWith(phrase)),
  );
};

/** Whether a heading is the one above readers' comments, with or without their number. */
export const isCommentsHeading = (line: string): boolean => {
  const read = foldedLine(line)
    .split(/[\s():]+/u)
    .filter((word) => word !== "" && !/^\d+$/u.test(word));
  return words.comments.includes(read.join(" "));
};

/** Whether a line is about an embargo, and whether it says that there is none. */
const embargoIn = (line: string): "some" | "none" | null => {
  if (line.length > longestShown) return null;
  const read = foldedLine(line);
  const found = beginningOf(read, words.embargoes);
  if (found === undefined) return null;
  const rest = trimEndOf(foldedLine(read.slice(found.length)), endings);
  return words.noEmbargo.includes(rest) ? "none" : "some";
};

/** Whether a line has the end of an embargo. */
export const isEmbargoLine = (line: string): boolean => embargoIn(line) === "some";

/** Where a phrase is in a line as whole words; -1 if it is not. */
const placeOf = (phrase: string, line: string): number => {
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(line.charAt(at));
  let at = line.indexOf(phrase);
  while (at >= 0 && (isLetter(at - 1) || isLetter(at + phrase.length))) at = line.indexOf(phrase, at + 1);
  return at;
};

/** Whether a note to editors mentions an embargo, at any place, because notes are about the text. */
export const namesEmbargo = (note: string): boolean => {
  const read = foldedLine(note);
  return words.embargoes.some((phrase) => placeOf(phrase, read) >= 0);
};

/** Whether a line beside a text, such as a footer, mentions an embargo at any place, and does not say that there is none. */
export const isEmbargoAround = (line: string): boolean => embargoIn(line) !== "none" && namesEmbargo(line);

/** Whether a line above a headline is the label of a press release, alone or with a number or a date: "Press release No. 4/2026". */
export const isReleaseLabel = (line: string): boolean => {
  const read = foldedLine(line);
  const label = beginningOf(read, words.labels);
  if (label === undefined) return false;
  const rest = read.slice(label.length);
  // “No. 4/2026”, « du 4 mars 2026 »; but not “on schools in 4 towns”.
  const [before = ""] = rest.split(/\d/u, 1);
  const isNumbered = before !== rest && (before.match(/\p{L}+/gu) ?? []).length <= 2;
  return !/\p{L}/u.test(rest) || (isNumbered && rest.split(/\s+/u).length <= 6);
};

/** A telephone number or an e-mail address. */
const number = /\d[\d\s()./-]{5,20}\d|[^\s@]@[^\s@]/u;

/** Whether a line has a telephone number or an e-mail address and no sentence, as in a letterhead. */
export const hasAddress = (line: string): boolean => number.test(line) && !/[.!?]["”»]?$/u.test(line);

/** Whether a line has people to ask, or how to reach them. A headline can begin with the same words, as in "Contact sport banned". */
const isContact = (line: string): boolean => {
  const read = foldedLine(line);
  const label = /^(?:tel|tél|phone|e-?mail)\b\.?/u.exec(read)?.[0] ?? beginningOf(read, words.contacts);
  if (label === undefined) return /^[^\s@]{1,100}@[^\s@]{1,200}$/u.test(read);
  const rest = read.slice(label.length);
  return /^\s*:/u.test(rest) || number.test(rest);
};

/** Whether a line above a press release's headline is not the headline: its kind, an embargo, or the people to ask. */
export const isAboveHeadline = (line: string): boolean =>
  isReleaseLabel(line) || embargoIn(line) !== null || isContact(line);

/** A longer paragraph only begins like a correction. */
const longestCorrection = 600;

/** Whether a line corrects an earlier version of the article. */
export const isCorrectionLine = (line: string): boolean => {
  const found =
    line.length > longestCorrection ? undefined : beginningOf(foldedLine(line), words.corrections);
  return (
    found !== undefined &&
    (found.includes(" ") || /^[^\p{L}]*\p{L}+(?:[\s-]\p{L}+)?[^\p{L}]{0,20}[:.–—(]/u.test(line))
  );
};

/** A line without the words before the writer's name, such as "By". */
export const withoutBy = (line: string): string => {
  const trimmed = line.replace(/\s+/gu, " ").trim();
  const after = words.byAfter.find((phrase) => trimmed.normalize("NFC").toLowerCase().endsWith(` ${phrase}`));
  if (after !== undefined) return trimmed.slice(0, -after.length).trim();
  const found = beginningOf(foldedLine(trimmed), words.by);
  return found === undefined ? trimmed : trimmed.slice(found.length).replace(/^[\s:]+/u, "");
};

/** In characters: a phrase that only a frame has, if it is near the start of a line. Articles have words such as “unsubscribe”, too. */
const longPhrase = 18;
const nearStart = 40;

/** “Copyright 2026”, “Copyright Quay Weekly”; but not “Copyright law will change”. */
const rights = /^(?:©|(?:[Cc]opyright|COPYRIGHT)\b(?!\s+(?!(?:by|of)\b)\p{Ll}))/u;

/** Whether a line is above or below the text of an e-mail: how to read it elsewhere or to unsubscribe, or a legal notice. */
export const isMailFrame = (line: string): boolean => {
  const read = foldedLine(line);
  if (rights.test(line.trim())) return true;
  const marks = /^[^\p{L}\p{N}]*/u.exec(line)?.[0] ?? "";
  // An article may quote such words: “This message and any attachments are false,” she said.
  const isQuoted = (at: number): boolean => /["“«„]/u.test(marks + read.slice(0, at));
  return words.mailFrames.some((phrase) => {
    const at = placeOf(phrase, read);
    return (
      at >= 0 && ((phrase.length >= longPhrase && at <= nearStart && !isQuoted(at)) || hasOnlyFrame(read))
    );
  });
};

const frameWords = new Set(words.mailFrameWords);

/** Whether a line has no words but those of frames, and addresses: “Unsubscribe | Update your preferences”, “Click here to unsubscribe”. */
const hasOnlyFrame = (read: string): boolean => {
  if (read.length > longestShown) return false;
  let rest = read;
  for (const phrase of words.mailFrames) {
    const at = placeOf(phrase, rest);
    if (at >= 0) rest = `${rest.slice(0, at)} | ${rest.slice(at + phrase.length)}`;
  }
  const isAddress = (word: string): boolean => /[@/\d]/u.test(word);
  const isKnown = (word: string): boolean => !/\p{L}/u.test(word) || frameWords.has(word);
  return rest.split(/\s+/u).every((word) => isAddress(word) || word.split(/[^\p{L}'-]+/u).every(isKnown));
};

/** Whether a line ends a letter: “Kind regards,”. */
export const isClosing = (line: string): boolean =>
  words.closings.includes(trimEndOf(foldedLine(line), endings));

/** Words that mail systems write before a subject: “[EXTERNAL]”. */
const mailTag = /^ext(?:ern(?:al|e|o)?)?$/iu;

/** A line without the labels before it: “Press release: Port to reopen”, “[COMMUNIQUÉ] Le port rouvre”. */
export const withoutLabel = (line: string): string => {
  const bracketed = /^\[([^[\]]{1,60})\]\s*(?=\S)/u.exec(line);
  if (bracketed !== null && (isReleaseLabel(bracketed[1] ?? "") || mailTag.test(bracketed[1] ?? "")))
    return withoutLabel(line.slice(bracketed[0].length));
  const divided = /^(.{1,60}?)(?:\s*[:|–—]|\s-)\s*(?=\S)/u.exec(line);
  return divided !== null && isReleaseLabel(divided[1] ?? "") ? line.slice(divided[0].length) : line;
};

/** Whether the name in a byline is that of a newsroom or of one of its desks: “Redacción Valencia”, « La rédaction ». */
export const isDesk = (name: string): boolean => beginningOf(foldedLine(name), words.desks) !== undefined;
