import { messageOf } from "../base/errors.ts";
import type { Logger } from "../base/logger.ts";
import { rememberedCards } from "../digests/corrections/cards.ts";
import { rememberedMessagesOf } from "../digests/deliveries/content.ts";
import { hashOf } from "../library/briefing/fact-hash.ts";
import type { Library } from "../library/library.ts";
import type { Host } from "../platforms/shared/platform.ts";
import type { PostedMessages, RememberedMessage } from "../store/posted/posted-messages.ts";

interface RememberOptions {
  /** Null while the database is not open. */
  readonly posted: () => Promise<PostedMessages | null>;
  readonly library: () => Library;
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
}

/** Remembers what the bot shows to a channel, so that corrections reach it. No answer waits for the database. */
export const createRememberShown = ({
  posted: openPosted,
  library,
  now,
  log,
}: RememberOptions): Pick<Host, "remember" | "rememberCards"> => {
  const keep = (messages: readonly RememberedMessage[]): void =>
    void openPosted()
      .then((open) => open?.remember(messages, now()))
      .catch((error: unknown) =>
        log.error({ err: error }, `Corrections will not reach an answer: ${messageOf(error)}`),
      );
  return {
    remember({ pages, posted, ...place }) {
      const delivery = hashOf(place.channel, ...posted.values());
      keep(rememberedMessagesOf({ ...place, delivery }, pages, posted));
    },
    rememberCards(cards) {
      const message = rememberedCards(cards, library());
      if (message !== null) keep([message]);
    },
  };
};
