import { briefingOf } from "../library.ts";

/** A briefing with one text in every field that people write. */
export const hostileBriefing = (hostile: string) => {
  const passages = [{ source: "post", exact: `Mallory: ${hostile}` }];
  const each = { en: `Own ${hostile}`, fr: `Propre ${hostile}`, vi: `Riêng ${hostile}` };
  return briefingOf(
    "town",
    {
      version: 2,
      status: "reviewed",
      headline: each,
      summary: each,
      sources: [
        {
          id: "post",
          file: "post.txt",
          title: hostile,
          publisher: hostile,
          language: "en",
          published: { date: "2026-03-02", known: "inferred", note: each },
          page: { url: "https://post.example/story", language: "en" },
          translation: { of: "de", by: hostile },
          caveats: [each],
        },
      ],
      topics: [{ id: "topic", names: each }],
      organizations: [{ id: "town", names: each, aliases: [`Alias ${hostile}`] }],
      people: [
        {
          id: "mallory",
          names: { en: `Mallory ${hostile}` },
          native: { language: "de", name: `Eigen ${hostile}` },
          aliases: [`Mal ${hostile}`],
          roles: [{ id: "role", title: each, organization: "town", passages }],
        },
      ],
      statements: (["commitment", "position", "claim", "hope"] as const).map((kind) => ({
        id: kind,
        speaker: kind === "hope" ? { group: each, organization: "town" } : "mallory",
        ...(kind === "position" ? { reportedBy: { group: each } } : {}),
        sensitivity: ["victim"] as const,
        onBehalfOf: "town",
        kind,
        text: each,
        topics: ["topic"],
        passages,
        updates:
          kind === "commitment"
            ? [
                { status: "kept", note: each, passages, by: `By ${hostile}`, at: "2026-03-03T09:00:00Z" },
                { takesBack: 1, note: each, by: `By ${hostile}`, at: "2026-03-04T09:00:00Z" },
                { status: "stalled", note: each, passages, by: `By ${hostile}`, at: "2026-03-05T09:00:00Z" },
              ]
            : [],
      })),
      figures: [{ id: "figure", value: 40, unit: each, counts: each, topics: ["topic"], passages }],
      events: [{ id: "event", text: each, participants: ["mallory"], passages }],
      corrections: [{ fact: "claim", date: "2026-03-05", kind: "corrected", note: each }],
    },
    { post: `Mallory: ${hostile}` },
  );
};
