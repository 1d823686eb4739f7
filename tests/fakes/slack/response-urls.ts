/** "This URL can be used up to 5 times within 30 minutes": docs.slack.dev/interactivity/handling-user-interaction */
const uses = 5;

/** The addresses that late answers go to. Each use counts, whatever becomes of it. */
export const createResponseUrls = () => {
  const left = new Map<string, { readonly channel: string; uses: number }>();
  return {
    /** The path of a new one. */
    add(id: number, channel: string): string {
      const path = `/response/${id}`;
      left.set(path, { channel, uses });
      return path;
    },
    /** The channel that one leads to; null where it leads nowhere any more. */
    use(path: string): string | null {
      const found = left.get(path);
      if (found === undefined || found.uses === 0) return null;
      found.uses -= 1;
      return found.channel;
    },
  };
};
