import type { Store } from "../../../src/store/store.ts";

class Killed extends Error {}

/** A store that fails as a process that dies does, before or after the n-th call of a method of one of its parts. */
export const dyingAt = <Part extends "queue" | "draftQueue">(
  store: Store,
  part: Part,
  method: keyof Store[Part],
  nth: number,
  when: "before" | "after",
): Store => {
  let left = nth;
  let isDead = false;
  const dying = <Target extends object>(name: Part | "other", target: Target): Target =>
    new Proxy(target, {
      get(of, key) {
        const own: unknown = Reflect.get(of, key);
        if (typeof own !== "function") return own;
        return async (...given: readonly unknown[]) => {
          if (isDead) throw new Killed();
          const isMeant = name === part && key === method;
          if (isMeant) left -= 1;
          isDead = isMeant && left === 0;
          if (isDead && when === "before") throw new Killed();
          const result: unknown = await Reflect.apply(own, of, given);
          if (isDead) throw new Killed();
          return result;
        };
      },
    });
  return {
    ...store,
    queue: dying(part === "queue" ? part : "other", store.queue),
    draftQueue: dying(part === "draftQueue" ? part : "other", store.draftQueue),
  };
};
