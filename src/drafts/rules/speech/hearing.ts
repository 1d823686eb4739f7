import type { Actor } from "../../facts.ts";
import type { MentionedPerson } from "../names/people.ts";
import type { Antecedents } from "./subjects.ts";

/** A speaker or a subject, while a paragraph is read. */
export interface Heard {
  readonly actor: Actor;
  readonly gender: "f" | "m" | "";
  readonly spoke: boolean;
}

/** Keeps who was heard of in the paragraph, the last one last: what pronouns and unnamed speakers are resolved against. */
export const createHearing = (people: readonly MentionedPerson[]) => {
  let heard: Heard[] = [];
  let before: Heard | null = null;
  const antecedents: Antecedents = {
    last: (gender) => {
      for (const entry of heard.toReversed())
        if (gender === "" || entry.gender === "" || entry.gender === gender) return entry.actor;
      // A paragraph that starts with "he added" goes on from the one before.
      const fits = before !== null && (gender === "" || before.gender === "" || before.gender === gender);
      return heard.length === 0 && fits ? (before?.actor ?? null) : null;
    },
  };
  return {
    antecedents,
    last: (): Heard | null => heard.at(-1) ?? null,
    hear(actor: Actor, spoke = true): void {
      const gender = actor.type === "person" ? (people[actor.index]?.gender ?? "") : "";
      heard.push({ actor, gender, spoke });
      if (heard.length > 12) heard = heard.slice(-6);
    },
    forget(): void {
      heard = [];
    },
    /** Begins a paragraph; returns who was heard of last in the one before. */
    nextParagraph(): Heard | null {
      before = heard.at(-1) ?? null;
      heard = [];
      return before;
    },
  };
};
