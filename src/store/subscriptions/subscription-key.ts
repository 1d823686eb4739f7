import { type Channel, parseChannel } from "../channel.ts";

/** Identifies a subscription: its name is unique in its channel. */
export interface SubscriptionKey {
  readonly name: string;
  readonly channel: Channel;
}

/** Writes a key for the database: `morning slack:C0123`. A name has no spaces. */
export const formatSubscriptionKey = ({ name, channel }: SubscriptionKey): string =>
  `${name} ${channel.address}`;

/** Reads a key that `formatSubscriptionKey` wrote. */
export const parseSubscriptionKey = (key: string): SubscriptionKey => {
  const [name = "", ...address] = key.split(" ");
  return { name, channel: parseChannel(address.join(" ")) };
};
