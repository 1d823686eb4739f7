import { useLayoutEffect } from "preact/hooks";
import type { ItemAction } from "./item-view.ts";

const actions: Readonly<Record<string, ItemAction>> = {
  y: "keep",
  e: "edit",
  x: "drop",
  u: "undo",
  m: "merge",
};

/**
 * One key for each action. `j` and `k` go to the next and previous part. Keys work only if the focus is on a part or
 * nowhere, so that they do not interfere with typing or a screen reader's keys.
 */
export const useShortcuts = (
  keys: readonly string[],
  current: string,
  onGo: (key: string) => void,
  onAct: (action: ItemAction, key: string) => void,
): void => {
  // At once after each change of the page, so that a key never acts on an earlier state.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      const part = target instanceof Element ? target.closest("article") : null;
      const isElsewhere = target !== document.body && part === null;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || isElsewhere) return;
      const action = actions[event.key];
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      if (action === undefined && step === 0) return;
      event.preventDefault();
      // The focus may already be on another part than the last rendered `current`.
      const key = part?.getAttribute("data-key") ?? current;
      if (action !== undefined) {
        onAct(action, key);
        return;
      }
      const at = keys.indexOf(key);
      const next = keys[at < 0 ? 0 : Math.min(keys.length - 1, Math.max(0, at + step))];
      if (next !== undefined) onGo(next);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
};

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest("input, textarea, select, form.edit") !== null;
