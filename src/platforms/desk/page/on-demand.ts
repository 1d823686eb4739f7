import type { ComponentType, FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { say } from "./data.ts";
import { markup } from "./markup.ts";

/** A component whose module the browser loads when it is first shown. */
export const onDemand = <Props>(load: () => Promise<ComponentType<Props>>): FunctionComponent<Props> => {
  let loaded: ComponentType<Props> | null = null;
  return (props) => {
    const [state, setState] = useState("loading");
    useEffect(() => {
      load().then(
        (component) => {
          loaded = component;
          setState("loaded");
        },
        () => setState("offline"),
      );
    }, []);
    return loaded === null ? markup`<p role="status">${say(state)}</p>` : markup`<${loaded} ...${props} />`;
  };
};
