import type { z } from "zod";
import type { Briefing } from "../src/library/briefing/briefing.ts";
import type { updateSchema } from "../src/library/briefing/update-schema.ts";
import { briefingOf } from "./library.ts";

export type WrittenUpdate = z.input<typeof updateSchema>;

/** A status that the Gazette reported on 3 July 2026. */
export const statusUpdate = (
  status: NonNullable<WrittenUpdate["status"]>,
  more: Partial<WrittenUpdate> = {},
): WrittenUpdate => ({
  status,
  note: { en: "Half of the code is public.", fr: "La moitié du code est publique." },
  passages: [{ source: "gazette", exact: "Half of the code is public now" }],
  by: "Ngoc",
  at: "2026-07-03T09:00:00Z",
  ...more,
});

/** A minister who promised a code by June and a bridge by 2030, and what became of the code. */
export const promises = (...updates: readonly WrittenUpdate[]): Briefing =>
  briefingOf(
    "promises",
    {
      version: 2,
      status: "reviewed",
      headline: { en: "Code and a bridge" },
      summary: { en: "A minister promised a code and a bridge." },
      sources: [
        {
          id: "post",
          file: "post.txt",
          publisher: "The Post",
          language: "en",
          published: { date: "2026-03-02", known: "text" },
        },
        {
          id: "gazette",
          file: "gazette.txt",
          publisher: "The Gazette",
          language: "en",
          published: { date: "2026-07-03", known: "text" },
        },
      ],
      topics: [{ id: "open-source", names: { en: "Open source" } }],
      people: [{ id: "ada-stone", names: { en: "Ada Stone" } }],
      statements: [
        {
          id: "code",
          speaker: "ada-stone",
          kind: "commitment",
          text: { en: "She will publish the code." },
          topics: ["open-source"],
          due: "2026-06",
          passages: [{ source: "post", exact: "I will publish the code by June" }],
          updates: [...updates],
        },
        {
          id: "bridge",
          speaker: "ada-stone",
          kind: "commitment",
          text: { en: "She will build a bridge." },
          due: "by 2030",
          passages: [{ source: "post", exact: "and build a bridge by 2030" }],
        },
      ],
    },
    {
      post: "“I will publish the code by June, and build a bridge by 2030,” said Minister Ada Stone.",
      gazette: "Half of the code is public now, the Gazette found. The bridge has no plan.",
    },
  );
