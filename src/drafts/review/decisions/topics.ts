import { z } from "zod";
import { fold } from "../../../base/text/fold.ts";
import { slugOf } from "../../output/slug.ts";
import { styleYaml } from "../../output/yaml.ts";
import type { Applying } from "./applying.ts";

type Set = Readonly<Record<string, unknown>>;

const fileSchema = z.looseObject({
  topics: z.array(z.looseObject({ id: z.string(), names: z.record(z.string(), z.string()) })).default([]),
  sources: z.array(z.looseObject({ language: z.string() })).default([]),
});

/** Replaces topic names that an editor wrote with ids. A new name becomes a topic of the draft. */
export const withTopics = ({ file }: Pick<Applying, "file">, set: Set): Set => {
  const written = z.array(z.string().trim().min(1)).min(1).safeParse(set.topics);
  if (!written.success) return set;
  const { topics, sources } = fileSchema.parse(file.document.toJS());
  const ids = written.data.map((name) => {
    const known = topics.find(
      ({ id, names }) => id === name || Object.values(names).some((other) => fold(other) === fold(name)),
    );
    const id = known?.id ?? slugOf(name);
    if (known !== undefined || id === "") return known?.id ?? name;
    const topic = { id, names: { [sources[0]?.language ?? "en"]: name } };
    if (!topics.some((other) => other.id === id)) {
      topics.push(topic);
      const node = file.document.createNode(topic);
      styleYaml(node);
      file.list("topics").items.push(node);
    }
    return id;
  });
  return { ...set, topics: [...new Set(ids)] };
};
