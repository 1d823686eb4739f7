import type { PersonAddress } from "./people/person-address.ts";

/** A channel of a platform. Code that needs an address's parts takes this type and not text, so that it cannot get another text by mistake. */
export interface Channel {
  readonly platform: string;
  /** The platform's id of the channel. */
  readonly id: string;
  /** Platform and id, as the database and files have them: `slack:C0123456789`. */
  readonly address: string;
}

/** Writes a channel's address. A platform's name has no colon, but an id may have some. */
export const formatChannel = ({ platform, id }: Pick<Channel, "platform" | "id">): string =>
  `${platform}:${id}`;

/** Reads an address that `formatChannel` wrote. A text without a colon is a platform's name with an empty id. */
export const parseChannel = (address: string): Channel => {
  const [platform = "", ...id] = address.split(":");
  return { address, platform, id: id.join(":") };
};

/** Writes a person's address: `slack:T1/U1`, or `slack:U1` if the workspace or server is unknown. `parsePerson` reads it. */
export const formatPerson = ({ platform, workspace, user }: PersonAddress): string =>
  `${platform}:${workspace === null ? user : `${workspace}/${user}`}`;

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
