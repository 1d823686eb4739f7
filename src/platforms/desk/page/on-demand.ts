import type { ComponentType, FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { say } from "./data.ts";
import { markup } from "./markup.ts";

/** About as long as a browser waits before it connects again for events. */
const retryAfterMs = 3_000;

/** A component whose module the browser loads when it is first shown, again and again if the connection is lost. */
export const onDemand = <Props>(load: () => Promise<ComponentType<Props>>): FunctionComponent<Props> => {
  let loaded: ComponentType<Props> | null = null;
  return (props) => {
    const [state, setState] = useState("loading");
    useEffect(() => {
      let timer = 0;
      let isShown = true;
      const tryToLoad = async (): Promise<void> => {
        try {
          loaded = await load();
          setState("loaded");
        } catch {
          setState("offline");
          if (isShown) timer = window.setTimeout(() => void tryToLoad(), retryAfterMs);
        }
      };
      void tryToLoad();
      return () => {
        isShown = false;
        window.clearTimeout(timer);
      };
    }, []);
    return loaded === null ? markup`<p role="status">${say(state)}</p>` : markup`<${loaded} ...${props} />`;
  };
};
