import { z } from "zod";
import type { Fact } from "../../library/briefing/briefing.ts";
import { figureQualifiers, type StatementSpeaker } from "../../library/briefing/schema.ts";
import type { Library } from "../../library/library.ts";

/** Who a fact is about, with the part that each has in it. */
export const exportedActors = (fact: Fact, library: Library): ExportedActor[] => {
  const actor = (as: ExportedActor["as"], who: StatementSpeaker | undefined): ExportedActor[] => {
    if (who === undefined) return [];
    if (typeof who === "object") return [{ as, type: "group", id: null, names: who.group }];
    const type = library.people.has(who) ? "person" : "organization";
    return [{ as, type, id: who, names: library.actors.get(who)?.names ?? {} }];
  };
  switch (fact.type) {
    case "statement":
      return [
        ...actor("speaker", fact.speaker),
        ...actor("reportedBy", fact.reportedBy),
        ...actor("onBehalfOf", fact.onBehalfOf),
      ];
    case "role":
      return [...actor("person", fact.person), ...actor("organization", fact.organization)];
    case "event":
      return fact.participants.flatMap((id) => actor("participant", id));
    case "figure":
      return [];
    default:
      return fact satisfies never;
  }
};

export const actorRoles = [
  "speaker",
  "reportedBy",
  "onBehalfOf",
  "person",
  "organization",
  "participant",
] as const;

const texts = z.record(z.string(), z.string());

/** `id` is null for a group, which has only words. */
export const actorsSchema = z.array(
  z.strictObject({
    as: z.enum(actorRoles),
    type: z.enum(["person", "organization", "group"]),
    id: z.string().nullable(),
    names: texts,
  }),
);
type ExportedActor = z.infer<typeof actorsSchema>[number];

/** The number of a figure; null for other facts. */
export const figureSchema = z
  .strictObject({ value: z.number(), qualifier: z.enum(figureQualifiers), unit: texts })
  .nullable();

export const figureOf = (fact: Fact): z.infer<typeof figureSchema> =>
  fact.type === "figure" ? { value: fact.value, qualifier: fact.qualifier, unit: fact.unit } : null;
