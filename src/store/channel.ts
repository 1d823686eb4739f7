/** A channel of a platform. An address is text; code that needs its parts takes this instead, which no text passes for. */
export interface Channel {
  readonly platform: string;
  /** As the platform knows it. */
  readonly id: string;
  /** Both, as the record and files write them: `slack:C0123456789`. */
  readonly address: string;
}

/** Writes a channel's address. A platform's name has no colon; an id may have some. */
export const formatChannel = ({ platform, id }: Pick<Channel, "platform" | "id">): string =>
  `${platform}:${id}`;

/** Reads what `formatChannel` wrote. Text without a colon is a platform's name, and has no id. */
export const parseChannel = (address: string): Channel => {
  const [platform = "", ...id] = address.split(":");
  return { address, platform, id: id.join(":") };
};
