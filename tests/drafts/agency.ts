import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, onTestFinished } from "vitest";
import { type BuilderSettings, nothingTold } from "../../src/drafts/building.ts";
import { createDrafter, noBuildWatch } from "../../src/drafts/drafter.ts";
import { readBriefings } from "../../src/library/briefings-folder.ts";
import { followBriefings } from "../../src/library/followed-briefings.ts";
import { folderWriter } from "../../src/library/record-writer.ts";
import { createInProcessThread } from "./drafting.ts";

export const schools = `Finance Minister Anna Berg said on Tuesday that the government will spend 40 million euros on new schools before the end of the year.

"We will build twelve schools in the north," Berg told reporters in the capital after a meeting with mayors from the region.

The plan was approved by the cabinet and it will be sent to parliament next week, according to the ministry.`;

export const railway = `Transport Minister Karl Lind said on Friday that the railway will hire 300 drivers.

"We will hire them in spring," Lind told reporters at the central station.`;

interface NewsItem {
  readonly guid: string;
  readonly version?: number;
  /** The hour on 1 March 2026 at which this version was made. */
  readonly hour?: number;
  readonly provider?: string;
  readonly headline?: string;
  readonly status?: "usable" | "withheld" | "canceled";
  readonly text?: string;
  /** More of its metadata, such as `<edNote>`. */
  readonly more?: string;
}

/** A NewsML-G2 document with one item; a kill has no text. */
export const newsItem = ({
  guid,
  version,
  hour,
  provider = "ACME",
  headline = "Schools plan",
  status = "usable",
  text = status === "canceled" ? "" : schools,
  more = "",
}: NewsItem): string => {
  const numbered = version === undefined ? "" : ` version="${version}"`;
  const made = hour === undefined ? "" : `<versionCreated>2026-03-01T${hour}:00:00Z</versionCreated>`;
  const content =
    text === "" ? "" : `<contentSet><inlineData contenttype="text/plain">${text}</inlineData></contentSet>`;
  return `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}"${numbered} xml:lang="en"><itemMeta><provider literal="${provider}"/>${made}<firstCreated>2026-03-01T10:00:00Z</firstCreated><pubStatus qcode="stat:${status}"/>${more}</itemMeta><contentMeta><headline>${headline}</headline></contentMeta>${content}</newsItem>`;
};

const drafter = createDrafter(createInProcessThread(), true, (out) =>
  folderWriter(out, join(out, ".changes"), () => {}),
);
afterAll(() => drafter.stop());

/** A folder of briefings into which articles are built one after the other, beside the index of a bot. */
export const createNewsroom = async () => {
  const out = await mkdtemp(join(tmpdir(), "onrecord-agency-"));
  onTestFinished(() => rm(out, { recursive: true, force: true }));
  const indexFile = join(out, ".index.sqlite");
  const bot = await followBriefings(
    { file: indexFile, folder: out },
    pino({ level: "silent" }),
    async () => {},
  );
  await bot.close();
  const settings: BuilderSettings = {
    out,
    indexFile,
    told: nothingTold,
    onlyOne: false,
    language: "en",
    model: null,
    today: "2026-11-23",
    now: "2026-11-23T08:00:00Z",
    network: null,
  };
  const pathOf = (slug: string): string => join(out, slug, "briefing.yaml");
  const build = async (name: string, content: string | Uint8Array) =>
    drafter.build({ from: "bytes", name, bytes: Buffer.from(content) }, settings, noBuildWatch);
  return {
    /** What became of each article of a document: its folder, and how it was saved. */
    async built(name: string, content: string | Uint8Array): Promise<readonly string[]> {
      return (await build(name, content)).map((each) =>
        each.ok ? `${each.built.slug}: ${each.built.saved.saved}` : `failed: ${each.error.message}`,
      );
    },
    build,
    indexFile,
    remove: (slug: string) => rm(join(out, slug), { recursive: true }),
    yamlOf: (slug: string) => readFile(pathOf(slug), "utf8"),
    async edit(slug: string, from: string | RegExp, to: string): Promise<string> {
      const edited = (await readFile(pathOf(slug), "utf8")).replace(from, to);
      await writeFile(pathOf(slug), edited);
      return edited;
    },
    /** The sources on record by their briefings: publisher, version, state, and how the text begins. */
    async sources(): Promise<Readonly<Record<string, readonly string[]>>> {
      const { briefings, problems } = await readBriefings(out);
      if (problems.length > 0) throw new Error(JSON.stringify(problems));
      return Object.fromEntries(
        briefings.map(({ slug, sources }) => [
          slug,
          sources.map(
            ({ publisher, item, text }) =>
              `${publisher} ${item?.version ?? "-"} ${item?.status ?? "free"}: ${text.trim().split("\n", 1)[0]}`,
          ),
        ]),
      );
    },
  };
};
