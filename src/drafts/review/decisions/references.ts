import { type Document, isMap, isSeq, type YAMLMap } from "yaml";
import { z } from "zod";
import { peopleOf } from "./entry-place.ts";

/** A field that names a person or organization by id: `statement/trees speaker`. */
interface Reference {
  readonly at: string;
  read(): unknown;
  write(id: string): void;
}

const namingSchema = z.looseObject({
  speaker: z.unknown().optional(),
  reportedBy: z.unknown().optional(),
  onBehalfOf: z.unknown().optional(),
  organization: z.unknown().optional(),
  participants: z.array(z.unknown()).catch([]),
});
const groupSchema = z.looseObject({ organization: z.unknown().optional() });

/** The people and organizations that an entry names by id, including the person who has the role. */
export const actorsNamedBy = (
  entry: Readonly<Record<string, unknown>>,
  person: string | null,
): readonly string[] => {
  const { speaker, reportedBy, onBehalfOf, organization, participants } = namingSchema.parse(entry);
  return [person, speaker, reportedBy, onBehalfOf, organization, ...participants].flatMap((actor) => {
    const group = groupSchema.safeParse(actor);
    const id = group.success ? group.data.organization : actor;
    return typeof id === "string" ? [id] : [];
  });
};

const fieldOf = (map: YAMLMap, at: string, name: string): Reference => ({
  at: `${at} ${name}`,
  read: () => map.get(name),
  write: (id) => map.set(name, id),
});

/** A speaker is an id, or a group that may have the id of its organization. */
const speakerOf = (map: YAMLMap, at: string, name: string): Reference => {
  const value = map.get(name);
  return isMap(value) ? fieldOf(value, `${at} ${name}`, "organization") : fieldOf(map, at, name);
};

const mapsIn = (document: Document, name: string): readonly YAMLMap[] => {
  const list = document.get(name);
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
};

/** Every field of a draft that can name a person or organization. */
export const actorReferences = (document: Document): readonly Reference[] => [
  ...mapsIn(document, "statements").flatMap((statement) => {
    const at = `statement/${String(statement.get("id"))}`;
    return [
      speakerOf(statement, at, "speaker"),
      speakerOf(statement, at, "reportedBy"),
      fieldOf(statement, at, "onBehalfOf"),
    ];
  }),
  ...peopleOf(document).flatMap((person) => {
    const roles = person.get("roles");
    return (isSeq(roles) ? roles.items : []).flatMap((role) =>
      isMap(role) ? [fieldOf(role, `role/${String(role.get("id"))}`, "organization")] : [],
    );
  }),
  ...mapsIn(document, "events").flatMap((event) => {
    const participants = event.get("participants");
    if (!isSeq(participants)) return [];
    const at = `event/${String(event.get("id"))}`;
    return participants.items.map(
      (_, index): Reference => ({
        at: `${at} participants.${index}`,
        read: () => participants.get(index),
        write: (id) => participants.set(index, id),
      }),
    );
  }),
];
