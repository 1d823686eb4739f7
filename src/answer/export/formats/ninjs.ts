import { localize } from "../../../base/language/language.ts";
import { careOfBriefing, changedAt, correctionsIn, lineOfFact, urnOf } from "../fact-words.ts";
import { defineExport, type ExportOptions } from "../format.ts";
import type { ExportedBriefing } from "../record.ts";

const standard = {
  name: "ninjs",
  version: "3.1",
  schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
};

/** The extension of a second file for facts and passages, for which ninjs has no fields. */
const sideCar = ".facts.json";

/** One composite item whose associations are the briefings, and the whole record in a second file. */
export default defineExport({
  name: "ninjs",
  write(record, options) {
    const versions = record.briefings.map(versionOf).sort();
    const item = {
      uri: urnOf("export:record"),
      standard,
      type: "composite",
      language: options.language,
      ...(versions.length === 0 ? {} : { versionCreated: versions.at(-1) }),
      ...(options.publisher === null ? {} : { copyrightHolder: options.publisher }),
      associations: record.briefings.map((briefing) => itemOf(briefing, options)),
    };
    return [
      { ending: ".ninjs.json", content: `${JSON.stringify(item, null, 2)}\n` },
      { ending: sideCar, content: `${JSON.stringify(record, null, 2)}\n` },
    ];
  },
});

/** All people, or all organizations, of a briefing’s facts, each once. */
const named = (
  type: "person" | "organization",
  briefing: ExportedBriefing,
  { language }: ExportOptions,
): readonly { readonly name: string; readonly uri: string }[] => {
  const actors = briefing.facts.flatMap((fact) => fact.actors);
  const byId = new Map(
    actors.flatMap((actor) =>
      actor.id === null || actor.type !== type ? [] : [[actor.id, localize(actor.names, language)] as const],
    ),
  );
  return [...byId]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, name]) => ({ name, uri: urnOf(`${type}:${id}`) }));
};

const topicsOf = ({ facts }: ExportedBriefing, { language }: ExportOptions) =>
  [...new Map(facts.flatMap(({ topics }) => topics.map(({ id, names }) => [id, localize(names, language)])))]
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))
    .map(([id = "", name = ""]) => ({ name, uri: urnOf(`topic:${id}`) }));

/** What an editor has to know before the item is published: why to take care, and what was corrected. */
const noteOf = (briefing: ExportedBriefing, { language }: ExportOptions) => {
  const corrected = briefing.facts.flatMap((fact) => {
    const corrections = correctionsIn(fact, language);
    return corrections.length === 0 ? [] : [lineOfFact(fact, language), ...corrections];
  });
  const lines = [...careOfBriefing(briefing, language), ...corrected];
  return lines.length === 0 ? {} : { edNote: lines.join(" · ") };
};

/** When the briefing or a fact in it changed last. */
const versionOf = ({ date, facts }: ExportedBriefing): string =>
  new Date(Math.max(Date.parse(date), ...facts.map((fact) => changedAt(fact).getTime()))).toISOString();

const itemOf = (briefing: ExportedBriefing, options: ExportOptions) => ({
  name: briefing.slug,
  uri: urnOf(briefing.slug),
  type: "text",
  language: options.language,
  versionCreated: versionOf(briefing),
  pubStatus: "usable",
  ...noteOf(briefing, options),
  headlines: [
    { role: "main", contentType: "text/plain", value: localize(briefing.headline, options.language) },
  ],
  descriptions: [
    { role: "summary", contentType: "text/plain", value: localize(briefing.summary, options.language) },
  ],
  people: named("person", briefing, options),
  organisations: named("organization", briefing, options),
  subjects: topicsOf(briefing, options),
  infoSources: briefing.sources.map(({ publisher, url }) => ({
    name: publisher,
    role: "originator",
    ...(url === null ? {} : { uri: url }),
  })),
});
