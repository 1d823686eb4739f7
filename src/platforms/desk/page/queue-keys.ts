import { useLayoutEffect } from "preact/hooks";
import type { QueueAction, QueueEntry } from "./data.ts";

/**
 * Keys of the queue: `j` and `k` go to the next and previous draft, `t` takes it or gives it back, `n` says that it is not for us. They
 * work only if the focus is on a draft or nowhere, so that they do not interfere with a screen reader's keys elsewhere.
 */
export const useQueueKeys = (
  drafts: readonly QueueEntry[],
  act: (action: QueueAction, number: number) => void,
): void => {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target, key } = event;
      const item = target instanceof Element ? target.closest("li.queued") : null;
      if (event.ctrlKey || event.metaKey || event.altKey || (item === null && target !== document.body))
        return;
      const at = drafts.findIndex(({ number }) => String(number) === item?.getAttribute("data-number"));
      const current = drafts[at];
      const step = key === "j" ? 1 : key === "k" ? -1 : 0;
      if (step !== 0) {
        const next = drafts[at < 0 ? 0 : Math.min(drafts.length - 1, Math.max(0, at + step))];
        if (next !== undefined) document.getElementById(`draft-${next.number}`)?.focus();
      } else if (current !== undefined && key === "t")
        act(current.state === "open" ? "take" : "release", current.number);
      else if (current !== undefined && key === "n") act("decline", current.number);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
};
