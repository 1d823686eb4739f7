/**
 * Reads a draft or the queue now, then after each change and each reconnect. It connects once it has shown what it read first, because the server
 * reads the draft again for the stream's first report. Then `isStillSo` says whether that report is what was read, so that it is not read twice.
 */
export const followChanges = <Value>(
  slug: string,
  refresh: () => Promise<Value | null>,
  isStillSo: (first: Value, state: string) => boolean,
  onConnection: (isConnected: boolean) => void,
): (() => void) => {
  // If the first read fails, the stream still connects, and its first report reads again.
  let first: Promise<Value | null> | null = refresh().catch(() => null);
  let events: EventSource | null = null;
  let isOver = false;
  const onState = async (state: string): Promise<void> => {
    const read = first;
    first = null;
    const value = await read;
    if (value === null || !isStillSo(value, state)) await refresh();
  };
  const connect = (): void => {
    if (isOver) return;
    events = new EventSource(`/events?${new URLSearchParams({ slug })}`);
    events.onmessage = ({ data }) => {
      onConnection(true);
      void onState(String(data));
    };
    events.onerror = () => onConnection(false);
  };
  // A timer, because what was read is shown before the next task.
  void first.then(() => setTimeout(connect));
  return () => {
    isOver = true;
    events?.close();
  };
};
