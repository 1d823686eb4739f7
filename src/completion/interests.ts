/** What each channel asks for, as long as the process lives. */
export interface Interests {
  note(channel: string, id: string): void;
  /** A number that is greater for what is asked for more, and more lately. */
  of(channel: string): (id: string) => number;
}

/** Of each question, a tenth is forgotten with each that comes after it: what matters today goes before last week. */
const kept = 0.9;
const mostPerChannel = 100;
const mostChannels = 5_000;

export const createInterests = (): Interests => {
  const channels = new Map<string, Map<string, number>>();
  return {
    note(channel, id) {
      const before = channels.get(channel) ?? new Map<string, number>();
      const weakened = [...before].map(([other, weight]): [string, number] => [other, weight * kept]);
      const after = new Map(weakened);
      after.set(id, (after.get(id) ?? 0) + 1);
      const strongest = [...after].sort(([, a], [, b]) => b - a).slice(0, mostPerChannel);
      // Set anew, so that the channel that was silent for longest stands first.
      channels.delete(channel);
      channels.set(channel, new Map(strongest));
      const [oldest] = channels.keys();
      if (channels.size > mostChannels && oldest !== undefined) channels.delete(oldest);
    },
    of: (channel) => {
      const known = channels.get(channel);
      return (id) => known?.get(id) ?? 0;
    },
  };
};
