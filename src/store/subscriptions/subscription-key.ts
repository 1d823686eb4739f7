import { type Channel, parseChannel } from "../channel.ts";

/** What tells a subscription from all others: its name is unique in its channel. */
export interface SubscriptionKey {
  readonly name: string;
  readonly channel: Channel;
}

/** Writes a key as the record keeps it: `morning slack:C0123`. A name has no spaces. */
export const formatSubscriptionKey = ({ name, channel }: SubscriptionKey): string =>
  `${name} ${channel.address}`;

/** Reads what `formatSubscriptionKey` wrote. */
export const parseSubscriptionKey = (key: string): SubscriptionKey => {
  const [name = "", ...address] = key.split(" ");
  return { name, channel: parseChannel(address.join(" ")) };
};
