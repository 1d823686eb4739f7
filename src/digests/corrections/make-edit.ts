import type { Answer } from "../../answer/answer.ts";
import { parseChannel } from "../../store/channel.ts";
import { said } from "../../store/deliveries/reason.ts";
import type { EditClaim, EditEnd } from "../../store/posted/message-edits.ts";
import { cardPart } from "../../store/posted/posted-messages.ts";
import { readShown, writeShown } from "../deliveries/content.ts";
import { renewed, type TimedLease, turnsOf } from "../deliveries/lease.ts";
import { endOfRequest } from "../deliveries/tries.ts";
import type { ReplaceOutcome } from "../posting.ts";
import { cardNotice, cardsNow } from "./cards.ts";
import { correctedMessage } from "./corrected-answer.ts";
import { type EditMeans, type Interrupted, triesOfEdit } from "./edit-means.ts";
import { noticeOf, shownMessage } from "./shown-message.ts";
import { notifyThread } from "./thread-notice.ts";

/** What replaces a message, in a single request, and how the bot remembers it then. */
interface Replacement {
  readonly content: string;
  /** Whether the message shows it already. False if the bot cannot tell. */
  isMade(): Promise<boolean>;
  make(): Promise<ReplaceOutcome>;
}

const otherVersion = said("Another version of Onrecord remembered this message.");

/** Edits a message that shows a corrected fact, and posts a notice in its thread. Null if another process has taken over. */
export const makeEdit = async (
  claim: EditClaim,
  lease: TimedLease,
  means: EditMeans,
): Promise<EditEnd | null> => {
  if (claim.part === cardPart) return editCards(claim, lease, means);
  const shown = readShown(claim.content);
  if (shown === null) return { state: "failed", reason: otherVersion };
  // The notice of the message above says it.
  if (claim.state === "to-notify" && claim.isNotice) return { state: "done" };
  if (claim.state === "to-notify") return notifyThread(claim, noticeOf(shown, claim.changes), lease, means);
  const corrected = correctedMessage(shown, claim.changes, means.library);
  // The correction was removed, or came under embargo, before the message was edited.
  if (corrected === null) return { state: "done" };
  const became = await edit(claim, replacementOf(claim, corrected, means), lease, means);
  if (became !== "edited") return became;
  if (claim.isNotice) return { state: "done" };
  return notifyThread(toNotify(claim), noticeOf(corrected, claim.changes), lease, means);
};

const replacementOf = (
  { delivery: deliveryId, part, message: messageId, channel: address }: EditClaim,
  corrected: Answer,
  { platformEdits }: EditMeans,
): Replacement => {
  const message = { channel: parseChannel(address).id, deliveryId, part, messageId };
  // A page in plain text is several messages. Each gets the corrected facts, so that none keeps the old wording.
  const shown = shownMessage(corrected, part.includes("."), (answer) => platformEdits.fits(part, answer));
  return {
    content: writeShown(corrected),
    isMade: () => platformEdits.shows(message, shown),
    make: () => platformEdits.replace(message, shown),
  };
};

/** Makes the request of an edit at its turn. Null if another process has the edit. */
const request = async (
  { id }: EditClaim,
  { make }: Replacement,
  channel: string,
  lease: TimedLease,
  { editPacer: pacer, edits, clock, stopping }: EditMeans,
): Promise<ReplaceOutcome | Interrupted> => {
  const { mayPost } = turnsOf(
    () => renewed(lease, clock),
    (next) => edits.begin(id, next),
    { pacer, channel, stopping, clock },
  );
  return (await mayPost()) ? make() : null;
};

/** Edits a message if it does not show the correction already, and records what it shows now. */
const edit = async (
  claim: EditClaim,
  replacement: Replacement,
  lease: TimedLease,
  means: EditMeans,
): Promise<EditEnd | "edited" | Interrupted> => {
  const { editPacer, edits, clock } = means;
  const channel = parseChannel(claim.channel).id;
  const became =
    !claim.certain && (await replacement.isMade())
      ? ({ outcome: "replaced" } as const)
      : await request(claim, replacement, channel, lease, means);
  if (became === null) return null;
  switch (became.outcome) {
    case "replaced":
      return (await edits.saveEdited(
        claim.id,
        { before: claim.content, now: replacement.content },
        renewed(lease, clock),
      ))
        ? "edited"
        : null;
    case "gone":
      return { state: "gone" };
    case "unknown":
    case "refused":
      return endOfRequest(triesOfEdit(claim), became, editPacer, channel, clock.now());
    default:
      return became satisfies never;
  }
};

/** Shows the cards of a message again, and posts a notice in its thread. */
const editCards = async (claim: EditClaim, lease: TimedLease, means: EditMeans): Promise<EditEnd | null> => {
  const { content, message: messageId } = claim;
  const { replaceCards } = means.platformEdits;
  const cards = cardsNow(content, means.library);
  if (cards === null || replaceCards === undefined) return { state: "failed", reason: otherVersion };
  const { id: channel } = parseChannel(claim.channel);
  if (claim.state === "to-edit") {
    const make = () => replaceCards({ channel, messageId }, cards);
    const became = await edit(claim, { content, make, isMade: async () => false }, lease, means);
    if (became !== "edited") return became;
  }
  const notice = cardNotice(content, claim.changes, means.library);
  return notice === null ? { state: "done" } : notifyThread(toNotify(claim), notice, lease, means);
};

/** An edit that was just made, whose thread has no notice yet. */
const toNotify = (claim: EditClaim): EditClaim =>
  claim.state === "to-edit" ? { ...claim, state: "to-notify", certain: true } : claim;
