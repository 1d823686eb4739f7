/**
 * Reads a draft or the queue now, then after each change and each reconnect. At the first connect, `isStillSo` says whether what was read first is
 * what the stream reports, so that it is not read twice.
 */
export const followChanges = <Value>(
  slug: string,
  refresh: () => Promise<Value | null>,
  isStillSo: (first: Value, state: string) => boolean,
  onConnection: (isConnected: boolean) => void,
): (() => void) => {
  let first: Promise<Value | null> | null = refresh();
  const onState = async (state: string): Promise<void> => {
    const read = first;
    first = null;
    const value = await read;
    if (value === null || !isStillSo(value, state)) await refresh();
  };
  const events = new EventSource(`/events?${new URLSearchParams({ slug })}`);
  events.onmessage = ({ data }) => {
    onConnection(true);
    void onState(String(data));
  };
  events.onerror = () => onConnection(false);
  return () => events.close();
};
